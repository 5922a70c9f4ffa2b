#pragma once
#include <cjm/edit/edit.hpp>

namespace cjm {

// The map after a move of cards, or why it is refused.
Result<Map> moved(const Map& map, const MoveCards& edit);

} // namespace cjm
