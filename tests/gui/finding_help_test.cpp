#include "app/inspector/inspector.hpp"
#include "gui/method_desk.hpp"

#include <cjm/session/commands/structure.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// The button of a rule leads to what helps, or begins it.

TEST_CASE("a solution begins where its barrier is, and removes it", "[gui][method]") {
    MethodDesk m;
    m.unfold(0);
    m.click("+ Решение");
    REQUIRE(m.desk.editor());
    m.desk.type("Дежурный до полуночи");
    m.desk.key(Qt::Key_Return);
    m.desk.key(Qt::Key_Escape);
    const auto solves = [&](const Card& card) {
        return card.text == "Дежурный до полуночи" && card.solves == std::vector<CardId>{CardId{"B5"}};
    };
    CHECK(std::count_if(m.map().cards.begin(), m.map().cards.end(), solves) == 1);
    m.leave();
    m.follow([&] { return m.lines().size() == 2; });
    CHECK(m.says("Шесть шагов пройдены"));
}

TEST_CASE("a row that lacks comes with its first card", "[gui][method]") {
    MethodDesk m;
    REQUIRE(m.session().apply(RemoveRow{RowId{"row-solutions"}}));
    m.follow([&] { return m.lines().size() > 3 || m.lines().filter("10 барьеров без решения").size() == 1; });
    m.unfold(0);
    // One of them is chosen, and gets its solution.
    for (auto* label : m.item(0).findChildren<QLabel*>())
        if (label->text().startsWith("Цены") && label->isVisible()) {
            m.click(*label->parentWidget());
            break;
        }
    m.click("+ Решение");
    REQUIRE(m.desk.editor());
    const Map before = m.map();
    const std::size_t steps = m.desk.steps();
    CHECK_FALSE(rowOfKind(before, RowKind::solutions)); // it is there to be seen, and comes with the first letter
    m.desk.type("Калькулятор");
    m.desk.key(Qt::Key_Return);
    m.desk.key(Qt::Key_Escape);
    CHECK(rowOfKind(m.map(), RowKind::solutions));
    CHECK(m.desk.steps() == steps + 1);
    m.undo();
    CHECK(m.map() == before);
}

TEST_CASE("a quote is added in the field that holds it", "[gui][method]") {
    MethodDesk m;
    m.unfold(1);
    m.click("+ Цитата");
    CHECK(m.session().selection().current == card("B4"));
    QWidget* focus = m.desk.window().focusWidget();
    CHECK(m.desk.window().panels().of<Inspector>().isAncestorOf(focus));
    CHECK(focus->accessibleName() == "Добавить цитату");
}

TEST_CASE("a motive is written on the sheet of its persona", "[gui][method]") {
    MethodDesk m;
    Persona persona = *m.map().personas.find(PersonaId{"P2"});
    persona.motives.clear();
    REQUIRE(m.session().apply(PutPersona{persona, {}}));
    m.follow([&] { return m.lines().size() == 4; });
    for (int i = 0; i < 4; ++i)
        if (m.lines()[i].contains("не записаны мотивы")) m.unfold(i);
    m.click("Записать");
    CHECK(m.desk.window().views().currentLine().id == "personas");
    REQUIRE(m.desk.window().view().isTyping());
    m.desk.type("Спать ночью");
    m.desk.window().view().commitEditor();
    CHECK(m.map().personas.find(PersonaId{"P2"})->motives == std::vector<std::string>{"Спать ночью"});
}

TEST_CASE("what has no place to lead to yet has no button", "[gui][method]") {
    MethodDesk m(Language::russian, {1600, 900}, "loop-example");
    m.unfold(0); // no interviews, and no view of them
    CHECK(m.find("Не показывать…"));
    const bool hasInterviews = m.desk.window().views().lines().size() > 2;
    CHECK((m.find("+ Интервью") != nullptr) == hasInterviews);
    CHECK_FALSE(m.find("Показать"));
    CHECK(m.session().pointedAt().empty());
}

TEST_CASE("what lacks an owner is shown in the plan, and the last step leads there", "[gui][method][plan]") {
    MethodDesk m;
    Card solution = *m.map().cards.find(CardId{"R3"});
    solution.owner.clear();
    solution.state = SolutionState::planned;
    REQUIRE(m.session().apply(PutCard{solution, {}}));
    m.follow([&] { return m.lines().filter("нет ответственного").size() == 1; });
    const QStringList lines = m.lines();
    for (int i = 0; i < lines.size(); ++i)
        if (lines[i].contains("нет ответственного")) m.unfold(i);
    m.click("В план");
    CHECK(m.desk.window().views().currentLine().id == "plan");
    CHECK(m.session().selection().current == card("R3"));
    m.desk.key(Qt::Key_1, Qt::ControlModifier);
    m.click(m.panel().findChildren<StepItem*>().at(5)->head());
    CHECK(m.desk.window().views().currentLine().id == "plan");
}
