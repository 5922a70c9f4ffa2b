#pragma once
#include <string>
#include <string_view>

namespace cjm {

/// Maps hold whatever somebody put into them, and keep it. These show it: what a terminal, a text layout or a reader of
/// XML would obey rather than draw – control characters (C0, DEL, C1) and the marks that turn the direction of
/// writing (U+202A … U+202E, U+2066 … U+2069), U+FFFE and U+FFFF – becomes the sign "□".

/// As lines: line ends (also of other systems) are "\n", tabs and U+2028, U+2029 are spaces. For valid UTF-8. Linear.
[[nodiscard]] std::string shownText(std::string_view text);

/// As a map draws it: lines as above, but of what has no sign of its own (soft hyphens, joiners of words, marks of the
/// byte order) and of the marks that turn the direction nothing is left. They are not obeyed, and who reads a map has
/// nothing of boxes in the midst of words. Linear.
[[nodiscard]] std::string drawnText(std::string_view text);
/// The same as one line.
[[nodiscard]] std::string drawnLine(std::string_view text);

/// As one line: line ends are spaces too. Takes any bytes, as the names of files may be; those that are no UTF-8 and
/// could be obeyed become spaces. Linear.
[[nodiscard]] std::string shownLine(std::string_view text);

} // namespace cjm
