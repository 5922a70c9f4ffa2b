#pragma once
#include <cjm/layout/page.hpp>

#include <vector>

namespace cjm {

/// The personas of a map for print: side by side, from four on in two rows, and from seven on on several pages;
/// sooner where type would be smaller than `leastType`. What nobody has said is left out: empty fields and curves,
/// roles that are not played, hands, a persona of whom nothing is known. What is an assumption says so.
/// `PageOptions::persona` alone stands on a portrait sheet. None for a map without personas.
[[nodiscard]] std::vector<Page> personaPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                             const Progress& progress = {});

} // namespace cjm
