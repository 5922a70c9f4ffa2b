#include "app/inspector/inspector_pick.hpp"
#include "app/widgets/words_label.hpp"
#include "gui/panel.hpp"

#include <cjm/render/text_measure.hpp>

#include <QPushButton>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// Words that are wider than what they stand in.

namespace {

const QString longWord = QStringLiteral("Превысокомногорассмотрительствующий");
const QString longer = longWord + QStringLiteral("переосвидетельствование");

// Lines of a field that begin in the midst of a word.
int brokenWords(const QTextEdit& field) {
    int broken = 0;
    for (QTextBlock block = field.document()->begin(); block.isValid(); block = block.next())
        for (int line = 1; line < block.layout()->lineCount(); ++line) {
            const int start = block.layout()->lineAt(line).textStart();
            const QChar before = block.text().at(start - 1);
            broken += before.isSpace() || before == QLatin1Char('-') ? 0 : 1;
        }
    return broken;
}

} // namespace

TEST_CASE("a field of the inspector sets a long word smaller before it divides it", "[gui][words]") {
    Panel panel;
    panel.select(card("K1"));
    auto& field = panel.the<QTextEdit>("Текст");
    const int usual = QFontInfo(field.document()->defaultFont()).pixelSize();
    field.setPlainText(longWord + " и слова");
    Panel::settle();
    CHECK(brokenWords(field) == 0);
    CHECK(field.document()->defaultFont().pixelSize() < usual);
    CHECK(field.document()->defaultFont().pixelSize() >= 11);
    field.setPlainText("Короткие слова");
    Panel::settle();
    CHECK(QFontInfo(field.document()->defaultFont()).pixelSize() == usual);
}

TEST_CASE("a label divides a long word between syllables and shows all of it", "[gui][words]") {
    WordsLabel label;
    label.setTextFormat(Qt::PlainText);
    label.setText(longer);
    label.ensurePolished();
    const int line = label.fontMetrics().lineSpacing();
    CHECK(label.sizeHint().width() > 300);
    CHECK(label.heightForWidth(1000) == line);
    CHECK(label.heightForWidth(200) >= 2 * line);
    label.resize(200, label.heightForWidth(200));
    // Nothing is cut off at its right.
    const QImage picture = label.grab().toImage();
    const QColor ground = picture.pixelColor(0, 0);
    int atEdge = 0, ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        atEdge += picture.pixelColor(picture.width() - 1, y) == ground ? 0 : 1;
        for (int x = 0; x < picture.width(); ++x)
            ink += picture.pixelColor(x, y) == ground ? 0 : 1;
    }
    CHECK(atEdge == 0);
    CHECK(ink > 200);
    CHECK(label.text() == longer); // for who reads it aloud
}

TEST_CASE("what is cut is cut behind a word", "[gui][words]") {
    const QFontMetrics metrics(qtFont({Face::regular, 13}));
    const auto width = [&](const char* words) { return metrics.horizontalAdvance(QString::fromUtf8(words)) + 2; };
    CHECK(elidedAtWord(metrics, "Главный инженер завода", 1000) == "Главный инженер завода");
    CHECK(elidedAtWord(metrics, "Главный инженер завода", width("Главный инженер зав…")) == "Главный инженер…");
    CHECK(elidedAtWord(metrics, "Главный инженер завода", width("Главный инженер …")) == "Главный инженер…");
    CHECK(elidedAtWord(metrics, "Да, неприятность", width("Да, непри…")) == "Да, непри…"); // else nothing would be said
    const QString cut = elidedAtWord(metrics, longWord, width("Превысокомно…"));
    CHECK(cut.endsWith(QChar(0x2026)));
    CHECK(cut.size() > 6);
}

TEST_CASE("a channel with a long name is cut with a sign, and told whole", "[gui][words]") {
    Panel panel;
    const auto card = panel.cardOf("T1");
    Card changed = card;
    changed.channel = longer.toStdString();
    REQUIRE(panel.desk.window().session().apply(PutCard{changed, {}}));
    panel.select(cjm::test::card("T1"));
    auto& button = panel.the<QPushButton>("Канал");
    CHECK(button.text().endsWith(QChar(0x2026)));
    CHECK(button.fontMetrics().horizontalAdvance(button.text()) < button.width() - 40);
    CHECK(button.toolTip().contains(longer));
    CHECK(button.accessibleDescription() == longer);
}

TEST_CASE("names of personas on chips end behind a word", "[gui][words]") {
    Panel panel;
    Persona persona = *panel.map().personas.find(PersonaId{"P1"});
    persona.name = "Главный инженер теплогенераторной подстанции завода";
    REQUIRE(panel.desk.window().session().apply(PutPersona{persona, {}}));
    panel.select(card("K1"));
    QPushButton* chip = panel.find<QPushButton>(QString::fromStdString(persona.name));
    REQUIRE(chip);
    CHECK(chip->text().endsWith(QChar(0x2026)));
    const QString kept = chip->text().chopped(1);
    CHECK(QString::fromStdString(persona.name).startsWith(kept + ' '));
}
