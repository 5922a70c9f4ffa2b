#pragma once
#include <cjm/base/progress.hpp>
#include <cjm/layout/grid/grid_layout.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cjm {

/// A page to fill. `fit` is as large as its map; the others are landscape sheets.
struct PageFormat {
    std::string_view name;
    Size size; ///< Pixels at 96 to the inch; empty for `fit`.
};

/// fit, 16:9, a4, a3, a2, a1, a0.
[[nodiscard]] const std::vector<PageFormat>& pageFormats();
[[nodiscard]] std::optional<PageFormat> findPageFormat(std::string_view name);

/// A map placed on a page: the scene is drawn scaled by `scale` with its top left corner at `at`.
struct PagedGrid {
    Size page;
    GridLayout layout;
    double scale = 1;
    Point at;
};

/// Chooses column widths so that the map fills the page as large as it can, and places it there.
/// About ten layouts; cards are measured once a width.
[[nodiscard]] PagedGrid layoutForPage(const Map& map, const Theme& theme, const TextMeasure& measure,
                                      const PageFormat& format, Language language, const Progress& progress = {});

} // namespace cjm
