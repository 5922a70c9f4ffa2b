#include "app/views/board.hpp"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>

#include <utility>

namespace cjm {

bool Board::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isDragging() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (dragKey(key) || (event->type() == QEvent::KeyPress && faceKey(key))) return true;
    }
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) cancelDrag();
    // Tab walks over cards; Ctrl+Tab still leaves the board.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) && !(key->modifiers() & Qt::ControlModifier)) {
            keyPressEvent(key);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && spaceHeld_) {
        spaceHeld_ = false; // its release goes elsewhere
        updateCursor();
    }
    // The words that the program adds to a map follow the language of the program.
    if (event->type() == QEvent::LanguageChange && session_) relayout();
    return QAbstractScrollArea::event(event);
}

bool Board::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ContextMenu && (isDragging() || std::exchange(menuIsOver_, false))) {
        cancelDrag();
        event->accept();
        return true;
    }
    if (event->type() == QEvent::Leave) stopHovering();
    if (event->type() == QEvent::Gesture) {
        auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
        if (pinch) {
            setZoom(zoom_ * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint()));
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(zoom_ * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace cjm
