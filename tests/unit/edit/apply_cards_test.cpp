#include "support/builders.hpp"

#include <catch2/catch.hpp>
#include <climits>

using namespace cjm;
using namespace cjm::test;

namespace {

using Ids = std::vector<std::string>;

Card cardAt(const std::string& id, const std::string& row, const std::string& stage) {
    Card card;
    card.id.value = id;
    card.row.value = row;
    card.stage.value = stage;
    return card;
}

} // namespace

TEST_CASE("a new card goes to its place or to the end of its cell", "[apply]") {
    const Map map = mapWith(2, 2, 2);
    const auto cell = [&](std::optional<int> place) {
        const Map next = after(map, PutCard{cardAt("new", "r1", "s0"), place});
        CHECK(problems(next).empty());
        return idsOfCell(next, "r1", "s0");
    };
    CHECK(cell({}) == Ids{"c1-0-0", "c1-0-1", "new"});
    CHECK(cell(0) == Ids{"new", "c1-0-0", "c1-0-1"});
    CHECK(cell(1) == Ids{"c1-0-0", "new", "c1-0-1"});
    CHECK(cell(-3) == Ids{"new", "c1-0-0", "c1-0-1"});
    CHECK(cell(INT_MAX) == Ids{"c1-0-0", "c1-0-1", "new"});
    CHECK(cell(INT_MIN) == Ids{"new", "c1-0-0", "c1-0-1"});
}

TEST_CASE("a changed card keeps its place in its cell", "[apply]") {
    const Map map = mapWith(2, 2, 3);
    Card card = *map.cards.find(cardId(0, 1, 1));
    card.text = "changed";
    card.rank = 55; // ignored
    const Map next = after(map, PutCard{card, {}});
    CHECK(idsOfCell(next, "r0", "s1") == Ids{"c0-1-0", "c0-1-1", "c0-1-2"});
    CHECK(next.cards.find(card.id)->text == "changed");
    CHECK(idsOfCell(after(map, PutCard{card, 0}), "r0", "s1") == Ids{"c0-1-1", "c0-1-0", "c0-1-2"});
    CHECK(idsOfCell(after(map, PutCard{card, 2}), "r0", "s1") == Ids{"c0-1-0", "c0-1-2", "c0-1-1"});
    CHECK(problems(next).empty());
}

TEST_CASE("a card that changes its cell goes to the end of the new one", "[apply]") {
    const Map map = mapWith(2, 2, 2);
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.stage.value = "s1";
    const Map next = after(map, PutCard{card, {}});
    CHECK(idsOfCell(next, "r0", "s0") == Ids{"c0-0-1"});
    CHECK(idsOfCell(next, "r0", "s1") == Ids{"c0-1-0", "c0-1-1", "c0-0-0"});
    CHECK(next.cards.find(cardId(0, 0, 1))->rank == 0);
    CHECK(next.cards.size() == map.cards.size());
    CHECK(problems(next).empty());
}

TEST_CASE("a card is held to the map it goes into", "[apply]") {
    const Map map = mapWith(2, 2, 1);
    CHECK(refusal(map, PutCard{cardAt("new", "nowhere", "s0"), {}}) == "edit.no-row");
    CHECK(refusal(map, PutCard{cardAt("new", "r0", "nowhere"), {}}) == "edit.no-stage");
    CHECK(refusal(map, PutCard{cardAt("", "r0", "s0"), {}}) == "map.bad-id");
    Card card = cardAt("new", "r0", "s0");
    card.personas = {{"nowhere"}};
    CHECK(refusal(map, PutCard{card, {}}) == "edit.no-persona");
    card.personas = {{"p0"}, {"p1"}};
    CHECK(refusal(map, PutCard{card, {}}).empty());
    card.kind = CardKind::emotion;
    CHECK(refusal(map, PutCard{card, {}}) == "map.two-curves");
    card.personas = {{"p0"}};
    card.solves = {{"nowhere"}};
    CHECK(refusal(map, PutCard{card, {}}) == "edit.no-card");
    card.solves = {cardId(0, 0, 0)};
    card.severity = 4;
    CHECK(refusal(map, PutCard{card, {}}) == "map.out-of-range");
    card.severity = 3;
    card.evidence = {{"no id"}};
    CHECK(refusal(map, PutCard{card, {}}) == "map.bad-id");
}

TEST_CASE("an emotion snaps to the scale", "[apply]") {
    const Map map = mapWith(1, 1, 0);
    Card card = cardAt("e", "r0", "s0");
    card.kind = CardKind::emotion;
    for (const auto& [given, kept] :
         std::vector<std::pair<double, double>>{{0.26, 0.3}, {9, 2}, {-2.01, -2}, {1.5, 1.5}}) {
        card.value = given;
        CHECK(after(map, PutCard{card, {}}).cards.find(card.id)->value == kept);
    }
}

TEST_CASE("cards move together in the order given", "[apply]") {
    const Map map = mapWith(3, 2, 3);
    const CardMove move{{cardId(0, 0, 2), cardId(0, 0, 0), cardId(1, 2, 1)}, {"r1"}, {"s1"}, 1};
    const Map next = after(map, MoveCards{{move}});
    CHECK(idsOfCell(next, "r1", "s1") == Ids{"c1-1-0", "c0-0-2", "c0-0-0", "c1-2-1", "c1-1-1", "c1-1-2"});
    CHECK(idsOfCell(next, "r0", "s0") == Ids{"c0-0-1"});
    CHECK(idsOfCell(next, "r1", "s2") == Ids{"c1-2-0", "c1-2-2"});
    CHECK(problems(next).empty());
}

TEST_CASE("cards move within their own cell", "[apply]") {
    const Map map = mapWith(1, 1, 4);
    const auto moved = [&](std::vector<CardId> ids, int place) {
        const Map next = after(map, MoveCards{{CardMove{std::move(ids), {"r0"}, {"s0"}, place}}});
        CHECK(problems(next).empty());
        return idsOfCell(next, "r0", "s0");
    };
    // The place counts among those that stay.
    CHECK(moved({cardId(0, 0, 0)}, 2) == Ids{"c0-0-1", "c0-0-2", "c0-0-0", "c0-0-3"});
    CHECK(moved({cardId(0, 0, 3)}, 0) == Ids{"c0-0-3", "c0-0-0", "c0-0-1", "c0-0-2"});
    CHECK(moved({cardId(0, 0, 1)}, 1) == Ids{"c0-0-0", "c0-0-1", "c0-0-2", "c0-0-3"});
    CHECK(moved({cardId(0, 0, 0), cardId(0, 0, 1)}, 99) == Ids{"c0-0-2", "c0-0-3", "c0-0-0", "c0-0-1"});
    CHECK(moved({cardId(0, 0, 2)}, -1) == Ids{"c0-0-2", "c0-0-0", "c0-0-1", "c0-0-3"});
    CHECK(moved({cardId(0, 0, 1), cardId(0, 0, 1)}, 0) == Ids{"c0-0-1", "c0-0-0", "c0-0-2", "c0-0-3"}); // named twice
    CHECK(after(map, MoveCards{{CardMove{{}, {"r0"}, {"s0"}, 0}}}) == map);
    CHECK(after(map, MoveCards{{CardMove{{cardId(0, 0, 1)}, {"r0"}, {"s0"}, 1}}}) == map);
}

TEST_CASE("cards of many cells move in one edit and none is in another's way", "[apply]") {
    const Map map = mapWith(3, 2, 2);
    const auto all = [](int stage) { return std::vector{cardId(0, stage, 0), cardId(0, stage, 1)}; };
    const Map right = after(map, MoveCards{{{all(0), {"r0"}, {"s1"}, 0}, {all(1), {"r0"}, {"s2"}, 1}}});
    CHECK(idsOfCell(right, "r0", "s0").empty());
    CHECK(idsOfCell(right, "r0", "s1") == Ids{"c0-0-0", "c0-0-1"});
    CHECK(idsOfCell(right, "r0", "s2") == Ids{"c0-2-0", "c0-1-0", "c0-1-1", "c0-2-1"});
    CHECK(problems(right).empty());
    // One after the other into one cell: what has come counts for what comes.
    const Map both = after(map, MoveCards{{{all(0), {"r1"}, {"s0"}, 1}, {all(1), {"r1"}, {"s0"}, 1}}});
    CHECK(idsOfCell(both, "r1", "s0") == Ids{"c1-0-0", "c0-1-0", "c0-1-1", "c0-0-0", "c0-0-1", "c1-0-1"});
    CHECK(both.cards.find(cardId(0, 0, 0))->kind == cardKindOf(map.rows.find(RowId{"r1"})->kind));
    CHECK(after(map, MoveCards{}) == map);
    CHECK(refusal(map, MoveCards{{{all(0), {"r1"}, {"s0"}, 1}, {all(1), {"r1"}, {"s9"}, 1}}}) == "edit.no-stage");
}

TEST_CASE("a card becomes what its new row holds, and few that move leave the others alone", "[apply]") {
    Map map = mapWith(2, 5, 4); // goals, questions, touchpoints, emotions, barriers
    Card question = *map.cards.find(cardId(1, 0, 0));
    question.personas = {PersonaId{"p1"}, PersonaId{"p0"}};
    map = after(map, PutCard{question, {}});
    const auto to = [&](const CardId& id, const char* row) {
        const Map next = after(map, MoveCards{{{{id}, {row}, {"s1"}, 0}}});
        CHECK(problems(next).empty());
        for (const Card& card : map.cards)
            if (card.stage.value == "s0" && card.row.value == "r2")
                CHECK(next.cards.find(card.id) == map.cards.find(card.id));
        return *next.cards.find(id);
    };
    CHECK(to(question.id, "r3").kind == CardKind::emotion);
    CHECK(to(question.id, "r3").personas == std::vector{PersonaId{"p1"}}); // of one curve
    CHECK(to(question.id, "r4").kind == CardKind::barrier);
    CHECK(to(question.id, "r4").personas.size() == 2);
    CHECK(to(cardId(4, 0, 0), "r3").kind == CardKind::barrier); // among emotions it stays one
    CHECK(to(cardId(4, 0, 0), "r0").kind == CardKind::goal);
}

TEST_CASE("a move needs cards a row and a stage that are there", "[apply]") {
    const Map map = mapWith(2, 2, 1);
    CHECK(refusal(map, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"nowhere"}, {"s0"}, 0}}}) == "edit.no-row");
    CHECK(refusal(map, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"r0"}, {"nowhere"}, 0}}}) == "edit.no-stage");
    CHECK(refusal(map, MoveCards{{CardMove{{cardId(0, 0, 0), {"nowhere"}}, {"r0"}, {"s0"}, 0}}}) == "edit.no-card");
}

TEST_CASE("removing cards closes gaps and removes what points at them", "[apply]") {
    Map map = mapWith(2, 2, 3);
    Card solution = *map.cards.find(cardId(1, 1, 0));
    solution.solves = {cardId(0, 0, 0), cardId(0, 0, 1), cardId(0, 0, 2)};
    map = after(map, PutCard{solution, {}});
    const Map next = after(map, RemoveCards{{cardId(0, 0, 0), cardId(0, 0, 2), cardId(0, 0, 0)}});
    CHECK(idsOfCell(next, "r0", "s0") == Ids{"c0-0-1"});
    CHECK(next.cards.find(cardId(0, 0, 1))->rank == 0);
    CHECK(next.cards.find(solution.id)->solves == std::vector{cardId(0, 0, 1)});
    CHECK(problems(next).empty());
    CHECK(after(map, RemoveCards{{}}) == map);
    CHECK(refusal(map, RemoveCards{{cardId(0, 0, 0), {"nowhere"}}}) == "edit.no-card");
    // The solution goes together with what it solves.
    const Map both = after(map, RemoveCards{{cardId(0, 0, 0), solution.id}});
    CHECK(both.cards.linking().empty());
    CHECK(problems(both).empty());
}

TEST_CASE("an edit shares with the map before it what it did not touch", "[apply]") {
    const Map map = mapWith(2, 2, 2);
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.text = "changed";
    const Map next = after(map, PutCard{card, {}});
    CHECK(next.passport.pointer() == map.passport.pointer());
    for (const Card& other : map.cards)
        if (other.id != card.id) CHECK(next.cards.find(other.id) == map.cards.find(other.id));
}
