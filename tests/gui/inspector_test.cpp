#include "gui/panel.hpp"

#include <cjm/model/validate.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QSettings>
#include <QSlider>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("the inspector shows the map until something is selected", "[gui][inspector]") {
    Panel p;
    CHECK(p.inspector().isVisible());
    CHECK(p.inspector().heading() == "Карта");
    CHECK(p.box("Название").toPlainText() == "Техническое обслуживание котельных");
    p.select(card("B3"));
    CHECK(p.inspector().heading() == "Барьер");
    CHECK(p.box("Текст").toPlainText() == "Цены «по запросу»: не с чем сравнить");
    CHECK(p.the<QAbstractButton>("Сила барьера: критичный").isChecked());
    p.select(stage("S2"));
    CHECK(p.inspector().heading() == "Этап");
    p.select(row("row-emotions"));
    CHECK(p.inspector().heading() == "Строка");
    p.desk.key(Qt::Key_Escape);
    p.settle();
    CHECK(p.inspector().heading() == "Карта");
}

TEST_CASE("looking at other things never takes the keyboard from the board", "[gui][inspector]") {
    Panel p;
    for (const Target& target : {card("B3"), card("T5"), card("E2"), stage("S3"), row("row-goals")}) {
        p.select(target);
        CHECK(p.desk.board().hasFocus());
    }
    p.select(card("K1"));
    p.desk.type("х");
    REQUIRE(p.desk.editor());
    p.settle();
    CHECK(p.desk.editor()->hasFocus());
    CHECK(p.box("Текст").toPlainText() == "х"); // what is typed on the board is seen here at once
}

TEST_CASE("what is typed into a field is on the map with each key", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    const Map before = p.map();
    p.click(p.box("Текст"));
    p.desk.key(Qt::Key_End, Qt::ControlModifier);
    p.desk.type("!");
    CHECK(p.cardOf("B3").text == "Цены «по запросу»: не с чем сравнить!");
    p.desk.type("?");
    CHECK(p.cardOf("B3").text == "Цены «по запросу»: не с чем сравнить!?");
    CHECK(p.desk.steps() == 1);
    CHECK(p.desk.undoText().contains("карточка «Цены «по запросу»"));
    p.undo();
    CHECK(p.map() == before);
    CHECK(p.box("Текст").toPlainText() == "Цены «по запросу»: не с чем сравнить");
    CHECK(p.box("Текст").hasFocus());
}

TEST_CASE("Escape takes back what was typed, and again goes back to the map", "[gui][inspector]") {
    Panel p;
    p.select(card("R3"));
    const Map before = p.map();
    p.write("Ответственный", "Продажи");
    CHECK(p.cardOf("R3").owner == "Продажи");
    p.desk.key(Qt::Key_Escape);
    p.settle();
    CHECK(p.map() == before);
    CHECK(p.desk.steps() == 0);
    CHECK(p.box("Ответственный").toPlainText() == "Маркетинг");
    CHECK(p.box("Ответственный").hasFocus());
    p.desk.key(Qt::Key_Escape);
    CHECK(p.desk.board().hasFocus());
}

TEST_CASE("Enter goes back to the map, Shift+Enter begins a line", "[gui][inspector]") {
    Panel p;
    p.select(card("K1"));
    p.write("Текст", "раз");
    p.desk.key(Qt::Key_Return, Qt::ShiftModifier);
    p.desk.type("два");
    CHECK(p.cardOf("K1").text == "раз\nдва");
    p.desk.key(Qt::Key_Return);
    CHECK(p.desk.board().hasFocus());
    CHECK(p.desk.board().current() == card("K1"));
    // Long texts have lines of their own.
    p.write("Подробности", "раз");
    p.desk.key(Qt::Key_Return);
    p.desk.type("два");
    CHECK(p.cardOf("K1").details == "раз\nдва");
}

TEST_CASE("segments set, and pressing again sets none", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    p.click("Сила барьера: слабый");
    CHECK(p.cardOf("B3").severity == 1);
    p.click("Сила барьера: слабый");
    CHECK(p.cardOf("B3").severity == 0);
    CHECK(p.desk.steps() == 2);
    p.click("Факт или гипотеза: гипотеза");
    CHECK(p.cardOf("B3").status == Status::assumption);
    p.undo();
    CHECK(p.the<QAbstractButton>("Факт или гипотеза: факт").isChecked());
    CHECK_FALSE(p.the<QAbstractButton>("Факт или гипотеза: гипотеза").isChecked());
}

TEST_CASE("lists, checks and marks of a touchpoint", "[gui][inspector]") {
    Panel p;
    p.select(card("T5"));
    CHECK_FALSE(p.has("Сила барьера: слабый"));
    p.click("Важность: 3");
    CHECK(p.cardOf("T5").importance == 3);
    p.click("Оценка клиента: 5");
    CHECK(p.cardOf("T5").rating == 5);
    p.click("Чья точка: партнёра");
    CHECK(p.cardOf("T5").thirdParty);
    p.click("Момент истины");
    CHECK(p.cardOf("T5").momentOfTruth);
    auto& group = p.the<QComboBox>("Группа точек контакта");
    group.setFocus();
    p.desk.key(Qt::Key_Down);
    CHECK(p.cardOf("T5").group == Group::consideration); // was as its stage
    CHECK(p.desk.steps() == 5);
}

TEST_CASE("a channel is found by words of either language, and may be one's own", "[gui][inspector]") {
    Panel p;
    p.select(card("T5"));
    p.click("Канал");
    p.choose("телеграм");
    CHECK(p.cardOf("T5").channel == "telegram");
    CHECK(p.the<QAbstractButton>("Канал").text().trimmed() == "Telegram");
    p.click("Канал");
    p.choose("website");
    CHECK(p.cardOf("T5").channel == "site");
    CHECK(p.the<QAbstractButton>("Канал").text().trimmed() == "сайт");
    p.click("Канал");
    const int tall = p.popup()->height();
    QTest::keyClicks(p.popup()->findChild<QLineEdit*>(), "web");
    CHECK(p.popup()->height() < tall); // as long as what there is to choose from
    p.popup()->findChild<QLineEdit*>()->clear();
    CHECK(p.popup()->height() == tall);
    p.choose("Голубиная почта");
    CHECK(p.cardOf("T5").channel == "Голубиная почта");
    CHECK(p.the<QAbstractButton>("Канал").hasFocus());
    p.click("Канал");
    QTest::keyClick(p.popup()->findChild<QLineEdit*>(), Qt::Key_Escape);
    CHECK(p.popup() == nullptr);
    CHECK(p.cardOf("T5").channel == "Голубиная почта");
    CHECK(p.desk.steps() == 3);
}

TEST_CASE("numbers, dates and links are taken when they are such", "[gui][inspector]") {
    Panel p;
    p.select(card("R3"));
    p.write("Срок", "01.02.2027");
    CHECK(p.cardOf("R3").due == "2027-02-01");
    p.desk.key(Qt::Key_Tab);
    p.write("Срок", "31.02.2027");
    CHECK(p.cardOf("R3").due == "2027-02-01"); // as it was when the field was entered, and it is said why
    p.desk.key(Qt::Key_Tab);
    CHECK_FALSE(p.box("Срок").accessibleDescription().isEmpty());
    p.write("Ссылка", "javascript:alert(1)");
    CHECK(p.cardOf("R3").link.empty());
    p.write("Ссылка", "https://example.org/a");
    CHECK(p.cardOf("R3").link == "https://example.org/a");
    p.write("Голоса", "7");
    CHECK(p.cardOf("R3").votes == 7);
    p.desk.key(Qt::Key_Up);
    CHECK(p.cardOf("R3").votes == 8);
    p.desk.key(Qt::Key_Tab);
    p.write("Голоса", "много");
    CHECK(p.cardOf("R3").votes == 8);
    // What was not taken is not shown of another card.
    p.select(card("R4"));
    CHECK(p.box("Голоса").toPlainText() == "0");
}

TEST_CASE("a slider sets the emotion, many moves close to each other are one step", "[gui][inspector]") {
    Panel p;
    p.select(card("E2"));
    auto& slider = p.the<QSlider>("Эмоция");
    CHECK(slider.value() == -15);
    slider.setFocus();
    p.desk.key(Qt::Key_Right);
    p.desk.key(Qt::Key_Right);
    CHECK(p.cardOf("E2").value == -1.3);
    CHECK(p.desk.steps() == 1);
    p.undo();
    CHECK(p.cardOf("E2").value == -1.5);
    CHECK(slider.value() == -15);
}

TEST_CASE("a colour of the palette, one's own, and the usual one", "[gui][inspector]") {
    Panel p;
    p.select(stage("S2"));
    const auto colour = [&] { return p.map().stages.find(StageId{"S2"})->colour; };
    p.click("#BF4796");
    CHECK(colour() == "#BF4796");
    auto& code = p.the<QLineEdit>("Цвет");
    CHECK(code.text() == "#BF4796");
    code.setFocus();
    code.selectAll();
    QTest::keyClicks(&code, "#12ab34");
    CHECK(colour() == "#12AB34");
    p.click("Обычный цвет");
    CHECK(colour().empty());
    CHECK(validate(p.map()).empty());
}

TEST_CASE("personas are put on and off a card", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    CHECK(p.the<QAbstractButton>("Главный инженер").isChecked());
    p.click("Финансовый директор");
    CHECK(p.cardOf("B3").personas == std::vector<PersonaId>{{"P1"}, {"P3"}});
    p.click("Главный инженер");
    CHECK(p.cardOf("B3").personas == std::vector<PersonaId>{{"P3"}});
    CHECK_FALSE(p.the<QAbstractButton>("Главный инженер").isChecked());
    p.select(card("E2")); // an emotion is a point of one curve
    p.click("Энергетик");
    CHECK(p.cardOf("E2").personas == std::vector<PersonaId>{{"P2"}});
    CHECK_FALSE(p.the<QAbstractButton>("Главный инженер").isChecked());
}

TEST_CASE("a barrier gets a solution that is there, a new one, and loses it", "[gui][inspector]") {
    Panel p;
    p.select(card("B5"));
    p.click("Добавить решение");
    CHECK(p.offered().size() > 5);
    p.choose("калькулятор");
    const auto removes = [&](const char* solution) {
        const auto solves = p.cardOf(solution).solves;
        return std::find(solves.begin(), solves.end(), CardId{"B5"}) != solves.end();
    };
    CHECK(removes("R3"));
    CHECK(p.has("Калькулятор стоимости на сайте"));
    const std::size_t cards = p.map().cards.size(), steps = p.desk.steps();
    p.click("Добавить решение");
    CHECK_FALSE(p.offered().contains("Калькулятор стоимости на сайте"));
    p.popup()->findChild<QLineEdit*>()->setText("Калькулятор стоимости на сайте");
    CHECK(p.offered().isEmpty()); // nor is another of that name
    p.popup()->findChild<QLineEdit*>()->clear();
    p.choose("Дежурный по телефону");
    CHECK(p.map().cards.size() == cards + 1);
    CHECK(p.desk.steps() == steps + 1);
    CHECK(p.desk.undoText().contains("решение «Дежурный по телефону» добавлено"));
    CHECK(p.has("Дежурный по телефону"));
    p.click("Убрать связь: Калькулятор стоимости на сайте");
    CHECK_FALSE(removes("R3"));
    CHECK_FALSE(p.has("Калькулятор стоимости на сайте"));
    CHECK(validate(p.map()).empty());
    p.undo();
    p.undo();
    p.undo();
    CHECK_FALSE(p.has("Дежурный по телефону"));
    CHECK(p.desk.steps() == 3); // all three can come again
}

TEST_CASE("a solution is told which barriers it removes, and leads to them", "[gui][inspector]") {
    Panel p;
    p.select(card("R4"));
    p.click("Добавить барьер");
    p.choose("автоответ");
    CHECK(p.cardOf("R4").solves.size() == 1); // no such barrier, and none is made
    REQUIRE(p.popup());                       // one may type something else
    QTest::keyClick(p.popup()->findChild<QLineEdit*>(), Qt::Key_Escape);
    p.click("Добавить барьер");
    p.choose("никто не отвечает");
    CHECK(p.cardOf("R4").solves == std::vector<CardId>{{"B4"}, {"B5"}});
    p.click("После 18:00 никто не отвечает");
    CHECK(p.desk.board().current() == card("B5"));
}

TEST_CASE("a card says how we know, and is told it", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    CHECK(p.has("«Собрал пять предложений, и сравнить их невозможно»"));
    p.click("Добавить цитату");
    p.choose("автоответчик");
    CHECK(p.cardOf("B3").evidence == std::vector<QuoteId>{{"Q1"}, {"Q6"}});
    p.click("Убрать связь: «Собрал пять предложений, и сравнить их невозможно»");
    CHECK(p.cardOf("B3").evidence == std::vector<QuoteId>{{"Q6"}});
}

TEST_CASE("Alt+Enter goes into the fields, Tab goes on and Escape back", "[gui][inspector]") {
    Panel p;
    p.select(card("B3"));
    p.desk.key(Qt::Key_Return, Qt::AltModifier);
    CHECK(p.box("Текст").hasFocus());
    p.desk.key(Qt::Key_Tab);
    CHECK(p.the("Сила барьера: слабый").hasFocus());
    p.desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(p.box("Текст").hasFocus());
    p.desk.key(Qt::Key_Escape);
    CHECK(p.desk.board().hasFocus());
    // In an open editor it stays what it is: a new line.
    p.desk.key(Qt::Key_F2);
    REQUIRE(p.desk.editor());
    p.desk.key(Qt::Key_End, Qt::ControlModifier);
    p.desk.key(Qt::Key_Return, Qt::AltModifier);
    CHECK(p.desk.editor() != nullptr);
    CHECK(p.cardOf("B3").text.back() == '\n');
}

TEST_CASE("every control that takes the keyboard has a name", "[gui][inspector]") {
    Panel p;
    for (const Target& target :
         {Target{}, stage("S1"), row("row-emotions"), card("B3"), card("T5"), card("E2"), card("R3"), card("G1")}) {
        p.select({target});
        for (auto* widget : p.inspector().findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            INFO(widget->metaObject()->className() << " " << p.inspector().heading().toStdString());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
}
