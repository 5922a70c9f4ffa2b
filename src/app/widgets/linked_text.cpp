#include "app/widgets/linked_text.hpp"

#include <cjm/model/validate.hpp>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr int usualWidth = 200;

QTextLayout::FormatRange rangeOf(int from, int end, const QColor& ink, const QBrush& ground) {
    QTextLayout::FormatRange range{from, end - from, {}};
    range.format.setForeground(ink);
    if (ground.style() != Qt::NoBrush) range.format.setBackground(ground);
    return range;
}

} // namespace

std::vector<TextLink> textLinks(const QString& text) {
    static const QRegularExpression address(QStringLiteral("\\b(?:https?://|mailto:)[^\\s<>\"]*[^\\s<>\".,;:!?)»”]"));
    std::vector<TextLink> links;
    for (auto match = address.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (isOpenableLink(found.captured().toStdString()))
            links.push_back(
                {static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedEnd()), found.captured()});
    }
    return links;
}

LinkedText::LinkedText(const QString& text, const QColor& ofLinks, QWidget* parent)
    : QLabel(text, parent),
      links_(textLinks(text)),
      ofLinks_(ofLinks) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    setMouseTracking(true);
    setCursor(Qt::IBeamCursor);
    setFocusPolicy(links_.empty() ? Qt::ClickFocus : Qt::StrongFocus);
}

LinkedText::~LinkedText() = default;

const QTextLayout& LinkedText::linesFor(int width) const {
    if (lines_ && width_ == width) return *lines_;
    ensurePolished(); // its type is that of the style sheet
    QString words = text();
    words.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    lines_ = std::make_unique<QTextLayout>(words, font(), this);
    width_ = width;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    lines_->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextLink& link : links_) {
        formats.push_back(rangeOf(link.from, link.end, ofLinks_, {}));
        formats.back().format.setFontUnderline(true);
    }
    lines_->setFormats(formats);
    lines_->beginLayout();
    qreal y = 0;
    for (QTextLine line = lines_->createLine(); line.isValid(); line = lines_->createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y});
        y += line.height();
    }
    lines_->endLayout();
    return *lines_;
}

int LinkedText::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(linesFor(width).boundingRect().height()));
}
QSize LinkedText::sizeHint() const {
    const int across = width() > 0 ? width() : usualWidth;
    return {across, heightForWidth(across)};
}
QSize LinkedText::minimumSizeHint() const { return {0, fontMetrics().lineSpacing()}; }

QString LinkedText::chosenWords() const {
    const auto [from, end] = std::minmax(chosen_.first, chosen_.second);
    return text().mid(from, end - from);
}

QPoint LinkedText::placeOf(int letter) const {
    const QTextLine line = linesFor(width()).lineForTextPosition(letter);
    if (!line.isValid()) return {};
    return QPointF(line.cursorToX(letter) + 1, line.y() + line.height() / 2).toPoint();
}

// The nearest place between two letters.
int LinkedText::letterAt(const QPoint& at) const {
    const QTextLayout& lines = linesFor(width());
    int letter = 0;
    for (int i = 0; i < lines.lineCount(); ++i) {
        const QTextLine line = lines.lineAt(i);
        if (i > 0 && at.y() < line.y()) break;
        letter = line.xToCursor(at.x());
    }
    return letter;
}

const TextLink* LinkedText::linkAt(const QPoint& at) const {
    const QTextLayout& lines = linesFor(width());
    for (int i = 0; i < lines.lineCount(); ++i) {
        const QTextLine line = lines.lineAt(i);
        if (!line.naturalTextRect().contains(at)) continue;
        const int letter = line.xToCursor(at.x(), QTextLine::CursorOnCharacter);
        const auto found = std::find_if(links_.begin(), links_.end(),
                                        [&](const TextLink& link) { return letter >= link.from && letter < link.end; });
        return found == links_.end() ? nullptr : &*found;
    }
    return nullptr;
}

void LinkedText::choose(int from, int to) {
    chosen_ = {from, to};
    update();
}

void LinkedText::copy() const {
    if (const QString words = chosenWords(); !words.isEmpty()) QGuiApplication::clipboard()->setText(words);
}

bool LinkedText::event(QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::ParentChange) lines_.reset();
    // Copying is not the window's while something is selected here.
    if (type == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) &&
        !chosenWords().isEmpty())
        event->accept();
    return QLabel::event(event);
}

bool LinkedText::focusNextPrevChild(bool next) {
    const bool isLast = !reached_ || (next ? *reached_ + 1 >= links_.size() : *reached_ == 0);
    if (isLast) return QLabel::focusNextPrevChild(next);
    reached_ = next ? *reached_ + 1 : *reached_ - 1;
    update();
    return true;
}

void LinkedText::focusInEvent(QFocusEvent* event) {
    QLabel::focusInEvent(event);
    if (links_.empty()) return;
    if (event->reason() == Qt::TabFocusReason) reached_ = 0;
    if (event->reason() == Qt::BacktabFocusReason) reached_ = links_.size() - 1;
    update();
}

void LinkedText::focusOutEvent(QFocusEvent* event) {
    QLabel::focusOutEvent(event);
    reached_.reset();
    if (event->reason() != Qt::PopupFocusReason) choose(0, 0);
    update();
}

void LinkedText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QList<QTextLayout::FormatRange> marked;
    const auto mark = [&](int from, int end) {
        marked.push_back(rangeOf(from, end, palette().color(QPalette::HighlightedText), palette().highlight()));
    };
    if (reached_) mark(links_[*reached_].from, links_[*reached_].end);
    if (const auto [from, end] = std::minmax(chosen_.first, chosen_.second); from < end) mark(from, end);
    linesFor(width()).draw(&painter, {0, 0}, marked);
}

void LinkedText::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    reached_.reset();
    const int at = letterAt(event->pos());
    choose(at, at);
}

void LinkedText::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) return choose(chosen_.first, letterAt(event->pos()));
    setCursor(linkAt(event->pos()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void LinkedText::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !chosenWords().isEmpty()) return;
    if (const TextLink* link = linkAt(event->pos())) emit linkActivated(link->address);
}

void LinkedText::contextMenuEvent(QContextMenuEvent* event) {
    if (chosenWords().isEmpty()) return event->ignore();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [this] { copy(); });
    menu->popup(event->globalPos());
}

void LinkedText::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && !chosenWords().isEmpty()) return copy();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && reached_) {
        emit linkActivated(links_[*reached_].address);
        return;
    }
    QLabel::keyPressEvent(event);
}

} // namespace cjm
