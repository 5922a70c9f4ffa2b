#pragma once
#include <string_view>

namespace cjm {

// The base direction of a paragraph: that of its first letter that has one (Unicode bidirectional algorithm, rules P2
// and P3). Painters set each line in it, and what stands at the end of a line stands at the end in it.
bool isRightToLeft(std::string_view text);

// There are letters of a script that is written from right to left.
bool hasRightToLeft(std::string_view text);

} // namespace cjm
