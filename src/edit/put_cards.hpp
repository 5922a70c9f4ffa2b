#pragma once
#include <cjm/edit/edit.hpp>

#include <span>
#include <vector>

namespace cjm {

// How many edits at the beginning of a list put new cards that do not need each other, and so can be put at once.
[[nodiscard]] std::size_t newCardsIn(const Map& map, std::span<const Edit> edits);

// The map after the first `count` of them, as if they were applied one after the other; linear, where one after the
// other grows with the square of a cell.
[[nodiscard]] Result<Map> withNewCards(const Map& map, std::span<const Edit> edits);

// These cards added, or put in the place of those with their ids. Where they are many it is quicker to begin anew than
// to change one after the other.
[[nodiscard]] Cards withCards(Cards cards, const std::vector<Cards::Ptr>& changed);

} // namespace cjm
