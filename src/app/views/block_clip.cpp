#include "app/views/block_clip.hpp"

#include "app/widgets/picture_record.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/message.hpp>
#include <cjm/base/plain_text.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/storage/document.hpp>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double pictureScale = 2;                            // sharp in a document that is printed
constexpr double mostPixels = 30e6, longestClipSide = 16'000; // of a picture
constexpr double air = 12;                                    // around it
constexpr int packing = 70;                                   // of Qt's scale: quick, and hardly larger than the best
constexpr QLatin1String imageType("application/x-qt-image"), pngType("image/png"), htmlType("text/html"),
    textType("text/plain");

template <class T> bool isOf(const Selection& selection) {
    return !selection.empty() && std::holds_alternative<T>(selection.targets.front());
}

// A persona for programs that know no maps: what it says of itself, and its lists with headings.
std::string inWords(const Persona& persona, Language language) {
    std::string text;
    const auto addLine = [&](const std::string& line) {
        if (!line.empty()) text += drawnLine(line) + '\n';
    };
    const auto fact = [&](std::string_view code, const std::string& value) {
        if (!value.empty()) addLine(say("look.fact-" + std::string(code), language) + ": " + value);
    };
    const auto list = [&](std::string_view code, const std::vector<std::string>& entries) {
        if (!entries.empty()) addLine(say("look.list-" + std::string(code), language) + ":");
        for (const std::string& entry : entries)
            addLine("– " + entry);
    };
    addLine(persona.name);
    addLine(persona.segment);
    fact("age", persona.age);
    fact("education", persona.education);
    fact("company", persona.company);
    fact("role", persona.role);
    addLine(persona.quote);
    list("responsibilities", persona.responsibilities);
    list("needs", persona.needs);
    list("motives", persona.motives);
    list("pains", persona.pains);
    return text.empty() ? say("look.persona", language) + '\n' : text;
}

// The part of a layout that shows the block. A cell alone needs no titles.
Rect shownPart(const GridLayout& layout) {
    if (layout.stages.size() == 1 && layout.rows.size() == 1 && !layout.cards.empty()) {
        Rect around = layout.cards.front().rect;
        for (const PlacedCard& card : layout.cards)
            around = around.united(card.rect);
        if (!layout.rows.front().chart) return around;
    }
    const double top = layout.phases.empty() ? layout.stagesTop() : layout.phases.front().rect.y;
    const double left = layout.options.margin;
    return {left, top, layout.size.width - 2 * left, layout.rowsBottom - top};
}

} // namespace

QImage blockPicture(const Map& fragment, const Theme& theme) {
    if (fragment.stages.empty() || fragment.rows.empty()) return {};
    const QtTextMeasure measure;
    LayoutCache cache;
    const GridLayout layout = layoutGrid(fragment, theme, measure, {}, cache);
    const Rect part = shownPart(layout).inset(-air);
    if (part.empty()) return {};
    const double scale = std::min({pictureScale, longestClipSide / part.width, longestClipSide / part.height,
                                   std::sqrt(mostPixels / (part.width * part.height))});
    QImage image(std::max(1, static_cast<int>(part.width * scale)), std::max(1, static_cast<int>(part.height * scale)),
                 QImage::Format_RGB32);
    if (image.isNull()) return {};
    image.fill(qtColour(theme.page));
    constexpr double dotsPerMetre = 96 / 0.0254;
    image.setDotsPerMeterX(static_cast<int>(dotsPerMetre * scale));
    image.setDotsPerMeterY(static_cast<int>(dotsPerMetre * scale));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-part.x, -part.y);
    ScenePainter().draw(painter, gridScene(layout, theme), part);
    return image;
}

BlockClip::BlockClip(const Map& map, const Selection& selection, const Theme& theme)
    : fragment_(fragmentOf(map, selection)),
      theme_(theme) {
    if (isOf<PersonaId>(selection)) {
        for (const auto& persona : inOrder(fragment_.personas))
            words_ += inWords(*persona, languageFromCode(map.passport->language));
        return;
    }
    const bool isWhole = isOf<StageId>(selection) || isOf<RowId>(selection);
    table_ = tableOf(fragment_, {isWhole, isWhole});
}

QStringList BlockClip::formats() const {
    QStringList list{QString::fromLatin1(blockMime)};
    if (!words_.empty()) return list << QString(textType);
    if (table_.isGrid()) list << QString(htmlType); // one cell is better off as text
    return list << QString(textType) << QString(pngType) << QString(imageType);
}

QVariant BlockClip::retrieveData(const QString& type, QMetaType wanted) const {
    if (type == QLatin1String(blockMime)) return QByteArray::fromStdString(encode({fragment_, {}}));
    if (type == htmlType) return qt(htmlText(table_));
    if (type == textType) return qt(words_.empty() ? tsvText(table_) : words_);
    if (type == pngType) return packedPicture(blockPicture(fragment_, theme_), "png", packing);
    if (type == imageType) return blockPicture(fragment_, theme_);
    return QMimeData::retrieveData(type, wanted);
}

} // namespace cjm
