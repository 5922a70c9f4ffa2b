#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <memory>
#include <vector>

namespace cjm::arcs {

// A transition between columns that are shown.
struct PlannedArc {
    std::shared_ptr<const Transition> transition;
    std::size_t from = 0, to = 0; // columns; a way out has no `to`
    bool isExit = false;
    bool isShort = false;  // over the gap to the next stage
    double x1 = 0, x2 = 0; // of a way in the lanes; a way out has one port
};

// Those of a map between stages that the layout shows, in their order. Of what would stand in the same gap the first
// does.
std::vector<PlannedArc> plannedArcs(const GridLayout& layout, const Map& map);
// Ports on the upper edges of the stages, ordered by where the other end lies, so that lines of one stage nest.
void placeArcPorts(std::vector<PlannedArc>& planned, const GridLayout& layout);

} // namespace cjm::arcs
