#pragma once
#include <cjm/formats/table_clip.hpp>
#include <cjm/model/map.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

// Where a table goes on a map: the stages and rows that its columns and rows fall on, empty where the map has none.
struct TableFrame {
    std::vector<StageId> stages;
    std::vector<RowId> rows;
    std::size_t titleRows = 0, titleColumns = 0; // of the table
    std::optional<int> place;                    // of the first card in the first cell
};

// Nothing when the target is no place for a table and the table does not say by titles on both sides what it is. What
// has titles finds its own by them: a stage or row of that name, or a row of the kind that is called so, or one that is
// as good as new. One with cards keeps its name.
[[nodiscard]] std::optional<TableFrame> frameFor(const Map& map, const TableClip& table, const Target& where);

// A cell as a title: in one line.
[[nodiscard]] std::string titleIn(const TableCell& cell);
// The kind of row that is called so in one of the languages.
[[nodiscard]] std::optional<RowKind> kindCalled(const std::string& title);

} // namespace cjm
