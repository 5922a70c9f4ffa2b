#pragma once
#include <cjm/base/geometry.hpp>

#include <vector>

namespace cjm {

// Slopes of the curve through points that go from left to right, one a point.
std::vector<double> curveSlopes(const std::vector<Point>& points);

} // namespace cjm
