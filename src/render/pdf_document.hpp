#pragma once
#include <cjm/base/error.hpp>
#include <cjm/layout/page.hpp>

#include <string>
#include <vector>

namespace cjm {

// Adds to a drawn PDF what Qt's writer cannot: title, author, subject and language (those of the first page), and the
// bookmarks and links of every page.
Result<std::string> finishPdf(const std::string& drawn, const std::vector<Page>& pages);

} // namespace cjm
