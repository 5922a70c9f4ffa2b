#include "app/views/clip_reading.hpp"
#include "app/widgets/toast.hpp"
#include "gui/panel.hpp"
#include "support/builders.hpp"
#include "support/targets.hpp"

#include <QBuffer>
#include <QImage>

#include <catch2/catch.hpp>

// What is pasted, typed and composed in fields that are no cards, and what is said of a picture there.

using namespace cjm;
using namespace cjm::test;

namespace {

QByteArray redPng() {
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

void copyPicture() {
    auto* data = new QMimeData;
    data->setData(QStringLiteral("image/png"), redPng());
    QGuiApplication::clipboard()->setMimeData(data);
}

void copyPlain(const QByteArray& text) {
    auto* data = new QMimeData;
    data->setData(QStringLiteral("text/plain"), text);
    QGuiApplication::clipboard()->setMimeData(data);
}

const QByteArray bytesWithZero("one\0two", 7);
const QString textWithZero = QString::fromUtf8(bytesWithZero);
const QString withoutZero = QStringLiteral("one\uFFFDtwo");

// As an input method does: what is being composed, and what came of it.
void composed(const QString& preedit, const QString& commit) {
    QObject* focus = QGuiApplication::focusObject();
    REQUIRE(focus);
    QInputMethodEvent composing(preedit, {});
    QCoreApplication::sendEvent(focus, &composing);
    QInputMethodEvent done;
    done.setCommitString(commit);
    QCoreApplication::sendEvent(focus, &done);
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("a picture that is pasted where no card is says where it goes", "[gui][clipboard]") {
    Panel p;
    Desk& desk = p.desk;
    const Map before = desk.map();
    const auto isTold = [&] {
        auto* toast = desk.window().findChild<Toast*>();
        const bool told = toast->words().contains(QStringLiteral("Картинка ставится на карточку или в ячейку"));
        toast->tell({});
        return told;
    };
    copyPicture();
    SECTION("the title of the map, selected") {
        desk.board().select(titleTarget());
        desk.board().setFocus();
    }
    SECTION("an open title of a stage") { desk.doubleClick(stage("S1")); }
    SECTION("an open title of a row") { desk.doubleClick(row("row-questions")); }
    SECTION("a field of the inspector with one line") { p.click(p.box("Название")); }
    SECTION("a field of the inspector with many") {
        p.select(card("K1"));
        p.click(p.box("Текст"));
    }
    SECTION("nothing is selected") {
        desk.board().select(Target{});
        desk.board().setFocus();
    }
    CHECK_FALSE(isTold());
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(isTold());
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
}

TEST_CASE("a picture that is pasted into a card that was only begun becomes that card", "[gui][clipboard]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    const Target here = CellTarget{RowId{"row-goals"}, StageId{"S1"}};
    desk.click(here);
    desk.key(Qt::Key_Return);
    REQUIRE(desk.editor());
    REQUIRE(desk.map().cards.empty());
    copyPicture();
    desk.key(Qt::Key_V, Qt::ControlModifier);
    desk.attend();
    REQUIRE(desk.map().cards.size() == 1);
    CHECK(desk.map().cards.begin()->kind == CardKind::image);
    CHECK(desk.map().images.size() == 1);
    CHECK(desk.map().cards.begin()->row.value == "row-goals");
}

TEST_CASE("words beside a picture are read once", "[gui][clipboard]") {
    QMimeData data;
    data.setText(QStringLiteral("a\tb"));
    data.setData(QStringLiteral("image/png"), redPng());
    Copied copied = copiedIn(data);
    CHECK_FALSE(copied.isPicture()); // a spreadsheet puts one beside its cells
    REQUIRE(copied.words);
    copied.text = "c\td";
    const auto clip = read(copied);
    REQUIRE(clip);
    const auto* words = std::get_if<ClipWords>(&*clip);
    REQUIRE(words);
    REQUIRE(words->table.rows.size() == 1);
    CHECK(words->table.rows[0][0].lines == std::vector<std::string>{"a"});
    // Without a picture there is nothing to decide, and of many lines it is known.
    QMimeData alone;
    alone.setText(QStringLiteral("a\tb"));
    CHECK_FALSE(copiedIn(alone).words);
    QMimeData many;
    many.setText(QStringLiteral("a line of words\n").repeated(20'000));
    many.setData(QStringLiteral("image/png"), redPng());
    const Copied lines = copiedIn(many);
    CHECK_FALSE(lines.words);
    CHECK_FALSE(lines.isPicture());
    CHECK(lines.isLarge()); // they are read beside the window
}

TEST_CASE("a zero byte comes into no field of the inspector, and nothing after it is lost", "[gui][inspector]") {
    Panel p;
    const bool isOneLine = GENERATE(true, false);
    INFO(isOneLine);
    const char* name = isOneLine ? "Название" : "Подробности";
    if (!isOneLine) p.select(card("K1"));
    const auto onMap = [&] {
        return QString::fromStdString(isOneLine ? p.map().passport->title : p.cardOf("K1").details);
    };
    const auto open = [&] {
        p.click(p.box(name));
        p.desk.key(Qt::Key_A, Qt::ControlModifier);
    };
    open();
    SECTION("pasted") {
        copyPlain(bytesWithZero);
        p.desk.key(Qt::Key_V, Qt::ControlModifier);
    }
    SECTION("composed") { composed(textWithZero, textWithZero); }
    SECTION("typed") {
        p.desk.type(QStringLiteral("one"));
        // No keyboard gives one; what says to be a key and holds one writes nothing.
        QKeyEvent key(QEvent::KeyPress, Qt::Key_At, Qt::NoModifier, QString(QChar(u'\0')));
        QCoreApplication::sendEvent(&p.box(name), &key);
        CHECK(onMap() == QStringLiteral("one"));
        composed({}, QString(QChar(u'\0')));
        p.desk.type(QStringLiteral("two"));
    }
    CHECK(onMap() == withoutZero);
    CHECK(p.box(name).toPlainText() == withoutZero);
    p.desk.type(QStringLiteral("!"));
    CHECK(onMap() == withoutZero + QLatin1Char('!'));
    CHECK(problems(p.map()) == nothing);
    p.desk.key(Qt::Key_Tab);
    CHECK(onMap() == withoutZero + QLatin1Char('!'));
    CHECK(p.desk.dialogs().errors.empty());
}

TEST_CASE("a zero byte comes in by no composition, and nothing after it is lost", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    SECTION("into an open card") { desk.editWhole(card("K1")); }
    SECTION("over a selected one") { desk.click(card("K1")); }
    composed(textWithZero, textWithZero);
    REQUIRE(desk.editor());
    CHECK(QString::fromStdString(desk.text(card("K1"))) == withoutZero);
    CHECK(desk.editor()->toPlainText() == withoutZero);
    desk.type(QStringLiteral("!"));
    desk.key(Qt::Key_Return);
    CHECK(QString::fromStdString(desk.text(card("K1"))) == withoutZero + QLatin1Char('!'));
    CHECK(problems(desk.map()) == nothing);
}
