#pragma once
#include <string>
#include <string_view>

namespace cjm {

// True when a word of `text` begins with `start`, whatever the case. What is neither letter nor digit parts words.
[[nodiscard]] bool anyWordBegins(std::string_view text, std::string_view start);

// The same for texts that utf8::folded has been over already.
[[nodiscard]] bool anyWordBeginsFolded(std::string_view text, std::string_view start);

// Without spaces and line ends at the end.
[[nodiscard]] std::string trimmedEnd(std::string text);

} // namespace cjm
