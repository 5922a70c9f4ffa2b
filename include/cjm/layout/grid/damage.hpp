#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/spots.hpp>

namespace cjm {

/// Rectangles that hold whatever `before` and `after` draw differently, in one theme: a row at most each, but from
/// margin to margin below the first row that has another height, since all moves there. The footer is always one of
/// them. O(cards), without comparing any text: what LayoutCache kept is the same.
[[nodiscard]] Damage damageBetween(const GridLayout& before, const GridLayout& after);

} // namespace cjm
