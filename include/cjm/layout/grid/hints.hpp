#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/model/target.hpp>

namespace cjm {

/// Cells that say how to fill them when nothing stands in them: by key, and by mouse.
struct HintCells {
    std::optional<CellTarget> selected, hovered;
};

/// Whether any card stands on the grid, or is counted in a collapsed row. Without any, each row says what it is for.
[[nodiscard]] bool hasCards(const GridLayout& layout);

/// Adds muted words that say what to do next where the map is empty: first steps on a map without stages or rows, what
/// each row is for on one without cards, and how to fill the cells where the hands are. In the language of the view;
/// for screens only, never for what is exported.
void paintHints(const GridLayout& layout, const Theme& theme, const TextMeasure& measure, const HintCells& cells,
                Scene& scene);

} // namespace cjm
