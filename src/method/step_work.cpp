#include "method/survey.hpp"

#include <cjm/method/steps.hpp>

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
    case 3: return {"interview", {}};
    case 4: return stageWork(Survey(map));
    case 5: return {"story", {}};
    default: return mapWork(Survey(map));
    }
}

} // namespace cjm
