#pragma once
#include <cstddef>
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

/// As one line: line ends are spaces too. Takes any bytes, as the names of files may be: each that is no UTF-8 becomes
/// the sign. Linear.
[[nodiscard]] std::string shownLine(std::string_view text);

/// As the name of a file on any system, without an ending: signs that some system does not allow (/ \ : * ? " < > |)
/// and what is not seen become spaces; no blanks or dots at its ends, no name that a system keeps for a device; at most
/// `most` letters and 200 bytes. `otherwise` when nothing is left of it.
[[nodiscard]] std::string asFileName(std::string_view text, std::size_t most, std::string_view otherwise);

} // namespace cjm
