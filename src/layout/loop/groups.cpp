#include "layout/loop/groups.hpp"

#include <algorithm>
#include <unordered_map>

namespace cjm::loop {
namespace {

bool concerns(const Card& emotion, const Persona* persona) {
    return emotion.personas.empty() || !persona || emotion.personas.front() == persona->id;
}

// Of more than two the lowest and the highest, as they stand.
std::vector<CardPtr> ends(const std::vector<CardPtr>& emotions) {
    if (emotions.size() <= 2) return emotions;
    const auto isLower = [](const CardPtr& a, const CardPtr& b) { return a->value < b->value; };
    const auto lowest = std::min_element(emotions.begin(), emotions.end(), isLower);
    auto highest = std::max_element(emotions.begin(), emotions.end(), isLower);
    if (highest == lowest) highest = emotions.end() - 1; // all are alike
    return {*std::min(lowest, highest), *std::max(lowest, highest)};
}

} // namespace

Grouped::Grouped(const Map& map, const Theme& theme, const PersonaId& wanted) {
    const auto stages = inOrder(map.stages);
    std::unordered_map<std::string, Group> groupOf;
    GroupContent all[enumSize<Group>];
    const auto contentOf = [&all](Group group) -> GroupContent& { return all[static_cast<std::size_t>(group)]; };
    for (std::size_t i = 0; i < stages.size(); ++i) {
        groupOf.emplace(stages[i]->id.value, stages[i]->group);
        GroupContent& content = contentOf(stages[i]->group);
        if (content.stages.empty()) content.hue = stageHue(theme, *stages[i], static_cast<int>(i));
        content.stages.push_back(stages[i]);
    }
    const auto personas = inOrder(map.personas);
    const auto chosen =
        std::find_if(personas.begin(), personas.end(), [&](const auto& each) { return each->id == wanted; });
    if (!personas.empty()) persona = chosen == personas.end() ? personas.front() : *chosen;
    for (const CardPtr& card : cardsInOrder(map)) {
        const Group ofStage = groupOf.at(card->stage.value);
        if (card->kind == CardKind::emotion && concerns(*card, persona.get()))
            contentOf(ofStage).emotions.push_back(card);
        if (card->kind != CardKind::touchpoint) continue;
        const Group group = card->group == Group::none ? ofStage : card->group;
        if (group == Group::none) ++rest.touchpoints;
        contentOf(group).touchpoints.push_back(card);
    }
    for (const Group group : groups) {
        GroupContent& content = contentOf(group);
        if (content.stages.empty() && content.touchpoints.empty()) continue;
        content.group = group;
        if (content.stages.empty()) content.hue = theme.hues[static_cast<std::size_t>(numberOf(group) - 1)];
        content.emotions = ends(content.emotions);
        for (const CardPtr& emotion : content.emotions)
            if (emotion->value < 0 && (!lowest || emotion->value < lowest->value)) lowest = emotion;
        contents.push_back(std::move(content));
    }
    for (const auto& transition : inOrder(map.transitions)) {
        const auto from = groupOf.find(transition->from.value), to = groupOf.find(transition->to.value);
        addWay(transition, from == groupOf.end() ? Group::none : from->second,
               to == groupOf.end() ? Group::none : to->second);
    }
}

bool Grouped::has(Group group) const {
    return std::any_of(contents.begin(), contents.end(), [=](const auto& each) { return each.group == group; });
}

void Grouped::addWay(const std::shared_ptr<const Transition>& transition, Group from, Group to) {
    const TransitionKind kind = transition->kind;
    const bool isExit = kind == TransitionKind::leaves;
    if (from == Group::none || (!isExit && to == Group::none)) {
        ++rest.ways;
    } else if (isExit) {
        ways.push_back({transition, from, Group::none, 0});
    } else if (from == to) {
        ++rest.inside;
    } else if (kind == TransitionKind::good && from == Group::experience && to == Group::deal && has(Group::loyalty)) {
        ways.push_back({transition, from, Group::loyalty, 1});
        ways.push_back({transition, Group::loyalty, to, 2});
    } else if (kind == TransitionKind::trigger && to != Group::trigger && has(Group::trigger)) {
        ways.push_back({transition, Group::trigger, to, 0});
    } else {
        ways.push_back({transition, from, to, 0});
    }
}

} // namespace cjm::loop
