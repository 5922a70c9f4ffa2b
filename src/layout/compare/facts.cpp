#include "layout/compare/facts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace cjm::compare {
namespace {

// As rows of the plan follow each other at first.
std::vector<CardPtr> solutionsInTurn(const std::vector<CardPtr>& cards) {
    std::vector<CardPtr> list;
    for (const auto& card : cards)
        if (card->kind == CardKind::solution) list.push_back(card);
    const auto keyOf = [](const Card& card) {
        constexpr int last = 9;
        return std::tuple(-card.impact, card.effort == 0 ? last : card.effort, card.due.empty() ? "~" : card.due);
    };
    std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return keyOf(*a) < keyOf(*b); });
    return list;
}

} // namespace

DoneSolutions::DoneSolutions(const std::vector<CardPtr>& plan) {
    for (const CardPtr& solution : plan)
        if (solution->state == SolutionState::done)
            for (const CardId& barrier : solution->solves)
                removers_.emplace(barrier.value, solution);
}

CardPtr DoneSolutions::of(const CardId& barrier) const {
    const auto it = removers_.find(barrier.value);
    return it == removers_.end() ? nullptr : it->second;
}

Removers::Removers(const MapComparison& comparison, const std::vector<CardPtr>& before,
                   const std::vector<CardPtr>& after)
    : Removers(comparison, solutionsInTurn(before), DoneSolutions(solutionsInTurn(after))) {}

Removers::Removers(const MapComparison& comparison, const Plan& planBefore, const DoneSolutions& doneAfter)
    : doneBefore_(planBefore),
      doneAfter_(doneAfter) {
    for (const CardPtr& solution : planBefore) {
        const CardPtr now = comparison.after.cards.find(solution->id);
        if (!now || now->state != SolutionState::done) continue;
        for (const CardId& barrier : solution->solves)
            if (!comparison.after.cards.find(barrier)) ofGone_.emplace(barrier.value, now);
    }
}

CardPtr Removers::of(const CardId& barrier) const {
    if (doneBefore_.of(barrier)) return nullptr;
    if (CardPtr solution = doneAfter_.of(barrier)) return solution;
    const auto it = ofGone_.find(barrier.value);
    return it == ofGone_.end() ? nullptr : it->second;
}

Facts::Facts(const MapComparison& of)
    : comparison(of),
      before(cardsInOrder(of.before)),
      after(cardsInOrder(of.after)),
      removers(of, before, after) {}

std::vector<CardPtr> barriersInTheWay(const Map& map, const DoneSolutions& done) {
    std::vector<CardPtr> list;
    for (auto it = map.cards.begin(); it != map.cards.end(); ++it)
        if (it->kind == CardKind::barrier && !done.of(it->id)) list.push_back(it.ptr());
    return list;
}

bool isPointOf(const Card& card, const PersonaId& owner) {
    if (card.kind != CardKind::emotion) return false;
    return card.personas.empty() ? owner.empty() : card.personas.front() == owner;
}

PersonaId curveOwner(const MapComparison& comparison, const PersonaId& wanted) {
    if (!wanted.empty()) return wanted;
    std::vector<PersonaId> met;
    for (const Map* map : {&comparison.after, &comparison.before})
        for (const Card& card : map->cards)
            if (card.kind == CardKind::emotion && !card.personas.empty()) met.push_back(card.personas.front());
    std::sort(met.begin(), met.end());
    for (const Map* map : {&comparison.after, &comparison.before})
        for (const auto& persona : inOrder(map->personas))
            if (std::binary_search(met.begin(), met.end(), persona->id)) return persona->id;
    return {};
}

std::vector<std::pair<StageId, int>> risesOf(const MapComparison& comparison, const PersonaId& owner) {
    struct Mean {
        double sum = 0;
        int count = 0;
        [[nodiscard]] double value() const { return sum / count; }
    };
    const auto meansOf = [&](const Map& map) {
        std::map<StageId, Mean> means;
        for (const Card& card : map.cards)
            if (isPointOf(card, owner)) {
                Mean& mean = means[card.stage];
                mean.sum += card.value;
                ++mean.count;
            }
        return means;
    };
    const auto before = meansOf(comparison.before), after = meansOf(comparison.after);
    std::vector<std::pair<StageId, int>> rises;
    for (const auto& stage : inOrder(comparison.after.stages)) {
        const auto a = before.find(stage->id), b = after.find(stage->id);
        if (a == before.end() || b == after.end()) continue;
        rises.emplace_back(stage->id, static_cast<int>(std::lround((b->second.value() - a->second.value()) * 10)));
    }
    return rises;
}

} // namespace cjm::compare
