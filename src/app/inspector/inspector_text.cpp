#include "app/inspector/inspector_text.hpp"

#include "app/views/clip_reading.hpp"
#include "app/widgets/editor_signs.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/words_label.hpp"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

constexpr int mostLines = 9;
constexpr int smallestField = 11, longText = 2'000; // letters that are looked at

constexpr qsizetype mostMeasured = 2'000; // words

// How wide the widest part is that a line break does not split. `measured` has the widths of words that were asked for
// before: of a long text one word differs from letter to letter.
int widestWordOf(const QString& text, const QFontMetrics& metrics, QHash<QString, int>& measured) {
    if (measured.size() > mostMeasured) measured.clear();
    int widest = 0;
    qsizetype begin = 0;
    const auto end = std::min<qsizetype>(text.size(), longText);
    for (qsizetype at = 0; at <= end; ++at) {
        const bool isBreak = at == end || text[at].isSpace() || text[at] == QLatin1Char('-');
        if (!isBreak) continue;
        const QString word = text.mid(begin, at - begin);
        auto known = measured.constFind(word);
        if (known == measured.constEnd()) known = measured.insert(word, metrics.horizontalAdvance(word));
        widest = std::max(widest, *known);
        begin = at + 1;
    }
    return widest;
}

// A change beside what is composed would leave it out of place, or past the end of the text, where Qt ends the program.
bool isComposing(const QTextEdit& edit) {
    const QTextLayout* layout = edit.textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

} // namespace

TextBox::TextBox(Lines lines, QWidget* parent) : QTextEdit(parent), lines_(lines) {
    setUndoRedoEnabled(false);
    makePlainField(*this);
    connect(this, &QTextEdit::textChanged, this, &TextBox::fit);
    fit();
}

// As it was put in: the usual ways of asking turn no-break spaces into plain ones.
QString TextBox::text() const {
    QString text = document()->toRawText();
    for (QChar& sign : text)
        if (sign == QChar::ParagraphSeparator || sign == QChar::LineSeparator) sign = QLatin1Char('\n');
    return text;
}

void TextBox::setText(const QString& text) { setPlainText(text); }

void TextBox::change(const QString& text) {
    const QString old = this->text();
    const qsizetype shorter = std::min(old.size(), text.size());
    qsizetype before = 0, behind = 0; // letters that stay
    while (before < shorter && old[before] == text[before])
        ++before;
    if (before > 0 && old[before - 1].isHighSurrogate()) --before;
    while (behind < shorter - before && old[old.size() - 1 - behind] == text[text.size() - 1 - behind])
        ++behind;
    if (behind > 0 && old[old.size() - behind].isLowSurrogate()) --behind;
    QTextCursor middle(document());
    middle.setPosition(static_cast<int>(before));
    middle.setPosition(static_cast<int>(old.size() - behind), QTextCursor::KeepAnchor);
    middle.insertText(text.mid(before, text.size() - behind - before));
    if (this->text() != text) setWhole(text); // line ends of another kind, which count otherwise
}

void TextBox::setWhole(const QString& text) {
    const int at = textCursor().position();
    setText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(text.size())));
    setTextCursor(cursor);
}

// A word that a line cannot hold is set smaller before it is divided, as on the map.
void TextBox::fitType() {
    QFont type = font();
    const int whole = QFontInfo(type).pixelSize(), room = viewport()->width() - 1;
    const QString text = toPlainText();
    if (std::exchange(measuredType_, type) != type) measured_.clear();
    for (int size = whole; size >= smallestField; --size) {
        type.setPixelSize(size);
        if (widestWordOf(text, QFontMetrics(type), measured_[size]) <= room) break;
        if (size == smallestField) type = font();
    }
    if (document()->defaultFont().pixelSize() != type.pixelSize()) document()->setDefaultFont(type);
}

void TextBox::fit() {
    fitType();
    const int line = fontMetrics().lineSpacing();
    const int least = lines_ == Lines::many ? 2 * line : line;
    const int content = static_cast<int>(std::ceil(document()->size().height()));
    constexpr int frame = 16; // padding and border of the style sheet
    const int height = std::clamp(content, least, mostLines * line) + frame;
    setVerticalScrollBarPolicy(content > mostLines * line ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != this->height() || minimumHeight() != height) setFixedHeight(height);
}

void TextBox::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fit();
}

bool TextBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the map's
            return true;
        }
    }
    return QTextEdit::event(event);
}

void TextBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit escaped();
    emit aboutToChange();
    endComposing(*this, *event);
    if (isEnterKey(*event)) {
        const bool wantsLine = (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0;
        if (lines_ == Lines::one || (lines_ == Lines::some && !wantsLine)) return emit done();
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (lines_ == Lines::one && event->modifiers() == Qt::NoModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        emit stepped(event->key() == Qt::Key_Up ? 1 : -1);
    if (takesBackspace(*this, *event)) return;
    const QTextCursor before = textCursor();
    QTextEdit::keyPressEvent(event);
    goOverUnseen(*this, *event, before);
}

void TextBox::inputMethodEvent(QInputMethodEvent* event) {
    emit aboutToChange();
    withoutZeros(*event, [this](QInputMethodEvent& clean) { QTextEdit::inputMethodEvent(&clean); });
    if (!event->preeditString().isEmpty()) emit composing();
}

void TextBox::focusInEvent(QFocusEvent* event) {
    QTextEdit::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab || event->reason() == Qt::OtherFocusReason) selectAll();
    if (!isBorrowed(event->reason())) emit entered();
}

void TextBox::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    if (isBorrowed(event->reason())) return;
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
    emit leftAlone();
}

void TextBox::insertFromMimeData(const QMimeData* source) {
    if (copiedIn(*source).isPicture()) return emit refused(Error{{"edit.picture-on-card", {}}, {}});
    emit aboutToChange();
    const QString text = textIn(*source);
    insertPlainText(lines_ == Lines::one ? text.simplified() : text);
}

TextField::TextField(TextBox::Lines lines, QWidget* parent)
    : InspectorField(parent),
      box_(new TextBox(lines, this)),
      trouble_(new WordsLabel(this)) {
    trouble_->setTextFormat(Qt::PlainText);
    trouble_->setProperty("role", QStringLiteral("trouble"));
    trouble_->hide();
    column()->addWidget(box_);
    column()->addWidget(trouble_);
    addControl(box_);
    connect(box_, &QTextEdit::textChanged, this, [this] {
        if (setting_) return;
        touched_ = typing_ = true;
        emit typed(box_->text());
    });
    connect(box_, &TextBox::composing, this, [this] { typing_ = true; });
    connect(box_, &TextBox::entered, this, [this] { touched_ = typing_ = false; });
    connect(box_, &TextBox::leftAlone, this, [this] {
        endUse();
        sayTrouble(waiting_);
        if (touched_ && waiting_.isEmpty()) forget(); // it stands as the map has it: a date with its year
        emit finished();
    });
    connect(box_, &TextBox::done, this, &InspectorField::left);
    connect(box_, &TextBox::stepped, this, &TextField::stepped);
    connect(box_, &TextBox::escaped, this, [this] {
        if (!touched_ && waiting_.isEmpty()) {
            emit gaveUp();
            return emit left();
        }
        touched_ = false;
        forget();
        emit takenBack();
    });
}

void TextField::show(const std::optional<QString>& text) {
    const QString now = text.value_or(QString());
    box_->setPlaceholderText(text ? hint_ : tr("several"));
    const bool same = now == shown_ && differs_ == !text;
    differs_ = !text;
    if (same) return;
    shown_ = now;
    setTrouble({});
    if (box_->text() == now) return;
    setting_ = true;
    if (hasKeyboard() && !isComposing(*box_))
        box_->change(now);
    else
        box_->setWhole(now);
    setting_ = false;
}

// Also while another window is at the front.
bool TextField::hasKeyboard() const { return box_->isVisible() && box_->window()->focusWidget() == box_; }

bool TextField::isInUse() const { return typing_ && hasKeyboard(); }

void TextField::endUse() {
    if (isInUse()) QGuiApplication::inputMethod()->commit(); // what is being composed is kept as it stands
    settle();
    typing_ = false;
}

void TextField::kept(const QString& text) {
    shown_ = text;
    differs_ = false;
    setTrouble({});
}

void TextField::begin() {
    before_ = shown_;
    differed_ = differs_;
}

void TextField::goBack() {
    shown_ = before_;
    differs_ = differed_;
}

void TextField::setTrouble(const QString& words) {
    waiting_ = words;
    if (words.isEmpty()) sayTrouble({});
}

void TextField::sayTrouble(const QString& words) {
    if (trouble_->text() == words && trouble_->isHidden() == words.isEmpty()) return;
    trouble_->setText(words);
    trouble_->setVisible(!words.isEmpty());
    box_->setAccessibleDescription(words);
}

void TextField::settle() {
    if (!waiting_.isEmpty()) emit ended(box_->text());
}

void TextField::forget() {
    typing_ = false;
    setTrouble({});
    if (box_->text() == shown_) return;
    setting_ = true;
    box_->setText(shown_);
    setting_ = false;
}

} // namespace cjm
