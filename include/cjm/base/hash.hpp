#pragma once
#include <string>
#include <string_view>

namespace cjm {

/// BLAKE2b-256 of the bytes, as 64 lower-case hex digits: the name of a content. Two contents with one name do not
/// happen, neither by chance nor by somebody's will. About 1 GB a second.
[[nodiscard]] std::string contentHash(std::string_view bytes);

} // namespace cjm
