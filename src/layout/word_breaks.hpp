#pragma once
#include <cjm/layout/text.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace cjm {

// Where a piece of text may be divided with a hyphen: bytes inside it, in order. Between syllables, with two letters or
// more before and three after, never before ь, ъ or й. Nowhere in addresses, numbers and what is longer than any word.
std::vector<std::size_t> divisionsOf(const TextMeasure& measure, std::string_view piece);

// Where an address, of mail or of the web, or the name of a file may be divided, without a hyphen: after its signs.
// Nowhere in words.
std::vector<std::size_t> addressBreaks(std::string_view piece);

// No letters and no digits: an emoji, a mark of a list.
bool isSign(std::string_view piece);

// Whether a line does not end between two pieces, if that can be helped: a word of one or two letters stays with the
// next one, unless it is one that closes a phrase, as the English "it" does; a number with what it counts and with
// "No." and the like before it, a dash with the word before it, and short ends of words with hyphens with their
// beginnings.
bool staysWith(std::string_view piece, std::string_view next);

} // namespace cjm
