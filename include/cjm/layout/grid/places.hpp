#pragma once
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/model/target.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace cjm {

// Places on the grid that hands look for: cells, gaps between cards and between headers, curves.

/// The box of a cell, of a collapsed row too; nothing when its row or stage is not shown.
[[nodiscard]] std::optional<Rect> cellRect(const GridLayout& layout, const CellTarget& cell);

/// As `hit`, but a card or face nearer than `reach` counts when the point itself is in an empty part of the cell: for
/// maps that are drawn small.
[[nodiscard]] Target hitNear(const GridLayout& layout, Point point, double reach);

/// The stage whose column a place is in, or the nearest one; null on a map that shows none.
[[nodiscard]] const PlacedStage* columnAt(const GridLayout& layout, double x);
/// The row at a height, or the nearest one; null on a map that shows none.
[[nodiscard]] const PlacedRow* rowAt(const GridLayout& layout, double y);

/// Where cards come to stand when they are let go.
struct DropPlace {
    CellTarget cell;
    int place = 0; ///< Rank among the cards of the cell that are not dragged.
    Rect box;      ///< The cell.
    Rect mark;     ///< A bar between two cards; empty where order cannot be seen.
};
/// The place for cards nearest to a point; `isLifted` tells which cards are dragged. Nothing on a map without cells.
/// O(rows + stages + cards of the row).
[[nodiscard]] std::optional<DropPlace> dropPlaceAt(const Map& map, const GridLayout& layout, Point point,
                                                   const std::function<bool(const Card&)>& isLifted);
/// The same for a point of somebody's curve: its row stays, order goes from left to right.
[[nodiscard]] std::optional<DropPlace> facePlaceAt(const Map& map, const GridLayout& layout, const Card& face,
                                                   double x);

/// Between two headers, before the first or after the last.
struct Gap {
    int place = 0; ///< Rank among all records that are not dragged, hidden ones too.
    Rect mark;     ///< A bar across the header.
};
/// The gap between stages nearest to a place; `isLifted` tells which are dragged. Nothing on a map without stages.
[[nodiscard]] std::optional<Gap> stageGapAt(const Map& map, const GridLayout& layout, double x,
                                            const std::function<bool(const Stage&)>& isLifted);
[[nodiscard]] std::optional<Gap> rowGapAt(const Map& map, const GridLayout& layout, double y,
                                          const std::function<bool(const Row&)>& isLifted);

/// The height of a curve at `x`; nothing left of its first and right of its last point.
[[nodiscard]] std::optional<double> curveHeight(const EmotionCurve& curve, double x);

/// Puts a face elsewhere on its chart, without settling the words around it: while it is dragged.
void moveFace(GridLayout& layout, const CardId& face, double value, std::optional<double> x = std::nullopt);

/// Where cards, faces, stages or rows (their titles) stand that are dragged; `lifted` is sorted and of one kind. Of
/// cards and faces only those that `clip` touches.
[[nodiscard]] std::vector<Rect> liftedRects(const GridLayout& layout, const std::vector<Target>& lifted,
                                            const Rect& clip);
/// The same once more, for a hand to carry: what `clip` shows of them, where they stand.
[[nodiscard]] Scene liftedScene(const GridLayout& layout, const Theme& theme, const std::vector<Target>& lifted,
                                const Rect& clip, Detail detail);

} // namespace cjm
