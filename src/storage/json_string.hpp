#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cjm {

// A string of JSON, from its opening quote on.
struct JsonString {
    enum class Fault : std::uint8_t { none, truncated, syntax, tooLong };
    Fault fault = Fault::none;
    std::size_t length = 0;             // bytes of the source, with both quotes
    std::optional<std::string> decoded; // only when it has escapes: else it is what stands between the quotes
};

// Reads the string that `text` (valid UTF-8) begins with; one of more than `most` bytes is too long.
JsonString readJsonString(std::string_view text, std::size_t most);

} // namespace cjm
