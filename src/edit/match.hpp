#pragma once
#include <cjm/model/map.hpp>

#include <string>

namespace cjm {

// Half of the stages agree in id and title, and half of the cards of one id in kind and words: the ids of the two maps
// mean the same.
bool shareTheirIds(const Map& before, const Map& after);

// `after` with the ids of what it is matched with in `before`, by what records say. One that is matched with nothing
// keeps its own, with `foreignMark` behind it where `before` has a record of that id.
inline constexpr char foreignMark = '~';
Map matchedByWords(const Map& before, const Map& after);

} // namespace cjm
