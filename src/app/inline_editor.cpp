#include "app/clip_reading.hpp"

#include <cjm/app/inline_editor.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/text_edit.hpp>

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace cjm {

InlineEditor::InlineEditor(std::shared_ptr<Store> store, Target target, QWidget* parent)
    : QTextEdit(parent),
      store_(std::move(store)),
      target_(std::move(target)),
      mark_(store_->mark()) {
    store_->seal();
    // One key for this sitting: keystrokes close to each other are one step of undo.
    key_ = "typing-" + std::to_string(mark_);
    setObjectName(QStringLiteral("inlineEditor"));
    setAccessibleName(tr("Text"));
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(false);
    setAcceptRichText(false);
    document()->setDocumentMargin(0);
    setPlainText(QString::fromStdString(textAt(store_->map(), target_).value_or(std::string())));
    selectAll();
    connect(this, &QTextEdit::textChanged, this, &InlineEditor::keep);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!settingLines_) emit grew();
    });
}

void InlineEditor::type(const QString& text) {
    selectAll();
    insertPlainText(text);
}

void InlineEditor::place(const QRectF& text, const TextSpot& spot, double zoom, const Surface& surface) {
    setStyleSheet(QStringLiteral("QTextEdit { background: %1; color: %2; border: none; padding: 0;"
                                 " selection-background-color: %3; selection-color: %4; }")
                      .arg(qtColour(surface.fill).name(), qtColour(surface.ink).name(),
                           qtColour(surface.selection).name(), qtColour(surface.selectionInk).name()));
    const double height = lineHeight(spot.font) * zoom;
    setLines(qtFont({spot.font.face, std::max(6.0, spot.font.size * zoom)}), height, spot.align);
    const double width = std::max(text.width() + 2, 40.0);
    resize(static_cast<int>(std::ceil(width)), this->height());
    const double needed = std::max({document()->size().height(), text.height(), height});
    setGeometry(QRectF(text.x(), text.y(), width, std::ceil(needed) + 1).toAlignedRect());
    verticalScrollBar()->setValue(0);
}

// The same line spacing as on the map, so that nothing jumps when the field opens and closes.
void InlineEditor::setLines(const QFont& font, double height, Align align) {
    settingLines_ = true;
    setFont(font);
    settingLines_ = false;
    QTextBlockFormat format;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    format.setAlignment(align == Align::centre ? Qt::AlignHCenter : Qt::AlignLeading);
    const auto hasIt = [&](const QTextBlock& block) {
        const QTextBlockFormat own = block.blockFormat();
        return own.lineHeight() == format.lineHeight() && own.lineHeightType() == format.lineHeightType() &&
               own.alignment() == format.alignment();
    };
    bool same = true;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        same = same && hasIt(block);
    // Setting the spacing is a step of the field's own undo, which belongs to who types: so only when it must be.
    if (same) return;
    const bool untouched = !document()->isUndoAvailable() && !document()->isRedoAvailable();
    settingLines_ = true;
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
    if (untouched) document()->clearUndoRedoStacks();
    settingLines_ = false;
}

void InlineEditor::keep() {
    if (settingLines_) return;
    const auto edit = withText(store_->map(), target_, toPlainText().toStdString());
    if (!edit) return;
    // A text that the map refuses (too long) stays in the field and off the map.
    (void)store_->dispatch(*edit, key_);
}

void InlineEditor::cancel() {
    if (std::exchange(done_, true)) return;
    // Where nothing was typed there is nothing to take back, and what was undone before may still be redone.
    if (store_->mark() != mark_) store_->rollBack(mark_);
    emit cancelled();
}

// One step of text back: spacing that was set in between (after zooming) is no step to who types.
void InlineEditor::undoTyping() {
    const QString before = toPlainText();
    settingLines_ = true;
    while (document()->isUndoAvailable() && toPlainText() == before)
        undo();
    settingLines_ = false;
    keep();
    emit grew();
}

// A field that has nothing to undo or redo leaves the keys to the map.
bool InlineEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool untouched =
            store_->mark() == mark_ && !document()->isUndoAvailable() && !document()->isRedoAvailable();
        if (untouched && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void InlineEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto finish = [&](int step) {
        if (!std::exchange(done_, true)) emit committed(step);
    };
    if (event->key() == Qt::Key_Escape) return cancel();
    if (event->matches(QKeySequence::Undo)) return undoTyping();
    if (enter && (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0) {
        if (!isSingleLine(target_)) insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (enter) return finish(0);
    if (event->key() == Qt::Key_Tab) return finish(1);
    if (event->key() == Qt::Key_Backtab) return finish(-1);
    QTextEdit::keyPressEvent(event);
}

void InlineEditor::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    // A menu or another window only borrows the focus.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
    if (!std::exchange(done_, true)) emit committed(0);
}

bool InlineEditor::canInsertFromMimeData(const QMimeData* source) const {
    return hasPicture(*source) || QTextEdit::canInsertFromMimeData(source);
}

void InlineEditor::insertFromMimeData(const QMimeData* source) {
    if (hasPicture(*source)) return emit picturePasted(*source);
    QString text = source->text();
    if (isSingleLine(target_)) text = text.simplified();
    insertPlainText(text);
}

} // namespace cjm
