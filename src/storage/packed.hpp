#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cjm {

// The bytes as zlib packs them; a map gets five to ten times smaller.
std::string packed(std::string_view bytes);

// What was packed; nothing when these are not whole packed bytes, or more than `most` would come out.
std::optional<std::string> unpacked(std::string_view bytes, std::size_t most);

// The beginning of what was packed, at most so much, from the beginning of its packed bytes; as far as it can be told.
std::string unpackedHead(std::string_view bytes, std::size_t most);

} // namespace cjm
