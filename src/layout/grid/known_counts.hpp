#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

inline constexpr double knownGap = 2, knownStrip = 24; // between squares; the height of the strip under the stages

// What is counted of a row stands under its title, or beside it where titles stand above their cells. `top` is where it
// may begin; returns where it ends.
double placeRowKnown(PlacedRow& row, const KnownCounts& counts, const GridLayout& layout, const TextMeasure& measure,
                     double top);
// What is counted of the stages, once the rows are placed: the strip below them, and the sum.
void placeStripKnown(GridLayout& layout, const TextMeasure& measure);

// «Подтверждено 20 из 24»
std::string confirmedInWords(const KnownCounts& counts, Language language);

} // namespace cjm
