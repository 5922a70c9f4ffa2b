#include "support/targets.hpp"
#include "unit/session/board_fixture.hpp"

#include <cjm/session/selection/cell_grid.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using GridPosition = CellGrid::Position;
using StandingIds = std::vector<std::string>;

// Rows of goals, questions, touchpoints and emotions; two cards in each cell.
Map fourRows() { return mapWith(3, 4, 2); }

StandingIds standingIn(const CellGrid& grid, GridPosition position) {
    StandingIds names;
    for (const auto& one : grid.itemsIn(position))
        names.push_back(one.id.value);
    return names;
}

Map withCollapsed(const Map& map, const char* id) {
    Row row = *map.rows.find(RowId{id});
    row.collapsed = true;
    return after(map, PutRow{row, {}});
}

} // namespace

TEST_CASE("cells are a table of the rows and stages that can be seen", "[session][cells]") {
    Stage hidden = *fourRows().stages.find(StageId{"s1"});
    hidden.hidden = true;
    const TestBoard board(withCollapsed(after(fourRows(), PutStage{hidden, {}}), "r1"));
    const CellGrid grid(board.layout());
    REQUIRE(grid.rows() == 3);
    REQUIRE(grid.columns() == 2);
    CHECK(grid.row(1).row->id.value == "r2"); // past the one that is collapsed
    CHECK(grid.stage(1).stage->id.value == "s2");
    CHECK(grid.cellAt({1, 1}) == CellTarget{{"r2"}, {"s2"}});
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column)
            CHECK(grid.positionOf(grid.cellAt({row, column})) == GridPosition{row, column});
    CHECK(grid.columnOf(StageId{"s1"}) == -1);
    CHECK_FALSE(grid.isCell(grid.positionOf(CellTarget{{"r1"}, {"s0"}})));
    CHECK_FALSE(grid.isCell(grid.positionOf(CellTarget{{"r0"}, {"s1"}})));
    CHECK_FALSE(grid.isCell(grid.positionOf(cardId(1, 0, 0))));
    CHECK_FALSE(grid.isCell({0, 2}));
    CHECK_FALSE(grid.isCell({3, 0}));
}

TEST_CASE("in a cell stand its faces from left to right and its cards as they are read", "[session][cells]") {
    Map map = fourRows();
    Card barrier = *map.cards.find(cardId(3, 0, 0));
    barrier.kind = CardKind::barrier;
    map = after(map, PutCard{barrier, {}});
    const TestBoard board(map);
    const CellGrid grid(board.layout());
    CHECK(standingIn(grid, {0, 1}) == StandingIds{"c0-1-0", "c0-1-1"});
    CHECK(standingIn(grid, {3, 0}) == StandingIds{"c3-0-1", "c3-0-0"}); // the face, then the barrier below the curve
    const auto faces = grid.itemsIn({3, 1});
    REQUIRE(faces.size() == 2);
    CHECK(faces[0].face);
    CHECK(faces[0].rect.x < faces[1].rect.x);
    for (const Card& card : map.cards) {
        const GridPosition position = grid.positionOf(card.id);
        INFO(card.id.value);
        REQUIRE(grid.isCell(position));
        CHECK(grid.cellAt(position) == CellTarget{card.row, card.stage});
        const auto all = grid.itemsIn(position);
        const auto one = std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.id == card.id; });
        REQUIRE(one != all.end());
        CHECK(cellRect(board.layout(), grid.cellAt(position))->contains(one->rect.centre()));
    }
}

TEST_CASE("one comes into a cell at what stands there first", "[session][cells]") {
    Map map = fourRows();
    map = after(map, RemoveCards{{cardId(0, 0, 0), cardId(0, 0, 1)}});
    const TestBoard board(map);
    const CellGrid grid(board.layout());
    CHECK(grid.entryOf({0, 0}) == Target{CellTarget{{"r0"}, {"s0"}}});
    CHECK(grid.firstCell() == grid.entryOf({0, 0}));
    CHECK(grid.entryOf({0, 1}) == Target{cardId(0, 1, 0)});
    CHECK(grid.entryOf({9, 0}) == Target{});
    CHECK(grid.lastCell() == grid.entryOf({3, 2}));
    const TestBoard empty((Map()));
    CHECK(CellGrid(empty.layout()).firstCell() == titleTarget());
    CHECK(CellGrid(empty.layout()).lastCell() == titleTarget());
}
