#include <cjm/app/board.hpp>
#include <cjm/layout/hints.hpp>

#include <QPainter>

namespace cjm {

// What to do next where the map is empty: on the screen only.
void Board::paintHints(QPainter& painter) {
    if (isLooking() || editor_ || zoom_ < readableZoom) return;
    std::optional<CellTarget> cell;
    if (const auto* current = std::get_if<CellTarget>(&selection_.current)) cell = *current;
    Scene scene;
    cjm::paintHints(layout_, theme_, measure_, cell, scene);
    if (scene.shapes.empty()) return;
    painter.save();
    painter.translate(origin());
    painter.scale(zoom_, zoom_);
    scenePainter_.draw(painter, scene);
    painter.restore();
}

} // namespace cjm
