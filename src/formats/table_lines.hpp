#pragma once
#include <cjm/formats/table_clip.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// The lines of a text that have something in them, without white space around them. Bytes that are no UTF-8 make the
// text one of question marks rather than of nothing.
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text);

// Fills rows up to the longest; empty rows at the end and a table of nothing go. False when it gets too large.
[[nodiscard]] bool squareUp(TableClip& table);

} // namespace cjm
