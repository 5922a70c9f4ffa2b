#pragma once
#include <cjm/base/error.hpp>

#include <string_view>

namespace cjm {

// Looks at the bytes of a would-be .cjm file before any parser does: what is plainly something else, or damaged,
// gets its own sentence. Returns the text to parse, without a byte order mark.
Result<std::string_view> detect(std::string_view bytes);

} // namespace cjm
