#pragma once
#include "layout/loop/groups.hpp"

#include <vector>

namespace cjm::loop {

// Where nodes stand sideways; from the left of what the page has room for.
struct Column {
    Group group = Group::none;
    double x = 0, width = 0;
    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double middle() const { return x + width / 2; }
};
struct Columns {
    std::vector<Column> upper, lower; // left to right
    double width = 0;                 // of all; more than was asked for where nodes need it

    [[nodiscard]] const Column* of(Group group) const;
    [[nodiscard]] int placeIn(const std::vector<Column>& row, Group group) const; // -1 when it is not there
};

// How wide the gaps are that words stand in.
struct Gutters {
    double upper = 0, lower = 0;
};
// The upper row in equal columns, rows closed up where groups are missing; loyalty under the gutter between deal and
// experience, triggers to its left. What nodes hold does not matter.
Columns columnsFor(const Grouped& map, double width, Gutters gutters);

} // namespace cjm::loop
