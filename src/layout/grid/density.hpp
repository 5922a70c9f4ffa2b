#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

// How close to each other what stands in cells is: as usual, or closer, on a sheet where type would be small. Pixels.
struct Density {
    Point cardTrim, pillTrim; // how much less padding cards and pills have
    double cardGap;           // between lines of them
    double emotionUnit, chartPadding;
};

const Density& densityOf(HeadSize size);

// A card with so much less padding at every side, and all that stands on it moved; `marks` and `fields` are its own.
void trim(CardBox& box, const Point& by, CardMarks* marks, CardFields* fields);

} // namespace cjm
