#include "app/widgets/editor_text.hpp"

#include <cjm/base/plain_text.hpp>

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFragment>
#include <QTextLayout>

namespace cjm {
namespace {

constexpr int standsFor = QTextFormat::UserProperty + 1;

// What is drawn for a character that a layout would obey; a null character when it is drawn as it is.
QChar signOf(QChar letter) {
    if (letter.isSurrogate()) return {};
    if (letter == QLatin1Char('\r')) return u'□'; // not a line end: those are "\n" in a map
    const QString one(letter);
    const QString shown = QString::fromStdString(shownText(one.toStdString()));
    return shown == one ? QChar() : shown.front();
}

// Quick for the usual: letters, digits and spaces stand for themselves.
bool isPlain(QChar letter) {
    const char16_t c = letter.unicode();
    return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x2028) || c == '\n';
}

// What takes no room and is drawn as nothing. Joiners are a part of what they join.
bool isUnseen(QChar letter) {
    const char16_t c = letter.unicode();
    return c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF;
}

// From where the cursor came to until something that is seen lies between.
void goBackOverUnseen(QTextCursor& cursor, int from) {
    const QTextDocument& document = *cursor.document();
    while (cursor.position() < from && isUnseen(document.characterAt(cursor.position())))
        if (!cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor)) return;
}

} // namespace

void insertShown(QTextCursor& cursor, const QString& text) {
    const QTextCharFormat usual = cursor.charFormat();
    QTextCharFormat plain = usual;
    plain.clearProperty(standsFor);
    cursor.beginEditBlock();
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const QChar sign = at == text.size() || isPlain(text[at]) ? QChar() : signOf(text[at]);
        if (at < text.size() && sign.isNull()) continue;
        if (at > begin) cursor.insertText(text.mid(begin, at - begin), plain);
        if (at == text.size()) break;
        QTextCharFormat marked = plain;
        marked.setProperty(standsFor, static_cast<int>(text[at].unicode()));
        cursor.insertText(QString(sign), marked);
        begin = at + 1;
    }
    cursor.setCharFormat(plain);
    cursor.endEditBlock();
}

QString textOf(const QTextDocument& document) {
    QString text;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block != document.begin()) text += QLatin1Char('\n');
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QString part = fragment.text();
            part.replace(QChar::LineSeparator, QLatin1Char('\n'));
            const int original = fragment.charFormat().intProperty(standsFor);
            if (original != 0 || fragment.charFormat().hasProperty(standsFor))
                for (QChar& letter : part)
                    if (letter == signOf(QChar(static_cast<char16_t>(original))))
                        letter = QChar(static_cast<char16_t>(original));
            text += part;
        }
    }
    return text;
}

QString withoutZeros(QString text) { return text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)); }

void withoutZeros(QInputMethodEvent& event, const std::function<void(QInputMethodEvent&)>& pass) {
    if (!event.preeditString().contains(QChar(u'\0')) && !event.commitString().contains(QChar(u'\0')))
        return pass(event);
    QInputMethodEvent clean(withoutZeros(event.preeditString()), event.attributes());
    clean.setCommitString(withoutZeros(event.commitString()), event.replacementStart(), event.replacementLength());
    pass(clean);
    event.setAccepted(clean.isAccepted());
}

void endComposing(QTextEdit& edit, const QKeyEvent& key) {
    const QTextLayout* layout = edit.textCursor().block().layout();
    const QString composed = layout ? layout->preeditAreaText() : QString();
    const bool moves = key.key() >= Qt::Key_Home && key.key() <= Qt::Key_PageDown;
    if (composed.isEmpty() || (key.text().isEmpty() && !moves)) return;
    QInputMethodEvent keep;
    keep.setCommitString(composed);
    QCoreApplication::sendEvent(&edit, &keep);
    QGuiApplication::inputMethod()->reset();
}

bool isBorrowed(Qt::FocusReason reason) {
    return reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason || reason == Qt::MenuBarFocusReason;
}

bool isTypedInto(const QWidget* focus) {
    if (const auto* text = qobject_cast<const QTextEdit*>(focus)) return !text->isReadOnly();
    const auto* line = qobject_cast<const QLineEdit*>(focus);
    return line && !line->isReadOnly();
}

bool takesBackspace(QTextEdit& edit, const QKeyEvent& key) {
    QTextCursor cursor = edit.textCursor();
    const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (key.key() != Qt::Key_Backspace || !isPlain || cursor.hasSelection() || cursor.atBlockStart()) return false;
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    goBackOverUnseen(cursor, cursor.anchor());
    cursor.removeSelectedText();
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
    return true;
}

void goOverUnseen(QTextEdit& edit, const QKeyEvent& key, const QTextCursor& before) {
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool selects = modifiers == Qt::ShiftModifier;
    if ((key.key() != Qt::Key_Left && key.key() != Qt::Key_Right) || (modifiers != 0 && !selects)) return;
    QTextCursor cursor = edit.textCursor();
    const int at = cursor.position();
    if (at == before.position() || (before.hasSelection() && !selects)) return;
    if (at < before.position()) goBackOverUnseen(cursor, before.position());
    while (at > before.position() && isUnseen(cursor.document()->characterAt(cursor.position())))
        if (!cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor)) break;
    if (cursor.position() == at) return;
    if (!selects) cursor.clearSelection();
    edit.setTextCursor(cursor);
}

void leaveSign(QTextEdit& edit) {
    QTextCharFormat format = edit.currentCharFormat();
    if (!format.hasProperty(standsFor)) return;
    format.clearProperty(standsFor);
    edit.setCurrentCharFormat(format);
}

} // namespace cjm
