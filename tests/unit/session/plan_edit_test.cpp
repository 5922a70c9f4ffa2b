#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/method/priority.hpp>
#include <cjm/session/commands/commands.hpp>
#include <cjm/session/commands/plan_edit.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

namespace cjm::test::plan_edits {
namespace {

Map example() { return loadTemplate("boiler-example", Language::russian)->map; }

Map applied(const Map& map, const MaybeEdit& edit) {
    REQUIRE(edit);
    return after(map, edit->edit);
}

const Card& cardOf(const Map& map, const char* id) {
    static std::shared_ptr<const Card> kept;
    kept = map.cards.find(CardId{id});
    REQUIRE(kept);
    return *kept;
}

} // namespace

TEST_CASE("fields of several solutions change in one step, and nothing is no step", "[plan]") {
    const Map map = example();
    const std::vector<CardId> both{CardId{"R1"}, CardId{"R2"}};
    const Map owned = applied(map, setOwner(map, both, "Сервис и продажи"));
    CHECK(cardOf(owned, "R1").owner == "Сервис и продажи");
    CHECK(cardOf(owned, "R2").owner == "Сервис и продажи");
    CHECK_FALSE(setOwner(owned, both, "Сервис и продажи"));
    CHECK(cardOf(applied(map, setDue(map, both, "2027-03-01")), "R2").due == "2027-03-01");
    CHECK(cardOf(applied(map, setState(map, both, SolutionState::done)), "R1").state == SolutionState::done);
    CHECK(cardOf(applied(map, setNumber(map, both, &Card::impact, 9)), "R1").impact == 5);
    CHECK_FALSE(setDue(map, {CardId{"gone"}}, "2027-03-01"));
}

TEST_CASE("a place in the matrix is both values at once", "[plan]") {
    const Map map = example();
    const Map moved = applied(map, setValues(map, CardId{"R1"}, {5, 1}));
    CHECK(cardOf(moved, "R1").effort == 5);
    CHECK(cardOf(moved, "R1").impact == 1);
    const Map rated = applied(map, setValues(map, CardId{"T1"}, {1, 5}));
    CHECK(cardOf(rated, "T1").rating == 1);
    CHECK(cardOf(rated, "T1").importance == 5);
    CHECK_FALSE(setValues(rated, CardId{"T1"}, {1, 5}));
}

TEST_CASE("a solution removes a barrier, and no longer; only those two", "[plan]") {
    const Map map = example();
    const bool removed = !cardOf(map, "R1").solves.empty();
    REQUIRE(removed);
    const CardId barrier = cardOf(map, "R1").solves.front();
    const Map without = applied(map, toggleRemoves(map, CardId{"R1"}, barrier));
    const auto& left = cardOf(without, "R1").solves;
    CHECK(std::find(left.begin(), left.end(), barrier) == left.end());
    CHECK(cardOf(applied(without, toggleRemoves(without, CardId{"R1"}, barrier)), "R1").solves.back() == barrier);
    CHECK_FALSE(toggleRemoves(map, CardId{"T1"}, barrier));
    CHECK_FALSE(toggleRemoves(map, CardId{"R1"}, CardId{"T1"}));
}

TEST_CASE("cards move to another stage and stay in their rows", "[plan]") {
    const Map map = example();
    const auto stages = inOrder(map.stages);
    const RowId row = cardOf(map, "R1").row;
    const Map moved = applied(map, moveToStage(map, {CardId{"R1"}, CardId{"T1"}}, stages.back()->id));
    CHECK(cardOf(moved, "R1").stage == stages.back()->id);
    CHECK(cardOf(moved, "R1").row == row);
    CHECK(cardOf(moved, "T1").stage == stages.back()->id);
    CHECK_FALSE(moveToStage(moved, {CardId{"R1"}}, stages.back()->id));
}

TEST_CASE("the stage to work on first is overruled, and comes back", "[plan]") {
    const Map map = example();
    const StageId own = firstStage(map)->score.stage, last = inOrder(map.stages).back()->id;
    const Map chosen = applied(map, makeFirst(map, last));
    CHECK(firstStage(chosen)->score.stage == last);
    CHECK_FALSE(firstStage(chosen)->isWorkedOut);
    CHECK_FALSE(makeFirst(chosen, last));
    const Map back = applied(chosen, makeFirst(chosen, own));
    CHECK(firstStage(back)->isWorkedOut);
    int first = 0;
    for (const Stage& stage : back.stages)
        first += stage.priority == 1 ? 1 : 0;
    CHECK(first == 1);
}

TEST_CASE("a new solution comes to its barrier, or beside another", "[plan]") {
    const Map map = example();
    CountedIds ids;
    const Card barrier = cardOf(map, "B3");
    const auto fresh = newSolution(map, barrier.id, ids);
    REQUIRE(fresh);
    CHECK(fresh->card.kind == CardKind::solution);
    CHECK(fresh->card.stage == barrier.stage);
    CHECK(fresh->card.solves == std::vector<CardId>{barrier.id});
    const auto beside = newSolution(map, CardId{"R1"}, ids);
    REQUIRE(beside);
    CHECK(beside->card.stage == cardOf(map, "R1").stage);
    CHECK(beside->card.solves.empty());
    CHECK(newSolution(map, {}, ids)->card.stage == inOrder(map.stages).front()->id);
    CHECK_FALSE(newSolution({}, {}, ids));
    const auto missed = newBarrier(map, CardId{"T1"}, ids);
    REQUIRE(missed);
    CHECK(missed->card.kind == CardKind::barrier);
    CHECK(missed->card.stage == cardOf(map, "T1").stage);
}

TEST_CASE("keys move the point of a row; one without a place begins in the middle", "[plan]") {
    const Map map = example();
    CountedIds ids;
    CommandTools tools{ids, Language::russian};
    const auto run = [&](const Map& on, std::string_view id, const char* card) {
        const auto all = viewCommands();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Command& each) { return each.id == id; });
        REQUIRE(found != all.end());
        return runCommand(*found, on, selectOnly(CardId{card}), tools);
    };
    const int effort = cardOf(map, "R1").effort;
    CHECK(cardOf(applied(map, run(map, "plan.right", "R1")), "R1").effort == effort + 1);
    CHECK_FALSE(run(map, "plan.up", "B3"));
    Card bare = cardOf(map, "R1");
    bare.effort = bare.impact = 0;
    const Map unrated = after(map, PutCard{bare, {}});
    const Map begun = applied(unrated, run(unrated, "plan.up", "R1"));
    CHECK(cardOf(begun, "R1").effort == 3);
    CHECK(cardOf(begun, "R1").impact == 3);
}

} // namespace cjm::test::plan_edits
