#include "gui/plan_desk.hpp"

#include <cjm/method/priority.hpp>
#include <cjm/storage/files.hpp>

#include <QLineEdit>
#include <QListWidget>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// The stage to work on first, the matrices, the switches, and touchpoints.

namespace {

using Column = PlanColumn;

} // namespace

TEST_CASE("a point is dragged in the matrix, and Esc puts it back", "[gui][plan]") {
    PlanDesk plan;
    const PlanValues before = valuesOf(plan.card("R3"));
    REQUIRE_FALSE(before == PlanValues{4, 1});
    plan.drag(plan.inPanel(plan.point("R3").rect), plan.square({4, 1}));
    CHECK(plan.view().current() == Target(CardId{"R3"})); // row and point light up together
    plan.desk.key(Qt::Key_Escape);
    plan.drop(plan.square({4, 1}));
    CHECK(valuesOf(plan.card("R3")) == before);
    plan.drag(plan.inPanel(plan.point("R3").rect), plan.square({4, 1}));
    plan.drop(plan.square({4, 1}));
    CHECK(valuesOf(plan.card("R3")) == PlanValues{4, 1});
    CHECK(plan.desk.steps() == 1);
    CHECK(valuesAt(plan.layout().matrix, plan.point("R3").rect.centre()) == PlanValues{4, 1});
    plan.desk.undo();
    CHECK(valuesOf(plan.card("R3")) == before);
}

TEST_CASE("what is not rated is dragged in from under the matrix", "[gui][plan]") {
    PlanDesk plan;
    plan.select("R3", Column::effort);
    plan.desk.key(Qt::Key_Delete);
    REQUIRE(plan.point("R3").isUnrated);
    plan.drag(plan.inPanel(plan.point("R3").rect), plan.square({2, 4}));
    plan.drop(plan.square({2, 4}));
    CHECK(valuesOf(plan.card("R3")) == PlanValues{2, 4});
    CHECK_FALSE(plan.point("R3").isUnrated);
}

TEST_CASE("keys move points: Alt and arrows from a row, arrows on a point", "[gui][plan]") {
    PlanDesk plan;
    plan.select("R6", Column::name);
    const PlanValues before = valuesOf(plan.card("R6"));
    plan.desk.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(valuesOf(plan.card("R6")) == PlanValues{before.across + 1, before.up});
    plan.click(plan.inPanel(plan.point("R6").rect), 0);
    plan.desk.key(Qt::Key_Down);
    CHECK(valuesOf(plan.card("R6")) == PlanValues{before.across + 1, before.up - 1});
    plan.desk.key(Qt::Key_Escape);
    CHECK_FALSE(plan.view().focusedZone());
    CHECK(plan.view().current() == Target(CardId{"R6"}));
    CHECK(plan.desk.steps() == 2);
}

TEST_CASE("a stage is chosen by hand to work on first, and the worked-out one comes back", "[gui][plan]") {
    PlanDesk plan;
    const auto first = firstStage(plan.desk.map());
    plan.click(plan.inPanel(plan.layout().first.stages.back().rect), 0);
    const auto chosen = firstStage(plan.desk.map());
    CHECK(chosen->score.stage != first->score.stage);
    CHECK_FALSE(chosen->isWorkedOut);
    REQUIRE(plan.layout().first.canReturn);
    plan.desk.key(Qt::Key_F6); // the same by keys: to the way back
    for (int i = 0; i < 20 && plan.view().focusedZone()->kind != PlanZone::Kind::back; ++i)
        plan.desk.key(Qt::Key_Tab);
    plan.desk.key(Qt::Key_Return);
    CHECK(firstStage(plan.desk.map())->score.stage == first->score.stage);
    CHECK(plan.desk.steps() == 2);
    plan.desk.undo();
    CHECK(firstStage(plan.desk.map())->score.stage == chosen->score.stage);
}

TEST_CASE("a reason leads to its cards on the map", "[gui][plan]") {
    PlanDesk plan;
    REQUIRE(plan.layout().first.reasons.size() == 3);
    const auto cards = plan.layout().first.reasons[1].cards;
    REQUIRE(cards.size() == 3);
    plan.click(plan.inPanel(plan.layout().first.reasons[1].words.rect), 0);
    CHECK(plan.desk.window().views().currentLine().id == "grid");
    CHECK(plan.desk.window().session().selection().targets.size() == 3);
    CHECK(plan.desk.window().session().selection().contains(cards.front()));
}

TEST_CASE("order and groups are chosen from menus, by mouse and by keys", "[gui][plan]") {
    PlanDesk plan;
    plan.click(plan.layout().groupingChip);
    plan.choose(2);
    CHECK(plan.layout().options.grouping == PlanGrouping::owner);
    plan.desk.key(Qt::Key_F6);
    while (plan.view().focusedZone()->kind != PlanZone::Kind::order)
        plan.desk.key(Qt::Key_Tab);
    plan.desk.key(Qt::Key_Return);
    plan.choose(1);
    CHECK(plan.layout().options.order == PlanOrder::due);
    CHECK(plan.desk.steps() == 0);
    plan.click(plan.layout().subjects[1].rect);
    CHECK(plan.layout().options.subject == PlanSubject::touchpoints);
}

TEST_CASE("a touchpoint is rated in its row: bars, digits, channel", "[gui][plan]") {
    PlanDesk plan;
    plan.desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const SheetText* cell = plan.layout().cellOf(plan.row("T1"), Column::importance);
    plan.click(plan.at(Point{cell->rect.x - 26, cell->rect.y + 8}), 0); // the first bar
    CHECK(plan.card("T1").importance == 1);
    plan.select("T1", Column::rating);
    plan.desk.type("5");
    CHECK(plan.card("T1").rating == 5);
    plan.clickCell("T1", Column::channel);
    QTRY_VERIFY(plan.openList());
    plan.typeInto(plan.openList()->search(), "телефон");
    QTest::keyClick(&plan.openList()->search(), Qt::Key_Return);
    CHECK(plan.card("T1").channel == "phone");
    CHECK(plan.desk.steps() == 3);
}

TEST_CASE("what is done in the plan is in the file", "[gui][plan]") {
    PlanDesk plan;
    plan.select("R3", Column::effect);
    plan.desk.type("1");
    plan.click(plan.inPanel(plan.layout().first.stages.back().rect), 0);
    plan.desk.key(Qt::Key_S, Qt::ControlModifier);
    plan.desk.settle();
    const auto file = loadDocument(plan.desk.folder / "example.cjm");
    REQUIRE(file);
    CHECK(file->document.map == plan.desk.map());
    CHECK(file->document.map.cards.find(CardId{"R3"})->impact == 1);
}
