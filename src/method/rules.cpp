#include "method/rules.hpp"

#include <algorithm>
#include <array>

namespace cjm {
namespace {

constexpr Severity warning = Severity::warning, hint = Severity::hint;

// By number: the order of findings at one place. A new rule has its function in a file of its group, its line here and
// its words in messages_check.cpp.
constexpr std::array lines{
    RuleLine{{"persona-none", "T2", warning}, personaNone},
    RuleLine{{"persona-no-motive", "T", hint}, personaNoMotive},
    RuleLine{{"interview-group-missing", "T3", warning}, interviewGroupMissing},
    RuleLine{{"fact-no-source", "T4", warning}, factNoSource},
    RuleLine{{"all-assumptions", "T4", warning}, allAssumptions},
    RuleLine{{"barrier-assumption", "T3", hint}, barrierAssumption},
    RuleLine{{"stage-no-goal", "T", warning}, stageNoGoal},
    RuleLine{{"stage-no-touchpoint", "B", warning}, stageNoTouchpoint},
    RuleLine{{"stage-no-emotion", "T4", hint}, stageNoEmotion},
    RuleLine{{"low-emotion-no-barrier", "T", warning}, lowEmotionNoBarrier},
    RuleLine{{"critical-barrier-good-mood", "T", hint}, criticalBarrierGoodMood},
    RuleLine{{"barrier-no-solution", "T", warning}, barrierNoSolution},
    RuleLine{{"solution-no-barrier", "T", hint}, solutionNoBarrier},
    RuleLine{{"solution-no-owner", "T", hint}, solutionNoOwner},
    RuleLine{{"touchpoint-fix-first", "P", warning}, touchpointFixFirst},
    RuleLine{{"story-none", "T5", hint}, storyNone},
    RuleLine{{"priority-missing", "T", hint}, priorityMissing},
    RuleLine{{"loop-group-empty", "B", warning}, loopGroupEmpty},
    RuleLine{{"loop-consideration", "B", hint}, loopConsideration},
    RuleLine{{"loop-evaluation", "B", hint}, loopEvaluation},
    RuleLine{{"loop-deal", "B", hint}, loopDeal},
    RuleLine{{"loop-experience", "B", hint}, loopExperience},
    RuleLine{{"loop-loyalty", "B", hint}, loopLoyalty},
    RuleLine{{"loop-triggers", "B", warning}, loopTriggers},
    RuleLine{{"loop-dead-end", "B", warning}, loopDeadEnd},
};

constexpr auto rulesAlone = [] {
    std::array<Rule, lines.size()> rules;
    std::transform(lines.begin(), lines.end(), rules.begin(), [](const RuleLine& line) { return line.rule; });
    return rules;
}();

} // namespace

std::span<const RuleLine> ruleLines() { return lines; }
std::span<const Rule> rules() { return rulesAlone; }

} // namespace cjm
