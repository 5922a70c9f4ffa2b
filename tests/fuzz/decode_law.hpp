#pragma once
#include <string>
#include <string_view>

namespace cjm::test {

/// What has to hold for any bytes: they are refused in words, or read as a valid map, and then written and read
/// again as the same document with nothing left to repair. Returns what is broken; empty when all is well.
[[nodiscard]] std::string brokenDecodeLaw(std::string_view bytes);

} // namespace cjm::test
