#pragma once
#include "support/targets.hpp"

#include <cjm/session/selection/selection.hpp>

#include <algorithm>
#include <utility>
#include <vector>

// Selections for tests, as short as they are said.

namespace cjm::test {

/// These, the first of them the one keys go to.
inline Selection selected(std::vector<Target> targets) {
    Selection selection{std::move(targets), {}, {}};
    std::sort(selection.targets.begin(), selection.targets.end());
    selection.current = selection.anchor = selection.targets.front();
    return selection;
}

/// Every card of a map, hidden or not.
inline Selection allCards(const Map& map) {
    std::vector<CardId> ids;
    for (const auto& card : cardsInOrder(map))
        ids.push_back(card->id);
    return selectionOf(ids);
}

inline Target card(const char* id) { return CardId{id}; }

} // namespace cjm::test
