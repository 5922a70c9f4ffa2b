#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

// Title, subtitle, personas and state badge above the grid; returns the y below them. `width` is the page's.
double placeHeader(GridLayout& layout, const Map& map, const TextMeasure& measure, double width);

// Width of a stage's column.
double columnWidth(const Stage& stage, const GridOptions& options);

// Bands over neighbouring stages of one phase, from `top`; returns the y below them.
double placePhases(GridLayout& layout, const Map& map, const TextMeasure& measure, double top);

// Chevrons from `top`; sets their height alike and returns the y below them.
double placeStages(GridLayout& layout, const Map& map, const Theme& theme, const TextMeasure& measure, double top);

// Legend on the left, date and version on the right, from `top`; returns the y below them.
double placeFooter(GridLayout& layout, const Theme& theme, const TextMeasure& measure, double top);

} // namespace cjm
