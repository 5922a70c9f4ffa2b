#include "method/rules.hpp"

#include <cjm/method/questions.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cjm {
namespace {

// Rules about one group wait for a loop, and for a touchpoint of the group.
bool isReady(const Survey& survey, Group group) { return survey.isLoop() && survey.hasGroup(group); }

// The open questions of a group that `counts`, in short.
template <class Counts> WordList openQuestions(const Survey& survey, Group group, Counts&& counts) {
    WordList open;
    for (const StageQuestion& question : stageQuestions())
        if (question.group == group && counts(question.key) && answerOf(survey.map, question.key) == Answered::open)
            open.codes.push_back("question-short." + std::string(question.key));
    return open;
}

void askGroup(const Survey& survey, Found& found, Group group) {
    if (!isReady(survey, group)) return;
    WordList open = openQuestions(survey, group, [](std::string_view) { return true; });
    if (!open.codes.empty()) found.add(found.atGroup(group), {{"x", std::move(open)}});
}

bool isReasonOfBarrierAtDeal(const Survey& survey, Reason reason) {
    const auto stages = survey.stagesOf(Group::deal);
    return std::any_of(stages.begin(), stages.end(), [&](int stage) {
        return survey.stages[static_cast<std::size_t>(stage)].reasons[static_cast<std::size_t>(reason)];
    });
}

// Where the customer can go from each stage.
using WaysOut = std::map<StageId, std::set<TransitionKind>>;

WaysOut waysOut(const Map& map) {
    WaysOut ways;
    for (const Transition& transition : map.transitions)
        ways[transition.from].insert(transition.kind);
    return ways;
}

// Good and bad experience part here; where several stages are experience, one way of each is enough.
void askExperience(const Survey& survey, Found& found, const WaysOut& ways) {
    const auto stages = survey.stagesOf(Group::experience);
    if (!survey.hasGroup(Group::experience) || stages.empty()) return;
    const Stage& first = *survey.stages[static_cast<std::size_t>(stages.front())].stage;
    const auto leads = [&](TransitionKind kind) {
        return std::any_of(stages.begin(), stages.end(), [&](int stage) {
            const auto it = ways.find(survey.stages[static_cast<std::size_t>(stage)].stage->id);
            return it != ways.end() && it->second.contains(kind);
        });
    };
    if (!ways.contains(first.id) && first.group != Group::none) return; // told already: it leads nowhere
    const auto tell = [&](std::string_view code) {
        found.add(found.atStage(stages.front()), Severity::warning, {{"s", called(first.title)}}, code);
    };
    if (!leads(TransitionKind::good)) tell("check.loop-dead-end-good");
    if (!leads(TransitionKind::bad)) tell("check.loop-dead-end-bad");
}

} // namespace

void loopGroupEmpty(const Survey& survey, Found& found) {
    if (!survey.isLoop()) return;
    WordList empty;
    for (const Group group : {Group::consideration, Group::evaluation, Group::deal, Group::experience, Group::loyalty})
        if (!survey.hasGroup(group)) empty.codes.push_back("value.group-" + std::string(nameOf(group)));
    if (!empty.codes.empty()) found.add(Found::map(), {{"x", std::move(empty)}});
}

void loopConsideration(const Survey& survey, Found& found) { askGroup(survey, found, Group::consideration); }
void loopEvaluation(const Survey& survey, Found& found) { askGroup(survey, found, Group::evaluation); }
void loopExperience(const Survey& survey, Found& found) { askGroup(survey, found, Group::experience); }

void loopDeal(const Survey& survey, Found& found) {
    if (!isReady(survey, Group::deal)) return;
    WordList open = openQuestions(survey, Group::deal, [&](std::string_view key) {
        const auto reason = fromName<Reason>(key.substr(key.find('.') + 1));
        return !reason || !isReasonOfBarrierAtDeal(survey, *reason);
    });
    if (!open.codes.empty()) found.add(found.atGroup(Group::deal), {{"x", std::move(open)}});
}

void loopLoyalty(const Survey& survey, Found& found) {
    if (!isReady(survey, Group::loyalty)) return;
    const auto& touchpoints = survey.cards(CardKind::touchpoint);
    const bool isCheap = std::all_of(touchpoints.begin(), touchpoints.end(), [&](const SurveyedCard& touchpoint) {
        const Mechanic mechanic = touchpoint.card->mechanic;
        return survey.groupOf(touchpoint) != Group::loyalty || mechanic == Mechanic::discount ||
               mechanic == Mechanic::bonus;
    });
    if (isCheap) found.add(found.atGroup(Group::loyalty), {});
}

void loopTriggers(const Survey& survey, Found& found) {
    if (!survey.isLoop()) return;
    if (!survey.hasGroup(Group::trigger)) return found.add(found.atGroup(Group::trigger), {});
    bool isInstrumental = false, isProduct = false;
    for (const SurveyedCard& touchpoint : survey.cards(CardKind::touchpoint)) {
        if (survey.groupOf(touchpoint) != Group::trigger) continue;
        const TriggerKind kind = touchpoint.card->triggerKind;
        if (kind == TriggerKind::none) return; // it may be of the other kind
        (kind == TriggerKind::instrumental ? isInstrumental : isProduct) = true;
    }
    if (isInstrumental && isProduct) return;
    found.add(found.atGroup(Group::trigger), Severity::hint,
              {{"x", Word{isInstrumental ? "list.trigger-instrumental" : "list.trigger-product"}}},
              "check.loop-triggers-one");
}

void loopDeadEnd(const Survey& survey, Found& found) {
    if (!survey.isLoop() || survey.map.transitions.empty()) return;
    const WaysOut ways = waysOut(survey.map);
    for (std::size_t i = 0; i < survey.stages.size(); ++i) {
        const Stage& stage = *survey.stages[i].stage;
        if (stage.group != Group::none && !ways.contains(stage.id))
            found.add(found.atStage(static_cast<int>(i)), {{"s", called(stage.title)}});
    }
    askExperience(survey, found, ways);
}

} // namespace cjm
