#pragma once
#include <cjm/session/selection/selection.hpp>

namespace cjm {

/// One move of the keyboard over the board.
enum class Move {
    left,
    right,
    up,
    down,
    rowAbove, ///< The cell above, past everything that stands in this one.
    rowBelow,
    lineStart, ///< Of the row, of the stages, or of the rows' titles.
    lineEnd,
    first, ///< Of all cells.
    last,
    nextCell, ///< In reading order; from a title the next title.
    previousCell
};

/// Where a move leads: to a card, to a cell that holds none, or to a title. Where there is nothing, it stays where it
/// is; from nowhere it goes to the first cell. While a story is told, it stands below the last row. O(cards of the rows
/// it passes).
[[nodiscard]] Target walked(const GridLayout& layout, const Target& from, Move move);

/// The selection after a move with Shift: from its anchor to the next target of the same kind.
[[nodiscard]] Selection walkedWithShift(const Map& map, const GridLayout& layout, const Selection& selection,
                                        Move move);

} // namespace cjm
