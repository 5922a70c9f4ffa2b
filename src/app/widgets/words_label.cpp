#include "app/widgets/words_label.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/render/text_measure.hpp>

#include <QCache>
#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr int inkPadding = 1; // of a label that has none of its own: letters are rounded to pixels
constexpr double smallestLabel = 11;
constexpr int widestLine = 10'000;
constexpr int linesKept = 500;

Font fontOf(const QFont& font) {
    const double size = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    if (font.italic()) return {Face::italic, size};
    if (font.weight() >= QFont::Bold) return {Face::bold, size};
    if (font.weight() >= QFont::DemiBold) return {Face::semiBold, size};
    return {font.weight() >= QFont::Medium ? Face::medium : Face::regular, size};
}

// A label is asked for its height again and again, and painted as it was: what was set last is kept.
TextPtr linesIn(const QString& text, const QFont& font, int width) {
    static const QtTextMeasure measure; // of the thread of the window
    static QCache<QString, TextPtr> kept(linesKept);
    const Font type = fontOf(font);
    const QString key = QString::number(width) + u' ' + QString::number(static_cast<int>(type.face)) + u' ' +
                        QString::number(type.size) + u' ' + text;
    if (const TextPtr* lines = kept.object(key)) return *lines;
    LineRoom room(std::max(1, width - 2 * inkPadding));
    room.smallest = smallestLabel;
    TextPtr lines = wrap(measure, text.toStdString(), type, room);
    kept.insert(key, new TextPtr(lines));
    return lines;
}

TextPtr linesOf(const QLabel& label, int width) { return linesIn(label.text(), label.font(), width); }

int heightOf(const TextBlock& block, const QLabel& label) {
    return static_cast<int>(block.lines.size()) * label.fontMetrics().lineSpacing();
}

} // namespace

// What a style sheet puts around the words belongs to it.
int WordsLabel::heightForWidth(int width) const {
    ensurePolished();
    const QSize frame = size() - contentsRect().size();
    return heightOf(*linesOf(*this, width - frame.width()), *this) + frame.height();
}

QSize WordsLabel::sizeHint() const {
    ensurePolished();
    const TextPtr block = linesOf(*this, widestLine);
    const QSize frame = size() - contentsRect().size();
    return QSize(static_cast<int>(std::ceil(block->width)) + 2 * inkPadding, heightOf(*block, *this)) + frame;
}

QSize WordsLabel::minimumSizeHint() const { return {0, fontMetrics().lineSpacing()}; }

void WordsLabel::setAround(const QMargins& around) {
    around_ = around;
    setContentsMargins(around);
}

bool WordsLabel::event(QEvent* event) {
    const bool done = QLabel::event(event);
    const bool isDressed = event->type() == QEvent::StyleChange || event->type() == QEvent::ParentChange;
    if (isDressed && !around_.isNull()) setContentsMargins(around_);
    return done;
}

void WordsLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    QRect room = contentsRect();
    if (alignment() & Qt::AlignVCenter)
        room.setTop(room.top() + std::max(0, (room.height() - heightOf(*linesOf(*this, room.width()), *this)) / 2));
    drawWrapped(painter, room, text());
}

WordsLabel* wordsOfRole(const char* role, QWidget* parent) {
    auto* label = new WordsLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

void drawWrapped(QPainter& painter, const QRect& rect, const QString& text) {
    const QFont whole = painter.font();
    const TextPtr block = linesIn(text, whole, rect.width());
    const int step = painter.fontMetrics().lineSpacing();
    QFont type = whole;
    if (block->font.size != fontOf(whole).size) type.setPixelSize(static_cast<int>(std::lround(block->font.size)));
    painter.setFont(type);
    int y = rect.top();
    for (const TextLine& line : block->lines) {
        painter.drawText(QRect(rect.left() + inkPadding, y, rect.width(), step), Qt::AlignLeft | Qt::AlignVCenter,
                         qt(line.text));
        y += step;
    }
    painter.setFont(whole);
}

int wrappedHeight(const QString& text, const QFont& type, int width) {
    return static_cast<int>(linesIn(text, type, width)->lines.size()) * QFontMetrics(type).lineSpacing();
}

QStringList cutLines(const QString& text, const QFont& type, int width, int most) {
    static const QtTextMeasure measure;
    LineRoom room(std::max(1, width));
    room.smallest = fontOf(type).size;
    const TextPtr block = wrap(measure, text.toStdString(), fontOf(type), room);
    QStringList lines;
    QString rest = text;
    for (const TextLine& line : block->lines) {
        const bool isLast = lines.size() + 1 == most && block->lines.size() > static_cast<std::size_t>(most);
        lines << (isLast ? elidedAtWord(QFontMetrics(type), rest, width) : qt(line.text));
        if (lines.size() == most) break;
        const bool isDivided = !rest.startsWith(lines.last()); // in a word, with a hyphen that it has not
        rest = rest.mid(lines.last().size() - (isDivided ? 1 : 0)).trimmed();
    }
    return lines;
}

QString elidedAtWord(const QFontMetrics& metrics, const QString& text, int width) {
    QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    if (shown == text || shown.size() < 2) return shown;
    shown.chop(1);
    const auto space = shown.lastIndexOf(QLatin1Char(' '));
    const bool endsWord = text.at(shown.size()).isSpace();
    if (!endsWord && space > shown.size() / 2) shown.truncate(space);
    while (shown.size() > 1 && (shown.back().isSpace() || shown.back() == QLatin1Char(',')))
        shown.chop(1);
    return shown + QChar(0x2026);
}

} // namespace cjm
