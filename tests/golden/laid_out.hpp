#pragma once
#include "golden/fixed_measure.hpp"

#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

namespace cjm::test {

/// The grid of a map in the fixed measure, through a cache that may be kept.
inline GridLayout laidOut(const Map& map, LayoutCache& cache, const GridOptions& options,
                          const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    return layoutGrid(map, theme, measure, options, cache);
}

} // namespace cjm::test
