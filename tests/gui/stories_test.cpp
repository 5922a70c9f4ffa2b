#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_stories.hpp"
#include "gui/method_desk.hpp"

#include <QTextEdit>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Inspector& inspectorOf(MethodDesk& m) { return m.desk.window().panels().of<Inspector>(); }

std::vector<QTextEdit*> boxesOf(MethodDesk& m, const QString& name) {
    std::vector<QTextEdit*> boxes;
    for (auto* each : inspectorOf(m).findChildren<QTextEdit*>())
        if (each->isVisible() && each->accessibleName() == name) boxes.push_back(each);
    return boxes;
}

} // namespace

TEST_CASE("the fifth step opens the list of stories", "[gui][stories]") {
    MethodDesk m;
    m.click(m.panel().step(5).head());
    CHECK(inspectorOf(m).heading() == "Истории");
    CHECK(boxesOf(m, "История").size() == 2);
    const auto first = *inOrder(m.map().stories).front();
    CHECK(boxesOf(m, "История").front()->toPlainText() == qt(first.title));
    CHECK(boxesOf(m, "Рынок").size() == 2); // a text a stage
    CHECK(boxesOf(m, "Почему выбрана").front()->toPlainText() == qt(first.why));
    m.desk.board().select(card("B1"));
    m.settle();
    CHECK(inspectorOf(m).heading() == "Барьер");
}

TEST_CASE("a story is added, told stage by stage, and removed", "[gui][stories]") {
    MethodDesk m(Language::russian, {1600, 900}, "loop-example");
    m.unfold(3);
    m.click("+ История");
    REQUIRE(m.map().stories.size() == 1);
    CHECK(m.desk.window().focusWidget()->accessibleName() == "История");
    m.desk.type("Утро с кофе");
    const auto now = [&] { return *m.map().stories.begin(); };
    CHECK(now().title == "Утро с кофе");
    CHECK_FALSE(now().persona.empty());
    // Whichever is told first, steps stand in the order of the stages.
    for (const auto& [stage, text] : {std::pair{"Сделка", "Заказал"}, std::pair{"Осмысление", "Увидел ролик"}}) {
        auto boxes = boxesOf(m, stage);
        if (boxes.empty()) boxes = boxesOf(m, "Первичное осмысление");
        REQUIRE(boxes.size() == 1);
        boxes.front()->setFocus();
        m.desk.type(text);
    }
    REQUIRE(now().steps.size() == 2);
    CHECK(now().steps[0].text == "Увидел ролик");
    CHECK(now().steps[1].stage == StageId{"L3"});
    m.leave();
    m.follow([&] { return m.lines().size() == 3; });
    CHECK(m.says("1 история"));
    m.desk.key(Qt::Key_Escape); // takes back what was typed there
    CHECK(now().steps.size() == 1);
    m.desk.undo();
    auto* remove = m.find("Удалить историю", &inspectorOf(m));
    REQUIRE(remove);
    remove->click();
    CHECK(m.map().stories.empty());
    m.settle();
    CHECK(boxesOf(m, "История").empty());
}

TEST_CASE("stories of a map that may only be read are shown, and not offered", "[gui][stories]") {
    MethodDesk m;
    m.session().setReadOnly(true);
    m.settle();
    m.click(m.panel().step(5).head());
    CHECK(boxesOf(m, "История").empty());
    CHECK_FALSE(m.find("Удалить историю", &inspectorOf(m)));
    CHECK_FALSE(m.find("+ История", &inspectorOf(m)));
}
