#include "method/rules.hpp"

#include <cjm/method/quadrants.hpp>

namespace cjm {
namespace {

constexpr double low = -1; // an emotion that asks for its cause

// Of each stage that lacks it, once the map has one such card at all.
void forEachStageWithout(const Survey& survey, Found& found, CardKind kind, bool StageSurvey::*has) {
    if (survey.cards(kind).empty()) return;
    for (std::size_t i = 0; i < survey.stages.size(); ++i)
        if (!(survey.stages[i].*has))
            found.add(found.atStage(static_cast<int>(i)), {{"s", called(survey.stages[i].stage->title)}});
}

} // namespace

void stageNoGoal(const Survey& survey, Found& found) {
    forEachStageWithout(survey, found, CardKind::goal, &StageSurvey::hasGoal);
}

void stageNoTouchpoint(const Survey& survey, Found& found) {
    forEachStageWithout(survey, found, CardKind::touchpoint, &StageSurvey::hasTouchpoint);
}

void stageNoEmotion(const Survey& survey, Found& found) {
    forEachStageWithout(survey, found, CardKind::emotion, &StageSurvey::hasEmotion);
}

void lowEmotionNoBarrier(const Survey& survey, Found& found) {
    for (const SurveyedCard& emotion : survey.cards(CardKind::emotion)) {
        if (emotion.card->value > low || survey.hasBarrierFor(emotion)) continue;
        const Stage& stage = *survey.stages[static_cast<std::size_t>(emotion.stage)].stage;
        found.add(Found::at(emotion), {{"s", called(stage.title)}, {"v", Emotion{emotion.card->value}}});
    }
}

void criticalBarrierGoodMood(const Survey& survey, Found& found) {
    for (const SurveyedCard& barrier : survey.cards(CardKind::barrier)) {
        const StageSurvey& stage = survey.stages[static_cast<std::size_t>(barrier.stage)];
        if (barrier.card->severity == 3 && stage.hasEmotion && stage.lowestEmotion > 0)
            found.add(Found::at(barrier), {{"b", called(barrier.card->text)}});
    }
}

void touchpointFixFirst(const Survey& survey, Found& found) {
    for (const SurveyedCard& touchpoint : survey.cards(CardKind::touchpoint)) {
        const Card& card = *touchpoint.card;
        const bool isNamed = survey.stages[static_cast<std::size_t>(touchpoint.stage)].hasBarrier;
        if (isNamed || worthOf(card) != TouchpointWorth::fixFirst) continue;
        found.add(Found::at(touchpoint),
                  {{"t", called(card.text)}, {"n", std::int64_t{card.importance}}, {"v", std::int64_t{card.rating}}});
    }
}

} // namespace cjm
