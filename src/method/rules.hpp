#pragma once
#include "method/found.hpp"

namespace cjm {

// What the rules look for. Each is a line of the registry in rules.cpp.

// rules_people.cpp
void personaNone(const Survey& survey, Found& found);
void personaNoMotive(const Survey& survey, Found& found);
void interviewGroupMissing(const Survey& survey, Found& found);
void storyNone(const Survey& survey, Found& found);
// rules_evidence.cpp
void factNoSource(const Survey& survey, Found& found);
void allAssumptions(const Survey& survey, Found& found);
void barrierAssumption(const Survey& survey, Found& found);
// rules_stages.cpp
void stageNoGoal(const Survey& survey, Found& found);
void stageNoTouchpoint(const Survey& survey, Found& found);
void stageNoEmotion(const Survey& survey, Found& found);
void lowEmotionNoBarrier(const Survey& survey, Found& found);
void criticalBarrierGoodMood(const Survey& survey, Found& found);
void touchpointFixFirst(const Survey& survey, Found& found);
// rules_plan.cpp
void barrierNoSolution(const Survey& survey, Found& found);
void solutionNoBarrier(const Survey& survey, Found& found);
void solutionNoOwner(const Survey& survey, Found& found);
void priorityMissing(const Survey& survey, Found& found);
// rules_loop.cpp
void loopGroupEmpty(const Survey& survey, Found& found);
void loopConsideration(const Survey& survey, Found& found);
void loopEvaluation(const Survey& survey, Found& found);
void loopDeal(const Survey& survey, Found& found);
void loopExperience(const Survey& survey, Found& found);
void loopLoyalty(const Survey& survey, Found& found);
void loopTriggers(const Survey& survey, Found& found);
void loopDeadEnd(const Survey& survey, Found& found);

// A rule and how it looks.
struct RuleLine {
    Rule rule;
    void (*look)(const Survey&, Found&);
};
[[nodiscard]] std::span<const RuleLine> ruleLines();

} // namespace cjm
