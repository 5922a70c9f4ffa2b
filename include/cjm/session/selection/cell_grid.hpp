#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/model/target.hpp>

#include <vector>

namespace cjm {

// The cells that can be seen, as one walks over them: rows that are collapsed are passed over.
class CellGrid {
public:
    struct Place {
        int row = -1, column = -1;
    };
    // A card or face of one cell, and where it stands.
    struct Standing {
        CardId id;
        Rect rect;
        bool face = false;
    };

    explicit CellGrid(const GridLayout& layout);

    [[nodiscard]] const GridLayout& layout() const { return layout_; }
    [[nodiscard]] int rows() const { return static_cast<int>(open_.size()); }
    [[nodiscard]] int columns() const { return static_cast<int>(layout_.stages.size()); }
    [[nodiscard]] bool isCell(Place place) const {
        return place.row >= 0 && place.row < rows() && place.column >= 0 && place.column < columns();
    }
    [[nodiscard]] const PlacedRow& row(int index) const { return layout_.rows[open_[static_cast<std::size_t>(index)]]; }
    [[nodiscard]] const PlacedStage& stage(int index) const { return layout_.stages[static_cast<std::size_t>(index)]; }
    [[nodiscard]] CellTarget cellAt(Place place) const {
        return {row(place.row).row->id, stage(place.column).stage->id};
    }
    // −1 when it cannot be seen.
    [[nodiscard]] int columnOf(const StageId& id) const;
    [[nodiscard]] Place placeOf(const CellTarget& cell) const;
    [[nodiscard]] Place placeOf(const CardId& id) const;

    // What stands in a cell: the faces from left to right, then the cards as they are read.
    [[nodiscard]] std::vector<Standing> standing(Place place) const;
    // Where one comes into a cell: its first card, or the cell itself; nothing when there is no such cell.
    [[nodiscard]] Target enter(Place place) const;
    // The first and the last cell, or the title of a map that has none.
    [[nodiscard]] Target firstCell() const;
    [[nodiscard]] Target lastCell() const;

private:
    const GridLayout& layout_;
    std::vector<std::size_t> open_; // rows that are not collapsed
};

} // namespace cjm
