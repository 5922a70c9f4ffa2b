#include "app/panels/marked_words.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using Mark = WordRun::Mark;

constexpr double wordsSize = 13, smallestMarked = 11;
constexpr int markedPadding = 1; // letters are rounded to pixels
constexpr double tintCorner = 3, besideTint = 2, tintShare = 0.13;

// Measured by the wider type where there is any of it: no line is wider than its room.
TextPtr linesOfWords(const QString& text, bool hasTint, int width) {
    static const QtTextMeasure measure; // of the thread of the window
    LineRoom room(std::max(1, width - 2 * markedPadding));
    room.smallest = smallestMarked;
    return wrap(measure, text.toStdString(), {hasTint ? Face::semiBold : Face::regular, wordsSize}, room);
}

int lineStep() { return QFontMetrics(qtFont({Face::regular, wordsSize})).lineSpacing(); }

// The letters of lines, told in which run of the text they stand. What `wrap` has put there, a hyphen or "…", goes with
// the letter before it; white space that it took away at the end of a line is passed over.
class RunFinder {
public:
    explicit RunFinder(const WordRuns& runs) {
        for (const WordRun& run : runs)
            for (const QChar letter : run.text) {
                letters_ += letter;
                marks_.push_back(run.mark);
            }
    }
    std::vector<Mark> marksOf(const QString& line) {
        std::vector<Mark> marks;
        marks.reserve(static_cast<std::size_t>(line.size()));
        for (const QChar letter : line) {
            qsizetype at = at_;
            if (!letter.isSpace())
                while (at < letters_.size() && letters_[at].isSpace())
                    ++at;
            const bool isFound =
                at < letters_.size() && (letters_[at] == letter || (letter.isSpace() && letters_[at].isSpace()));
            if (isFound) {
                last_ = marks_[static_cast<std::size_t>(at)];
                at_ = at + 1;
            }
            marks.push_back(last_);
        }
        return marks;
    }

private:
    QString letters_;
    std::vector<Mark> marks_;
    qsizetype at_ = 0;
    Mark last_ = Mark::none;
};

using MarkedRange = MarkedWords::MarkedRange;

std::vector<MarkedRange> rangesOf(const QString& line, const std::vector<Mark>& marks) {
    std::vector<MarkedRange> ranges;
    for (int i = 0; i < line.size(); ++i) {
        const Mark mark = marks[static_cast<std::size_t>(i)];
        if (mark == Mark::none) continue;
        const bool goesOn =
            !ranges.empty() && ranges.back().mark == mark && ranges.back().from + ranges.back().length == i;
        if (goesOn)
            ++ranges.back().length;
        else
            ranges.push_back({i, 1, mark});
    }
    return ranges;
}

} // namespace

MarkedWords::MarkedWords(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
}

void MarkedWords::setRuns(WordRuns runs) {
    runs_ = std::move(runs);
    whole_ = wholeOf(runs_);
    hasTint_ = std::any_of(runs_.begin(), runs_.end(), [](const WordRun& run) { return run.mark == Mark::added; });
    setAccessibleName(whole_);
    updateGeometry();
    update();
}

void MarkedWords::setLook(const Theme& theme, Colour ground, Colour tint) {
    theme_ = theme;
    ground_ = ground;
    tint_ = tint;
    update();
}

int MarkedWords::heightForWidth(int width) const {
    return static_cast<int>(linesOfWords(whole_, hasTint_, width)->lines.size()) * lineStep();
}

QSize MarkedWords::sizeHint() const {
    constexpr int usual = 200;
    const int across = width() > 0 ? width() : usual;
    return {across, heightForWidth(across)};
}

QSize MarkedWords::minimumSizeHint() const { return {0, lineStep()}; }

void MarkedWords::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TextPtr block = linesOfWords(whole_, hasTint_, width());
    RunFinder finder(runs_);
    double y = 0;
    for (const TextLine& line : block->lines) {
        const QString text = qt(line.text);
        paintLine(painter, y, text, rangesOf(text, finder.marksOf(text)), block->font.size);
        y += lineStep();
    }
}

void MarkedWords::paintLine(QPainter& painter, double y, const QString& text, const std::vector<MarkedRange>& ranges,
                            double size) const {
    const Colour tinted = mix(ground_, tint_, tintShare);
    QList<QTextLayout::FormatRange> formats;
    for (const MarkedRange& range : ranges) {
        QTextLayout::FormatRange format{range.from, range.length, {}};
        const bool isNew = range.mark == Mark::added;
        if (isNew) format.format.setFont(qtFont({Face::semiBold, size}));
        format.format.setFontStrikeOut(!isNew);
        format.format.setForeground(qtColour(isNew ? readableOn(tinted, tint_) : readableOn(ground_, theme_.muted)));
        formats.push_back(format);
    }
    QTextLayout letters(text, qtFont({Face::regular, size}));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap); // it is broken already
    letters.setTextOption(option);
    letters.setFormats(formats);
    letters.beginLayout();
    QTextLine line = letters.createLine();
    if (line.isValid()) line.setLineWidth(width());
    letters.endLayout();
    if (!line.isValid()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(tinted));
    for (const MarkedRange& range : ranges) {
        if (range.mark != Mark::added) continue;
        const double a = line.cursorToX(range.from), b = line.cursorToX(range.from + range.length);
        const QRectF ground(std::min(a, b) + markedPadding - besideTint, y, std::abs(b - a) + 2 * besideTint,
                            lineStep());
        painter.drawRoundedRect(ground, tintCorner, tintCorner);
    }
    painter.setPen(qtColour(readableOn(ground_, theme_.ink)));
    letters.draw(&painter, QPointF(markedPadding, y + (lineStep() - line.height()) / 2));
}

} // namespace cjm
