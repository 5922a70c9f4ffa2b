#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <vector>

namespace cjm {

/// Where two layouts of one view look different, so that a window paints that and no more.
struct Damage {
    bool everything = false;
    std::vector<Rect> rects; ///< Of the page, a row at most each, but for what is below a row of another height.
};

/// Rectangles that hold whatever `before` and `after` draw differently, in one theme. They reach from margin to margin
/// below the first row that has another height, since all moves there. The footer is always one of them.
/// O(cards), without comparing any text: what LayoutCache kept is the same.
[[nodiscard]] Damage damageBetween(const GridLayout& before, const GridLayout& after);

} // namespace cjm
