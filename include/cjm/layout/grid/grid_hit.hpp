#pragma once
#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

namespace cjm {

/// What stands at a point. O(rows + stages + cards of the row).
[[nodiscard]] Target hit(const GridLayout& layout, Point point);
/// The text at a point, for who wants to edit it: as `hit`, but a stage's second line is one of its own.
[[nodiscard]] Target hitText(const GridLayout& layout, Point point);

/// What stands on a card beside its text and means something of its own under a mouse.
enum class CardPart { bars, rating, state, owner, due, quotes, link, details, picture };
struct PlacedPart {
    CardId card;
    CardPart part = CardPart::bars;
    Rect rect; ///< Of the layout.
    bool operator==(const PlacedPart&) const = default;
};
/// Whether cards have it where so much of them is drawn.
[[nodiscard]] bool isDrawn(CardPart part, Detail detail);
/// Those of one card.
[[nodiscard]] std::vector<PlacedPart> partsOf(const GridLayout& layout, const CardId& card);
/// The one at a point, or a little beside it, of those that are drawn. O(rows + stages + cards of the row).
[[nodiscard]] std::optional<PlacedPart> partAt(const GridLayout& layout, Point point, Detail detail = Detail::full);

/// Where a mark of a card or a face stands in the layout; nothing where it has none.
[[nodiscard]] std::optional<Rect> markRect(const GridLayout& layout, const CardId& card, CardMark::Kind kind);

/// Where a target stands, with its text; nothing when the grid does not show it.
[[nodiscard]] std::optional<TextSpot> spotOf(const GridLayout& layout, const Target& target);

[[nodiscard]] Surface surfaceOf(const GridLayout& layout, const Theme& theme, const Target& target);

} // namespace cjm
