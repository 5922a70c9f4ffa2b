#include "app/widgets/editor_signs.hpp"

#include <cjm/render/text_measure.hpp>

#include <QString>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

#include <utility>

namespace cjm {
namespace {

using Ranges = QList<QTextLayout::FormatRange>;

// Qt keeps the room of a hyphen for each soft one, wherever the line ends.
void addSoftHyphens(const QString& text, Ranges& ranges) {
    constexpr QChar softHyphen(0xAD);
    for (qsizetype at = text.indexOf(softHyphen); at >= 0; at = text.indexOf(softHyphen, at + 1)) {
        QTextLayout::FormatRange range{static_cast<int>(at), 1, {}};
        range.format.setFontLetterSpacingType(QFont::PercentageSpacing);
        range.format.setFontLetterSpacing(1); // of its width; 0 would be none set
        ranges.push_back(range);
    }
}

// A space that ends a line is not seen: so wide that nothing has room behind it, it ends its line.
void addLineEnds(const QTextBlock& block, const QList<int>& ends, Ranges& ranges) {
    constexpr double wide = 10'000;
    for (const int at : ends) {
        if (at < block.position() || at >= block.position() + block.length()) continue;
        QTextLayout::FormatRange range{at - block.position(), 1, {}};
        range.format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        range.format.setFontLetterSpacing(wide);
        ranges.push_back(range);
    }
}

// How much stands before a text on the map and is not part of it: the mark of a quote, or this sign.
qsizetype foreignBefore(const QString& line, const QString& sign) {
    if (line.startsWith(QChar(0xAB)) || line.startsWith(QChar(0x201C))) return 1;
    return line.startsWith(sign) ? sign.size() : 0;
}

// Where a line that begins at `at` ends in a text, and -1 where it does not stand there. One that divides a word has a
// hyphen more, the last one may have the mark of a quote.
qsizetype endOfWords(QStringView text, qsizetype at, QStringView words) {
    const QStringView rest = text.mid(at);
    if (rest.startsWith(words)) return at + words.size();
    if (words.endsWith(QLatin1Char('-')) && rest.startsWith(words.chopped(1))) return at + words.size() - 1;
    return words.startsWith(rest) ? text.size() : -1;
}

// The same of a first line, which may have something before it.
qsizetype endOfLine(const QString& text, qsizetype at, const std::string& line, const QString& sign) {
    const QString words = QString::fromStdString(line);
    const qsizetype end = endOfWords(text, at, words);
    return end < 0 && at == 0 ? endOfWords(text, at, QStringView(words).mid(foreignBefore(words, sign))) : end;
}

} // namespace

EditorSigns::EditorSigns(QTextDocument& document) : QObject(&document), document_(document) {
    connect(&document, &QTextDocument::contentsChange, this, [this](int from, int, int added) { follow(from, added); });
}

void EditorSigns::setLines(TextPtr lines, const std::string& sign) {
    const QString shownSign = QString::fromStdString(sign);
    if (lines_ == lines && sign_ == shownSign) return;
    lines_ = std::move(lines);
    sign_ = shownSign;
    const QList<int> ends = lineEnds();
    for (QTextBlock block = document_.begin(); block.isValid(); block = block.next())
        set(block, ends);
}

void EditorSigns::follow(int from, int added) {
    const QList<int> ends = lineEnds();
    const QTextBlock last = document_.findBlock(from + added);
    for (QTextBlock block = document_.findBlock(from); block.isValid(); block = block.next()) {
        set(block, ends);
        if (block == last) return;
    }
}

void EditorSigns::set(const QTextBlock& block, const QList<int>& ends) {
    QTextLayout& layout = *block.layout();
    if (!layout.preeditAreaText().isEmpty()) return; // the looks of what is being composed are the input method's
    Ranges ranges = joinedSigns(block.text());
    addSoftHyphens(block.text(), ranges);
    addLineEnds(block, ends, ranges);
    if (ranges == layout.formats()) return;
    layout.setFormats(ranges);
    document_.markContentsDirty(block.position(), block.length());
}

// The last space of each line that is not the last of its paragraph.
QList<int> EditorSigns::lineEnds() const {
    QList<int> ends;
    if (!lines_ || lines_->lines.size() < 2) return ends;
    auto line = lines_->lines.begin();
    for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        qsizetype at = 0;
        do {
            at = line == lines_->lines.end() ? -1 : endOfLine(text, at, (line++)->text, sign_);
            if (at < 0) return {};
            const qsizetype words = at;
            while (at < text.size() && text[at] == QLatin1Char(' '))
                ++at;
            if (at > words && at < text.size()) ends.push_back(block.position() + static_cast<int>(at) - 1);
        } while (at < text.size());
    }
    return line == lines_->lines.end() ? ends : QList<int>();
}

void makePlainField(QTextEdit& edit) {
    edit.setAcceptRichText(false);
    edit.setTabChangesFocus(true);
    edit.setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    edit.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    edit.document()->setDocumentMargin(0);
    new EditorSigns(*edit.document());
}

} // namespace cjm
