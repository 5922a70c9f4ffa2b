#pragma once
#include <cjm/edit/edit.hpp>

#include <string>
#include <string_view>

namespace cjm {

/// A text without what no map may hold and no keyboard gives: zero bytes become U+FFFD, as reading a file makes them.
[[nodiscard]] std::string cleanText(std::string_view text);

/// The edit with clean texts in every record it puts, so that nothing that is typed, pasted or dropped is refused for a
/// sign that nobody sees. Another version of a map (PutMap) is left as it is. O(text); copies only what changes.
[[nodiscard]] Edit cleaned(Edit edit);

} // namespace cjm
