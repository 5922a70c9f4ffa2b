#pragma once
#include <cjm/layout/grid/layout_cache.hpp>

namespace cjm {

// Transitions above the stages, which move down to make room for them; returns how much. On a screen a map without any
// says how one is drawn.
double placeArcs(GridLayout& layout, const Map& map, const TextMeasure& measure, LayoutCache& cache);

// All of them, or how one is drawn.
void paintArcs(const GridLayout& layout, const Theme& theme, Scene& scene);

} // namespace cjm
