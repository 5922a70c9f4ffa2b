#include "unit/session/board_fixture.hpp"

#include <cjm/session/tools/drop.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Ids = std::vector<std::string>;

Ids cellIds(const TestBoard& board, const char* row, const char* stage) { return idsOfCell(board.map(), row, stage); }

Point above(const Rect& rect) { return {rect.centre().x, rect.y - 2}; }

} // namespace

TEST_CASE("a click selects; with Ctrl and Shift it adds", "[session][tools]") {
    TestBoard board(mapWith(3, 3, 2));
    board.click(board.centreOf(cardId(1, 0, 0)));
    CHECK(board.selection == selectOnly(cardId(1, 0, 0)));
    board.click(board.centreOf(cardId(1, 1, 0)), true);
    CHECK(board.selection.targets.size() == 2);
    board.click(board.centreOf(cardId(1, 1, 0)), true);
    CHECK(board.selection == selectOnly(cardId(1, 0, 0)));
    board.click(board.centreOf(cardId(1, 2, 1)), false, true);
    CHECK(board.selection.targets.size() == 6);
    board.click(board.emptyPart("r1", "s1"));
    CHECK(board.selection == selectOnly(CellTarget{RowId{"r1"}, StageId{"s1"}}));
    board.click(board.emptyPart("r2", "s2"), false, true);
    CHECK(board.selection.targets.size() == 4);
    board.click(board.centreOf(StageId{"s2"}));
    CHECK(board.selection == selectOnly(StageId{"s2"}));
    board.click({2, 2}, true);
    CHECK(board.selection == selectOnly(StageId{"s2"}));
    board.click({2, 2});
    CHECK(board.selection.empty());
    CHECK(board.history().stepCount() == 0);
}

TEST_CASE("of several selected a click leaves one, a drag takes all", "[session][tools]") {
    TestBoard board(mapWith(3, 3, 2));
    board.click(board.centreOf(cardId(1, 0, 0)));
    board.click(board.centreOf(cardId(1, 0, 1)), true);
    board.press(board.centreOf(cardId(1, 0, 0)));
    CHECK(board.selection.targets.size() == 2);
    board.release(board.centreOf(cardId(1, 0, 0)));
    CHECK(board.selection == selectOnly(cardId(1, 0, 0)));
    board.click(board.centreOf(cardId(1, 0, 1)), true);
    board.drag(board.centreOf(cardId(1, 0, 0)), above(board.rectOf(cardId(1, 2, 1))));
    CHECK(cellIds(board, "r1", "s0") == nothing);
    CHECK(cellIds(board, "r1", "s2") == Ids{"c1-2-0", "c1-0-0", "c1-0-1", "c1-2-1"});
    CHECK(board.selection.targets.size() == 2);
    CHECK(board.history().stepCount() == 1);
}

TEST_CASE("a card lands where the mark is", "[session][tools]") {
    TestBoard board(mapWith(3, 3, 3));
    const Point from = board.centreOf(cardId(1, 0, 0));
    // Before and behind each of another cell's cards.
    for (int place = 0; place <= 3; ++place) {
        const Point to = place < 3 ? above(board.rectOf(cardId(1, 1, place))) : board.emptyPart("r1", "s1");
        board.press(from);
        board.move(to);
        REQUIRE(board.tools.overlay().dropIndicator);
        REQUIRE(board.tools.overlay().landing);
        CHECK(board.tools.overlay().landing == cellRect(board.layout(), {RowId{"r1"}, StageId{"s1"}}));
        board.release(to);
        const auto ids = cellIds(board, "r1", "s1");
        REQUIRE(ids.size() == 4);
        CHECK(ids[static_cast<std::size_t>(place)] == "c1-0-0");
        board.undo();
    }
    // Within its own cell, and back to where it was: no step.
    board.drag(from, board.emptyPart("r1", "s0"));
    CHECK(cellIds(board, "r1", "s0") == Ids{"c1-0-1", "c1-0-2", "c1-0-0"});
    board.undo();
    const auto steps = board.history().stepCount();
    board.drag(from, above(board.rectOf(cardId(1, 0, 1))));
    CHECK(cellIds(board, "r1", "s0") == Ids{"c1-0-0", "c1-0-1", "c1-0-2"});
    CHECK(board.history().stepCount() == steps);
}

TEST_CASE("cards of several cells keep their places to each other", "[session][tools]") {
    TestBoard board(mapWith(4, 6, 1));
    board.click(board.centreOf(cardId(4, 0, 0)));
    board.click(board.centreOf(cardId(4, 1, 0)), true);
    board.click(board.centreOf(cardId(5, 1, 0)), true);
    board.drag(board.centreOf(cardId(4, 0, 0)), board.emptyPart("r4", "s2"));
    CHECK(cellIds(board, "r4", "s2") == Ids{"c4-2-0", "c4-0-0"});
    CHECK(cellIds(board, "r4", "s3") == Ids{"c4-3-0", "c4-1-0"});
    CHECK(cellIds(board, "r5", "s3") == Ids{"c5-3-0", "c5-1-0"});
    CHECK(problems(board.map()) == nothing);
    // At the edge of the map they gather.
    board.drag(board.centreOf(cardId(4, 0, 0)), board.emptyPart("r4", "s3"));
    CHECK(cellIds(board, "r4", "s3") == Ids{"c4-3-0", "c4-0-0", "c4-1-0"});
    CHECK(cellIds(board, "r5", "s3") == Ids{"c5-3-0", "c5-1-0"});
}

TEST_CASE("cards that gather at the edge stand together at the mark, in reading order", "[session][tools]") {
    const Map map = mapWith(3, 6, 1);
    const auto dropped = [&](int place) {
        const auto edit = dropCards(map, {cardId(4, 1, 0), cardId(4, 0, 0)}, cardId(4, 0, 0),
                                    DropPlace{{RowId{"r4"}, StageId{"s2"}}, place, {}, {}});
        REQUIRE(edit);
        return idsOfCell(*applyEdit(map, *edit), "r4", "s2");
    };
    CHECK(dropped(0) == Ids{"c4-0-0", "c4-1-0", "c4-2-0"});
    CHECK(dropped(1) == Ids{"c4-2-0", "c4-0-0", "c4-1-0"});
}

TEST_CASE("in another row a card becomes what the row holds", "[session][tools]") {
    TestBoard board(mapWith(2, 6, 1));
    board.drag(board.centreOf(cardId(1, 0, 0)), board.emptyPart("r4", "s1"));
    CHECK(board.map().cards.find(cardId(1, 0, 0))->kind == CardKind::barrier);
    CHECK(board.map().cards.find(cardId(1, 0, 0))->row == RowId{"r4"});
    CHECK(problems(board.map()) == nothing);
}

TEST_CASE("with Ctrl a copy lands, with its links", "[session][tools]") {
    Map map = mapWith(2, 6, 1);
    Card solution = *map.cards.find(cardId(5, 0, 0));
    solution.solves = {cardId(4, 0, 0), cardId(4, 1, 0)};
    TestBoard board(after(map, PutCard{solution, {}}));
    board.click(board.centreOf(cardId(4, 0, 0)));
    board.click(board.centreOf(cardId(5, 0, 0)), true);
    board.drag(board.centreOf(cardId(5, 0, 0)), board.emptyPart("r5", "s1"), true);
    CHECK(board.map().cards.size() == 14);
    const auto barriers = cellIds(board, "r4", "s1"), solutions = cellIds(board, "r5", "s1");
    REQUIRE(barriers.size() == 2);
    REQUIRE(solutions.size() == 2);
    const auto copy = board.map().cards.find(CardId{solutions[1]});
    CHECK(copy->text == solution.text);
    // To the copy of what was copied too, to the other one as before.
    CHECK(copy->solves == std::vector{CardId{barriers[1]}, cardId(4, 1, 0)});
    CHECK(board.map().cards.find(cardId(5, 0, 0))->solves == solution.solves);
    CHECK(board.selection.targets.size() == 2);
    CHECK(board.selection.contains(copy->id));
    CHECK(problems(board.map()) == nothing);
    CHECK(board.history().stepCount() == 1);
}

TEST_CASE("the edges of a card are pulled over stages", "[session][tools]") {
    TestBoard board(mapWith(4, 2, 1));
    const auto card = [&] { return board.map().cards.find(cardId(1, 1, 0)); };
    const auto pull = [&](bool left, int toStage) {
        const Rect rect = board.rectOf(cardId(1, 1, 0));
        const PlacedStage& to = board.layout().stages[static_cast<std::size_t>(toStage)];
        const Point from{left ? rect.x + 2 : rect.right() - 2, rect.centre().y};
        board.drag(from, {to.x + to.width / 2, rect.centre().y});
    };
    pull(false, 3);
    CHECK(card()->span == 3);
    pull(false, 2);
    CHECK(card()->span == 2);
    pull(true, 0);
    CHECK(card()->stage == StageId{"s0"});
    CHECK(card()->span == 3);
    pull(false, 0);
    CHECK(card()->span == 1);
    pull(true, 3); // never past its other edge
    CHECK(card()->span == 1);
    CHECK(card()->stage == StageId{"s0"});
    CHECK(board.history().stepCount() == 4);
    CHECK(problems(board.map()) == nothing);
}

TEST_CASE("headers are dragged to another place", "[session][tools]") {
    TestBoard board(mapWith(4, 4, 1));
    const auto& layout = board.layout();
    const double far = layout.size.width - 1;
    board.drag(board.centreOf(StageId{"s0"}), {far, board.centreOf(StageId{"s0"}).y});
    CHECK(idsInOrder(board.map().stages) == Ids{"s1", "s2", "s3", "s0"});
    board.click(board.centreOf(StageId{"s3"}));
    board.click(board.centreOf(StageId{"s0"}), false, true);
    board.drag(board.centreOf(StageId{"s3"}), {layout.gridX + 3, 10});
    CHECK(idsInOrder(board.map().stages) == Ids{"s3", "s0", "s1", "s2"});
    board.drag(board.centreOf(RowId{"r3"}), board.centreOf(RowId{"r0"}));
    CHECK(idsInOrder(board.map().rows) == Ids{"r0", "r3", "r1", "r2"});
    board.drag(board.centreOf(RowId{"r3"}), {40, layout.rows[0].rect.y + 1});
    CHECK(idsInOrder(board.map().rows) == Ids{"r3", "r0", "r1", "r2"});
    CHECK(problems(board.map()) == nothing);
}

TEST_CASE("a border sets the width of its stage, or of all that are selected", "[session][tools]") {
    TestBoard board(mapWith(3, 1, 1));
    const auto pull = [&](std::size_t stage, double by) {
        const PlacedStage& placed = board.layout().stages[stage];
        const Point from{placed.x + placed.width, placed.rect.bottom() - 6};
        board.press(from);
        board.move({from.x + by, from.y});
        REQUIRE(board.tools.overlay().width);
        CHECK(board.tools.preview());
        const auto guide = board.tools.overlay().guide;
        board.release({from.x + by, from.y});
        // The line down the map stands where the border comes to stand.
        const PlacedStage& after = board.layout().stages[stage];
        CHECK(guide == after.x + after.width);
    };
    pull(0, 60);
    CHECK(board.map().stages.find(StageId{"s0"})->width == 300);
    pull(0, -1000);
    CHECK(board.map().stages.find(StageId{"s0"})->width == 120); // there is a least
    board.click(board.centreOf(StageId{"s1"}));
    board.click(board.centreOf(StageId{"s2"}), true);
    pull(2, 10);
    CHECK(board.map().stages.find(StageId{"s1"})->width == 250);
    CHECK(board.map().stages.find(StageId{"s2"})->width == 250);
    CHECK(board.map().stages.find(StageId{"s0"})->width == 120);
}

TEST_CASE("a band selects, and with Ctrl adds", "[session][tools]") {
    TestBoard board(mapWith(3, 3, 1));
    const Rect a = board.rectOf(cardId(1, 0, 0)), b = board.rectOf(cardId(1, 1, 0));
    board.press({a.x - 4, a.y - 4});
    board.move({b.centre().x, b.bottom() + 1});
    REQUIRE(board.tools.overlay().band);
    CHECK(board.tools.overlay().selection->targets.size() == 2);
    CHECK(board.selection.targets.size() == 1); // the cell, until the button is let go
    board.release({b.centre().x, b.bottom() + 1});
    CHECK(board.selection.targets.size() == 2);
    const Rect c = board.rectOf(cardId(2, 2, 0));
    board.press(board.emptyPart("r2", "s2"), true);
    board.move(c.centre(), true);
    board.release(c.centre(), true);
    CHECK(board.selection.targets.size() == 3);
    CHECK(board.history().stepCount() == 0);
}

TEST_CASE("a map that is only looked at may be selected on and nothing more", "[session][tools]") {
    TestBoard board(mapWith(3, 4, 1));
    board.mayEdit = false;
    board.drag(board.centreOf(cardId(1, 0, 0)), board.emptyPart("r1", "s1"));
    board.drag(board.centreOf(StageId{"s0"}), board.centreOf(StageId{"s2"}));
    board.drag(board.centreOf(cardId(3, 0, 0)), board.emptyPart("r3", "s1"));
    CHECK(board.history().stepCount() == 0);
    CHECK(board.selection == selectOnly(cardId(3, 0, 0)));
}

TEST_CASE("cancel leaves everything as it was", "[session][tools]") {
    TestBoard board(mapWith(3, 3, 1));
    board.press(board.centreOf(cardId(1, 0, 0)));
    board.move(board.emptyPart("r1", "s2"));
    CHECK(board.tools.isDragging());
    board.tools.cancel();
    CHECK_FALSE(board.tools.isPressed());
    CHECK_FALSE(board.tools.overlay().dropIndicator);
    CHECK_FALSE(board.release(board.emptyPart("r1", "s2")).edit);
    CHECK(board.history().stepCount() == 0);
}

TEST_CASE("a drag goes on from the map as it is now, or ends", "[session][tools]") {
    TestBoard board(mapWith(3, 3, 2));
    board.apply(MoveCards{{CardMove{{cardId(1, 0, 0)}, RowId{"r1"}, StageId{"s1"}, 0}}});
    board.press(board.centreOf(cardId(1, 0, 0)));
    board.move(board.emptyPart("r1", "s2"));
    board.undo(); // it stands in its old cell again
    CHECK(board.tools.isDragging());
    board.release(board.emptyPart("r1", "s2"));
    CHECK(cellIds(board, "r1", "s2").back() == "c1-0-0");
    CHECK(cellIds(board, "r1", "s0") == Ids{"c1-0-1"});
    // What is dragged goes.
    board.press(board.centreOf(cardId(1, 0, 0)));
    board.move(board.emptyPart("r1", "s1"));
    board.apply(RemoveCards{{cardId(1, 0, 0)}});
    CHECK_FALSE(board.tools.isPressed());
    // Of several one goes: the others stay in the hand.
    board.click(board.centreOf(cardId(1, 1, 0)));
    board.click(board.centreOf(cardId(1, 1, 1)), true);
    board.press(board.centreOf(cardId(1, 1, 0)));
    board.move(board.emptyPart("r1", "s0"));
    board.apply(RemoveCards{{cardId(1, 1, 1)}});
    REQUIRE(board.tools.isDragging());
    CHECK(board.tools.overlay().lifted == std::vector<Target>{cardId(1, 1, 0)});
    board.release(board.emptyPart("r1", "s0"));
    CHECK(cellIds(board, "r1", "s0").back() == "c1-1-0");
    // The whole stage under the hand goes.
    board.press(board.centreOf(StageId{"s1"}));
    board.move({5, 5});
    board.apply(RemoveStage{StageId{"s1"}});
    CHECK_FALSE(board.tools.isPressed());
    CHECK(problems(board.map()) == nothing);
}
