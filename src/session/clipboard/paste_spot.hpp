#pragma once
#include <cjm/base/error.hpp>
#include <cjm/session/selection/selection.hpp>

#include <map>
#include <optional>
#include <utility>

namespace cjm {

// Where a fragment goes. What is not said is found by what the fragment's stages and rows are.
struct PasteSpot {
    using Cell = std::pair<RowId, StageId>;
    std::optional<StageId> stage; // of the first cell, and after which whole stages go
    std::optional<RowId> row;
    std::optional<int> persona; // the rank that personas come to
    std::map<Cell, int> places; // at which rank of a cell; at the end of all others
};

// A cell, or behind a card or a persona, or beside a stage or row. Fails when the target is not on the map.
[[nodiscard]] Result<PasteSpot> spotFor(const Map& map, const Target& where);

// After the last of what is selected: cards in their own cells, stages and rows beside themselves.
[[nodiscard]] PasteSpot spotBeside(const Map& map, const Selection& selection);

} // namespace cjm
