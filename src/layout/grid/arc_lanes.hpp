#pragma once
#include "layout/lane_room.hpp"

#include <cjm/base/geometry.hpp>

#include <cstddef>
#include <functional>
#include <vector>

namespace cjm::arcs {

// Lanes above the stages, the first one nearest to them. An arc rises from its port to its lane, goes along it, which
// has its words, and down to another port; a way out ends at its words.
struct ArcItem {
    double from = 0, to = 0; // ports; of a way out both are one
    int lane = -1;
    double labelX = 0;
    Size label;      // empty: no words
    double room = 0; // that they were set in

    [[nodiscard]] double left() const { return from < to ? from : to; }
    [[nodiscard]] double right() const { return from < to ? to : from; }
};

// Words of an arc as they are set in a room.
struct ArcLabel {
    Size size;
    std::size_t lines = 0; // 0: no words
};
using FitLabel = std::function<ArcLabel(std::size_t item, double room)>;

// Gives each a lane and its words a place on it: the shortest lowest, those that do not meet in one lane. No line of
// another runs through words, and no words meet. Returns how high the lanes are. O(arcs² · lanes), of very many
// O(arcs²): then each has a lane of its own.
std::vector<double> placeInLanes(std::vector<ArcItem>& items, const LaneRoom& page, const FitLabel& fit);

// How near words come to a line that passes them, with such ports.
double airBeside(std::vector<double> ports);

} // namespace cjm::arcs
