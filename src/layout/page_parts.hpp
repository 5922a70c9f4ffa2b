#pragma once
#include <cjm/layout/page.hpp>

namespace cjm {

// What every view puts on its pages in the same way.

inline constexpr double pointsToPixel = 0.75; // of paper

// The passport as the properties of a document.
PageInfo infoOf(const Passport& passport);

void addAnchor(Page& page, std::string_view text, int level, Point at);

// Makes a part of the page clickable, if the address may be opened (http, https, mailto).
void addLink(Page& page, const std::string& address, const Rect& rect);

} // namespace cjm
