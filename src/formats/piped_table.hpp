#pragma once
#include <cjm/formats/clip_words.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cjm {

// A table with bars between its cells: of Markdown (a line of dashes below the titles), or of Jira and Confluence
// ("||a||b||" for titles, "|a|b|" for rows, a cell may go over several lines). None of the lines is blank. Nothing when
// it is no such table, an error when it is too large.
[[nodiscard]] std::optional<Result<ClipWords>> asPipedTable(const std::vector<std::string_view>& lines);

} // namespace cjm
