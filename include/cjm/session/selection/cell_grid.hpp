#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/model/target.hpp>

#include <cstddef>
#include <vector>

namespace cjm {

/// The cells of a layout that can be seen, as a table of rows and columns: what keys walk over and what a screen reader
/// is told. Rows that are collapsed have no cells and are passed over. It points at its layout and holds no longer than
/// that; making one costs a look at each row.
class CellGrid {
public:
    /// Of a cell; what cannot be seen is at no row or no column (−1).
    struct Position {
        int row = -1, column = -1;
        bool operator==(const Position&) const = default;
    };
    /// A card or face of one cell, and where it stands on the page: a card's frame, the centre of a face.
    struct Item {
        CardId id;
        Rect rect;
        bool face = false;
    };

    explicit CellGrid(const GridLayout& layout);

    [[nodiscard]] const GridLayout& layout() const { return layout_; }
    [[nodiscard]] int rows() const { return static_cast<int>(open_.size()); }
    [[nodiscard]] int columns() const { return static_cast<int>(layout_.stages.size()); }
    [[nodiscard]] bool isCell(Position position) const {
        return position.row >= 0 && position.row < rows() && position.column >= 0 && position.column < columns();
    }
    /// The row 0 … rows() − 1, the stage 0 … columns() − 1.
    [[nodiscard]] const PlacedRow& row(int index) const { return layout_.rows[open_[static_cast<std::size_t>(index)]]; }
    [[nodiscard]] const PlacedStage& stage(int index) const { return layout_.stages[static_cast<std::size_t>(index)]; }
    /// The name of a cell; `isCell(position)` holds.
    [[nodiscard]] CellTarget cellAt(Position position) const {
        return {row(position.row).row->id, stage(position.column).stage->id};
    }
    /// −1 when it cannot be seen.
    [[nodiscard]] int columnOf(const StageId& id) const;
    [[nodiscard]] Position positionOf(const CellTarget& cell) const;
    /// O(cards).
    [[nodiscard]] Position positionOf(const CardId& id) const;

    /// What stands in a cell: the faces from left to right, then the cards as they are read. O(cards of the row).
    [[nodiscard]] std::vector<Item> itemsIn(Position position) const;
    /// Where one comes into a cell: what stands there first, or the cell itself; nothing when there is no such cell.
    [[nodiscard]] Target entryOf(Position position) const;
    /// Where one comes into the first and the last cell, or the title of a map that has none.
    [[nodiscard]] Target firstCell() const;
    [[nodiscard]] Target lastCell() const;

private:
    const GridLayout& layout_;
    std::vector<std::size_t> open_; // rows that are not collapsed
};

} // namespace cjm
