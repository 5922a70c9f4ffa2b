#pragma once
#include "layout/grid/grid_header.hpp"

#include <vector>

namespace cjm {

// How wide the columns of the shown stages are, left to right: as somebody set them, or else as the options say, or
// wider for a word of at most 240 pixels that would be broken, and on a page
// wider for a cell whose cards stand side by side.
std::vector<double> columnWidths(const Map& map, const StagesInOrder& stages, const TextMeasure& measure,
                                 const GridOptions& options, LayoutCache& cache);

// The least width of columns all alike with which no word of at most 240 pixels is broken or widens one of them.
double widestWordRoom(const Map& map, const TextMeasure& measure, const GridOptions& options, LayoutCache& cache);

} // namespace cjm
