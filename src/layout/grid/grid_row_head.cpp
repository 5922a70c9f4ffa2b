#include "layout/grid/grid_row_head.hpp"

#include "layout/emotion_shapes.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/known_counts.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/grid/paint_known.hpp"
#include "layout/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double switchDot = 8, switchDotAt = 21, switchPaddingX = 6, switchPaddingY = 1, headGap = 6;
constexpr double scaleRight = 8, scaleLeft = 12, scaleGap = 2;
constexpr Colour squaresOfRows{0x3D, 0x4A, 0x66, 255};
constexpr double scaleFace = 7;    // radius
constexpr double scaleReach = 1.5; // steps from neutral at which the words of good and bad stand

double placeSwitches(PlacedRow& row, const GridLayout& layout, const Theme& theme, const TextMeasure& measure,
                     const CurveOwners& owners, double y) {
    const double left = layout.options.margin,
                 room = layout.rowTitles() - headStyle(layout.options.head).rowTitleIndent - rowTitleEnd;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const auto& persona = owners[i];
        CurveSwitch chip;
        chip.persona = persona;
        chip.shown = !layout.options.hiddenCurves.contains(persona ? persona->id : PersonaId{});
        chip.colour = i == 0 ? theme.neutral : curveColour(theme, persona.get(), i);
        // A name in one line, under the title; the dot under its sign.
        chip.name =
            cutLine(measure, persona ? persona->name : say("look.nobodys-curve", languageOf(layout)), small, room);
        chip.nameAt = {left + headStyle(layout.options.head).rowTitleIndent, y + switchPaddingY};
        const double x = left + switchDotAt - switchPaddingX;
        chip.rect = {x, y, chip.nameAt.x + std::ceil(chip.name->width) + switchPaddingX - x,
                     lineHeight(small) + 2 * switchPaddingY};
        y = chip.rect.bottom();
        row.switches.push_back(std::move(chip));
    }
    return y;
}

double titleBottom(const PlacedRow& row) {
    return cellPadding + plainPaddingY + std::max(row.title->height(), lineHeight(rowTitle)) + headGap;
}

// What is up and what is down, in the language of faces: a step away from neutral, or as far as what stands above lets
// them. None where there is no column for them.
void placeScaleFaces(PlacedRow& row, const GridLayout& layout, double y) {
    constexpr double nearest = 2 * scaleFace;
    if (!row.chart || row.titleBand > 0) return;
    const double x = layout.gridX - scaleRight - scaleFace, neutral = row.rect.y + row.chart->neutralY;
    const double away = std::min(row.chart->unit, neutral - y - scaleFace);
    if (away < nearest) return;
    for (const double level : {1.0, -1.0})
        row.scaleFaces.push_back({{x, neutral - level * away}, level});
}

// Good on top, neutral, bad: of however many words there are, the outer ones and the one in the middle.
double placeScale(PlacedRow& row, const GridLayout& layout, const TextMeasure& measure, double y) {
    const auto& words = row.row->scaleWords;
    if (words.size() < 2 || !row.chart || row.titleBand > 0) {
        placeScaleFaces(row, layout, y);
        return y;
    }
    const double width = layout.rowTitles() - scaleLeft - scaleRight, neutral = row.rect.y + row.chart->neutralY;
    const bool hasMiddle = words.size() % 2 == 1;
    const std::array<std::pair<const std::string*, double>, 3> levels{
        {{&words.back(), scaleReach},
         {hasMiddle ? &words[words.size() / 2] : nullptr, 0},
         {&words.front(), -scaleReach}}};
    for (const auto& [word, level] : levels) {
        if (!word || word->empty()) continue;
        const TextPtr block = wrap(measure, *word, small, width);
        const double wanted = neutral - level * row.chart->unit - block->height() / 2;
        const Point at{layout.options.margin + scaleLeft, std::max(y, wanted)};
        row.scale.push_back({{block, at, width}, level});
        y = at.y + block->height() + scaleGap;
    }
    return y;
}

} // namespace

double roomAboveScale(const PlacedRow& row, double unit) {
    if (row.row->scaleWords.size() < 2 || row.titleBand > 0) return 0;
    return titleBottom(row) + lineHeight(small) / 2 + scaleReach * unit;
}

double placeRowHead(PlacedRow& row, const RowHeadGround& ground) {
    const auto& [layout, theme, measure, owners, known] = ground;
    const double title = std::max(row.title->height(), lineHeight(rowTitle));
    const double start = row.titleAt.y + title + headGap;
    double y = start;
    if (layout.options.curveSwitches && owners.size() > 1) y = placeSwitches(row, layout, theme, measure, owners, y);
    if (known) y = placeRowKnown(row, *known, layout, measure, y == start ? y : y + headGap);
    y = placeScale(row, layout, measure, y);
    return y == start ? 0 : y + headGap - row.rect.y;
}

double placeRowHead(PlacedRow& row, const KnownCounts& known, const GridLayout& layout, const TextMeasure& measure) {
    const double start = row.titleAt.y + std::max(row.title->height(), lineHeight(rowTitle)) + headGap;
    const double y = placeRowKnown(row, known, layout, measure, start);
    return y == start ? 0 : y + headGap - row.rect.y;
}

void paintRowHead(const PlacedRow& row, const Theme& theme, Scene& scene) {
    for (const ScaleWord& word : row.scale) {
        const Colour colour = word.level > 0   ? readableOn(theme.page, theme.good)
                              : word.level < 0 ? theme.badText
                                               : theme.muted;
        scene.shapes.emplace_back(TextShape{word.text.block, word.text.at, word.text.width, colour, Align::right});
    }
    for (const ScaleFace& face : row.scaleFaces)
        addFace(face.at, {face.level * 1.4, mix(theme.page, theme.muted, 0.7), scaleFace}, theme, scene);
    if (row.known)
        paintKnown(*row.known, {row.rect.x, row.rect.y}, readableOn(theme.page, squaresOfRows, 3), theme, scene);
    for (const CurveSwitch& chip : row.switches) {
        const Colour sign = chip.shown ? readableOn(theme.page, chip.colour) : theme.muted;
        const Rect dotRect{chip.rect.x + switchPaddingX, chip.rect.centre().y - switchDot / 2, switchDot, switchDot};
        // Full while its curve is shown, a ring while it is not.
        if (chip.shown)
            scene.shapes.emplace_back(BoxShape{dotRect, switchDot / 2, sign, {}});
        else
            scene.shapes.emplace_back(
                BoxShape{dotRect.inset(dotRing / 2), switchDot / 2, noColour, {sign, dotRing, {}}});
        if (!chip.name->empty())
            scene.shapes.emplace_back(
                TextShape{chip.name, chip.nameAt, chip.name->width, chip.shown ? theme.ink : theme.muted, Align::left});
    }
}

} // namespace cjm
