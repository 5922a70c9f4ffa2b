#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

// How far below the top of a row its neutral line stands at least, so that the words of its scale stand at their levels
// below its title; `unit`: pixels a step.
double roomAboveScale(const PlacedRow& row, double unit);

// Whose points stand in an emotions row, in the order of the curves: personas by rank, null for nobody in particular.
using CurveOwners = std::vector<std::shared_ptr<const Persona>>;

// What the head of an emotions row is placed with; `known`: what is counted of its cards, or null.
struct RowHeadGround {
    const GridLayout& layout;
    const Theme& theme;
    const TextMeasure& measure;
    const CurveOwners& owners;
    const KnownCounts* known = nullptr;
};
// What stands under the title of an emotions row: a switch for each of several curves, and the row's own words for
// the scale at their heights. Returns the height that the row needs for it.
double placeRowHead(PlacedRow& row, const RowHeadGround& ground);
// The same of any other row, which has only what is counted.
double placeRowHead(PlacedRow& row, const KnownCounts& known, const GridLayout& layout, const TextMeasure& measure);

void paintRowHead(const PlacedRow& row, const Theme& theme, Scene& scene);

} // namespace cjm
