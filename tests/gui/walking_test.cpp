#include "gui/desk.hpp"
#include "support/targets.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {} // namespace

TEST_CASE("arrows walk over empty cells too", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.key(Qt::Key_Home, Qt::ControlModifier);
    CHECK(desk.board().current() == cell("row-goals", "S1"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == cell("row-goals", "S2"));
    desk.key(Qt::Key_Down);
    CHECK(desk.board().current() == cell("row-questions", "S2"));
    desk.key(Qt::Key_End);
    CHECK(desk.board().current() == cell("row-questions", "S5"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == cell("row-questions", "S5"));
    desk.key(Qt::Key_End, Qt::ControlModifier);
    CHECK(desk.board().current() == cell("row-solutions", "S5"));
    desk.key(Qt::Key_Home);
    CHECK(desk.board().current() == cell("row-solutions", "S1"));
}

TEST_CASE("titles are reached by arrows and left by them", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("G2"));
    desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == stage("S2"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == stage("S3"));
    desk.key(Qt::Key_Up); // the note that stands over it
    CHECK(desk.board().current() == scenarioTarget());
    desk.key(Qt::Key_Left);
    CHECK(desk.board().current() == audienceTarget());
    desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == subtitleTarget());
    desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == titleTarget());
    desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == titleTarget());
    for (int i = 0; i < 4; ++i)
        desk.key(Qt::Key_Down);
    CHECK(desk.board().current() == card("G1"));
    desk.key(Qt::Key_Left);
    CHECK(desk.board().current() == row("row-goals"));
    desk.key(Qt::Key_Down);
    CHECK(desk.board().current() == row("row-questions"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == card("K1"));
}

TEST_CASE("arrows go along the pills of a cell and over its lines", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("T1"));
    std::vector<Target> seen{desk.board().current()};
    for (int i = 0; i < 12 && !(desk.board().current() == card("E1")); ++i) {
        desk.key(Qt::Key_Down);
        seen.push_back(desk.board().current());
    }
    CHECK(seen.size() > 2); // the pills of four touchpoints need more than one line
    const auto* id = std::get_if<CardId>(&seen.back());
    REQUIRE(id);
    CHECK(desk.map().cards.find(*id)->kind == CardKind::emotion);
}

TEST_CASE("Shift extends over cards, cells and stages", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("G2"));
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(desk.board().selection().targets == std::vector<Target>{card("G2"), card("G3"), card("G4")});
    desk.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(desk.board().selection().targets == std::vector<Target>{card("G2"), card("G3")});
    desk.key(Qt::Key_Left);
    CHECK(desk.board().selection().targets.size() == 1);
    desk.click(stage("S2"));
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(desk.board().selection().targets == std::vector<Target>{stage("S2"), stage("S3")});

    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(cell("row-goals", "S2"));
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(desk.board().selection().targets.size() == 4);
    CHECK(desk.board().current() == cell("row-questions", "S3"));
}

TEST_CASE("Up and Down on a face change what it feels", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("E3"));
    desk.key(Qt::Key_Up);
    CHECK(desk.valueOf("E3") == 0.7);
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(desk.valueOf("E3") == 0.6);
    for (int i = 0; i < 10; ++i)
        desk.key(Qt::Key_Down);
    CHECK(desk.valueOf("E3") == -2);
    CHECK(desk.board().current() == card("E3"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.valueOf("E3") == 0.2); // without a pause it is one step
    // The row is left by the keys that go from cell to cell.
    desk.key(Qt::Key_PageUp);
    CHECK(std::holds_alternative<CardId>(desk.board().current()));
    CHECK_FALSE(desk.board().current() == card("E3"));
    desk.key(Qt::Key_PageDown);
    desk.key(Qt::Key_PageDown);
    CHECK(desk.board().current() == card("B6"));
}

TEST_CASE("hidden stages and collapsed rows are walked past", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    Stage hidden = *desk.map().stages.find(StageId{"S2"});
    hidden.hidden = true;
    Row collapsed = *desk.map().rows.find(RowId{"row-questions"});
    collapsed.collapsed = true;
    REQUIRE(desk.store().dispatch(Batch{{}, {PutStage{hidden, {}}, PutRow{collapsed, {}}}}));
    desk.click(card("G1"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == card("G3"));
    desk.key(Qt::Key_Left);
    desk.key(Qt::Key_Down);
    CHECK(desk.board().current() == card("T1"));
    desk.key(Qt::Key_Left);
    desk.key(Qt::Key_Up); // its title is still there
    CHECK(desk.board().current() == row("row-questions"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == row("row-questions"));
}
