#pragma once
#include <cjm/base/error.hpp>
#include <cjm/layout/grid/grid_page.hpp>

#include <string>

namespace cjm {

// Adds to a drawn one-page PDF what Qt's writer cannot: title, author and language, bookmarks to every stage and row,
// and links of cards. Only links that may be opened (http, https, mailto) are written.
Result<std::string> finishPdf(const std::string& drawn, const PagedGrid& page);

} // namespace cjm
