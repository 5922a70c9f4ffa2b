#pragma once
#include <cjm/layout/page.hpp>

#include <vector>

namespace cjm {

/// The comparison of a map with the one that is given beside it (`PageOptions::with`) for print: on one page, or where
/// its rows are more than a sheet holds on as many as they need. None when no other map is given.
[[nodiscard]] std::vector<Page> comparePages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                             const Progress& progress = {});

} // namespace cjm
