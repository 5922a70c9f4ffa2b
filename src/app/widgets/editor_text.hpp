#pragma once
#include <QString>
#include <QWidget>

#include <functional>

class QInputMethodEvent;
class QKeyEvent;
class QTextCursor;
class QTextDocument;
class QTextEdit;

namespace cjm {

// A text as an editor shows it: what a text layout would obey rather than draw (plain_text.hpp) stands as a sign or a
// space, which remembers what it stands for. So nobody is misled by what he edits, and nothing of it is lost.

void insertShown(QTextCursor& cursor, const QString& text);

// The text as it is, with what the signs stand for and no-break spaces as they are.
[[nodiscard]] QString textOf(const QTextDocument& document);

// The text with U+FFFD in the place of zero bytes, which no map holds.
[[nodiscard]] QString withoutZeros(QString text);
// Hands on what an input method says, without zero bytes.
void withoutZeros(QInputMethodEvent& event, const std::function<void(QInputMethodEvent&)>& pass);

// A key that writes or moves the cursor keeps what is being composed as it stands. Input methods mostly see to that; a
// cursor that moved through letters that are not there yet would come to stand past the text, where Qt ends the
// program.
void endComposing(QTextEdit& edit, const QKeyEvent& key);

// True when a menu or another window takes the focus and gives it back.
[[nodiscard]] bool isBorrowed(Qt::FocusReason reason);

// True for a field that takes letters.
[[nodiscard]] bool isTypedInto(const QWidget* focus);

// Backspace takes away what people see as one character: a letter with its marks, a family of four. True when it did.
[[nodiscard]] bool takesBackspace(QTextEdit& edit, const QKeyEvent& key);

// Behind an arrow key: the cursor goes over what cannot be seen together with the character before it.
void goOverUnseen(QTextEdit& edit, const QKeyEvent& key, const QTextCursor& before);

// What is typed next stands for itself, also beside a sign.
void leaveSign(QTextEdit& edit);

} // namespace cjm
