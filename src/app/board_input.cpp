#include <cjm/app/board.hpp>
#include <cjm/app/inline_editor.hpp>

#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QString>
#include <QWheelEvent>

#include <cmath>

namespace cjm {
namespace {

constexpr double wheelStep = 120;
constexpr double zoomPerStep = 1.18;

} // namespace

bool Board::event(QEvent* event) {
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
        setPanCursor();
    }
    // The words that the program adds to a map follow the language of the program.
    if (event->type() == QEvent::LanguageChange && store_) relayout();
    return QAbstractScrollArea::event(event);
}

bool Board::viewportEvent(QEvent* event) {
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

void Board::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->angleDelta().y() / wheelStep;
        setZoom(zoom_ * std::pow(zoomPerStep, steps), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

Target Board::targetAt(const QPointF& point) const {
    Point p = toLayout(point);
    // Titles that stay in view are hit where they are drawn.
    if (stagesAreStuck() && point.y() < stagesBand()) p.y = layout_.stages.front().rect.y + point.y() / zoom_;
    if (rowTitlesAreStuck() && point.x() < rowTitlesBand()) p.x = layout_.options.margin + point.x() / zoom_;
    return hit(layout_, p);
}

void Board::mousePressEvent(QMouseEvent* event) {
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_);
    if (pans) {
        panFrom_ = event->pos();
        setPanCursor();
        return;
    }
    if (event->button() != Qt::LeftButton || !store_) return;
    commitEditor();
    select(targetAt(event->position()));
}

void Board::mouseMoveEvent(QMouseEvent* event) {
    if (!panFrom_) return;
    const QPoint moved = event->pos() - *panFrom_;
    panFrom_ = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void Board::mouseReleaseEvent(QMouseEvent*) {
    panFrom_.reset();
    setPanCursor();
}

void Board::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || spaceHeld_ || !store_) return;
    select(targetAt(event->position()));
    editSelection();
}

void Board::keyPressEvent(QKeyEvent* event) {
    if (!store_) return;
    switch (event->key()) {
    case Qt::Key_Left: return moveSelection(-1, 0);
    case Qt::Key_Right: return moveSelection(1, 0);
    case Qt::Key_Up: return moveSelection(0, -1);
    case Qt::Key_Down: return moveSelection(0, 1);
    case Qt::Key_Tab: return selectNext(1);
    case Qt::Key_Backtab: return selectNext(-1);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: return editSelection();
    case Qt::Key_Escape: return isLooking() ? emit backWanted() : select({});
    case Qt::Key_Space:
        spaceHeld_ = true;
        setPanCursor();
        return;
    default: break;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QString text = event->text();
    if (plain && !text.isEmpty() && text[0].isPrint()) return editSelection(text);
    QAbstractScrollArea::keyPressEvent(event);
}

void Board::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        spaceHeld_ = false;
        setPanCursor();
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

void Board::setPanCursor() {
    if (panFrom_)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (spaceHeld_)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

} // namespace cjm
