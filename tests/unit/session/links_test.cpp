#include "unit/session/board_fixture.hpp"

#include <cjm/session/commands/commands.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/tools/links.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace cjm;
using namespace cjm::test;

namespace {

const CardId barrier = cardId(4, 0, 0), otherBarrier = cardId(4, 1, 0), solution = cardId(5, 1, 0);

std::vector<CardId> solvedBy(const TestBoard& board, const CardId& id) { return board.map().cards.find(id)->solves; }

Point handleOf(const TestBoard& board, const CardId& id) {
    const auto handle = linkHandleOf(board.layout(), id, board.zoom);
    REQUIRE(handle);
    return handle->centre;
}

} // namespace

TEST_CASE("a drag from the handle of a barrier or a solution to the other links them, again unlinks",
          "[session][tools][links]") {
    TestBoard board(mapWith(3, 6, 2));
    board.drag(handleOf(board, barrier), board.centreOf(solution));
    CHECK(solvedBy(board, solution) == std::vector{barrier});
    CHECK(board.history().stepCount() == 1);
    // From the other end it is the same link.
    board.drag(handleOf(board, solution), board.centreOf(otherBarrier));
    CHECK(solvedBy(board, solution) == std::vector{barrier, otherBarrier});
    board.press(handleOf(board, solution));
    board.move(board.centreOf(barrier));
    REQUIRE(board.tools.overlay().link);
    CHECK(board.tools.overlay().link->unlinks);
    CHECK(board.tools.overlay().link->landing == board.rectOf(barrier));
    board.release(board.centreOf(barrier));
    CHECK(solvedBy(board, solution) == std::vector{otherBarrier});
    CHECK(board.selection == selectOnly(solution)); // what was held
    board.undo();
    board.undo();
    board.undo();
    CHECK(solvedBy(board, solution).empty());
}

TEST_CASE("a link is drawn to nothing but a card of the other kind, and the body still moves",
          "[session][tools][links]") {
    TestBoard board(mapWith(3, 6, 2));
    const Point below = board.emptyPart("r5", "s1");
    for (const Point& to : {board.centreOf(otherBarrier), board.centreOf(cardId(1, 0, 0)), Point{below.x + 40, below.y},
                            board.centreOf(StageId{"s1"}), board.centreOf(barrier)}) {
        board.press(handleOf(board, barrier));
        board.move(to);
        REQUIRE(board.tools.overlay().link);
        CHECK_FALSE(board.tools.overlay().link->landing);
        board.release(to);
        CHECK(board.history().stepCount() == 0);
    }
    board.drag(board.centreOf(barrier), board.emptyPart("r4", "s1"));
    CHECK(board.map().cards.find(barrier)->stage == StageId{"s1"});
    CHECK(board.map().cards.linking().empty());
}

TEST_CASE("a link that is drawn ends when its card goes, and on a map that is only looked at none begins",
          "[session][tools][links]") {
    TestBoard board(mapWith(3, 6, 2));
    board.press(handleOf(board, barrier));
    board.move(board.centreOf(solution));
    board.apply(RemoveCards{{barrier}});
    CHECK_FALSE(board.tools.isDragging());
    board.undo();
    board.mayEdit = false;
    board.drag(handleOf(board, barrier), board.centreOf(solution));
    CHECK(board.map().cards.linking().empty());
}

TEST_CASE("only barriers and solutions that can be held beside it have a handle", "[session][zones][links]") {
    TestBoard board(mapWith(3, 6, 2));
    const auto zoneOn = [&](Point point) { return zoneAt(board.layout(), point, board.zoom); };
    for (const CardId& id : {barrier, solution}) {
        const Point centre = handleOf(board, id);
        CHECK(zoneOn(centre) == HitZone{LinkZone{id}});
        CHECK(zoneOn({centre.x + 5, centre.y}) == HitZone{LinkZone{id}});
        CHECK(zoneOn({centre.x, centre.y + 1}) == HitZone{LinkZone{id}}); // a little below the card
        CHECK(zoneOn({centre.x + 9, centre.y - 2}) == HitZone{CardZone{id, CardZone::Part::body}});
        CHECK_FALSE(linkHandleOf(board.layout(), id, 0.3));
    }
    CHECK_FALSE(linkHandleOf(board.layout(), cardId(1, 0, 0), 1));
    CHECK_FALSE(linkHandleOf(board.layout(), cardId(3, 0, 0), 1)); // a face
}

TEST_CASE("links are seen from both ends, each once", "[session][links]") {
    Map map = mapWith(3, 6, 2);
    map = after(map, *linkToggled(map, barrier, solution));
    map = after(map, *linkToggled(map, solution, otherBarrier));
    TestBoard board(map);
    const auto lines = [&](std::vector<CardId> cards) { return linkLinesOf(board.map(), board.layout(), cards); };
    CHECK(lines({barrier}).size() == 1);
    CHECK(lines({solution}).size() == 2);
    CHECK(lines({solution, barrier, otherBarrier}).size() == 2);
    CHECK(lines({cardId(1, 0, 0)}).empty());
    const LinkLine line = lines({barrier}).front();
    CHECK(line.solution == solution);
    CHECK(line.barrier == barrier);
    CHECK(line.way.front() == Point{board.rectOf(solution).x, board.rectOf(solution).centre().y});
    CHECK(line.way.back() == Point{board.rectOf(barrier).right(), board.rectOf(barrier).centre().y});
    // What the grid does not show has no line.
    Row row = *board.map().rows.find(RowId{"r4"});
    row.collapsed = true;
    board.apply(PutRow{row, {}});
    CHECK(lines({solution}).empty());
}

TEST_CASE("a line between two cards crosses no card", "[session][links]") {
    Map map = mapWith(4, 6, 3);
    for (int from = 0; from < 4; ++from)
        for (int to = 0; to < 4; ++to)
            map = after(map, *linkToggled(map, cardId(4, from, from % 3), cardId(5, to, to % 3)));
    TestBoard board(map);
    std::vector<CardId> solutions;
    for (int to = 0; to < 4; ++to)
        solutions.push_back(cardId(5, to, to % 3));
    const auto lines = linkLinesOf(board.map(), board.layout(), solutions);
    CHECK(lines.size() == 16);
    for (const LinkLine& line : lines)
        for (std::size_t i = 1; i < line.way.size(); ++i) {
            const Point a = line.way[i - 1], b = line.way[i];
            CHECK((a.x == b.x || a.y == b.y));
            const Rect step{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
            for (const PlacedCard& placed : board.layout().cards) {
                const Rect& r = placed.rect;
                const bool crosses =
                    step.x < r.right() && step.right() > r.x && step.y < r.bottom() && step.bottom() > r.y;
                CHECK_FALSE(crosses);
            }
        }
}

TEST_CASE("a command links all that is selected of barriers and solutions, and unlinks what is linked",
          "[session][commands][links]") {
    const Map map = mapWith(3, 6, 2);
    const auto commands = viewCommands();
    const auto link =
        std::find_if(commands.begin(), commands.end(), [](const Command& each) { return each.id == "cards.link"; });
    REQUIRE(link != commands.end());
    const auto selected = [](std::vector<CardId> ids) {
        Selection all = selectOnly(ids.front());
        for (std::size_t i = 1; i < ids.size(); ++i)
            all = toggled(all, ids[i]);
        return all;
    };
    CHECK_FALSE(canRun(*link, map, selected({barrier, otherBarrier})));
    CHECK_FALSE(canRun(*link, map, selected({solution})));
    const Selection three = selected({barrier, otherBarrier, solution});
    CountedIds ids{"n"};
    CommandTools tools{ids, Language::russian};
    const auto once = runCommand(*link, map, three, tools);
    REQUIRE(once);
    const Map linked = after(map, once->edit);
    CHECK(linked.cards.find(solution)->solves == std::vector{barrier, otherBarrier});
    CHECK(link->isOn(linked, three));
    const auto twice = runCommand(*link, linked, three, tools);
    REQUIRE(twice);
    CHECK(after(linked, twice->edit).cards.linking().empty());
}
