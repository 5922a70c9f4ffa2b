#include "method/found.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <numeric>

namespace cjm {
namespace {

constexpr std::size_t longestName = 80; // letters

} // namespace

Spot Found::at(const SurveyedCard& card) {
    return {card.card->id, AnyId{card.card->id.value}, card.stage, card.row, card.card->rank};
}

// Personas belong to the whole map, and come after what has no place at all.
Spot Found::at(const Persona& persona) { return {persona.id, AnyId{persona.id.value}, -1, persona.rank, 0}; }

Spot Found::atStage(int stage) const {
    const StageId& id = survey_.stages[static_cast<std::size_t>(stage)].stage->id;
    return {id, AnyId{id.value}, stage, -1, 0};
}

Spot Found::atGroup(Group group) const {
    const std::vector<int> stages = survey_.stagesOf(group);
    if (stages.empty()) return map();
    Spot spot = atStage(stages.front());
    spot.on = {};
    return spot;
}

void Found::add(Spot spot, Severity severity, MessageValues values, std::string_view variant) {
    const Key key{severity, spot.stage, spot.row, spot.rank, rule_};
    std::string code = variant.empty() ? "check." + std::string(rule_->code) : std::string(variant);
    list_.emplace_back(key, Finding{rule_->code, severity, std::move(spot.where), std::move(spot.on),
                                    Message{std::move(code), std::move(values)}});
}

std::vector<Finding> Found::inOrder() && {
    std::vector<std::size_t> order(list_.size()); // findings are large, and moved once
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return list_[a].first < list_[b].first; });
    std::vector<Finding> findings;
    findings.reserve(order.size());
    for (const std::size_t at : order)
        findings.push_back(std::move(list_[at].second));
    return findings;
}

MessageValue called(const std::string& name) {
    if (name.empty()) return Word{"change.unnamed"};
    return utf8::shortened(name, longestName);
}

} // namespace cjm
