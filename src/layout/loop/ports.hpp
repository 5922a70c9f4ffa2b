#pragma once
#include "layout/loop/columns.hpp"

#include <cstddef>
#include <vector>

namespace cjm::loop {

// A way with its bus, and where it leaves and reaches the edges of its nodes.
struct PlannedWay {
    GroupWay way;
    LoopBus bus = LoopBus::middle;
    bool isRaised = false; // in a gutter, but its words need more room: it goes over it
    double x1 = 0, x2 = 0; // along the edges
    std::size_t item = 0;  // in its bus
};

// «Дальше» in the gutters, exits and jumps over the upper row, the rest between the rows. Of what would stand in the
// same gutter the first does.
std::vector<PlannedWay> plannedWays(const Grouped& map, const Columns& columns);
// Ordered by where the other end lies, so that lines of one node do not cross. No words matter, but by their columns.
void placePorts(std::vector<PlannedWay>& ways, const Columns& columns);

} // namespace cjm::loop
