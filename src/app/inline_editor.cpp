#include <cjm/app/inline_editor.hpp>

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/text_edit.hpp>

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace cjm {

InlineEditor::InlineEditor(std::shared_ptr<Store> store, Target target, QWidget* parent)
    : QPlainTextEdit(parent), store_(std::move(store)), target_(std::move(target)), mark_(store_->mark()) {
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
    document()->setDocumentMargin(0);
    setPlainText(QString::fromStdString(textAt(store_->map(), target_).value_or(std::string())));
    selectAll();
    connect(this, &QPlainTextEdit::textChanged, this, &InlineEditor::keep);
    connect(this, &QPlainTextEdit::textChanged, this, &InlineEditor::grew);
}

void InlineEditor::type(const QString& text) {
    selectAll();
    insertPlainText(text);
}

void InlineEditor::place(const QRectF& text, const TextSpot& spot, double zoom, const Theme& theme) {
    QFont font = qtFont({spot.font.face, std::max(6.0, spot.font.size * zoom)});
    setFont(font);
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(spot.align == Align::centre ? Qt::AlignHCenter : Qt::AlignLeading);
    document()->setDefaultTextOption(option);
    setStyleSheet(QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: none; border-radius: 3px;"
                                 " selection-background-color: %3; selection-color: %4; }")
                      .arg(qtColour(theme.page).name(), qtColour(theme.ink).name(), qtColour(theme.accent).name(),
                           qtColour(theme.accentInk).name()));
    const double width = std::max(text.width() + 8, 64.0);
    resize(static_cast<int>(width), height());
    // Blocks are laid out for the width just set; their heights add up to what the text needs.
    double needed = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        needed += blockBoundingRect(block).height();
    const double least = std::max(text.height(), fontMetrics().lineSpacing() * 1.0);
    setGeometry(QRectF(text.x() - 4, text.y() - 1, width, std::max(needed + 2, least + 2)).toAlignedRect());
    verticalScrollBar()->setValue(0);
}

void InlineEditor::keep() {
    const auto edit = withText(store_->map(), target_, toPlainText().toStdString());
    if (!edit) return;
    // A text that the map refuses (too long) stays in the field and off the map.
    (void)store_->dispatch(*edit, key_);
}

void InlineEditor::cancel() {
    if (std::exchange(done_, true)) return;
    store_->rollBack(mark_);
    emit cancelled();
}

void InlineEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto finish = [&](int step) {
        if (!std::exchange(done_, true)) emit committed(step);
    };
    if (event->key() == Qt::Key_Escape) return cancel();
    if (enter && (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0) {
        if (!isSingleLine(target_)) insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (enter) return finish(0);
    if (event->key() == Qt::Key_Tab) return finish(1);
    if (event->key() == Qt::Key_Backtab) return finish(-1);
    QPlainTextEdit::keyPressEvent(event);
}

void InlineEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    // A menu or another window only borrows the focus.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
    if (!std::exchange(done_, true)) emit committed(0);
}

void InlineEditor::insertFromMimeData(const QMimeData* source) {
    QString text = source->text();
    if (isSingleLine(target_)) text = text.simplified();
    insertPlainText(text);
}

} // namespace cjm
