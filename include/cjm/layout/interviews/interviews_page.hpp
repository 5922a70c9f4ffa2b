#pragma once
#include <cjm/layout/page.hpp>

#include <vector>

namespace cjm {

/// The interviews of a map for print: three columns, cut between quotes where a page ends; without hands. None for a
/// map without interviews.
[[nodiscard]] std::vector<Page> interviewPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                               const Progress& progress = {});

} // namespace cjm
