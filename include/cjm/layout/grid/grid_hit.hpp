#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

namespace cjm {

/// What stands at a point. O(rows + stages + cards of the row).
[[nodiscard]] Target hit(const GridLayout& layout, Point point);
/// The text at a point, for who wants to edit it: as `hit`, but a stage's second line is one of its own.
[[nodiscard]] Target hitText(const GridLayout& layout, Point point);

/// The card whose sign of quotes stands at a point. O(rows + cards of the row).
[[nodiscard]] std::optional<CardId> quotesAt(const GridLayout& layout, Point point);

/// Where a target stands, with its text; nothing when the grid does not show it.
[[nodiscard]] std::optional<TextSpot> spotOf(const GridLayout& layout, const Target& target);

[[nodiscard]] Surface surfaceOf(const GridLayout& layout, const Theme& theme, const Target& target);

} // namespace cjm
