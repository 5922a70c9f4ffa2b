#pragma once
#include <cjm/layout/page.hpp>

#include <vector>

namespace cjm {

/// The loop of a map for print, on one page: as wide in its columns as makes its type largest. None for a map without
/// groups of touchpoints.
[[nodiscard]] std::vector<Page> loopPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                          const Progress& progress = {});

} // namespace cjm
