#pragma once
#include <cjm/layout/grid.hpp>

namespace cjm {

/// Adds muted words that say what to do next where the map is empty: first steps on a map without stages or rows, what
/// each row is for on one without cards, and how to fill `cell` when nothing stands in it. In the language of the view;
/// for screens only, never for what is exported.
void paintHints(const GridLayout& layout, const Theme& theme, const TextMeasure& measure,
                const std::optional<CellTarget>& cell, Scene& scene);

} // namespace cjm
