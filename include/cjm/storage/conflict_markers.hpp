#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace cjm {

/// What stands in a file that git could not merge: the bytes of both sides, and those of what they grew from where
/// each conflict says it (merge.conflictStyle diff3 and zdiff3).
struct MarkedSides {
    std::string ours, theirs;
    std::optional<std::string> base;
    std::string oursName, theirsName; ///< As git calls them ("HEAD", a branch); may be empty.
};

/// Takes a file with conflict markers (`<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`) apart: a side is the file with its
/// part of each conflict. Nothing for a file without markers, or whose markers do not belong together.
/// Knows nothing of maps: a side may be anything. O(bytes).
[[nodiscard]] std::optional<MarkedSides> sidesOf(std::string_view bytes);

} // namespace cjm
