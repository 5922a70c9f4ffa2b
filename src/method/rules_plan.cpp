#include "method/rules.hpp"

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t someBarriers = 3; // that make one ask where to begin

bool removesBarrier(const Map& map, const Card& solution) {
    return std::any_of(solution.solves.begin(), solution.solves.end(), [&](const CardId& id) {
        const auto card = map.cards.find(id);
        return card && card->kind == CardKind::barrier;
    });
}

} // namespace

void barrierNoSolution(const Survey& survey, Found& found) {
    for (const SurveyedCard& barrier : survey.cards(CardKind::barrier))
        if (!survey.isSolved(*barrier.card))
            found.add(Found::at(barrier), barrier.card->severity == 3 ? Severity::error : Severity::warning,
                      {{"b", called(barrier.card->text)}});
}

void solutionNoBarrier(const Survey& survey, Found& found) {
    for (const SurveyedCard& solution : survey.cards(CardKind::solution))
        if (!removesBarrier(survey.map, *solution.card))
            found.add(Found::at(solution), {{"r", called(solution.card->text)}});
}

void solutionNoOwner(const Survey& survey, Found& found) {
    for (const SurveyedCard& solution : survey.cards(CardKind::solution)) {
        const Card& card = *solution.card;
        const bool isDecided = card.state == SolutionState::planned || card.state == SolutionState::doing;
        if (isDecided && (card.owner.empty() || card.due.empty()))
            found.add(Found::at(solution), {{"r", called(card.text)}});
    }
}

void priorityMissing(const Survey& survey, Found& found) {
    const bool isChosen = std::any_of(survey.stages.begin(), survey.stages.end(),
                                      [](const StageSurvey& stage) { return stage.stage->priority == 1; });
    if (survey.cards(CardKind::barrier).size() >= someBarriers && !isChosen) found.add(Found::map(), {});
}

} // namespace cjm
