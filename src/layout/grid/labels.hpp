#pragma once
#include "layout/grid/emotion_chart.hpp"

#include <optional>
#include <vector>

namespace cjm {

// Ties a face to words that found no room beside it.
struct Tie {
    Point from, to;
};
std::optional<Tie> tieOf(const EmotionPoint& point);

// Finds room for the words of a chart whose faces stand where they belong: against curves as they are drawn, faces,
// ties, the borders of columns and other words, none of which they touch. Where a cell has more words than find room in
// a chart of three times its usual height, its faces get numbers, and its words a list below the chart.
void placeLabels(const ChartRequest& request, EmotionChart& chart);

} // namespace cjm
