#include "support/targets.hpp"
#include "unit/session/board_fixture.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Target cardAt(int row, int stage, int place) { return cardId(row, stage, place); }

std::size_t count(const Selection& selection) { return selection.targets.size(); }

} // namespace

TEST_CASE("one target is current and anchor", "[session][selection]") {
    const Selection one = selectOnly(cardAt(0, 0, 0));
    CHECK(one.contains(cardAt(0, 0, 0)));
    CHECK(one.current == cardAt(0, 0, 0));
    CHECK(one.anchor == cardAt(0, 0, 0));
    CHECK(selectOnly({}).empty());
}

TEST_CASE("Ctrl takes in and out, and another kind begins anew", "[session][selection]") {
    Selection selection = toggled(selectOnly(cardAt(0, 0, 0)), cardAt(0, 1, 0));
    CHECK(count(selection) == 2);
    CHECK(selection.current == cardAt(0, 1, 0));
    selection = toggled(selection, cardAt(0, 1, 0));
    CHECK(count(selection) == 1);
    CHECK(selection.current == cardAt(0, 0, 0));
    CHECK(toggled(selection, cardAt(0, 0, 0)).empty());
    selection = toggled(selection, StageId{"s0"});
    CHECK(selection.targets == std::vector<Target>{StageId{"s0"}});
    CHECK(toggled(selection, {}) == selection);
}

TEST_CASE("Shift goes from the anchor over cells, cards, stages and rows", "[session][selection]") {
    const Map map = mapWith(4, 3, 3);
    const Selection block = extendedTo(map, selectOnly(cardAt(0, 0, 1)), cardAt(1, 2, 0));
    CHECK(count(block) == 2 * 3 * 3); // whole cells
    CHECK(block.anchor == cardAt(0, 0, 1));
    CHECK(block.current == cardAt(1, 2, 0));
    CHECK(count(extendedTo(map, selectOnly(cardAt(0, 0, 2)), cardAt(0, 0, 1))) == 2); // of one cell, those between
    CHECK(count(extendedTo(map, selectOnly(StageId{"s3"}), StageId{"s1"})) == 3);
    CHECK(count(extendedTo(map, selectOnly(RowId{"r0"}), RowId{"r1"})) == 2);
    CHECK(count(extendedTo(map, selectOnly(cell("r0", "s0")), cell("r1", "s2"))) == 6);
    // From another kind, or from nothing, it is a plain click.
    CHECK(extendedTo(map, selectOnly(RowId{"r0"}), cardAt(0, 0, 0)) == selectOnly(cardAt(0, 0, 0)));
    CHECK(extendedTo(map, {}, cardAt(0, 0, 0)) == selectOnly(cardAt(0, 0, 0)));
}

TEST_CASE("what is hidden is not selected along the way", "[session][selection]") {
    Map map = mapWith(3, 2, 1);
    Stage hidden = *map.stages.find(StageId{"s1"});
    hidden.hidden = true;
    map = after(map, PutStage{hidden, {}});
    CHECK(count(extendedTo(map, selectOnly(cardAt(0, 0, 0)), cardAt(0, 2, 0))) == 2);
    CHECK(count(extendedTo(map, selectOnly(StageId{"s0"}), StageId{"s2"})) == 2);
    Row row = *map.rows.find(RowId{"r1"});
    row.collapsed = true;
    map = after(map, PutRow{row, {}});
    CHECK(count(extendedTo(map, selectOnly(cardAt(0, 0, 0)), cardAt(1, 2, 0))) == 2); // none of the row
}

TEST_CASE("a band takes what it touches, faces and words too", "[session][selection]") {
    TestBoard board(mapWith(3, 4, 2));
    const Rect all{0, 0, board.layout().size.width, board.layout().size.height};
    CHECK(count(selectedIn(board.layout(), all)) == board.map().cards.size());
    const Rect card = board.rectOf(cardAt(1, 1, 0));
    CHECK(selectedIn(board.layout(), card.inset(2)).targets == std::vector<Target>{cardAt(1, 1, 0)});
    CHECK(selectedIn(board.layout(), {card.x - 3, card.y - 3, 2, 2}).empty());
    const Rect face = board.rectOf(cardAt(3, 0, 0));
    CHECK(selectedIn(board.layout(), face.inset(4)).contains(cardAt(3, 0, 0)));
    const Selection more = selectedIn(board.layout(), card.inset(2), selectOnly(cardAt(0, 0, 0)));
    CHECK(count(more) == 2);
    // Of another kind than cards nothing is kept.
    CHECK(count(selectedIn(board.layout(), card.inset(2), selectOnly(StageId{"s0"}))) == 1);
}

TEST_CASE("what went is selected no more", "[session][selection]") {
    const Map map = mapWith(2, 1, 2);
    Selection selection = toggled(selectOnly(cardAt(0, 0, 0)), cardAt(0, 1, 0));
    const Map less = after(map, RemoveCards{{cardId(0, 1, 0)}});
    selection = pruned(less, selection);
    CHECK(selection.targets == std::vector<Target>{cardAt(0, 0, 0)});
    CHECK(selection.current == cardAt(0, 0, 0));
    CHECK(pruned(after(less, RemoveCards{{cardId(0, 0, 0)}}), selection).empty());
    CHECK(pruned(after(map, RemoveStage{StageId{"s0"}}), selectOnly(cell("r0", "s0"))).empty());
}

TEST_CASE("the cards meant are those selected or those that stand there, in reading order", "[session][selection]") {
    const Map map = mapWith(3, 2, 2);
    CHECK(selectedCards(map, {}).empty());
    CHECK(selectedCards(map, selectOnly(cardAt(1, 0, 0))) == std::vector{cardId(1, 0, 0)});
    CHECK(selectedCards(map, toggled(selectOnly(cardAt(1, 0, 0)), cardAt(0, 2, 1))) ==
          std::vector{cardId(0, 2, 1), cardId(1, 0, 0)});
    CHECK(selectedCards(map, selectOnly(RowId{"r1"})).size() == 6);
    CHECK(selectedCards(map, selectOnly(StageId{"s1"})).size() == 4);
    CHECK(selectedCards(map, selectOnly(cell("r0", "s2"))) == std::vector{cardId(0, 2, 0), cardId(0, 2, 1)});
    CHECK(selectedCards(map, selectOnly(titleTarget())).empty());
    CHECK(selectedCards(map, selectOnly(CardId{"gone"})).empty());
}
