#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <functional>
#include <vector>

namespace cjm {

// What the signs of a map mean: groups of entries, each a sign and words.

inline constexpr double legendSignGap = 6; // between them

// Draws a sign from the left of the room that it says it needs, which is a line high.
struct LegendSign {
    double width = 0;
    std::function<void(const Rect& room, Scene& scene)> draw;
};
struct LegendEntry {
    LegendSign sign; // a title of a group has none
    TextPtr words;
    [[nodiscard]] double width() const { return sign.width + (sign.width > 0 ? legendSignGap : 0) + words->width; }
};
using LegendGroup = std::vector<LegendEntry>;

// Those of what the map shows, in their order.
std::vector<LegendGroup> legendOf(const GridLayout& layout, const TextMeasure& measure, const Theme& theme);

} // namespace cjm
