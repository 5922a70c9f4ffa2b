#pragma once
#include <cjm/model/map.hpp>

#include <vector>

namespace cjm {

// Where the stages or rows of a fragment lie on a map, one id for each, empty where the map has to grow. Each finds its
// own: the same record, or else the same title, or else the same place (a stage) or kind (a row).
[[nodiscard]] std::vector<StageId> matchingStages(const Map& map, const Map& fragment);
[[nodiscard]] std::vector<RowId> matchingRows(const Map& map, const Map& fragment);

} // namespace cjm
