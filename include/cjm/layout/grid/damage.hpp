#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/spots.hpp>

namespace cjm {

/// Rectangles that hold whatever `before` and `after` draw differently, in one theme: a row at most each, but from
/// margin to margin below the first row that has another height, since all moves there. The footer is always one of
/// them. O(cards), without comparing any text: what LayoutCache kept is the same.
[[nodiscard]] Damage damageBetween(const GridLayout& before, const GridLayout& after);

/// False when nothing of what differs is drawn on the grid, so that its layout is as it was. O(1).
[[nodiscard]] bool changesGrid(const Diff& diff);

} // namespace cjm
