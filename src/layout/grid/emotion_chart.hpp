#pragma once
#include <cjm/layout/grid/layout_cache.hpp>

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
    const std::vector<std::shared_ptr<const Persona>>& owners;   // of all curves of the row, hidden ones too
    const LayoutCache::Look& look;
    double unit = 0;         // pixels a step of the scale
    double padding = 0;      // above and below what stands in it
    double aboveNeutral = 0; // room there at least, for what stands beside it
    double below = 0;        // the top of the row: a band with its title
};

// Places faces, curves and words. Words never cover words or faces: the chart grows.
std::shared_ptr<const EmotionChart> placeChart(const ChartRequest& request, const EmotionCells& cells);

} // namespace cjm
