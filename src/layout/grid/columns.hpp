#pragma once
#include "layout/grid/grid_header.hpp"

#include <vector>

namespace cjm {

// How wide the columns of the shown stages are, left to right: as somebody set them, or else as the options say, or
// wider for a word of at most 240 pixels that would be broken.
std::vector<double> columnWidths(const Map& map, const StagesInOrder& stages, const TextMeasure& measure,
                                 const GridOptions& options, LayoutCache& cache);

} // namespace cjm
