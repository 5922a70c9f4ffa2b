#include "app/widgets/editor_signs.hpp"

#include <cjm/render/text_measure.hpp>

#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextLayout>

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

void setSigns(QTextDocument& document, const QTextBlock& block) {
    QTextLayout& layout = *block.layout();
    if (!layout.preeditAreaText().isEmpty()) return; // the looks of what is being composed are the input method's
    Ranges ranges = joinedSigns(block.text());
    addSoftHyphens(block.text(), ranges);
    if (ranges == layout.formats()) return;
    layout.setFormats(ranges);
    document.markContentsDirty(block.position(), block.length());
}

} // namespace

void setSignsLikeMap(QTextDocument& document) {
    QObject::connect(&document, &QTextDocument::contentsChange, &document, [&document](int from, int, int added) {
        const QTextBlock last = document.findBlock(from + added);
        for (QTextBlock block = document.findBlock(from); block.isValid(); block = block.next()) {
            setSigns(document, block);
            if (block == last) return;
        }
    });
}

} // namespace cjm
