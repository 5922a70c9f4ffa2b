#include "app/views/board.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QContextMenuEvent>

#include <algorithm>

namespace cjm {

// What is under the mouse is selected first, unless it is already.
void Board::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    if (!session_) return;
    if (event->reason() != QContextMenuEvent::Mouse) return askForMenu();
    const Target target = zoneUnder(event->pos()).target;
    commitEditor();
    if (selection().contains(target)) {
        Selection same = selection();
        same.current = target;
        select(std::move(same));
    } else {
        select(target);
    }
    emit menuWanted(event->globalPos());
}

// At what is selected, where the eyes are.
void Board::askForMenu() {
    if (!session_) return;
    makeVisible(current());
    QPoint at = viewport()->rect().center();
    if (const auto spot = spotOf(layout_, current())) {
        const QRectF frame = toViewport(spot->frame);
        at = {qRound(frame.left()) + 12, qRound(frame.bottom()) - 4};
    }
    at.setX(std::clamp(at.x(), 0, viewport()->width()));
    at.setY(std::clamp(at.y(), 0, viewport()->height()));
    emit menuWanted(viewport()->mapToGlobal(at));
}

} // namespace cjm
