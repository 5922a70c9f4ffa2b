#include "layout/plan/listed.hpp"

#include "layout/words.hpp"

#include <cjm/base/message.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/method/quadrants.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

namespace cjm::plan {
namespace {

constexpr int unsetLast = INT_MAX;

int rising(int value) { return value == 0 ? unsetLast : value; }
int falling(int value) { return value == 0 ? unsetLast : -value; }

// Where a card comes in the order that is asked for; of those that are equal the first as the map is read.
struct SortKey {
    std::tuple<int, int, int, int> numbers;
    std::string due;
    std::tuple<int, int, int> place; // stage, row, rank
    auto operator<=>(const SortKey&) const = default;
};

SortKey keyOf(const Card& card, PlanOrder order, const std::tuple<int, int, int>& place) {
    const int stage = order == PlanOrder::stage ? std::get<0>(place) : 0;
    if (card.kind == CardKind::touchpoint) {
        const int importance = falling(card.importance), rating = rising(card.rating);
        if (order == PlanOrder::rating) return {{rating, importance, 0, 0}, {}, place};
        return {{stage, importance, rating, 0}, {}, place};
    }
    const std::string due = card.due.empty() ? "~" : card.due; // behind all dates
    const int impact = falling(card.impact), effort = rising(card.effort);
    if (order != PlanOrder::due) return {{stage, impact, effort, 0}, due, place};
    std::string digits;
    std::copy_if(due.begin(), due.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    const int day = digits.empty() || digits.size() > 8 ? unsetLast : std::stoi(digits);
    return {{day, impact, effort, 0}, due, place};
}

// Which group a card belongs to: what groups are sorted by, and the name that is sorted by where that is equal.
struct GroupKey {
    int place = 0;
    std::string name;
    auto operator<=>(const GroupKey&) const = default;
};

int stateTurn(SolutionState state) {
    switch (state) {
    case SolutionState::doing: return 0;
    case SolutionState::planned: return 1;
    case SolutionState::done: return 3;
    default: return 2;
    }
}

// Fix first, keep, watch, let be; what is not rated comes last.
int worthTurn(TouchpointWorth worth) {
    return worth == TouchpointWorth::notRated ? static_cast<int>(TouchpointWorth::letBe) + 1 : static_cast<int>(worth);
}

int channelPlace(const std::string& channel) {
    if (channel.empty()) return unsetLast;
    const auto& names = channelNames();
    return static_cast<int>(std::find(names.begin(), names.end(), channel) - names.begin());
}

Group groupOf(const Card& touchpoint, const ListedStage& stage) {
    return touchpoint.group == Group::none ? stage.stage->group : touchpoint.group;
}

GroupKey groupKeyOf(const Card& card, PlanGrouping grouping, const ListedStage& stage) {
    switch (grouping) {
    case PlanGrouping::turn:
        return {card.kind == CardKind::solution ? stateTurn(card.state) : worthTurn(worthOf(card)), {}};
    case PlanGrouping::stage: return {stage.stage->rank, {}};
    case PlanGrouping::owner: return {card.owner.empty() ? 1 : 0, card.owner};
    case PlanGrouping::channel: return {channelPlace(card.channel), card.channel};
    case PlanGrouping::group: {
        const Group group = groupOf(card, stage);
        return {group == Group::none ? unsetLast : static_cast<int>(group), {}};
    }
    case PlanGrouping::none: break;
    }
    return {};
}

void nameTurn(ListedGroup& group, const Card& card) {
    using Sign = PlanHeading::Sign;
    if (card.kind == CardKind::solution) {
        constexpr Sign signs[] = {Sign::doing, Sign::planned, Sign::idea, Sign::done};
        const auto turn = static_cast<std::size_t>(stateTurn(card.state));
        const SolutionState state = card.state == SolutionState::none ? SolutionState::idea : card.state;
        group.sign = signs[turn];
        group.code = "value.solution-" + std::string(nameOf(state));
        return;
    }
    constexpr const char* codes[] = {"look.plan-not-rated", "look.plan-fix-first", "look.plan-keep", "look.plan-watch",
                                     "look.plan-let-be"};
    const TouchpointWorth worth = worthOf(card);
    group.sign = worth == TouchpointWorth::fixFirst ? Sign::fixFirst : Sign::none;
    group.code = codes[static_cast<std::size_t>(worth)];
}

void name(ListedGroup& group, const Card& card, PlanGrouping grouping, const ListedStage& stage, Language language) {
    switch (grouping) {
    case PlanGrouping::turn: return nameTurn(group, card);
    case PlanGrouping::stage:
        group.sign = PlanHeading::Sign::stage;
        group.hue = stage.hue.fill;
        group.words = stage.called();
        if (group.words.empty()) group.code = "look.plan-stage-unnamed";
        return;
    case PlanGrouping::owner:
        group.words = card.owner;
        if (card.owner.empty()) group.code = "look.plan-owner-none";
        return;
    case PlanGrouping::channel:
        group.words = channelInWords(card.channel, language);
        if (card.channel.empty()) group.code = "look.plan-channel-none";
        return;
    case PlanGrouping::group: {
        const Group of = groupOf(card, stage);
        group.code = of == Group::none ? "look.plan-group-none" : "value.group-" + std::string(nameOf(of));
        return;
    }
    case PlanGrouping::none: return;
    }
}

} // namespace

Listed::Listed(const Map& map, const Theme& theme, const PlanOptions& options) {
    for (const auto& stage : inOrder(map.stages)) {
        places_.emplace(stage->id.value, stages.size());
        stages.push_back({stage, stageHue(theme, *stage, static_cast<int>(stages.size())), {}});
    }
    std::unordered_map<std::string, int> rows;
    for (const Row& row : map.rows)
        rows.emplace(row.id.value, row.rank);
    const Language language = ownLanguage(*map.passport, options.language);
    const bool ofSolutions = options.subject == PlanSubject::solutions;
    const CardKind kind = ofSolutions ? CardKind::solution : CardKind::touchpoint;
    struct Placed {
        GroupKey group;
        SortKey key;
        CardPtr card;
    };
    std::vector<Placed> placed;
    std::vector<std::pair<std::tuple<int, int, int, int>, CardPtr>> met; // barriers
    std::unordered_set<std::string_view> solved;
    for (auto it = map.cards.begin(); it != map.cards.end(); ++it) {
        const Card& card = *it;
        if (card.kind == CardKind::solution) {
            ++solutions;
            for (const CardId& barrier : card.solves)
                solved.insert(barrier.value);
        }
        touchpoints += card.kind == CardKind::touchpoint ? 1 : 0;
        if (card.kind != kind && card.kind != CardKind::barrier) continue;
        const std::tuple place{static_cast<int>(placeOf(card)), rows.at(card.row.value), card.rank};
        if (card.kind == CardKind::barrier)
            met.emplace_back(std::tuple_cat(std::tuple(-card.severity), place), it.ptr());
        else
            placed.push_back(
                {groupKeyOf(card, options.grouping, stageOf(card)), keyOf(card, options.order, place), it.ptr()});
    }
    barriers = met.size();
    std::sort(met.begin(), met.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [key, barrier] : met) {
        const std::size_t first = placeOf(*barrier);
        const std::size_t end = std::min(stages.size(), first + static_cast<std::size_t>(std::max(barrier->span, 1)));
        for (std::size_t i = first; i < end; ++i)
            stages[i].barriers.push_back(barrier);
        if (ofSolutions && !solved.contains(barrier->id.value)) unsolved.push_back(barrier);
    }
    std::sort(placed.begin(), placed.end(),
              [](const Placed& a, const Placed& b) { return std::tie(a.group, a.key) < std::tie(b.group, b.key); });
    const GroupKey* last = nullptr;
    for (Placed& each : placed) {
        if (!last || !(*last == each.group)) {
            groups.emplace_back();
            name(groups.back(), *each.card, options.grouping, stageOf(*each.card), language);
        }
        last = &each.group;
        groups.back().cards.push_back(std::move(each.card));
    }
}

} // namespace cjm::plan
