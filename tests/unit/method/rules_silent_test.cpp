#include "support/builders.hpp"
#include "unit/method/finished_map.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

// A change to the finished map that comes near a rule, which stays silent.
struct Silent {
    std::string rule, what;
    Map map;
};

Map withStatuses(const Map& map, const std::vector<std::string>& ids, Status status) {
    Map copy = map;
    for (Card card : Cards(map.cards)) {
        const bool isMeant = std::find(ids.begin(), ids.end(), card.id.value) != ids.end();
        card.status = isMeant ? status : Status::none;
        copy.cards = copy.cards.set(std::move(card));
    }
    return copy;
}

Map withoutPersonas(Map map) {
    for (const char* id : {"P1", "P2", "P3"})
        map = after(map, RemovePersona{PersonaId{id}});
    return map;
}

// Touchpoints and goals, and nobody who feels: a map that has only been begun.
Map young(const Map& map) {
    Map bare = map;
    for (const CardKind kind : {CardKind::emotion, CardKind::barrier, CardKind::solution})
        bare = withoutKind(bare, kind);
    bare = withCard(withoutPersonas(bare), "T12", [](Card& card) { card.evidence.clear(); });
    bare.interviews = {};
    bare.stories = {};
    return bare;
}

std::vector<Silent> nearPeopleAndEvidence(const Map& map) {
    const Map bare = young(map);
    return {
        {"persona-none", "nobody feels yet", bare},
        {"persona-no-motive", "nobody feels yet",
         with(withoutKind(withoutKind(withoutKind(map, CardKind::emotion), CardKind::barrier), CardKind::solution),
              &Map::personas, "P1", [](Persona& persona) { persona.motives.clear(); })},
        {"interview-group-missing", "nobody feels yet", bare},
        {"fact-no-source", "nobody feels yet", bare},
        {"fact-no-source", "an assumption needs none",
         withCard(map, "E1", [](Card& card) { card.status = Status::assumption; })},
        {"fact-no-source", "what we do is no fact",
         withCard(map, "R1", [](Card& card) { card.status = Status::fact; })},
        {"all-assumptions", "nine are few",
         withStatuses(map, {"B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"}, Status::assumption)},
        {"all-assumptions", "other kinds do not count",
         withStatuses(map, {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"}, Status::assumption)},
        {"barrier-assumption", "a minor one",
         withCard(map, "B10", [](Card& card) { card.status = Status::assumption; })},
        {"barrier-assumption", "severity not set",
         withCard(map, "B4",
                  [](Card& card) {
                      card.status = Status::assumption;
                      card.severity = 0;
                  })},
        {"barrier-assumption", "status not set", withCard(map, "B4", [](Card& card) { card.status = Status::none; })},
        {"story-none", "nobody to tell about",
         [&] {
             Map alone = withoutPersonas(map);
             alone.stories = {};
             return alone;
         }()},
    };
}

std::vector<Silent> nearStages(const Map& map) {
    const auto spans = [](Card& card) { card.span = 2; };
    return {
        {"stage-no-goal", "the one before spans it", withCard(withoutCards(map, {"G3"}), "G2", spans)},
        {"stage-no-goal", "no goals at all", withoutKind(map, CardKind::goal)},
        {"stage-no-touchpoint", "the one before spans it",
         withCard(withoutCards(map, {"T9", "T10", "T11"}), "T8", spans)},
        {"stage-no-touchpoint", "no touchpoints at all", withoutKind(map, CardKind::touchpoint)},
        {"stage-no-emotion", "the one before spans it", withCard(withoutCards(map, {"E6"}), "E5", spans)},
        {"stage-no-emotion", "no emotions at all", withoutKind(map, CardKind::emotion)},
        {"low-emotion-no-barrier", "not that low",
         withoutCards(withCard(map, "E2", [](Card& card) { card.value = -0.9; }), {"B3", "B4"})},
        {"low-emotion-no-barrier", "one barrier for all",
         withCard(withoutCards(map, {"B3"}), "B4", [](Card& card) { card.personas.clear(); })},
        {"low-emotion-no-barrier", "a barrier of theirs spans it",
         withCard(withoutCards(map, {"B3", "B4"}), "B1", spans)},
        {"low-emotion-no-barrier", "everybody's emotion, somebody's barrier",
         withCard(map, "E2", [](Card& card) { card.personas.clear(); })},
        {"critical-barrier-good-mood", "a noticeable one", withCard(map, "B10", [](Card& card) { card.severity = 2; })},
        {"critical-barrier-good-mood", "an emotion at zero",
         withCard(withCard(map, "B10", [](Card& card) { card.severity = 3; }), "E6",
                  [](Card& card) { card.value = 0; })},
        {"critical-barrier-good-mood", "no emotion there",
         withoutCards(withCard(map, "B10", [](Card& card) { card.severity = 3; }), {"E6"})},
        {"touchpoint-fix-first", "not that important",
         withCard(withoutCards(map, {"B10"}), "T19", [](Card& card) { card.importance = 3; })},
        {"touchpoint-fix-first", "rated well",
         withCard(withoutCards(map, {"B10"}), "T19", [](Card& card) { card.rating = 3; })},
        {"touchpoint-fix-first", "not rated",
         withCard(withoutCards(map, {"B10"}), "T19", [](Card& card) { card.rating = 0; })},
        {"touchpoint-fix-first", "a barrier spans it", withCard(withoutCards(map, {"B10"}), "B9", spans)},
    };
}

std::vector<Silent> nearPlan(const Map& map) {
    return {
        {"barrier-no-solution", "one of two solutions is left", withoutCards(map, {"R3"})},
        {"solution-no-barrier", "one of two barriers is left", withoutCards(map, {"B6"})},
        {"solution-no-owner", "an idea",
         withCard(map, "R7",
                  [](Card& card) {
                      card.owner.clear();
                      card.due.clear();
                  })},
        {"solution-no-owner", "done", withCard(map, "R1", [](Card& card) { card.owner.clear(); })},
        {"solution-no-owner", "no state",
         withCard(map, "R2",
                  [](Card& card) {
                      card.owner.clear();
                      card.state = SolutionState::none;
                  })},
        {"priority-missing", "two barriers are few",
         with(withoutCards(map, {"B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"}), &Map::stages, "S2",
              [](Stage& stage) { stage.priority = 0; })},
    };
}

// Touchpoints of two groups only: no loop.
Map lineOf(const Map& map) {
    Map line = map;
    for (Card card : Cards(map.cards))
        if (card.kind == CardKind::touchpoint) {
            card.group = card.stage.value == "S1" ? Group::consideration : Group::deal;
            line.cards = line.cards.set(std::move(card));
        }
    line.passport = map.passport.with([](Passport& p) { p.stageQuestions.clear(); });
    return without(line, &Map::transitions, "X1");
}

Map settled(const Map& map, const StageAnswer& answer) {
    Map copy = withoutAnswer(map, answer.key);
    copy.passport = copy.passport.with([&](Passport& p) { p.stageQuestions.push_back(answer); });
    return copy;
}

std::vector<Silent> nearLoop(const Map& map) {
    const Map line = lineOf(map);
    const auto noGroup = [](Card& card) { card.group = Group::experience; };
    std::vector<Silent> list;
    for (const char* rule : {"loop-group-empty", "loop-consideration", "loop-deal", "loop-triggers", "loop-dead-end"})
        list.push_back({rule, "two groups are no loop", line});
    const std::vector<Silent> more{
        {"loop-group-empty", "triggers are named by their own rule",
         withCard(withCard(map, "T18", noGroup), "T19", noGroup)},
        {"loop-consideration", "not for us", settled(map, {"consideration.angle", {}, {}, true, {}})},
        {"loop-consideration", "no touchpoint of the group",
         withoutAnswer(withoutCards(map, {"T1", "T2", "T3", "T4"}), "consideration.angle")},
        {"loop-evaluation", "a card answers", settled(map, {"evaluation.price", {}, {CardId{"B3"}}, false, {}})},
        {"loop-deal", "a barrier has the reason",
         withCard(withoutAnswer(map, "deal.technical"), "B7", [](Card& card) { card.reason = Reason::technical; })},
        {"loop-deal", "a barrier of an earlier stage spans the deal",
         withCard(withoutAnswer(map, "deal.technical"), "B6",
                  [](Card& card) {
                      card.reason = Reason::technical;
                      card.span = 2;
                  })},
        {"loop-experience", "answered again", settled(map, {"experience.teach", "A film", {}, false, {}})},
        {"loop-loyalty", "one mechanic is not set",
         withCard(withCard(map, "T15", [](Card& card) { card.mechanic = Mechanic::bonus; }), "T17",
                  [](Card& card) { card.mechanic = Mechanic::none; })},
        {"loop-loyalty", "no touchpoint of loyalty", withoutCards(map, {"T15", "T17"})},
        {"loop-triggers", "one kind is not set",
         withCard(map, "T18", [](Card& card) { card.triggerKind = TriggerKind::none; })},
        {"loop-dead-end", "no arrows at all",
         [&] {
             Map bare = map;
             bare.transitions = {};
             return bare;
         }()},
        {"loop-dead-end", "one that leaves is a way", without(map, &Map::transitions, "X4")},
        {"loop-dead-end", "a stage of no group may end",
         with(without(map, &Map::transitions, "X1"), &Map::stages, "S1",
              [](Stage& stage) { stage.group = Group::none; })},
    };
    list.insert(list.end(), more.begin(), more.end());
    return list;
}

} // namespace

TEST_CASE("every rule stays silent where it has nothing to say", "[method]") {
    const Map map = finishedMap();
    std::set<std::string> tried;
    for (const auto& group : {nearPeopleAndEvidence(map), nearStages(map), nearPlan(map), nearLoop(map)})
        for (const Silent& silent : group) {
            INFO(silent.rule << ": " << silent.what);
            CHECK(foundBy(silent.rule, silent.map) == nothing);
            tried.insert(silent.rule);
        }
    for (const Rule& rule : rules()) {
        INFO(rule.code);
        CHECK(tried.contains(std::string(rule.code)));
    }
}

TEST_CASE("what only rests on a card of another kind solves nothing", "[method]") {
    Map map = withCard(finishedMap(), "R9", [](Card& card) { card.kind = CardKind::text; });
    CHECK(foundBy("barrier-no-solution", map).size() == 1);
    map = withCard(finishedMap(), "B10", [](Card& card) { card.kind = CardKind::text; });
    CHECK(foundBy("solution-no-barrier", map).size() == 1);
}

TEST_CASE("hidden stages and rows are looked at like the others", "[method]") {
    Map map = withoutCards(finishedMap(), {"R9"});
    map = with(map, &Map::stages, "S5", [](Stage& stage) { stage.hidden = true; });
    map = with(map, &Map::rows, "row-barriers", [](Row& row) { row.hidden = true; });
    CHECK(foundBy("barrier-no-solution", map).size() == 1);
}

TEST_CASE("a stage holds a group's touchpoints where no stage is of the group", "[method]") {
    // S4 is deal by its own group; without any, the stage that holds a touchpoint of the deal stands for it.
    Map map = with(finishedMap(), &Map::stages, "S4", [](Stage& stage) { stage.group = Group::none; });
    map = withCard(map, "T13", [](Card& card) { card.group = Group::deal; });
    CHECK(foundBy("loop-deal", withoutAnswer(map, "deal.technical")) ==
          std::vector<std::string>{"hint loop-deal S4 Deal: reason for leaving not considered: technical failure"});
}
