#pragma once
#include <cjm/layout/grid/grid_page.hpp>

namespace cjm {

// Printers leave some of a sheet white: 5 mm of A4, and more of larger sheets.
double leastMargin(const Size& sheet);

// How large a map is drawn whose width, and whose height, fills a sheet: with the margin that it has around itself or,
// where that would be too little, with the least one.
struct SheetScales {
    double across, down;
    [[nodiscard]] double both() const { return across < down ? across : down; }
};
SheetScales sheetScales(const Size& sheet, const Size& map, double margin);

// Finds the columns with which a map is largest on a sheet, and gives the height that is left to the curves of
// emotions, then to the cells, then to the room above the foot. `options` say the rest. About eight layouts.
PagedGrid fitToSheet(const Map& map, const Theme& theme, const TextMeasure& measure, const PageFormat& format,
                     const GridOptions& options, const Progress& progress);

} // namespace cjm
