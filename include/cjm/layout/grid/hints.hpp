#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/model/target.hpp>

namespace cjm {

/// Cells that say how to fill them when nothing stands in them: by key, and by mouse.
struct HintCells {
    std::optional<CellTarget> selected, hovered;
};

/// Adds muted words that say what to do next where the map is empty: what each row is for until its first card, and how
/// to fill the cells where the hands are. In the language of the view; for screens only, never for what is exported.
void paintHints(const GridLayout& layout, const Theme& theme, const TextMeasure& measure, const HintCells& cells,
                Scene& scene);

} // namespace cjm
