#include "app/views/list_keys.hpp"

#include "app/widgets/enter_key.hpp"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextEdit>

namespace cjm {
namespace {

// Puts the entry at the cursor in the place of the one above or below, and the cursor stays in it.
void moveEntry(QTextEdit& field, bool up) {
    QTextCursor cursor = field.textCursor();
    const QTextBlock own = cursor.block(), other = up ? own.previous() : own.next();
    if (!other.isValid()) return;
    const int inEntry = cursor.positionInBlock();
    const QTextBlock upper = up ? other : own, lower = up ? own : other;
    const QString first = upper.text(), second = lower.text();
    const int top = upper.position();
    cursor.beginEditBlock();
    cursor.setPosition(top);
    cursor.setPosition(lower.position() + lower.length() - 1, QTextCursor::KeepAnchor);
    cursor.insertText(second + QLatin1Char('\n') + first);
    cursor.endEditBlock();
    cursor.setPosition(top + (up ? 0 : static_cast<int>(second.size()) + 1) + inEntry);
    field.setTextCursor(cursor);
}

} // namespace

bool takesListKey(QTextEdit& field, const QKeyEvent& event) {
    const bool isUp = event.key() == Qt::Key_Up;
    if ((isUp || event.key() == Qt::Key_Down) && event.modifiers().testFlag(Qt::AltModifier)) {
        moveEntry(field, isUp);
        return true;
    }
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isEnterKey(event) || !isPlain) return false;
    const QTextBlock block = field.textCursor().block();
    if (block.text().trimmed().isEmpty() && !block.next().isValid()) return false;
    field.textCursor().insertBlock();
    field.ensureCursorVisible();
    return true;
}

} // namespace cjm
