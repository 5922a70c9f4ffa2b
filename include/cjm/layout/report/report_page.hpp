#pragma once
#include <cjm/layout/page.hpp>

#include <string>
#include <vector>

namespace cjm {

/// The report of a map for print, on sheets of A4 or of the size that is asked for, upright. What nobody wrote is left
/// out. Always a page at least.
[[nodiscard]] std::vector<Page> reportPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                            const Progress& progress = {});

/// The map as it stands on the first page, as a page of its own: for documents of other programs. Nothing for a map
/// without stages.
[[nodiscard]] std::vector<Page> reportPicture(const Map& map, const PageOptions& options, const TextMeasure& measure);

/// A day as a report prints it, always with its year: «1 дек 2026».
[[nodiscard]] std::string reportDay(const std::string& date, Language language);

} // namespace cjm
