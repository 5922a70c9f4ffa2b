#include "app/views/board.hpp"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

// What is dragged with the left button. The map stays as it is until the button is let go; what is shown until then
// is a preview.

namespace cjm {
namespace {

constexpr double edgeDepth = 30;                     // of the strip along the edges where the map scrolls on
constexpr double slowestScroll = 2, fastScroll = 16; // pixels a tick
constexpr std::size_t cheapMap = 2000;               // cards, whose columns may be measured with every move

double scrollSpeed(double at, double low, double high) {
    const double before = low + edgeDepth - at, after = at - (high - edgeDepth);
    const double depth = std::clamp(std::max(before, after) / edgeDepth, 0.0, 2.0);
    if (depth <= 0) return 0;
    return (before > after ? -1 : 1) * (slowestScroll + fastScroll * depth);
}

} // namespace

BoardView Board::view() const { return {session_->map(), layout_, selection(), mayChange()}; }

Pointer Board::pointerAt(const QPointF& point, Qt::KeyboardModifiers keys) const {
    return {toLayout(point), zoom_, keys.testFlag(Qt::ShiftModifier), keys.testFlag(Qt::ControlModifier)};
}

void Board::dragTo(const QPointF& point, Qt::KeyboardModifiers keys) {
    dragAt_ = point;
    dragKeys_ = keys;
    tools_.move(view(), pointerAt(point, keys));
    if (!tools_.isPressed()) return cancelDrag(); // what was dragged is gone
    if (!tools_.isDragging()) return;
    showPreview();
    updateCursor();
    const QRectF room(viewport()->rect());
    const bool atEdge = scrollSpeed(point.x(), rowTitlesBand(), room.right()) != 0 ||
                        scrollSpeed(point.y(), stagesBand(), room.bottom()) != 0;
    if (!atEdge || !tools_.scrolls())
        edgeScroll_.stop();
    else if (!edgeScroll_.isActive())
        edgeScroll_.start();
}

void Board::scrollAtEdge() {
    if (!tools_.isDragging()) return edgeScroll_.stop();
    const QRectF room(viewport()->rect());
    const double dx = scrollSpeed(dragAt_.x(), rowTitlesBand(), room.right());
    const double dy = scrollSpeed(dragAt_.y(), stagesBand(), room.bottom());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(dx));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(dy));
}

// A preview is laid out when that is quick; else the marks of the overlay have to do. Of a card one box is measured
// anew, of a stage all in its column.
bool Board::isCheap(const Edit& preview) const {
    return std::holds_alternative<PutCard>(preview) || layout_.cards.size() <= cheapMap;
}

void Board::showPreview() {
    viewport()->update();
    for (const DraggedFace& face : tools_.overlay().faces) {
        moveFace(layout_, face.card, face.value, face.x);
        facesMoved_ = true;
    }
    const auto& preview = tools_.preview();
    if (preview && !isCheap(*preview)) return;
    auto shown = preview ? applyEdit(session_->map(), *preview) : Result<Map>(session_->map());
    if (!shown || *shown == (previewed_ ? *previewed_ : session_->map())) return;
    layout_ = layoutOf(*shown, layout_.options.columnWidth);
    previewed_ = std::move(*shown);
    backdrop_ = {};
}

// The map, the looks or the language changed in mid-drag: it goes on from what there is now.
void Board::followDrag() {
    if (!isDragging()) return;
    tools_.viewChanged(view());
    if (tools_.isDragging()) showPreview();
    if (!isDragging()) cancelDrag();
}

void Board::letGo(const QPointF& point, Qt::KeyboardModifiers keys) {
    const bool wasDragging = tools_.isDragging();
    Outcome outcome = tools_.release(view(), pointerAt(point, keys));
    edgeScroll_.stop();
    if (outcome.edit) session_->apply(*outcome.edit);
    if (outcome.selection) select(std::move(*outcome.selection));
    if (wasDragging) viewport()->update(); // what was in the hand is there no more
    cancelDrag();
    hover(point);
}

void Board::cancelDrag() {
    edgeScroll_.stop();
    const bool wasPressed = isDragging();
    tools_.cancel();
    backdrop_ = {};
    if (previewed_ || facesMoved_) relayout(); // the map as it is
    if (!wasPressed) return;
    updateCursor();
    viewport()->update();
}

// While something is dragged, keys that would edit wait; Escape ends it, and Ctrl and Shift say how it is meant.
bool Board::dragKey(QKeyEvent* event) {
    if (!isDragging()) return false;
    if (event->key() == Qt::Key_Escape && event->type() == QEvent::KeyPress) {
        cancelDrag();
        return true;
    }
    Qt::KeyboardModifiers keys = event->modifiers();
    if (event->key() == Qt::Key_Control) keys.setFlag(Qt::ControlModifier, event->type() == QEvent::KeyPress);
    if (event->key() == Qt::Key_Shift) keys.setFlag(Qt::ShiftModifier, event->type() == QEvent::KeyPress);
    if (keys != dragKeys_) dragTo(dragAt_, keys);
    return true;
}

} // namespace cjm
