#include "render/no_font.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGlyphRun>
#include <QString>
#include <QTextLayout>

#include <algorithm>
#include <set>
#include <string>

namespace cjm {
namespace {

// The bundled fonts have Latin, Greek and Cyrillic letters and the usual signs: most lines need no closer look.
bool mayBeOfNoFont(std::string_view line) {
    constexpr char32_t firstOther = 0x530, firstSign = 0x2000, firstOtherSign = 0x2300;
    for (std::size_t at = 0; at < line.size();)
        if (const char32_t c = utf8::next(line, at); c >= firstOther && (c < firstSign || c >= firstOtherSign))
            return true;
    return false;
}

bool hasLettersOfNoFont(const std::string& line, const Font& font) {
    QTextLayout layout(QString::fromStdString(line), qtFont(font));
    joinSigns(layout);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    return std::any_of(runs.begin(), runs.end(), [](const QGlyphRun& run) {
        return isOfNoFont(run.rawFont()) || run.glyphIndexes().contains(0U);
    });
}

} // namespace

bool isOfNoFont(const QRawFont& font) { return !font.isValid() || font.fontTable("head").isEmpty(); }

QGlyphRun inBoxes(const QGlyphRun& run, const Font& font) {
    QTextLayout layout(QStringLiteral("□"), qtFont(font, oversize));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QGlyphRun box = layout.glyphRuns().constFirst();
    box.setGlyphIndexes(QList<quint32>(run.positions().size(), box.glyphIndexes().constFirst()));
    box.setPositions(run.positions());
    return box;
}

bool haveLettersOfNoFont(const std::vector<Page>& pages) {
    std::set<std::string_view> seen;
    for (const Page& page : pages)
        for (const Shape& shape : page.scene.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape))
                for (const TextLine& line : text->block->lines)
                    if (mayBeOfNoFont(line.text) && seen.insert(line.text).second &&
                        hasLettersOfNoFont(line.text, text->block->font))
                        return true;
    return false;
}

} // namespace cjm
