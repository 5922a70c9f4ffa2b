#pragma once
#include <cjm/storage/versions.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// The list of a document's versions as text: a line each, in the order they were added, and a last line with the hash
// of what stands before it.
std::string indexText(const std::vector<Version>& oldestFirst);

struct ReadIndex {
    std::vector<Version> versions; // every line that can be read
    bool isWhole = false;          // nothing is missing or changed
};
ReadIndex readIndex(std::string_view text);

// True for 64 lower-case hex digits.
bool isHash(std::string_view text);

} // namespace cjm
