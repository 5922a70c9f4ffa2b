#include "support/builders.hpp"
#include "support/ids.hpp"
#include "unit/session/structure_support.hpp"

#include <cjm/session/commands/structure.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Names = std::vector<std::string>;

Selection selectedCardsOf(std::initializer_list<CardId> ids) {
    Selection selection;
    for (const CardId& id : ids)
        selection = selection.empty() ? selectOnly(id) : toggled(selection, id);
    return selection;
}

// Rows "r0" … of the kinds given, stages "s0", "s1", "s2", no cards.
Map rowsOf(std::initializer_list<RowKind> kinds) {
    Map map = mapWith(3, 0, 0);
    int n = 0;
    for (const RowKind kind : kinds) {
        Row row;
        row.id.value = "r" + std::to_string(n++);
        row.kind = kind;
        map = test::after(map, PutRow{row, {}});
    }
    return map;
}

Map withCardIn(const Map& map, const char* id, const char* row, const char* stage, CardKind kind,
               std::vector<PersonaId> personas = {}) {
    Card card;
    card.id.value = id;
    card.row.value = row;
    card.stage.value = stage;
    card.kind = kind;
    card.personas = std::move(personas);
    return test::after(map, PutCard{card, {}});
}

CardKind kindOf(const Map& map, const char* id) { return map.cards.find(CardId{id})->kind; }

} // namespace

TEST_CASE("a card is added below the current one and is of its kind", "[structure]") {
    CountedIds ids;
    Map map = rowsOf({RowKind::emotions});
    map = withCardIn(map, "e", "r0", "s0", CardKind::emotion, {{"p1"}});
    map = withCardIn(map, "b", "r0", "s0", CardKind::barrier);
    map = withCardIn(map, "c", "r0", "s0", CardKind::barrier);
    const Map more = afterCommand(map, addCard(map, selectOnly(CardId{"b"}), ids));
    CHECK(idsOfCell(more, "r0", "s0") == Names{"e", "b", "t1", "c"});
    CHECK(kindOf(more, "t1") == CardKind::barrier);
    CHECK(more.cards.find(CardId{"t1"})->personas.empty());
    const Map point = afterCommand(map, addCard(map, selectOnly(CardId{"e"}), ids));
    CHECK(kindOf(point, "t2") == CardKind::emotion);
    CHECK(point.cards.find(CardId{"t2"})->personas == std::vector<PersonaId>{{"p1"}});
}

TEST_CASE("in a cell alone a card is of the kind that the row holds", "[structure]") {
    CountedIds ids;
    const Map map = rowsOf({RowKind::goals, RowKind::solutions});
    const auto add = addCard(map, selectOnly(CellTarget{{"r1"}, {"s2"}}), ids);
    const Map next = afterCommand(map, add);
    CHECK(idsOfCell(next, "r1", "s2") == Names{"t1"});
    CHECK(kindOf(next, "t1") == CardKind::solution);
    CHECK(add->selection == selectOnly(CardId{"t1"}));
    CHECK(idsOfCell(afterCommand(map, addCard(map, {}, ids)), "r0", "s0") == Names{"t2"});
    CHECK(idsOfCell(afterCommand(map, addCard(map, selectOnly(RowId{"r1"}), ids)), "r1", "s0") == Names{"t3"});
    CHECK(idsOfCell(afterCommand(map, addCard(map, selectOnly(StageId{"s1"}), ids)), "r0", "s1") == Names{"t4"});
    CHECK_FALSE(addCard(Map{}, {}, ids));
}

TEST_CASE("a collapsed row expands when a card is added to it", "[structure]") {
    CountedIds ids;
    Map map = rowsOf({RowKind::goals, RowKind::goals});
    map = afterCommand(map, toggleCollapsed(map, selectOnly(RowId{"r0"})));
    const auto add = addCard(map, selectOnly(CellTarget{{"r0"}, {"s0"}}), ids);
    CHECK_FALSE(afterCommand(map, add).rows.find(RowId{"r0"})->collapsed);
    CHECK(say(describe(map, add->edit), Language::english) == "card “untitled” added");
    CHECK(idsOfCell(afterCommand(map, addCard(map, {}, ids)), "r1", "s0") == Names{"t2"}); // the first that can be seen
}

TEST_CASE("a point goes on with the curve that is there", "[structure]") {
    CountedIds ids;
    Map map = rowsOf({RowKind::emotions, RowKind::goals});
    map = withCardIn(map, "e0", "r0", "s0", CardKind::emotion, {{"p0"}});
    map = withCardIn(map, "e2", "r0", "s2", CardKind::emotion, {{"p1"}});
    const auto point = [&](const char* stage) {
        const auto add = addEmotion(map, selectOnly(CellTarget{{"r0"}, {stage}}), ids);
        const Card card = *afterCommand(map, add).cards.find(std::get<CardId>(add->selection.current));
        CHECK(card.kind == CardKind::emotion);
        return card.personas;
    };
    CHECK(point("s1") == std::vector<PersonaId>{{"p0"}});
    CHECK(point("s2") == std::vector<PersonaId>{{"p1"}});
    CHECK_FALSE(addEmotion(map, selectOnly(CellTarget{{"r1"}, {"s0"}}), ids));
}

TEST_CASE("below a face comes one of its curve and value, and the first of an empty row is the first persona's",
          "[structure]") {
    CountedIds ids;
    Map map = rowsOf({RowKind::emotions});
    const auto made = [&](const Selection& selection) {
        const auto add = addCard(map, selection, ids);
        return *afterCommand(map, add).cards.find(std::get<CardId>(add->selection.current));
    };
    const Selection empty = selectOnly(CellTarget{{"r0"}, {"s1"}});
    CHECK(made(empty).personas == std::vector<PersonaId>{{"p0"}});
    CHECK(made(empty).value == 0);
    map = withCardIn(map, "later", "r0", "s2", CardKind::emotion, {{"p1"}});
    CHECK(made(empty).personas == std::vector<PersonaId>{{"p1"}}); // none before it: of the next one
    map = withCardIn(map, "sad", "r0", "s0", CardKind::emotion, {{"p0"}});
    Card sad = *map.cards.find(CardId{"sad"});
    sad.value = -1.5;
    map = after(map, PutCard{sad, {}});
    CHECK(made(empty).personas == std::vector<PersonaId>{{"p0"}});
    CHECK(made(empty).value == 0); // beside it, not below it
    const Card below = made(selectOnly(CardId{"sad"}));
    CHECK(below.personas == sad.personas);
    CHECK(below.value == -1.5);
    map = withCardIn(map, "b", "r0", "s0", CardKind::barrier);
    CHECK(made(selectOnly(CardId{"b"})).kind == CardKind::barrier);
}

TEST_CASE("cards step within their cell first, then to the next row", "[structure]") {
    Map map = mapWith(1, 3, 3);
    const Selection middle = selectedCardsOf({cardId(1, 0, 1)});
    const Map up = afterCommand(map, moveSelected(map, middle, 0, -1));
    CHECK(idsOfCell(up, "r1", "s0") == Names{"c1-0-1", "c1-0-0", "c1-0-2"});
    const Map above = afterCommand(up, moveSelected(up, middle, 0, -1));
    CHECK(idsOfCell(above, "r0", "s0") == Names{"c0-0-0", "c0-0-1", "c0-0-2", "c1-0-1"});
    const Map down = afterCommand(map, moveSelected(map, middle, 0, 1));
    CHECK(idsOfCell(down, "r1", "s0") == Names{"c1-0-0", "c1-0-2", "c1-0-1"});
    const Map below = afterCommand(down, moveSelected(down, middle, 0, 1));
    CHECK(idsOfCell(below, "r2", "s0") == Names{"c1-0-1", "c2-0-0", "c2-0-1", "c2-0-2"});
    // Several go together and stay in order.
    const Selection two = selectedCardsOf({cardId(1, 0, 0), cardId(1, 0, 1)});
    CHECK(idsOfCell(afterCommand(map, moveSelected(map, two, 0, 1)), "r1", "s0") ==
          Names{"c1-0-2", "c1-0-0", "c1-0-1"});
    CHECK_FALSE(moveSelected(map, selectedCardsOf({cardId(0, 0, 0)}), 0, -1));
    CHECK_FALSE(moveSelected(map, selectedCardsOf({cardId(2, 0, 2)}), 0, 1));
}

TEST_CASE("cards step sideways past hidden stages and keep their height", "[structure]") {
    Map map = mapWith(4, 1, 2);
    map = afterCommand(map, hideSelected(map, selectOnly(StageId{"s1"})));
    const Selection one = selectedCardsOf({cardId(0, 0, 1)});
    const Map right = afterCommand(map, moveSelected(map, one, 1, 0));
    CHECK(idsOfCell(right, "r0", "s2") == Names{"c0-2-0", "c0-0-1", "c0-2-1"});
    CHECK(afterCommand(right, moveSelected(right, one, -1, 0)) == map);
    CHECK_FALSE(moveSelected(map, one, -1, 0));
    // Two cells move at once; neither enters the other.
    const Selection two = selectedCardsOf({cardId(0, 2, 0), cardId(0, 0, 0)});
    const Map both = afterCommand(map, moveSelected(map, two, 1, 0));
    CHECK(idsOfCell(both, "r0", "s2") == Names{"c0-0-0", "c0-2-1"});
    CHECK(idsOfCell(both, "r0", "s3") == Names{"c0-2-0", "c0-3-0", "c0-3-1"});
    // All go, or none.
    CHECK_FALSE(moveSelected(map, selectedCardsOf({cardId(0, 3, 0), cardId(0, 0, 0)}), 1, 0));
}

TEST_CASE("points of a curve enter a cell from the side they come from", "[structure]") {
    Map map = rowsOf({RowKind::emotions});
    map = withCardIn(map, "a", "r0", "s0", CardKind::emotion);
    map = withCardIn(map, "b", "r0", "s1", CardKind::emotion);
    const Map right = afterCommand(map, moveSelected(map, selectOnly(CardId{"a"}), 1, 0));
    CHECK(idsOfCell(right, "r0", "s1") == Names{"a", "b"});
    const Map left = afterCommand(map, moveSelected(map, selectOnly(CardId{"b"}), -1, 0));
    CHECK(idsOfCell(left, "r0", "s0") == Names{"a", "b"});
}

TEST_CASE("a card becomes what its new row holds, and a barrier stays one among emotions", "[structure]") {
    Map map = rowsOf({RowKind::questions, RowKind::emotions, RowKind::barriers});
    map = withCardIn(map, "q", "r0", "s0", CardKind::question, {{"p0"}, {"p1"}});
    map = withCardIn(map, "b", "r2", "s0", CardKind::barrier);
    const auto to = [&](const char* id, const char* row) {
        const Map next = afterCommand(map, moveCardsTo(map, {{id}}, {{row}, {"s1"}}, 0));
        CHECK(idsOfCell(next, row, "s1") == Names{id});
        return *next.cards.find(CardId{id});
    };
    CHECK(to("q", "r0").kind == CardKind::question);
    CHECK(to("q", "r2").kind == CardKind::barrier);
    CHECK(to("q", "r2").personas.size() == 2);
    CHECK(to("q", "r1").kind == CardKind::emotion);
    CHECK(to("q", "r1").personas == std::vector<PersonaId>{{"p0"}}); // a point is of one curve
    CHECK(to("b", "r1").kind == CardKind::barrier);
    CHECK(to("b", "r0").kind == CardKind::question);
    CHECK_FALSE(moveCardsTo(map, {{"q"}}, {{"gone"}, {"s1"}}, 0));
}

TEST_CASE("after removing, what stands next is selected", "[structure]") {
    const Map map = mapWith(2, 1, 3);
    const auto middle = removeSelected(map, selectedCardsOf({cardId(0, 0, 1)}));
    CHECK(afterCommand(map, middle).cards.size() == 5);
    CHECK(middle->selection == selectOnly(cardId(0, 0, 2)));
    CHECK(removeSelected(map, selectedCardsOf({cardId(0, 0, 2)}))->selection == selectOnly(cardId(0, 0, 1)));
    const auto all = removeSelected(map, selectedCardsOf({cardId(0, 0, 0), cardId(0, 0, 1), cardId(0, 0, 2)}));
    CHECK(all->selection == selectOnly(CellTarget{{"r0"}, {"s0"}}));
    // A cell is emptied and stays selected.
    const Selection cell = selectOnly(CellTarget{{"r0"}, {"s1"}});
    const auto cleared = removeSelected(map, cell);
    const Map without = afterCommand(map, cleared);
    CHECK(without.cards.size() == 3);
    CHECK(cleared->selection == cell);
    CHECK_FALSE(removeSelected(without, cell));
}
