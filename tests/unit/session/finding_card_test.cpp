#include "support/builders.hpp"
#include "support/ids.hpp"
#include "unit/method/finished_map.hpp"

#include <cjm/session/commands/finding_card.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Finding firstOf(const std::string& rule, const Map& map) {
    for (const Finding& finding : check(map).shown)
        if (finding.rule == rule) return finding;
    FAIL("nothing is found by " << rule);
    return {};
}

std::optional<PutCard> cardOf(const std::string& rule, const Map& map) {
    CountedIds ids;
    return cardFor(map, firstOf(rule, map), ids);
}

} // namespace

TEST_CASE("a barrier without a solution asks for one that removes it", "[session][finding-card]") {
    const Map map = withoutCards(finishedMap(), {"R10"});
    const auto put = cardOf("barrier-no-solution", map);
    REQUIRE(put);
    CHECK(put->card.kind == CardKind::solution);
    CHECK(put->card.stage == StageId{"S2"});
    CHECK(put->card.solves == std::vector<CardId>{CardId{"B5"}});
    Card card = put->card;
    card.text = "A watch";
    CHECK(foundBy("barrier-no-solution", after(map, PutCard{card, {}})).empty());
}

TEST_CASE("a stage asks for what it lacks, in itself", "[session][finding-card]") {
    const Map map = withoutCards(finishedMap(), {"T1", "T2", "T3", "T4"});
    const auto put = cardOf("stage-no-touchpoint", map);
    REQUIRE(put);
    CHECK(put->card.kind == CardKind::touchpoint);
    CHECK(put->card.stage == StageId{"S1"});
    CHECK(put->card.group == Group::none); // its stage's
}

TEST_CASE("an empty group of the loop asks for a touchpoint of its own", "[session][finding-card]") {
    const Map map = withoutCards(finishedMap(), {"T15", "T17"});
    const auto put = cardOf("loop-group-empty", map);
    REQUIRE(put);
    CHECK(put->card.group == Group::loyalty);
    CHECK(put->card.stage == StageId{"S5"});
    Card card = put->card;
    card.text = "A club";
    CHECK(foundBy("loop-group-empty", after(map, PutCard{card, {}})).empty());
    const auto trigger = cardOf("loop-triggers", withoutCards(finishedMap(), {"T18", "T19"}));
    REQUIRE(trigger);
    CHECK(trigger->card.group == Group::trigger);
}

TEST_CASE("a low emotion asks for a barrier of the same persona", "[session][finding-card]") {
    Map map = withoutKind(finishedMap(), CardKind::barrier);
    Card barrier;
    barrier.id = CardId{"B"};
    barrier.row = RowId{"row-barriers"};
    barrier.stage = StageId{"S5"};
    barrier.kind = CardKind::barrier;
    map = withNewCard(map, barrier);
    const Finding finding = firstOf("low-emotion-no-barrier", map);
    CountedIds ids;
    const auto put = cardFor(map, finding, ids);
    REQUIRE(put);
    CHECK(put->card.kind == CardKind::barrier);
    CHECK(put->card.personas == map.cards.find(std::get<CardId>(finding.where))->personas);
}

TEST_CASE("what could not be seen is not begun, and a row that lacks is named", "[session][finding-card]") {
    Map map = withoutCards(finishedMap(), {"R10"});
    const Finding finding = firstOf("barrier-no-solution", map);
    CountedIds ids;
    const Map hidden = with(map, &Map::rows, "row-solutions", [](Row& row) { row.hidden = true; });
    CHECK_FALSE(cardFor(hidden, finding, ids));
    CHECK_FALSE(missingRowFor(hidden, finding));
    const Map without = after(map, RemoveRow{RowId{"row-solutions"}});
    CHECK_FALSE(cardFor(without, finding, ids));
    CHECK(missingRowFor(without, finding) == RowKind::solutions);
    CHECK_FALSE(rowKindFor(Finding{"story-none", Severity::hint, {}, {}, {}}));
}
