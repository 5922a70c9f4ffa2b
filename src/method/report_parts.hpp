#pragma once
#include "method/survey.hpp"

#include <cjm/method/report.hpp>

namespace cjm {

// What a report is put together from.

// The notes that nobody wrote, worked out from the map: lines.
std::string whatToDoNow(const Survey& survey, Language language);
std::string whatIsOpen(const Survey& survey, Language language);
std::string whatToAsk(const Map& map, Language language);

ReportAppendix appendixOf(const Map& map, Language language);

// With a capital at its beginning; or without one, where the word is not all capitals.
std::string begun(const std::string& text);
std::string goneOn(const std::string& text);

} // namespace cjm
