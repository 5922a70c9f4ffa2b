#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/page.hpp>

namespace cjm {

/// The grid placed on a page: drawn scaled by `scale` with its top left corner at `at`.
struct PagedGrid {
    Size page;
    GridLayout layout;
    double scale = 1;
    Point at;
};

/// Chooses column widths so that the map fills the page as large as it can, and places it there. `fit` is 1600 wide, or
/// as wide as many stages need. About ten layouts; cards are measured once a width.
[[nodiscard]] PagedGrid layoutForPage(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                      const Progress& progress = {});

/// The grid as a page, always one: bookmarks to every stage and row, links of cards and faces. With less than full
/// detail its stages and rows alone, with a little air around them.
[[nodiscard]] std::vector<Page> gridPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                          const Progress& progress = {});

} // namespace cjm
