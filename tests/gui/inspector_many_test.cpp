#include "app/panels/versions_panel.hpp"
#include "gui/panel.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/render/icons.hpp>

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

QByteArray pngOf(QColor colour) {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QStringList captions(Panel& p) {
    QStringList words;
    for (auto* label : p.inspector().findChildren<QLabel*>())
        if (label->isVisible() && label->property("role") == "caption") words << label->text();
    return words;
}

} // namespace

TEST_CASE("several cards: what differs says so, and an edit sets all in one step", "[gui][inspector]") {
    Panel p;
    p.select({card("B3"), card("B5"), card("B10")});
    CHECK(p.inspector().heading() == "Барьеры · 3");
    CHECK(p.box("Текст").toPlainText().isEmpty());
    CHECK(p.box("Текст").placeholderText() == "разные");
    CHECK(captions(p).contains("Сила барьера · разные"));
    for (const char* name : {"Сила барьера: слабый", "Сила барьера: заметный", "Сила барьера: критичный"})
        CHECK_FALSE(p.the<QAbstractButton>(name).isChecked());
    const Map before = p.map();
    p.click("Сила барьера: заметный");
    for (const char* id : {"B3", "B5", "B10"})
        CHECK(p.cardOf(id).severity == 2);
    CHECK(p.desk.steps() == 1);
    CHECK(p.desk.undoText() == "&Отменить: 2 карточки: сила барьера"); // the third had it
    CHECK(captions(p).contains("Сила барьера"));
    p.undo();
    CHECK(p.map() == before);
    CHECK(captions(p).contains("Сила барьера · разные"));
}

TEST_CASE("the sign of what only some have is explained", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    p.desk.key(Qt::Key_A, Qt::ControlModifier);
    p.settle();
    int signs = 0;
    for (auto* chip : p.inspector().findChildren<QPushButton*>()) {
        if (!chip->isVisible() || !chip->text().contains(u'±')) continue;
        ++signs;
        CHECK(chip->toolTip().contains("Только у части выбранного"));
    }
    CHECK(signs == 3);
}

TEST_CASE("typing with several selected sets the text of all", "[gui][inspector]") {
    Panel p;
    p.select({card("R3"), card("R4")});
    p.write("Ответственный", "Я");
    CHECK(p.cardOf("R3").owner == "Я");
    CHECK(p.cardOf("R4").owner == "Я");
    CHECK(p.box("Ответственный").toPlainText() == "Я");
    p.desk.key(Qt::Key_Escape);
    CHECK(p.cardOf("R3").owner == "Маркетинг");
    CHECK(p.desk.steps() == 0);
}

TEST_CASE("cards of different kinds show the fields that all have", "[gui][inspector]") {
    Panel p;
    p.select({card("B3"), card("R3")});
    CHECK(p.inspector().heading() == "Карточки · 2");
    CHECK_FALSE(p.has("Сила барьера: слабый"));
    CHECK_FALSE(p.has("Ответственный"));
    CHECK(p.has("Подробности"));
    p.click("Момент истины");
    CHECK(p.cardOf("B3").momentOfTruth);
    CHECK(p.cardOf("R3").momentOfTruth);
}

TEST_CASE("several barriers share and get solutions", "[gui][inspector]") {
    Panel p;
    p.select({card("B3"), card("B4")});
    CHECK(p.has("Три кейса с цифрами")); // of one of them
    p.click("Добавить решение");
    p.choose("Общее решение");
    const auto found = std::find_if(p.map().cards.begin(), p.map().cards.end(),
                                    [](const Card& card) { return card.text == "Общее решение"; });
    REQUIRE(found != p.map().cards.end());
    CHECK(found->solves.size() == 2);
    CHECK(found->stage == StageId{"S2"});
}

TEST_CASE("stages: one by one and several at once", "[gui][inspector]") {
    Panel p;
    p.select(stage("S2"));
    CHECK(p.box("Краткое имя").toPlainText() == "Рынок");
    p.write("Полоса над этапами", "Выбор");
    CHECK(p.map().stages.find(StageId{"S2"})->phase == "Выбор");
    p.write("Ширина", "320");
    CHECK(p.map().stages.find(StageId{"S2"})->width == 320);
    p.select({stage("S3"), stage("S4")});
    CHECK(p.inspector().heading() == "Этапы · 2");
    p.write("Заметки", "спросить");
    CHECK(p.map().stages.find(StageId{"S3"})->notes == "спросить");
    CHECK(p.map().stages.find(StageId{"S4"})->notes == "спросить");
    CHECK(p.desk.steps() == 3);
}

TEST_CASE("a row: its kind with its cards, its icon, its words", "[gui][inspector]") {
    Panel p;
    p.select(row("row-goals"));
    CHECK_FALSE(p.has("Слова шкалы: +2"));
    auto& kind = p.the<QComboBox>("Вид строки");
    kind.setFocus();
    p.desk.key(Qt::Key_Down);
    CHECK(p.map().rows.find(RowId{"row-goals"})->kind == RowKind::questions);
    CHECK(p.cardOf("G1").kind == CardKind::question);
    p.click("Значок");
    p.choose("каска");
    CHECK(p.map().rows.find(RowId{"row-goals"})->icon == "hard-hat");
    p.select(row("row-emotions"));
    p.write("Слова шкалы: +2", "Восторг");
    CHECK(p.map().rows.find(RowId{"row-emotions"})->scaleWords == std::vector<std::string>{"", "", "", "", "Восторг"});
    p.click("Свёрнута");
    CHECK(p.map().rows.find(RowId{"row-emotions"})->collapsed);
    CHECK(validate(p.map()).empty());
}

TEST_CASE("the map's passport: state, language, dates, logo", "[gui][inspector]") {
    Panel p;
    p.click("Состояние: как будет");
    CHECK(p.map().passport->state == MapState::toBe);
    p.write("Владелец карты", "Отдел сервиса");
    CHECK(p.map().passport->owner == "Отдел сервиса");
    p.write("Дата", "2026-11-22");
    CHECK(p.map().passport->date == "2026-11-22");
    auto& language = p.the<QComboBox>("Язык карты");
    language.setFocus();
    p.desk.key(Qt::Key_End);
    CHECK(p.map().passport->language == "en");
    CHECK(p.desk.steps() == 4);
}

TEST_CASE("a card gets a picture of its own and gives it up", "[gui][inspector]") {
    Panel p;
    const QByteArray png = pngOf(Qt::red);
    put(p.desk.folder / "red.png", png.toStdString());
    put(p.desk.folder / "words.png", "not a picture");
    p.select(card("T5"));
    p.desk.dialogs().picturePaths = {p.desk.path("words.png"), p.desk.path("gone.png"), p.desk.path("red.png")};
    const auto choose = [&] {
        p.click("Картинка: Выбрать…");
        p.desk.attend();
        p.settle();
    };
    choose();
    choose();
    CHECK(p.desk.dialogs().errors.size() == 2);
    CHECK(p.cardOf("T5").image.empty());
    choose();
    CHECK_FALSE(p.cardOf("T5").image.empty());
    REQUIRE(p.map().images.size() == 1);
    CHECK(p.map().images.begin()->data == png.toBase64().toStdString());
    CHECK(p.desk.steps() == 1);
    const QPixmap shown = p.the<QLabel>("Картинка").pixmap(Qt::ReturnByValue);
    CHECK(shown.toImage().pixelColor(20, 15) == QColor(Qt::red));
    p.click("Картинка: Убрать");
    CHECK(p.map().images.empty());
    CHECK_FALSE(p.has("Картинка: Убрать"));
    CHECK(validate(p.map()).empty());
}

TEST_CASE("Ctrl+I closes and opens it, and that is remembered", "[gui][inspector]") {
    {
        Desk desk;
        desk.openExample();
        desk.key(Qt::Key_Return, Qt::AltModifier);
        CHECK_FALSE(desk.board().hasFocus());
        desk.key(Qt::Key_I, Qt::ControlModifier);
        CHECK_FALSE(desk.window().panels().of<Inspector>().isVisible());
        CHECK(desk.board().hasFocus());
    }
    CHECK_FALSE(QSettings().value("inspector").toBool());
    Panel p;
    p.desk.key(Qt::Key_I, Qt::ControlModifier);
    p.settle();
    CHECK(p.inspector().isVisible());
    auto* close = p.inspector().findChild<QToolButton*>("closeInspector");
    p.desk.click(close->mapTo(&p.desk.window(), close->rect().center()));
    CHECK_FALSE(p.inspector().isVisible());
    // While it is closed it follows nothing; opened, it shows what is.
    p.desk.click(card("B3"));
    p.desk.key(Qt::Key_Return, Qt::AltModifier);
    CHECK(p.inspector().isVisible());
    CHECK(p.inspector().heading() == "Барьер");
    CHECK(p.box("Текст").hasFocus());
}

TEST_CASE("the start screen and the versions have the side for themselves", "[gui][inspector]") {
    Panel p;
    p.desk.window().showStart();
    CHECK_FALSE(p.inspector().isVisible());
    CHECK_FALSE(p.desk.action(QKeySequence(Qt::CTRL | Qt::Key_I))->isEnabled());
    REQUIRE(p.desk.window().openTemplate("blank"));
    p.settle();
    CHECK(p.inspector().isVisible());
    p.desk.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(p.inspector().isVisible());
    p.desk.window().panels().of<VersionsPanel>().setFocus();
    p.desk.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(p.inspector().isVisible());
}

TEST_CASE("a map that can only be looked at stands there in words, without what is not set", "[gui][inspector]") {
    Panel p;
    p.desk.openExample();
    REQUIRE(p.desk.open(p.desk.folder / "example.cjm", true));
    p.settle();
    p.select(card("B3"));
    CHECK(p.inspector().heading() == "Барьер");
    CHECK_FALSE(p.has("Сила барьера: слабый"));
    CHECK_FALSE(p.has("Текст"));
    QStringList values;
    for (const auto* label : p.inspector().findChildren<QLabel*>())
        if (label->isVisible() && label->property("role") == "value") values << label->text();
    CHECK(values.contains("критичный"));
    CHECK(values.contains("Цены «по запросу»: не с чем сравнить"));
    CHECK(captions(p).contains("Сила барьера"));
    CHECK_FALSE(captions(p).contains("Ссылка"));
    p.desk.key(Qt::Key_Return, Qt::AltModifier); // there is nothing to be typed into
    p.desk.type("нет");
    CHECK(p.cardOf("B3").text == "Цены «по запросу»: не с чем сравнить");
}

TEST_CASE("what is seldom wanted is folded away, and says how much of it is set", "[gui][inspector]") {
    Desk desk;
    desk.openExample();
    QSettings().remove(QStringLiteral("inspector-more"));
    const auto inspector = [&]() -> Inspector& { return desk.window().panels().of<Inspector>(); };
    const auto more = [&]() -> QPushButton* {
        for (auto* each : inspector().findChildren<QPushButton*>())
            if (each->isVisible() && each->property("role") == "more") return each;
        return nullptr;
    };
    const auto isSeen = [&](const char* name) {
        const auto all = inspector().findChildren<QWidget*>();
        return std::any_of(all.begin(), all.end(), [&](const QWidget* each) {
            return each->isVisible() && each->accessibleName() == QString::fromUtf8(name);
        });
    };
    Card card = *desk.map().cards.find(CardId{"B3"});
    card.details = "подробно";
    card.reason = Reason::none;
    desk.window().session().apply(PutCard{card, {}});
    desk.click(CardId{"B3"});
    Panel::settle();
    CHECK(isSeen("Сила барьера: слабый"));
    CHECK_FALSE(isSeen("Подробности"));
    REQUIRE(more());
    CHECK(more()->text() == "Ещё · 1");
    more()->click();
    Panel::settle();
    CHECK(more()->text() == "Ещё");
    CHECK(isSeen("Подробности"));
    desk.click(CardId{"T5"}); // it stays so on other pages, and at the next start
    Panel::settle();
    CHECK(isSeen("Подробности"));
    CHECK(QSettings().value(QStringLiteral("inspector-more")).toBool());
    QSettings().remove(QStringLiteral("inspector-more"));
}

TEST_CASE("a click on a persona or a band opens its fields", "[gui][inspector]") {
    Panel p;
    const PlacedPersona& second = p.desk.board().layoutNow().personas.at(1);
    const PersonaId id = second.persona->id;
    const QPoint avatar = p.desk.board().toViewport(second.avatar).center().toPoint();
    p.desk.click(p.desk.board().viewport()->mapTo(&p.desk.window(), avatar));
    Panel::settle();
    CHECK(p.desk.board().current() == Target(id));
    CHECK(p.inspector().heading() == "Портрет");
    p.write("Имя", "Энергетик цеха");
    CHECK(p.map().personas.find(id)->name == "Энергетик цеха");
    p.desk.board().setFocus();
    p.desk.key(Qt::Key_F2); // on the map the name is typed into
    p.desk.type("Наладчик");
    p.desk.key(Qt::Key_Return);
    CHECK(p.map().personas.find(id)->name == "Наладчик");
    const Target band = PhaseTarget{StageId{"S1"}, StageId{"S2"}};
    Batch both;
    for (const char* each : {"S1", "S2"}) {
        Stage stage = *p.map().stages.find(StageId{each});
        stage.phase = "До договора";
        both.edits.push_back(PutStage{stage, {}});
    }
    p.desk.window().session().apply(both);
    p.select(band);
    CHECK(p.inspector().heading() == "Этапы · 2");
    CHECK(p.box("Полоса над этапами").toPlainText() == "До договора");
}

TEST_CASE("words and colours change while it is open", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    const QImage light = p.inspector().grab().toImage();
    p.desk.named("English")->trigger();
    p.settle();
    CHECK(p.inspector().heading() == "Barrier");
    CHECK(captions(p).contains("Severity"));
    CHECK(p.the<QAbstractButton>("Severity: critical").isChecked());
    p.desk.named("Русский")->trigger();
    p.settle();
    CHECK(p.inspector().heading() == "Барьер");
    p.desk.named("Тёмная")->trigger();
    p.settle();
    const QImage dark = p.inspector().grab().toImage();
    CHECK(dark.pixelColor(4, 4) == qtColour(darkTheme().panel));
    CHECK(light.pixelColor(4, 4) == qtColour(lightTheme().panel));
    p.desk.named("Светлая")->trigger();
}

TEST_CASE("texts of a map are shown as they are, never as anything else", "[gui][inspector]") {
    Panel p;
    const std::string evil = "<b>x</b><img src=file:///etc/passwd>\n&amp; & Ы";
    Card barrier = p.cardOf("B3");
    barrier.text = evil;
    REQUIRE(p.desk.store().dispatch(PutCard{barrier, {}}));
    Card solution = p.cardOf("R3");
    solution.text = evil;
    REQUIRE(p.desk.store().dispatch(PutCard{solution, {}}));
    p.select(card("B3"));
    CHECK(p.box("Текст").toPlainText().toStdString() == evil);
    for (auto* label : p.inspector().findChildren<QLabel*>())
        CHECK(label->textFormat() == Qt::PlainText);
    // Spaces that do not break stay such when something is typed beside them.
    barrier.text = "5\u00a0 000";
    REQUIRE(p.desk.store().dispatch(PutCard{barrier, {}}));
    p.settle();
    p.click(p.box("Текст"));
    p.desk.key(Qt::Key_End);
    p.desk.type("!");
    CHECK(p.cardOf("B3").text == "5\u00a0 000!");
}

TEST_CASE("all cards at once are one edit, and the fields are not made anew", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    const auto before = p.inspector().findChildren<QTextEdit*>();
    p.desk.board().selectAll();
    p.settle();
    CHECK(p.inspector().heading() == "Карточки · " + QString::number(p.map().cards.size()));
    p.click("Факт или гипотеза: гипотеза");
    CHECK(std::all_of(p.map().cards.begin(), p.map().cards.end(),
                      [](const Card& card) { return card.status == Status::assumption; }));
    CHECK(p.desk.steps() == 1);
    p.select(card("T5"));
    CHECK(p.inspector().findChildren<QTextEdit*>() == before);
}
