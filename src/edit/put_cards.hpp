#pragma once
#include <cjm/edit/edit.hpp>

#include <span>

namespace cjm {

// How many edits at the beginning of a list put new cards that do not need each other, and so can be put at once.
[[nodiscard]] std::size_t newCardsIn(const Map& map, std::span<const Edit> edits);

// The map after the first `count` of them, as if they were applied one after the other; linear, where one after the
// other grows with the square of a cell.
[[nodiscard]] Result<Map> withNewCards(const Map& map, std::span<const Edit> edits);

} // namespace cjm
