#include "app/views/board.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/hints.hpp>

#include <QPainter>

namespace cjm {

// Only the cell that the mouse left and the one that it came to are painted.
void Board::hintIn(const std::optional<CellTarget>& cell) {
    if (cell == hintedCell_) return;
    if (hintedCell_) updateSpot(*hintedCell_);
    hintedCell_ = cell;
    if (hintedCell_) updateSpot(*hintedCell_);
}

// They go while one types, and come back.
void Board::updateHints() {
    if (!hasCards(layout_)) viewport()->update();
    if (hintedCell_) updateSpot(*hintedCell_);
}

// What to do next where the map is empty: on the screen only.
void Board::paintHints(QPainter& painter) {
    if (isLooking() || editor_ || isDragging() || zoom_ < readableZoom) return;
    HintCells cells{std::nullopt, hintedCell_};
    if (const auto* current = std::get_if<CellTarget>(&selection().current)) cells.selected = *current;
    Scene scene;
    cjm::paintHints(layout_, theme_, measure_, cells, scene);
    if (scene.shapes.empty()) return;
    painter.save();
    painter.translate(origin());
    painter.scale(zoom_, zoom_);
    scenePainter_.draw(painter, scene);
    painter.restore();
}

} // namespace cjm
