#pragma once
#include <cjm/layout/grid.hpp>

#include <vector>

namespace cjm {

// The emotion cards of one row, column by column, in rank order.
using EmotionCells = std::vector<std::vector<std::shared_ptr<const Card>>>;

struct ChartRequest {
    const TextMeasure& measure;
    const Theme& theme;
    LayoutCache& cache;
    const std::vector<PlacedStage>& stages;
    const std::vector<std::shared_ptr<const Persona>>& personas; // by rank
    double top = 0;                                              // y of the row
};

// Places faces, curves and words; `height` is what they need. Words never cover words or faces: the chart grows.
EmotionChart placeChart(const ChartRequest& request, const EmotionCells& cells, double& height);

} // namespace cjm
