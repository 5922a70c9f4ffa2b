#include "app/views/inline_editor.hpp"

#include "app/views/list_keys.hpp"
#include "app/widgets/editor_signs.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/style_sheet.hpp"

#include <cjm/layout/personas/personas_hit.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/typing/quick_marks.hpp>
#include <cjm/session/typing/text_edit.hpp>
#include <cjm/storage/files.hpp>

#include <QGuiApplication>
#include <QInputMethod>
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

namespace {

// Letters of a field are whole pixels high, those of the map of any height: they stand as far apart as there, and lines
// are as wide.
QFont fieldFont(const Font& font, double zoom) {
    constexpr double smallestType = 6;
    const double size = std::max(smallestType, font.size * zoom);
    QFont field = qtFont({font.face, size});
    field.setLetterSpacing(QFont::PercentageSpacing, 100 * size / field.pixelSize());
    return field;
}

// Where a field may lie: clear of the frame around what is edited, or of that around the text where it stands beside.
QRectF clearOfFrame(const QRectF& text, const TextSpot& spot, double zoom) {
    const QRectF close = text.adjusted(-1, -1, 1, 1);
    if (!spot.frame.intersects(spot.text)) return close;
    const QPointF off = QPointF(spot.frame.x - spot.text.x, spot.frame.y - spot.text.y) * zoom;
    const QRectF frame(text.topLeft() + off, QSizeF(spot.frame.width, spot.frame.height) * zoom);
    return close.united(frame.adjusted(1, 1, -1, -1));
}

// The place of a field, as high as the text on the map. Where lines end is told: a letter more or less in width breaks
// none while there is room for it.
QRect fieldPlace(const QRectF& text, const TextSpot& spot, double zoom) {
    constexpr double mostRoom = 12, cursor = 2;
    const double room = (spot.lines ? std::min(text.width() * 0.05, mostRoom) : 0) + cursor;
    const double before = spot.align == Align::centre ? room / 2 : 0;
    const QRectF inside = clearOfFrame(text, spot, zoom);
    const int left = static_cast<int>(std::max(std::floor(text.left() - before), std::ceil(inside.left())));
    int right = static_cast<int>(std::min(std::ceil(text.right() + room - before), std::floor(inside.right())));
    // What has no place of its own yet, a transition without words, can be seen and typed into.
    constexpr double narrowest = 24;
    constexpr int widthToType = 40;
    if (spot.frame.width * zoom < narrowest) right = std::max(right, left + widthToType);
    return {left, static_cast<int>(std::floor(text.top())), right - left, static_cast<int>(std::ceil(text.height()))};
}

} // namespace

InlineEditor::InlineEditor(std::unique_ptr<TextEditSession> textEdit, QWidget* parent)
    : QTextEdit(parent),
      textEdit_(std::move(textEdit)),
      signs_(new EditorSigns(*document())) {
    setObjectName(QStringLiteral("inlineEditor"));
    setAccessibleName(tr("Text"));
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(false);
    setAcceptRichText(false);
    document()->setDocumentMargin(0);
    setPlaceholderText(wordsWhenEmpty());
    showText();
    connect(this, &QTextEdit::textChanged, this, &InlineEditor::keep);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!settingLines_) emit grew();
    });
}

// Said where there is no text yet, in the field itself.
QString InlineEditor::wordsWhenEmpty() const {
    const Target target = textEdit_->target();
    if (target == titleTarget()) return tr("Title of the map");
    if (target == subtitleTarget()) return tr("Subtitle");
    if (std::holds_alternative<StageSubtitleTarget>(target)) return tr("Second line");
    if (std::holds_alternative<PhaseTarget>(target)) return tr("Name of the band");
    return {};
}

void InlineEditor::showText() {
    const bool before = std::exchange(settingLines_, true);
    clear();
    QTextCursor cursor(document());
    insertShown(cursor, QString::fromStdString(textEdit_->text()));
    document()->clearUndoRedoStacks();
    selectAll();
    settingLines_ = before;
}

void InlineEditor::type(const QString& text) {
    selectAll();
    insertPlainText(text);
}

void InlineEditor::goOn(const QString& text) {
    moveCursor(QTextCursor::End);
    leaveSign(*this);
    insertPlainText(text);
}

void InlineEditor::place(const QRectF& text, const TextSpot& spot, double zoom, const Surface& surface) {
    QString style = styleSheetOf("QTextEdit { background: %fill; color: %ink; border: none; padding: 0;"
                                 " selection-background-color: %selection; selection-color: %selection-ink; }",
                                 {{"fill", surface.fill},
                                  {"ink", surface.ink},
                                  {"selection", surface.selection},
                                  {"selection-ink", surface.selectionInk}});
    if (surface.fill == noColour) style += QStringLiteral("QTextEdit { background: transparent; }");
    if (styleSheet() != style) setStyleSheet(style); // with every letter it would paint all around anew
    const double height = lineHeight(spot.font) * zoom;
    setLines(spot, zoom);
    settingLines_ = true;
    signs_->setLines(spot.lines, spot.sign);
    settingLines_ = false;
    QRect field = fieldPlace(text, spot, zoom);
    // One that was never shown has no width yet to break lines in.
    if (document()->textWidth() != field.width()) document()->setTextWidth(field.width());
    const double needed = std::max({document()->size().height(), text.height(), height});
    field.setHeight(static_cast<int>(std::ceil(needed)));
    setGeometry(field);
    verticalScrollBar()->setValue(0);
}

// The same line spacing as on the map, so that nothing jumps when the field opens and closes.
void InlineEditor::setLines(const TextSpot& spot, double zoom) {
    settingLines_ = true;
    setFont(fieldFont(spot.font, zoom));
    settingLines_ = false;
    QTextBlockFormat format;
    format.setLineHeight((spot.line > 0 ? spot.line : lineHeight(spot.font)) * zoom, QTextBlockFormat::FixedHeight);
    format.setBottomMargin(isList(target()) ? personaListGap * zoom : 0);
    format.setTextIndent(spot.indent * zoom);
    format.setAlignment(spot.align == Align::centre ? Qt::AlignHCenter : Qt::AlignLeading);
    const auto hasIt = [&](const QTextBlock& block) {
        const QTextBlockFormat own = block.blockFormat();
        return own.lineHeight() == format.lineHeight() && own.lineHeightType() == format.lineHeightType() &&
               own.bottomMargin() == format.bottomMargin() && own.textIndent() == format.textIndent() &&
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

std::string InlineEditor::typed() const { return textOf(*document()).toStdString(); }

void InlineEditor::keep() {
    if (settingLines_ || done_) return;
    const auto kept = textEdit_->keep(typed());
    isTooLong_ = !kept; // it stays in the field, and its beginning alone is on the map
    keepOrSay(kept);
}

void InlineEditor::cite(const CardId& card) {
    keepOrSay(textEdit_->cite(card));
    emit looksChanged();
}

void InlineEditor::keepOrSay(const Result<void>& kept) {
    if (!kept) emit refused(kept.error());
}

void InlineEditor::cancel() {
    if (std::exchange(done_, true)) return;
    emit cancelled(textEdit_->cancel());
}

void InlineEditor::finish() {
    if (done_) return;
    QGuiApplication::inputMethod()->commit(); // what is being composed is kept as it stands
    done_ = true;
    keepOrSay(textEdit_->finish());
    if (isTooLong_) emit cutShort(textOf(*document()));
}

void InlineEditor::leave(CommitReason reason) {
    if (done_) return;
    finish();
    emit left(reason);
}

void InlineEditor::setNumber(int number, bool second) {
    const auto card = textEdit_->card();
    if (!card) return;
    Card changed = withNumber(*card, number, second);
    if (changed == *card) return;
    keepOrSay(textEdit_->keep(Edit{PutCard{std::move(changed), {}}}));
    emit looksChanged();
}

// Of an emotion.
void InlineEditor::setValue(double value) {
    const auto card = textEdit_->card();
    if (!card || card->value == value) return;
    Card changed = *card;
    changed.value = value;
    keepOrSay(textEdit_->keep(Edit{PutCard{std::move(changed), {}}}));
    emit looksChanged();
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
            !textEdit_->touched() && !document()->isUndoAvailable() && !document()->isRedoAvailable();
        if (untouched && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
        if (numberKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void InlineEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = isEnterKey(*event);
    if (keyTaker_ && keyTaker_(*event)) return;
    if (event->key() == Qt::Key_Escape) return cancel();
    endComposing(*this, *event);
    if (event->text() == QLatin1String("?") && document()->isEmpty() && saysSigns_ && saysSigns_()) return;
    if (event->matches(QKeySequence::Undo)) return undoTyping();
    if (const auto digit = numberKey(*event)) return setNumber(digit->number, digit->second);
    leaveSign(*this);
    if (isList(target()) && takesListKey(*this, *event)) return;
    if (enter && (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0) {
        if (!isSingleLine(target())) insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (enter) return leave(CommitReason::enter);
    if (event->key() == Qt::Key_Tab) return leave(CommitReason::next);
    if (event->key() == Qt::Key_Backtab) return leave(CommitReason::previous);
    if (takesBackspace(*this, *event)) return;
    const QTextCursor before = textCursor();
    QTextEdit::keyPressEvent(event);
    goOverUnseen(*this, *event, before);
}

void InlineEditor::inputMethodEvent(QInputMethodEvent* event) {
    leaveSign(*this);
    withoutZeros(*event, [this](QInputMethodEvent& clean) { QTextEdit::inputMethodEvent(&clean); });
    if (!done_) emit grew(); // what is being composed takes room too
}

void InlineEditor::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    if (isBorrowed(event->reason())) return;
    // The board that is pressed ends it by itself, when it has seen what the press is for.
    if (event->reason() == Qt::MouseFocusReason && parentWidget()->underMouse()) return;
    leave(CommitReason::stay);
}

// Each entry on a line of its own.
static QString joinedLines(const TableClip& table) {
    QString text;
    for (const std::string& line : table.rows.front().front().lines)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + QString::fromStdString(line);
    return text;
}

bool InlineEditor::canInsertFromMimeData(const QMimeData* source) const { return hasClip(source); }

void InlineEditor::insertFromMimeData(const QMimeData* source) {
    Copied copied = copiedIn(*source);
    const bool isOfCards = textEdit_->freshCard() != nullptr;
    if (copied.isPicture() || (isOfCards && copied.isLarge())) return emit cardsPasted(copied);
    QString text = textIn(*source);
    if (text.size() > static_cast<qsizetype>(maxTextLength))
        return keepOrSay(failure({"edit.paste-too-long", {{"n", std::int64_t{maxTextLength}}}}));
    if (const auto clip = read(std::move(copied))) // entries of a list without their marks
        if (const auto* words = std::get_if<ClipWords>(&*clip); words && words->isList())
            text = joinedLines(words->table);
    if (isSingleLine(target())) text = text.simplified();
    if (isOfCards && pasteAsCards(text)) return;
    leaveSign(*this);
    QTextCursor cursor = textCursor();
    insertShown(cursor, text);
    setTextCursor(cursor);
}

// Many lines pasted where a card is begun are many cards: the first goes on with what stands before the cursor, the
// last with what stands behind it.
bool InlineEditor::pasteAsCards(const QString& text) {
    QTextCursor cursor = textCursor();
    const auto part = [&](int from, int to) {
        QTextCursor of(document());
        of.setPosition(from);
        of.setPosition(to, QTextCursor::KeepAnchor);
        return of.selectedText().replace(QChar::ParagraphSeparator, QLatin1Char(' '));
    };
    const QString before = part(0, cursor.selectionStart());
    const QString behind = part(cursor.selectionEnd(), document()->characterCount() - 1);
    const auto lines = linesOf((before + text + behind).toStdString());
    if (lines.size() < 2 || done_) return false;
    done_ = true;
    SystemIds ids;
    const auto last = textEdit_->finishAs(lines, ids);
    if (!last) { // the map refused one of them
        done_ = false;
        return false;
    }
    emit pasted(*last);
    return true;
}

std::optional<NumberKey> numberKey(const QKeyEvent& event) {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool second = modifiers == (Qt::ControlModifier | Qt::AltModifier);
    const bool isDigit = event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
    if (!isDigit || (!second && modifiers != Qt::AltModifier)) return std::nullopt;
    return NumberKey{event.key() - Qt::Key_0, second};
}

} // namespace cjm
