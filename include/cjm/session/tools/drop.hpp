#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/layout/grid/places.hpp>
#include <cjm/session/selection/selection.hpp>

#include <optional>
#include <vector>

namespace cjm {

/// Moves cards so that `grabbed`, and those that stand in one cell with it, come to the drop place; all others go as
/// many rows and columns as it does, as far as the map reaches. Within its own cell only that cell's cards move.
/// `cards` are in reading order and on the map. Nothing when nothing would move.
[[nodiscard]] std::optional<Edit> dropCards(const Map& map, const std::vector<CardId>& cards, const CardId& grabbed,
                                            const DropPlace& drop);

/// What copying does, and the copies, which are selected after it.
struct DroppedCopies {
    Edit edit;
    Selection selection;
};
/// As dropCards, with copies of the cards; links among them go with the copies, votes and remarks stay with the cards.
[[nodiscard]] std::optional<DroppedCopies> dropCopies(const Map& map, const std::vector<CardId>& cards,
                                                      const CardId& grabbed, const DropPlace& drop, IdSource& ids);

} // namespace cjm
