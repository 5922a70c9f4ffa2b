#include <cjm/app/board.hpp>

#include <QKeyEvent>
#include <QString>

namespace cjm {

void Board::keyPressEvent(QKeyEvent* event) {
    if (!store_ || clipboardKey(*event)) return;
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
    case Qt::Key_Escape: return isLooking() ? emit backWanted() : select(Target{});
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

} // namespace cjm
