#pragma once
#include <cjm/layout/page.hpp>

#include <vector>

namespace cjm {

/// The personas of a map for print: side by side, from four on in two rows, and from seven on on several pages. What
/// nobody has said is left out: empty fields, roles that are not played, hands. What is an assumption says so.
/// `PageOptions::persona` alone stands on a portrait sheet. None for a map without personas.
[[nodiscard]] std::vector<Page> personaPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                             const Progress& progress = {});

} // namespace cjm
