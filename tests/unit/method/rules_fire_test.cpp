#include "support/builders.hpp"
#include "unit/method/finished_map.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

// One change to the finished map, and all that is found then.
struct Fires {
    std::string line;
    Map map;
};

Map asWhole(const Map& map, Status status) {
    Map copy = map;
    for (Card card : Cards(map.cards))
        if (card.kind == CardKind::emotion || card.kind == CardKind::barrier) {
            card.status = status;
            card.evidence = {QuoteId{"Q1"}};
            copy.cards = copy.cards.set(std::move(card));
        }
    return copy;
}

Card unlinkedSolution() {
    Card card;
    card.id = CardId{"R11"};
    card.row = RowId{"row-solutions"};
    card.stage = StageId{"S5"};
    card.kind = CardKind::solution;
    card.text = "A new logo";
    return card;
}

std::vector<Fires> aboutPeopleAndEvidence(const Map& map) {
    Map nobody = map;
    for (const char* id : {"P1", "P2", "P3"})
        nobody = after(nobody, RemovePersona{PersonaId{id}});
    return {
        {"warning persona-none There is no persona yet", nobody},
        {"hint persona-no-motive P2 Persona “Power engineer” has no motives",
         with(map, &Map::personas, "P2", [](Persona& persona) { persona.motives.clear(); })},
        {"warning interview-group-missing No interviews with: non-customers, experts",
         with(with(map, &Map::interviews, "I3", [](Interview& each) { each.group = InterviewGroup::customer; }),
              &Map::interviews, "I2", [](Interview& each) { each.group = InterviewGroup::customer; })},
        {"warning fact-no-source T12 “Specialist on call” is marked a fact, but nothing shows how we know",
         withCard(map, "T12", [](Card& card) { card.evidence.clear(); })},
        {"hint all-assumptions Every card is marked a fact. Sure?", asWhole(map, Status::fact)},
        {"hint barrier-assumption B4 Barrier “No case studies from the industry” is an assumption: ask a customer",
         withCard(map, "B4", [](Card& card) { card.status = Status::assumption; })},
        {"warning barrier-assumption B3 Barrier “Prices “on request”: nothing to compare” is an assumption: ask a "
         "customer",
         withCard(map, "B3", [](Card& card) { card.status = Status::assumption; })},
        {"hint story-none No stories are chosen", without(without(map, &Map::stories, "H1"), &Map::stories, "H2")},
    };
}

std::vector<Fires> aboutStagesAndPlan(const Map& map) {
    const Map moved = after(map, MoveCards{{{{CardId{"B10"}}, RowId{"row-barriers"}, StageId{"S4"}, 0}}});
    const auto forPowerEngineer = [](Card& card) { card.personas = {PersonaId{"P2"}}; };
    return {
        {"warning stage-no-goal S3 Stage “Choosing the service” has no customer goal", withoutCards(map, {"G3"})},
        {"warning stage-no-touchpoint S3 Stage “Choosing the service” has no touchpoints",
         withoutCards(map, {"T9", "T10", "T11"})},
        {"hint stage-no-emotion S5 Stage “Support” has no emotion", withoutCards(map, {"E6"})},
        {"warning low-emotion-no-barrier E2 “Studying the market”: emotion −1.5, but no barrier is named",
         withCard(withCard(map, "B3", forPowerEngineer), "B4", forPowerEngineer)},
        {"hint critical-barrier-good-mood B10 Barrier “Cannot see what was done in a month” is critical, yet every "
         "emotion here is good",
         withCard(map, "B10", [](Card& card) { card.severity = 3; })},
        {"warning barrier-no-solution B10 Barrier “Cannot see what was done in a month” has no solution",
         withoutCards(map, {"R9"})},
        {"error barrier-no-solution B7 Barrier “Three weeks to agree the contract” has no solution",
         withoutCards(map, {"R6"})},
        {"hint solution-no-barrier R11 Solution “A new logo” removes no barrier", withNewCard(map, unlinkedSolution())},
        {"hint solution-no-owner R2 Solution “Mixed scheme: yours stand watch, we maintain” has no owner or no date",
         withCard(map, "R2", [](Card& card) { card.owner.clear(); })},
        {"hint solution-no-owner R3 Solution “Price calculator on the site” has no owner or no date",
         withCard(map, "R3", [](Card& card) { card.due.clear(); })},
        {"warning touchpoint-fix-first T19 “Letter before the season”: importance 4, rating 2, but no barrier is named "
         "here",
         moved},
        {"hint priority-missing No stage is chosen to work on first",
         with(map, &Map::stages, "S2", [](Stage& stage) { stage.priority = 2; })},
    };
}

std::vector<Fires> aboutTheLoop(const Map& map) {
    const auto inGroup = [](Group group) { return [group](Card& card) { card.group = group; }; };
    const auto by = [](Mechanic mechanic) { return [mechanic](Card& card) { card.mechanic = mechanic; }; };
    return {
        {"warning loop-group-empty No touchpoints in the group: loyalty",
         withCard(withCard(map, "T15", inGroup(Group::experience)), "T17", inGroup(Group::experience))},
        {"hint loop-consideration S1 Consideration: open: under which angle",
         withoutAnswer(map, "consideration.angle")},
        {"hint loop-evaluation S2 Evaluation: open: price, belief",
         withoutAnswer(withoutAnswer(map, "evaluation.price"), "evaluation.belief")},
        {"hint loop-deal S4 Deal: reason for leaving not considered: technical failure",
         withoutAnswer(map, "deal.technical")},
        {"hint loop-experience S5 Experience: open: who teaches", withoutAnswer(map, "experience.teach")},
        {"hint loop-loyalty S5 Loyalty rests on discounts and bonuses alone",
         withCard(withCard(map, "T15", by(Mechanic::discount)), "T17", by(Mechanic::bonus))},
        {"warning loop-triggers No triggers: a happy customer will forget",
         withCard(withCard(map, "T18", inGroup(Group::experience)), "T19", inGroup(Group::experience))},
        {"hint loop-triggers S5 Only one kind of trigger: instrumental",
         withCard(map, "T18", [](Card& card) { card.triggerKind = TriggerKind::instrumental; })},
        {"hint loop-triggers S5 Only one kind of trigger: product",
         withCard(map, "T19", [](Card& card) { card.triggerKind = TriggerKind::gestalt; })},
        {"warning loop-dead-end S1 “The need appears” leads nowhere", without(map, &Map::transitions, "X1")},
        {"warning loop-dead-end S5 Stage “Support”: no way for a good experience",
         without(map, &Map::transitions, "X5")},
        {"warning loop-dead-end S5 Stage “Support”: no way for a bad experience",
         without(map, &Map::transitions, "X6")},
    };
}

std::string ruleIn(const std::string& line) {
    const std::size_t begin = line.find(' ') + 1;
    return line.substr(begin, line.find(' ', begin) - begin);
}

} // namespace

TEST_CASE("every rule finds what it is there for, and nothing else is found then", "[method]") {
    const Map map = finishedMap();
    REQUIRE(problems(map) == nothing);
    REQUIRE(found(map) == nothing);
    std::set<std::string> fired;
    for (const auto& group : {aboutPeopleAndEvidence(map), aboutStagesAndPlan(map), aboutTheLoop(map)})
        for (const Fires& fires : group) {
            INFO(fires.line);
            CHECK(found(fires.map) == std::vector<std::string>{fires.line});
            fired.insert(ruleIn(fires.line));
        }
    for (const Rule& rule : rules()) {
        INFO(rule.code);
        CHECK(fired.contains(std::string(rule.code)));
    }
}

TEST_CASE("a map that nobody has confirmed is told so once, and its barriers one by one", "[method]") {
    const auto lines = found(asWhole(finishedMap(), Status::assumption));
    REQUIRE(lines.size() == 10);
    CHECK(lines.front() == "warning all-assumptions No card is confirmed: so far this is a map of assumptions");
    CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
              return line.find(" barrier-assumption ") != std::string::npos;
          }) == 9);
}
