#include "app/views/clipboard_commands.hpp"
#include "app/views/scene_view.hpp"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

// What hands do in every view: wheel, gestures, panning, clicks and keys.

namespace cjm {
namespace {

constexpr double wheelStep = 120;
constexpr double zoomPerStep = 1.18;

// The step that a key asks for. Shift extends, so it is not looked at here.
std::optional<Move> stepFor(const QKeyEvent& event) {
    const bool ctrl = (event.modifiers() & Qt::ControlModifier) != 0;
    switch (event.key()) {
    case Qt::Key_Home: return ctrl ? Move::first : Move::lineStart;
    case Qt::Key_End: return ctrl ? Move::last : Move::lineEnd;
    default: break;
    }
    if (ctrl) return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Left: return Move::left;
    case Qt::Key_Right: return Move::right;
    case Qt::Key_Up: return Move::up;
    case Qt::Key_Down: return Move::down;
    case Qt::Key_PageUp: return Move::rowAbove;
    case Qt::Key_PageDown: return Move::rowBelow;
    default: return std::nullopt;
    }
}

bool mayBePasted(const QMimeData& data) {
    const auto urls = data.urls();
    const bool isMap = std::any_of(urls.begin(), urls.end(), [](const QUrl& url) {
        return url.isLocalFile() && url.toLocalFile().endsWith(QLatin1String(".cjm"), Qt::CaseInsensitive);
    });
    return !isMap && hasClip(&data);
}

} // namespace

bool SceneView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isHeld() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    const bool isPress = event->type() == QEvent::KeyPress;
    if ((isPress || event->type() == QEvent::KeyRelease) && drag_->takesKey(*static_cast<QKeyEvent*>(event)))
        return true;
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) cancelDrag();
    // Tab walks over what is there; Ctrl+Tab still leaves the view.
    if (isPress) {
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
    return MapView::event(event);
}

bool SceneView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ContextMenu && (isHeld() || std::exchange(menuIsOver_, false))) {
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
    return MapView::viewportEvent(event);
}

void SceneView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->angleDelta().y() / wheelStep;
        setZoom(zoom_ * std::pow(zoomPerStep, steps), event->position());
        event->accept();
        return;
    }
    MapView::wheelEvent(event);
}

void SceneView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && isHeld()) {
        // Another button says that nothing was meant.
        menuIsOver_ = event->button() == Qt::RightButton;
        return cancelDrag();
    }
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_);
    if (pans) {
        panFrom_ = event->pos();
        stopHovering();
        return updateCursor();
    }
    if (event->button() != Qt::LeftButton || !session_) return;
    emit session_->mapPressed();
    const bool wasMeant = commitUnder(event->position());
    typing_->chosen();
    if (wasMeant || pressed(event->position())) return;
    stopHovering();
    drag_->press(event->position(), event->modifiers());
}

// What is begun and gets no words goes, and what is under the pointer may move: the press means the thing that was
// there, and not what has come into its place.
bool SceneView::commitUnder(const QPointF& point) {
    pressTarget_ = Target{};
    if (!editor()) return false;
    const Target meant = targetAt(point);
    commitEditor();
    if (meant.index() == 0 || targetAt(point) == meant || !shows(meant)) return false;
    pressTarget_ = meant;
    select(meant);
    return true;
}

void SceneView::mouseMoveEvent(QMouseEvent* event) {
    if (panFrom_) {
        const QPoint moved = event->pos() - *panFrom_;
        panFrom_ = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    if (!session_) return;
    // The release may have gone to another window.
    if (isHeld() && !(event->buttons() & Qt::LeftButton)) cancelDrag();
    if (isHeld())
        drag_->moveTo(event->position(), event->modifiers());
    else
        hover(event->position());
}

void SceneView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isHeld()) {
        const bool isClick = !isDragging();
        drag_->release(event->position(), event->modifiers());
        if (isClick) clicked(event->position());
        return;
    }
    if (event->button() == Qt::RightButton) menuIsOver_ = false;
    panFrom_.reset();
    updateCursor();
}

void SceneView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || spaceHeld_ || !session_) return mousePressEvent(event);
    if (pressTarget_.index() != 0) return editText(pressTarget_);
    commitEditor();
    typing_->chosen();
    cancelDrag();
    if (!doubleClicked(event->position())) editText(textAt(event->position()));
}

void SceneView::updateCursor() {
    if (panFrom_)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (spaceHeld_)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (isDragging())
        viewport()->setCursor(hands().cursor());
    else
        viewport()->unsetCursor();
}

// What is under the mouse is selected first, unless it is already.
void SceneView::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    if (!session_) return;
    if (event->reason() != QContextMenuEvent::Mouse) return askForMenu();
    const Target target = targetAt(event->pos());
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

void SceneView::keyPressEvent(QKeyEvent* event) {
    if (!session_ || typing_->takesKey(*event)) return;
    if (takesKey(*event)) return;
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!(event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)))
        if (const auto step = stepFor(*event)) return walk(*step, shift);
    switch (event->key()) {
    case Qt::Key_Tab: return walk(Move::nextCell);
    case Qt::Key_Backtab: return walk(Move::previousCell);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!plain) break;
        typing_->chosen();
        return editSelection();
    case Qt::Key_Escape: typing_->chosen(); return isLooking() ? emit backWanted() : select(Target{});
    case Qt::Key_Space:
        spaceHeld_ = true;
        updateCursor();
        return;
    default: break;
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text[0].isPrint()) {
        if (!lettersType()) return;
        editSelection(text);
        // Words that go nowhere are not lost without a word.
        if (!editor() && selection().empty() && mayChange())
            session_->refuse(Error{{std::string(nowhereCode()), {}}, {}});
        return;
    }
    MapView::keyPressEvent(event);
}

void SceneView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        spaceHeld_ = false;
        updateCursor();
        return;
    }
    MapView::keyReleaseEvent(event);
}

void SceneView::walk(Move step, bool extends) {
    typing_->chosen();
    Selection next = stepped(step, extends);
    const Target to = next.current;
    select(std::move(next));
    makeVisible(to);
}

void SceneView::inputMethodEvent(QInputMethodEvent* event) {
    const bool mayCompose = editor() || lettersType();
    if (!mayCompose || !typing_->compose(*event)) event->ignore();
}

QVariant SceneView::inputMethodQuery(Qt::InputMethodQuery query) const {
    if (QVariant answer = typing_->answer(query); answer.isValid()) return answer;
    if (query == Qt::ImEnabled) return mayChange() && lettersType() && current().index() != 0;
    return MapView::inputMethodQuery(query);
}

// Dropping is pasting where it is let go. A map is the window's to open.
void SceneView::dragEnterEvent(QDragEnterEvent* event) {
    if (mayChange() && mayBePasted(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void SceneView::dragMoveEvent(QDragMoveEvent* event) { event->acceptProposedAction(); }

void SceneView::dropEvent(QDropEvent* event) {
    if (!mayChange() || !mayBePasted(*event->mimeData())) return event->ignore();
    event->acceptProposedAction();
    clipboard_->drop(*event->mimeData(), targetAt(event->position()));
}

} // namespace cjm
