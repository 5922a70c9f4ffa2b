#pragma once
#include <string>
#include <string_view>

namespace cjm {

/// Appends a JSON string: quotes, backslashes and control characters escaped, everything else as it is.
void appendJsonString(std::string& out, std::string_view text);

/// The same as a string of its own.
[[nodiscard]] std::string jsonString(std::string_view text);

/// The shortest decimal that reads back as the same number.
void appendJsonNumber(std::string& out, double value);

/// Valid JSON on one line, with ", " and ": " between its parts; strings and numbers stay as written. O(bytes).
[[nodiscard]] std::string onOneLine(std::string_view json);

} // namespace cjm
