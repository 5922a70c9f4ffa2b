#include "unit/session/board_fixture.hpp"

#include <cjm/session/tools/faces.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const CardId first{"c3-0-0"}, second{"c3-0-1"}, next{"c3-1-0"};

double valueOf(const TestBoard& board, const CardId& id) { return board.map().cards.find(id)->value; }

} // namespace

TEST_CASE("a face is dragged up and down in steps of a tenth", "[session][faces]") {
    TestBoard board(mapWith(3, 4, 2));
    const Point from = board.centreOf(first);
    const double unit = board.layout().rows[3].chart->unit;
    board.press(from);
    board.move({from.x, from.y - 1.28 * unit});
    REQUIRE(board.tools.overlay().value);
    CHECK(*board.tools.overlay().value == Approx(1.3));
    board.move({from.x, from.y - 1.06 * unit}); // a whole value holds the hand a little
    CHECK(*board.tools.overlay().value == Approx(1));
    board.move({from.x, from.y - 1.06 * unit}, false, true); // unless Shift is down
    CHECK(*board.tools.overlay().value == Approx(1.1));
    board.release({from.x, from.y - 5 * unit});
    CHECK(valueOf(board, first) == 2);
    CHECK(board.history().stepCount() == 1);
    CHECK(problems(board.map()) == nothing);
}

TEST_CASE("the faces selected go up and down together", "[session][faces]") {
    TestBoard board(mapWith(3, 4, 2));
    board.click(board.centreOf(first));
    board.click(board.centreOf(next), true);
    const Point from = board.centreOf(next);
    const double unit = board.layout().rows[3].chart->unit;
    board.drag(from, {from.x, from.y + 1.5 * unit});
    CHECK(valueOf(board, first) == -1.5);
    CHECK(valueOf(board, next) == -1.5);
    CHECK(valueOf(board, second) == 0);
}

TEST_CASE("sideways a face goes to another place on its curve", "[session][faces]") {
    TestBoard board(mapWith(3, 4, 2));
    const Point from = board.centreOf(first), beyond = board.centreOf(second);
    board.drag(from, {beyond.x + 20, from.y});
    CHECK(idsOfCell(board.map(), "r3", "s0") == std::vector<std::string>{"c3-0-1", "c3-0-0"});
    board.undo();
    const Point there = board.centreOf(next);
    board.drag(from, {there.x + 20, there.y});
    CHECK(idsOfCell(board.map(), "r3", "s1") == std::vector<std::string>{"c3-1-0", "c3-0-0", "c3-1-1"});
    CHECK(board.map().cards.find(first)->stage == StageId{"s1"});
    CHECK(problems(board.map()) == nothing);
}

TEST_CASE("a small slip to the side moves nothing there", "[session][faces]") {
    TestBoard board(mapWith(3, 4, 2));
    const Point from = board.centreOf(first);
    board.drag(from, {from.x + 12, from.y - 30});
    CHECK(idsOfCell(board.map(), "r3", "s0").front() == "c3-0-0");
    CHECK(valueOf(board, first) == 1);
}

TEST_CASE("faces are walked along their curve", "[session][faces]") {
    TestBoard board(mapWith(2, 4, 2));
    const auto& layout = board.layout();
    CHECK(nextFace(layout, first, 1) == second);
    CHECK(nextFace(layout, second, 1) == next);
    CHECK(nextFace(layout, next, -1) == second);
    CHECK_FALSE(nextFace(layout, first, -1));
    CHECK(nextFace(layout, first, 1, true) == CardId{"c3-1-1"});
    CHECK(nextFace(layout, next, -1, true) == first);
    CHECK_FALSE(nextFace(layout, cardId(0, 0, 0), 1));
}

TEST_CASE("a new point stands where one points", "[session][faces]") {
    TestBoard board(mapWith(2, 4, 2));
    const PlacedRow& row = board.layout().rows[3];
    const double between = (board.centreOf(first).x + board.centreOf(second).x) / 2;
    const Point at{between, row.rect.y + row.chart->neutralY - row.chart->unit};
    const auto face = addFaceAt(board.map(), board.layout(), at, std::nullopt, board.ids);
    REQUIRE(face);
    board.apply(face->edit);
    CHECK(valueOf(board, face->card) == 1);
    CHECK(idsOfCell(board.map(), "r3", "s0") == std::vector<std::string>{first.value, face->card.value, second.value});
    const auto persona = addFaceAt(board.map(), board.layout(), at, PersonaId{"p0"}, board.ids);
    REQUIRE(persona);
    board.apply(persona->edit);
    CHECK(board.map().cards.find(persona->card)->personas == std::vector{PersonaId{"p0"}});
    CHECK_FALSE(addFaceAt(board.map(), board.layout(), board.centreOf(cardId(1, 0, 0)), std::nullopt, board.ids));
    CHECK(problems(board.map()) == nothing);
}

TEST_CASE("a row's own words tell what a value means", "[session][faces]") {
    Row row;
    CHECK(scaleWord(row, 1).empty());
    row.scaleWords = {"-2", "-1", "0", "1", "2"};
    CHECK(scaleWord(row, -2) == "-2");
    CHECK(scaleWord(row, 0.4) == "0");
    CHECK(scaleWord(row, 0.6) == "1");
    CHECK(scaleWord(row, 2) == "2");
    row.scaleWords = {"bad", "good"};
    CHECK(scaleWord(row, -0.1) == "bad");
    CHECK(scaleWord(row, 2) == "good");
}
