#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <vector>

namespace cjm {

// Whether a cell of a page holds so many cards that they stand side by side where the column is wide enough.
bool isFullCell(const std::vector<std::shared_ptr<const Card>>& cards);

// In how many columns of its own the cards of a full cell stand, 1 to 3, by the width inside the cell.
std::size_t flowsIn(double width);
// How wide each of them is.
double flowWidth(double width, std::size_t flows);

// Where each flow begins: the numbers of its first cards, so that the highest flow is as low as can be while the cards
// stay in order, down one flow and then down the next.
std::vector<std::size_t> flowStarts(const std::vector<double>& heights, std::size_t flows, double gap);

} // namespace cjm
