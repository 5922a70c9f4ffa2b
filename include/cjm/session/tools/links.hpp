#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <optional>
#include <vector>

namespace cjm {

/// The handle of a barrier or a solution, at its lower edge, from which a link is drawn to a card of the other kind.
struct LinkHandle {
    Point centre;
    double radius = 0; ///< Of the layout: the same on the screen at any zoom.
    bool operator==(const LinkHandle&) const = default;
};
/// Nothing for cards of other kinds, those that the grid does not show, and those drawn too small to be held beside it.
[[nodiscard]] std::optional<LinkHandle> linkHandleOf(const GridLayout& layout, const CardId& card, double zoom);
[[nodiscard]] std::optional<LinkHandle> linkHandleOf(const PlacedCard& placed, double zoom);

/// A solution and a barrier that it removes, both on the grid, and the way from the one to the other: from edge to
/// edge, between columns and rows, so that it crosses no card.
struct LinkLine {
    CardId solution, barrier;
    std::vector<Point> way;
    bool operator==(const LinkLine&) const = default;
};
/// All links of these cards, seen from whichever end, each once. O(cards that link + links).
[[nodiscard]] std::vector<LinkLine> linkLinesOf(const Map& map, const GridLayout& layout,
                                                const std::vector<CardId>& cards);

} // namespace cjm
