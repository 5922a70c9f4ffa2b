#pragma once
#include <cjm/layout/grid/grid_page.hpp>

namespace cjm {

// Finds the columns with which a map is largest on a sheet, and gives the height that is left to the curves of
// emotions, then to the cells, then to the room above the foot. `options` say the rest. About eight layouts.
PagedGrid fitToSheet(const Map& map, const Theme& theme, const TextMeasure& measure, const PageFormat& format,
                     const GridOptions& options, const Progress& progress);

} // namespace cjm
