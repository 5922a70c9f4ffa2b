#include "unit/method/finished_map.hpp"

#include <cjm/method/questions.hpp>
#include <cjm/method/steps.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Map loopExample() { return loadTemplate("loop-example", Language::english)->map; }

std::vector<std::string> namesOf(const std::vector<std::shared_ptr<const Card>>& cards) {
    std::vector<std::string> names;
    for (const auto& card : cards)
        names.push_back(card->text);
    return names;
}

} // namespace

TEST_CASE("the work of each step goes on where something lacks", "[method][steps]") {
    const Map map = finishedMap();
    CHECK(workOf(Map{}, 1) == StepWork{"write", audienceTarget()});
    CHECK(workOf(Map{}, 2) == StepWork{"persona", {}});
    CHECK(workOf(with(map, &Map::personas, "P2", [](Persona& p) { p.motives.clear(); }), 2) ==
          StepWork{"write", PersonaFieldTarget{PersonaId{"P2"}, "motives"}});
    CHECK(workOf(map, 2) == StepWork{"persona", {}});
    CHECK(workOf(map, 3) == StepWork{"interview", {}});
    CHECK(workOf(Map{}, 4) == StepWork{"stage", {}});
    CHECK(workOf(map, 5) == StepWork{"story", {}});
    CHECK(workOf(Map{}, 6) == StepWork{"barrier", {}});
}

TEST_CASE("a story that is begun is gone on with where it stops, before there is another one", "[method][steps]") {
    const Map map = finishedMap();
    const auto stages = inOrder(map.stages);
    const StoryId id{"begun"};
    const auto begun = [&](std::vector<StoryStep> steps) {
        Story story;
        story.id = id;
        story.rank = -1;
        story.steps = std::move(steps);
        Map changed = map;
        changed.stories = changed.stories.set(std::move(story));
        return workOf(changed, 5);
    };
    const auto at = [&](std::size_t place) { return StepWork{"go-on-story", StepTarget{id, stages.at(place)->id}}; };
    CHECK(begun({}) == at(0));
    CHECK(begun({{stages[0]->id, "Reads", {}}}) == at(1));
    CHECK(begun({{stages[0]->id, "", {}}, {stages[1]->id, "Calls", {}}}) == at(0));
    CHECK(begun({{stages[1]->id, "Calls", {}}, {stages[2]->id, "Waits", {}}}) == StepWork{"story", {}});
}

TEST_CASE("whom nobody has asked yet is asked next", "[method][steps]") {
    const auto without = [](std::initializer_list<InterviewGroup> groups) {
        Map map = finishedMap();
        for (const InterviewGroup group : groups)
            for (const auto& each : inOrder(map.interviews))
                if (each->group == group) map.interviews = map.interviews.erase(each->id);
        return workOf(map, 3);
    };
    CHECK(without({InterviewGroup::expert}) == StepWork{"interview", {}, InterviewGroup::expert});
    CHECK(without({InterviewGroup::nonCustomer, InterviewGroup::expert}) ==
          StepWork{"interview", {}, InterviewGroup::nonCustomer});
    CHECK(without({}) == StepWork{"interview", {}});
    CHECK(workOf(Map{}, 3) == StepWork{"interview", {}, InterviewGroup::customer});
}

TEST_CASE("a stage that lacks an emotion comes before one that is only a guess", "[method][steps]") {
    const Map map = finishedMap();
    CHECK(workOf(withoutKind(map, CardKind::emotion), 4) == StepWork{"show-stage", StageId{"S1"}});
    CHECK(workOf(loopExample(), 4) == StepWork{"show-stage", StageId{"L1"}});
    CHECK(workOf(map, 4) == StepWork{"stage", {}});
}

TEST_CASE("the gravest barrier without a solution is shown first, then a stage without touchpoints",
          "[method][steps]") {
    Map map = finishedMap();
    CHECK(workOf(withoutCards(map, {"R10"}), 6) == StepWork{"show-barrier", CardId{"B5"}});
    map = withoutKind(map, CardKind::solution);
    const auto work = workOf(map, 6);
    const auto* gravest = std::get_if<CardId>(&work.where);
    REQUIRE(gravest);
    CHECK(map.cards.find(*gravest)->severity == 3);
    CHECK(workOf(withoutCards(finishedMap(), {"T1", "T2", "T3", "T4"}), 6) == StepWork{"show-stage", StageId{"S1"}});
}

TEST_CASE("a finding names the questions that it comes of, and most name none", "[method][questions]") {
    const Map map = withoutAnswer(withoutAnswer(finishedMap(), "experience.teach"), "experience.think");
    const auto findings = check(map).shown;
    REQUIRE(findings.size() == 1);
    CHECK(questionsOf(findings.front()) == std::vector<std::string>{"experience.think", "experience.teach"});
    const auto others = check(withoutCards(finishedMap(), {"R10"})).shown;
    REQUIRE(others.size() == 1);
    CHECK(questionsOf(others.front()).empty());
}

TEST_CASE("touchpoints of other groups bring their questions into a stage", "[method][questions]") {
    const Map map = finishedMap();
    CHECK(groupsOf(map, StageId{"S4"}) == std::vector<Group>{Group::deal, Group::experience});
    CHECK(namesOf(touchpointsOf(map, StageId{"S4"}, Group::experience)) ==
          std::vector<std::string>{"Specialist on call", "Equipment"});
    CHECK(touchpointsOf(map, StageId{"S4"}, Group::trigger).empty());
}

TEST_CASE("groups in use are those of stages and of touchpoints", "[method][questions]") {
    CHECK(groupsInUse(finishedMap()).size() == 6);
    CHECK(groupsInUse(Map{}).empty());
    Map map = withoutKind(finishedMap(), CardKind::touchpoint);
    CHECK(groupsInUse(map) ==
          std::vector<Group>{Group::consideration, Group::evaluation, Group::deal, Group::experience});
}
