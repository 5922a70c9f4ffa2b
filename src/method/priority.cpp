#include "method/found.hpp"

#include <cjm/method/priority.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr double weightOfEmotion = 3;
constexpr double fewestPoints = 2; // below these a stage is no more lost than others

// What a stage loses, cards of its own only.
struct Losses {
    const SurveyedCard* lowest = nullptr;
    std::vector<const Card*> barriers, unsolved, touchpoints;
};

std::vector<Losses> lossesOf(const Survey& survey) {
    std::vector<Losses> losses(survey.stages.size());
    const auto of = [&](const SurveyedCard& card) -> Losses& { return losses[static_cast<std::size_t>(card.stage)]; };
    for (const SurveyedCard& emotion : survey.cards(CardKind::emotion)) {
        const SurveyedCard*& lowest = of(emotion).lowest;
        if (!lowest || emotion.card->value < lowest->card->value) lowest = &emotion;
    }
    for (const SurveyedCard& barrier : survey.cards(CardKind::barrier)) {
        of(barrier).barriers.push_back(barrier.card);
        if (!survey.isSolved(*barrier.card)) of(barrier).unsolved.push_back(barrier.card);
    }
    for (const SurveyedCard& touchpoint : survey.cards(CardKind::touchpoint))
        if (worthOf(*touchpoint.card) == TouchpointWorth::fixFirst)
            of(touchpoint).touchpoints.push_back(touchpoint.card);
    return losses;
}

std::vector<CardId> idsOf(const std::vector<const Card*>& cards) {
    std::vector<CardId> ids;
    ids.reserve(cards.size());
    for (const Card* card : cards)
        ids.push_back(card->id);
    return ids;
}

double strengthOf(const std::vector<const Card*>& barriers) {
    double sum = 0;
    for (const Card* barrier : barriers)
        sum += std::max(barrier->severity, 1);
    return sum;
}

Message barriersInWords(const Losses& losses) {
    const auto critical = std::count_if(losses.barriers.begin(), losses.barriers.end(),
                                        [](const Card* barrier) { return barrier->severity == 3; });
    const bool hasCritical = critical > 0, hasUnsolved = !losses.unsolved.empty();
    const std::string which = hasCritical && hasUnsolved ? "both" : hasCritical ? "critical" : "unsolved";
    if (losses.barriers.size() == 1 && (hasCritical || hasUnsolved)) return {"first.one-" + which, {}};
    MessageValues values{{"n", static_cast<std::int64_t>(losses.barriers.size())}};
    if (!hasCritical && !hasUnsolved) return {"first.barriers", values};
    values.emplace_back("c", std::int64_t{critical});
    values.emplace_back("u", static_cast<std::int64_t>(losses.unsolved.size()));
    return {"first.barriers-" + which, std::move(values)};
}

StageScore scored(const StageId& stage, const Losses& losses, double lowestOfMap) {
    StageScore score;
    score.stage = stage;
    score.barriers = static_cast<int>(losses.barriers.size());
    const auto add = [&](StageReason reason) {
        score.points += reason.points;
        if (reason.points > 0) score.reasons.push_back(std::move(reason));
    };
    if (losses.lowest && losses.lowest->card->value < 0) {
        const double value = losses.lowest->card->value;
        const std::string code = value > lowestOfMap ? "first.low-emotion" : "first.lowest-emotion";
        add({StageReason::Of::emotion,
             -value * weightOfEmotion,
             {code, {{"v", Emotion{value}}}},
             {losses.lowest->card->id}});
    }
    if (!losses.barriers.empty())
        add({StageReason::Of::barriers, strengthOf(losses.barriers) + strengthOf(losses.unsolved),
             barriersInWords(losses), idsOf(losses.barriers)});
    if (const std::size_t count = losses.touchpoints.size(); count > 0)
        add({StageReason::Of::touchpoints,
             static_cast<double>(count),
             {"first.touchpoints", {{"n", static_cast<std::int64_t>(count)}}},
             idsOf(losses.touchpoints)});
    return score;
}

} // namespace

std::vector<StageScore> stageScores(const Map& map) {
    const Survey survey(map);
    const std::vector<Losses> losses = lossesOf(survey);
    double lowest = 0;
    for (const Losses& each : losses)
        if (each.lowest) lowest = std::min(lowest, each.lowest->card->value);
    std::vector<StageScore> scores;
    for (std::size_t i = 0; i < losses.size(); ++i)
        scores.push_back(scored(survey.stages[i].stage->id, losses[i], lowest));
    std::stable_sort(scores.begin(), scores.end(), [](const StageScore& a, const StageScore& b) {
        return a.points > b.points + 1e-9; // tenths do not add up to the bit
    });
    return scores;
}

bool mayComeFirst(const StageScore& score) { return score.points >= fewestPoints && score.barriers > 0; }

std::optional<FirstStage> firstStage(const Map& map) { return firstStage(map, stageScores(map)); }

std::optional<FirstStage> firstStage(const Map& map, const std::vector<StageScore>& scores) {
    if (scores.empty()) return std::nullopt;
    const bool isWorthIt = mayComeFirst(scores.front());
    for (const auto& stage : inOrder(map.stages)) {
        if (stage->priority != 1) continue;
        const auto score =
            std::find_if(scores.begin(), scores.end(), [&](const StageScore& each) { return each.stage == stage->id; });
        return FirstStage{*score, score == scores.begin() && isWorthIt};
    }
    if (!isWorthIt) return std::nullopt;
    return FirstStage{scores.front(), true};
}

std::string explained(const Map& map, const FirstStage& first, Language language) {
    const auto stage = map.stages.find(first.score.stage);
    MessageValues name{{"s", called(stage ? stage->title : std::string())}};
    std::string why;
    for (const StageReason& reason : first.score.reasons)
        why.append(why.empty() ? "" : "; ").append(say(reason.words, language));
    if (why.empty()) return say(Message{"first.chosen", std::move(name)}, language);
    name.emplace_back("why", why);
    return say(Message{"first.because", std::move(name)}, language);
}

} // namespace cjm
