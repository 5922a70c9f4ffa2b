#include "app/views/drag_controller.hpp"

#include "app/views/scene_view.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr double edgeDepth = 30;                     // of the strip along the edges where the map scrolls on
constexpr double slowestScroll = 2, fastScroll = 16; // pixels a tick

double scrollSpeed(double at, double low, double high) {
    const double before = low + edgeDepth - at, after = at - (high - edgeDepth);
    const double depth = std::clamp(std::max(before, after) / edgeDepth, 0.0, 2.0);
    if (depth <= 0) return 0;
    return (before > after ? -1 : 1) * (slowestScroll + fastScroll * depth);
}

} // namespace

DragController::DragController(SceneView& view) : view_(view) {
    edgeScroll_.setInterval(16);
    connect(&edgeScroll_, &QTimer::timeout, this, &DragController::scrollAtEdge);
}

bool DragController::isPressed() const { return view_.hands().isPressed(); }
bool DragController::isDragging() const { return view_.hands().isDragging(); }

Pointer DragController::pointerAt(const QPointF& point, Qt::KeyboardModifiers keys) const {
    return {view_.toLayout(point), view_.zoom(), keys.testFlag(Qt::ShiftModifier), keys.testFlag(Qt::ControlModifier)};
}

void DragController::press(const QPointF& point, Qt::KeyboardModifiers keys) {
    at_ = point;
    keys_ = keys;
    before_ = view_.selection();
    isLent_ = false;
    view_.session()->setHeld(true);
    view_.select(view_.hands().press(point, pointerAt(point, keys)));
}

void DragController::moveTo(const QPointF& point, Qt::KeyboardModifiers keys) {
    at_ = point;
    keys_ = keys;
    isLent_ = false;
    Hands& hands = view_.hands();
    hands.move(pointerAt(point, keys));
    if (!hands.isPressed()) return cancel(); // what was dragged is gone
    if (!hands.isDragging()) return;
    showPreview();
    view_.updateCursor();
    if (edgeSpeed().isNull() || !hands.scrolls())
        edgeScroll_.stop();
    else if (!edgeScroll_.isActive())
        edgeScroll_.start();
    if (const Target held = inHand(); held.index() != 0)
        emit view_.dragged(held, view_.viewport()->mapToGlobal(point.toPoint()));
}

// What was pressed of what is dragged; nothing while a border, a band or a link is.
Target DragController::inHand() const {
    const Overlay& overlay = view_.hands().overlay();
    const Target& current = view_.current();
    const bool isFace = std::any_of(overlay.faces.begin(), overlay.faces.end(),
                                    [&](const DraggedFace& face) { return Target(face.card) == current; });
    if (isFace || std::binary_search(overlay.lifted.begin(), overlay.lifted.end(), current)) return current;
    return overlay.lifted.empty() ? Target{} : overlay.lifted.front();
}

void DragController::lend() {
    if (!isDragging()) return;
    constexpr double nowhere = -1e6;
    isLent_ = true;
    edgeScroll_.stop();
    view_.hands().move({{nowhere, nowhere}, view_.zoom(), false, false, true});
    if (view_.hands().isPreviewing()) view_.relayout(); // the map as it is
    showPreview();
}

void DragController::endLoan() {
    if (!isLent_) return;
    Selection before = before_;
    cancel();
    view_.select(std::move(before));
}

void DragController::moveAgain() {
    if (isPressed()) moveTo(at_, keys_);
}

// Pixels that the view scrolls by with each tick, while the pointer is near an edge.
QPointF DragController::edgeSpeed() const {
    const QRectF room(view_.viewport()->rect());
    const Pinned pinned = view_.pinned();
    return {scrollSpeed(at_.x(), pinned.left, room.right()), scrollSpeed(at_.y(), pinned.top, room.bottom())};
}

void DragController::scrollAtEdge() {
    if (!isDragging()) return edgeScroll_.stop();
    const QPointF speed = edgeSpeed();
    const auto scroll = [](QScrollBar* bar, double by) { bar->setValue(bar->value() + static_cast<int>(by)); };
    scroll(view_.horizontalScrollBar(), speed.x());
    scroll(view_.verticalScrollBar(), speed.y());
}

void DragController::showPreview() {
    view_.viewport()->update();
    view_.hands().showPreview();
    if (view_.hands().isPreviewing()) forgetBackdrop();
}

void DragController::follow() {
    if (!isPressed()) return;
    view_.hands().viewChanged();
    if (isDragging()) showPreview();
    if (!isPressed()) cancel();
}

void DragController::release(const QPointF& point, Qt::KeyboardModifiers keys) {
    const bool wasDragging = isDragging();
    ToolResult outcome = view_.hands().release(pointerAt(point, keys));
    edgeScroll_.stop();
    if (outcome.edit) view_.session()->apply(*outcome.edit);
    if (outcome.selection) view_.select(std::move(*outcome.selection));
    if (wasDragging) view_.viewport()->update(); // what was in the hand is there no more
    cancel();
    view_.hover(point);
}

void DragController::cancel() {
    edgeScroll_.stop();
    isLent_ = false;
    if (view_.session()) view_.session()->setHeld(false);
    const bool wasPressed = isPressed();
    view_.hands().cancel();
    forgetBackdrop();
    if (view_.hands().isPreviewing()) view_.relayout(); // the map as it is
    if (!wasPressed) return;
    view_.updateCursor();
    view_.viewport()->update();
}

// While something is dragged, keys that would edit wait; Escape ends it, and Ctrl and Shift say how it is meant.
bool DragController::takesKey(QKeyEvent& event) {
    if (!isPressed()) return false;
    if (event.key() == Qt::Key_Escape && event.type() == QEvent::KeyPress) {
        cancel();
        return true;
    }
    Qt::KeyboardModifiers keys = event.modifiers();
    if (event.key() == Qt::Key_Control) keys.setFlag(Qt::ControlModifier, event.type() == QEvent::KeyPress);
    if (event.key() == Qt::Key_Shift) keys.setFlag(Qt::ShiftModifier, event.type() == QEvent::KeyPress);
    if (keys != keys_) moveTo(at_, keys);
    return true;
}

// The map stays as it is: it is painted once, and then only what is in the hand.
bool DragController::paint(QPainter& painter) {
    if (!isDragging() || view_.hands().isPreviewing()) return false;
    const Overlay& overlay = view_.hands().overlay();
    const double ratio = view_.viewport()->devicePixelRatioF();
    const QSize size = view_.viewport()->size() * ratio;
    const bool isFresh = !backdrop_.picture.isNull() && backdrop_.picture.size() == size &&
                         backdrop_.zoom == view_.zoom() && backdrop_.origin == view_.origin() &&
                         backdrop_.copies == overlay.copies;
    if (!isFresh) {
        backdrop_ = {QPixmap(size), view_.zoom(), view_.origin(), overlay.copies};
        backdrop_.picture.setDevicePixelRatio(ratio);
        QPainter inner(&backdrop_.picture);
        view_.paintView(inner, view_.viewport()->rect(), overlay.band ? Selection{} : view_.selection());
        view_.paintFaded(inner);
    }
    painter.drawPixmap(0, 0, backdrop_.picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (overlay.selection) {
        const Pinned pinned = view_.pinned();
        painter.save();
        painter.setClipRect(QRectF(view_.viewport()->rect()).adjusted(pinned.left, pinned.top, 0, 0));
        view_.paintSelection(painter, *overlay.selection);
        painter.restore();
    }
    view_.paintOverlay(painter);
    return true;
}

} // namespace cjm
