#pragma once
#include <cjm/model/map.hpp>

namespace cjm::bench {

/// The sizes every benchmark runs at.
inline constexpr int sizes[] = {25, 200, 10'000};

/// A map of 25, 200, 1,000 or 10,000 cards of all kinds, 60 Cyrillic characters each, two or fewer a cell.
[[nodiscard]] Map benchMap(int cards);

/// A card in the middle of the map, of the plain kind.
[[nodiscard]] CardId middleCard(const Map& map);

} // namespace cjm::bench
