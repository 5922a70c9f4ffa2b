#include "method/survey.hpp"

#include <cjm/method/steps.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t fewestStages = 3;
constexpr std::size_t fewestSteps = 2; // of a story

std::int64_t number(std::size_t count) { return static_cast<std::int64_t>(count); }

template <class Records, class Is> std::size_t countOf(const Records& records, Is&& is) {
    return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), is));
}

Step audience(const Map& map) {
    const bool isDone = !map.passport->audience.empty();
    return {1, isDone, isDone, {isDone ? "step-state.audience" : "step-state.no-audience", {}}};
}

Step personas(const Map& map) {
    const std::size_t count = map.personas.size();
    if (count == 0) return {2, false, false, {"step-state.no-personas", {}}};
    const auto without = countOf(map.personas, [](const Persona& persona) { return persona.motives.empty(); });
    if (without == 0) return {2, true, true, {"step-state.personas", {{"n", number(count)}}}};
    return {2, true, false, {"step-state.personas-some", {{"n", number(count)}, {"m", number(without)}}}};
}

Step interviews(const Map& map) {
    if (map.interviews.empty()) return {3, false, false, {"step-state.no-interviews", {}}};
    const auto of = [&](InterviewGroup group) {
        return number(countOf(map.interviews, [&](const Interview& each) { return each.group == group; }));
    };
    const auto customers = of(InterviewGroup::customer), others = of(InterviewGroup::nonCustomer),
               experts = of(InterviewGroup::expert);
    return {3,
            true,
            customers > 0 && others > 0 && experts > 0,
            {"step-state.interviews", {{"customers", customers}, {"others", others}, {"experts", experts}}}};
}

Step stages(const Survey& survey) {
    const std::size_t count = survey.stages.size();
    const bool isBegun = !survey.cards(CardKind::emotion).empty() || !survey.cards(CardKind::goal).empty();
    if (count < fewestStages) return {4, isBegun, false, {"step-state.no-stages", {}}};
    const bool needGoals = std::any_of(survey.map.rows.begin(), survey.map.rows.end(),
                                       [](const Row& row) { return row.kind == RowKind::goals; });
    const auto bare = countOf(
        survey.stages, [&](const StageSurvey& stage) { return !stage.hasEmotion || (needGoals && !stage.hasGoal); });
    if (bare > 0) return {4, isBegun, false, {"step-state.stages-bare", {{"n", number(count)}, {"m", number(bare)}}}};
    const bool isConfirmed = std::all_of(survey.stages.begin(), survey.stages.end(),
                                         [](const StageSurvey& stage) { return stage.hasConfirmed; });
    return {4,
            true,
            isConfirmed,
            {isConfirmed ? "step-state.stages" : "step-state.stages-assumed", {{"n", number(count)}}}};
}

Step stories(const Map& map) {
    const std::size_t count = map.stories.size();
    if (count == 0) return {5, false, false, {"step-state.no-stories", {}}};
    const bool isDone = std::any_of(map.stories.begin(), map.stories.end(), isTold);
    return {5, true, isDone, {isDone ? "step-state.stories" : "step-state.stories-bare", {{"n", number(count)}}}};
}

Step wholeMap(const Survey& survey) {
    const auto& barriers = survey.cards(CardKind::barrier);
    if (barriers.empty()) return {6, false, false, {"step-state.no-barriers", {}}};
    const auto n = number(barriers.size());
    const auto open = countOf(barriers, [&](const SurveyedCard& barrier) { return !survey.isSolved(*barrier.card); });
    if (open > 0) return {6, true, false, {"step-state.barriers-open", {{"n", n}, {"m", number(open)}}}};
    const auto bare = countOf(survey.stages, [](const StageSurvey& stage) { return !stage.hasTouchpoint; });
    if (bare > 0) return {6, true, false, {"step-state.no-touchpoints", {{"n", n}, {"m", number(bare)}}}};
    return {6, true, true, {"step-state.barriers", {{"n", n}}}};
}

} // namespace

bool isTold(const Story& story) {
    return story.steps.size() >= fewestSteps && std::none_of(story.steps.begin(), story.steps.end(),
                                                             [](const StoryStep& step) { return step.text.empty(); });
}

std::array<Step, 6> stepsOf(const Map& map) {
    const Survey survey(map);
    return {audience(map), personas(map), interviews(map), stages(survey), stories(map), wholeMap(survey)};
}

std::optional<int> nextStep(const std::array<Step, 6>& steps) {
    const auto next = std::find_if(steps.begin(), steps.end(), [](const Step& step) { return !step.isDone; });
    return next == steps.end() ? std::nullopt : std::optional(next->number);
}

} // namespace cjm
