#pragma once
#include "layout/loop/groups.hpp"
#include "layout/shelf_request.hpp"

#include <cjm/layout/loop/loop_layout.hpp>

namespace cjm::loop {

// What every part of the loop is placed with.
struct LoopRequest : ShelfRequest<LoopLayout> {
    const Grouped& grouped;
};

// Title, persona and state, between the margins of a page so wide; returns the y below them.
double placeHead(const LoopRequest& request, double width);
// A node of this width, from the origin; as high as it needs.
LoopNode placeNode(const LoopRequest& request, const GroupContent& content, double width);
// Its foot stands at its lower edge.
void setHeight(LoopNode& node, double height);
void move(LoopNode& node, double dx, double dy);
// Below everything, from this y on, in what is between the margins; returns the y below it.
double placeLegend(const LoopRequest& request, double y);

} // namespace cjm::loop
