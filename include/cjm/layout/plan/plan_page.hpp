#pragma once
#include <cjm/layout/page.hpp>

#include <vector>

namespace cjm {

/// The plan of a map for print: solutions, then touchpoints, each table with its matrix on the right; long tables go on
/// on further pages. Without hands. None for a map without barriers, solutions and touchpoints.
[[nodiscard]] std::vector<Page> planPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                          const Progress& progress = {});

} // namespace cjm
