#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace cjm {

// Where a word of letters can be divided: bytes inside it, in order. By patterns of Russian for Cyrillic words, of
// English for Latin ones (Liang's algorithm); none for others. Patterns are read when the first word needs them.
std::vector<std::size_t> syllablesOf(std::string_view word);

} // namespace cjm
