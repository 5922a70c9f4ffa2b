#include "method/survey.hpp"

#include <cjm/method/steps.hpp>
#include <cjm/model/story_steps.hpp>

#include <algorithm>

// Where the work of a step goes on.

namespace cjm {
namespace {

constexpr std::size_t stagesToWorkOn = 3;

StepWork personaWork(const Map& map) {
    for (const auto& persona : inOrder(map.personas))
        if (persona->motives.empty()) return {"write", PersonaFieldTarget{persona->id, "motives"}};
    return {"persona", {}};
}

// The first stage that lacks a goal or an emotion, else the first that is a guess.
StepWork stageWork(const Survey& survey) {
    if (survey.stages.size() < stagesToWorkOn) return {"stage", {}};
    const bool needGoals = std::any_of(survey.map.rows.begin(), survey.map.rows.end(),
                                       [](const Row& row) { return row.kind == RowKind::goals; });
    const auto first = [&](auto lacks) -> const Stage* {
        const auto at = std::find_if(survey.stages.begin(), survey.stages.end(), lacks);
        return at == survey.stages.end() ? nullptr : at->stage.get();
    };
    const Stage* bare = first([&](const StageSurvey& s) { return !s.hasEmotion || (needGoals && !s.hasGoal); });
    if (!bare) bare = first([](const StageSurvey& s) { return !s.hasConfirmed; });
    return bare ? StepWork{"show-stage", bare->id} : StepWork{"stage", {}};
}

// A story that is begun is told to its end: where it stops, from the first stage on.
StepWork storyWork(const Map& map) {
    const auto stories = inOrder(map.stories);
    const auto begun = std::find_if(stories.begin(), stories.end(), [](const auto& story) { return !isTold(*story); });
    if (begun == stories.end()) return {"story", {}};
    const auto stages = inOrder(map.stages);
    if (stages.empty()) return {"stage", {}};
    const auto bare = std::find_if(stages.begin(), stages.end(), [&](const auto& stage) {
        return stepAt(**begun, stage->id).value_or(std::string()).empty();
    });
    return {"go-on-story", StepTarget{(*begun)->id, (bare == stages.end() ? stages.front() : *bare)->id}};
}

// Of the first of the three groups of which nobody has been asked: more of one are no substitute for another.
StepWork interviewWork(const Map& map) {
    for (const auto group : {InterviewGroup::customer, InterviewGroup::nonCustomer, InterviewGroup::expert})
        if (std::none_of(map.interviews.begin(), map.interviews.end(),
                         [&](const Interview& each) { return each.group == group; }))
            return {"interview", {}, group};
    return {"interview", {}};
}

// The gravest barrier without a solution, else the first stage where nobody meets the customer.
StepWork mapWork(const Survey& survey) {
    const Card* gravest = nullptr;
    for (const SurveyedCard& barrier : survey.cards(CardKind::barrier))
        if (!survey.isSolved(*barrier.card) && (!gravest || barrier.card->severity > gravest->severity))
            gravest = barrier.card;
    if (gravest) return {"show-barrier", gravest->id};
    if (survey.cards(CardKind::barrier).empty()) return {"barrier", {}};
    for (const StageSurvey& stage : survey.stages)
        if (!stage.hasTouchpoint) return {"show-stage", stage.stage->id};
    return {"barrier", {}};
}

} // namespace

StepWork workOf(const Map& map, int step) {
    switch (step) {
    case 1: return {"write", audienceTarget()};
    case 2: return personaWork(map);
    case 3: return interviewWork(map);
    case 4: return stageWork(Survey(map));
    case 5: return storyWork(map);
    default: return mapWork(Survey(map));
    }
}

} // namespace cjm
