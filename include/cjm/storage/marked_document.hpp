#pragma once
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/theirs.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cjm {

/// Both sides of a file that git could not merge, in one (sidesOf, mergeDocuments). What both grew from is what the
/// file says of it, or else what can be had of it otherwise. Nothing for a file without markers; an error when a side
/// is no map: `file` is named in it.
[[nodiscard]] std::optional<Result<MergedDocument>> mergedFromMarkers(std::string_view bytes, const std::string& file,
                                                                      const DocumentOf& documentOf);

} // namespace cjm
