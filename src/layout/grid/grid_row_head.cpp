#include "layout/grid/grid_row_head.hpp"

#include "layout/emotion_shapes.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double switchX = 14, switchPaddingX = 8, switchPaddingY = 3, switchIcon = 14, switchGap = 4, headGap = 6;
constexpr double scaleRight = 8, scaleLeft = 12, scaleGap = 2;
constexpr double scaleFace = 7;    // radius
constexpr double scaleReach = 1.5; // steps from neutral at which the words of good and bad stand

double placeSwitches(PlacedRow& row, const GridLayout& layout, const Theme& theme, const TextMeasure& measure,
                     const CurveOwners& owners, double y) {
    const double room = layout.rowTitles() - switchX - 4 - 2 * switchPaddingX - switchIcon - switchGap;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const auto& persona = owners[i];
        CurveSwitch chip;
        chip.persona = persona;
        chip.shown = !layout.options.hiddenCurves.contains(persona ? persona->id : PersonaId{});
        chip.colour = i == 0 ? theme.neutral : curveColour(theme, persona.get(), i);
        chip.name = wrap(measure, persona ? persona->name : say("look.nobodys-curve", languageOf(layout)), small, room);
        const double text = std::max(chip.name->height(), lineHeight(small));
        chip.rect = {layout.options.margin + switchX, y,
                     2 * switchPaddingX + switchIcon + switchGap + std::ceil(chip.name->width),
                     text + 2 * switchPaddingY};
        chip.nameAt = {chip.rect.x + switchPaddingX + switchIcon + switchGap, y + switchPaddingY};
        y = chip.rect.bottom() + switchGap;
        row.switches.push_back(std::move(chip));
    }
    return y;
}

double titleBottom(const PlacedRow& row) {
    return cellPadding + plainPaddingY + std::max(row.title->height(), lineHeight(rowTitle)) + headGap;
}

// What is up and what is down, in the language of faces; not where something else stands.
void placeScaleFaces(PlacedRow& row, const GridLayout& layout, double y) {
    if (!row.chart) return;
    const double x = layout.gridX - scaleRight - scaleFace, neutral = row.rect.y + row.chart->neutralY;
    if (neutral - row.chart->unit < y + scaleFace) return;
    for (const double level : {1.0, -1.0})
        row.scaleFaces.push_back({{x, neutral - level * row.chart->unit}, level});
}

// Good on top, neutral, bad: of however many words there are, the outer ones and the one in the middle.
double placeScale(PlacedRow& row, const GridLayout& layout, const TextMeasure& measure, double y) {
    const auto& words = row.row->scaleWords;
    if (words.size() < 2 || !row.chart) {
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

double roomAboveScale(const PlacedRow& row) {
    if (row.row->scaleWords.size() < 2) return 0;
    return titleBottom(row) + lineHeight(small) / 2 + scaleReach * emotionUnit;
}

Colour curveColour(const Theme& theme, const Persona* persona, std::size_t place) {
    const auto own = persona ? parseColour(persona->colour) : std::nullopt;
    return own ? readableOn(theme.page, *own) : theme.curves[(place - 1) % theme.curves.size()];
}

double placeRowHead(PlacedRow& row, const GridLayout& layout, const Theme& theme, const TextMeasure& measure,
                    const CurveOwners& owners) {
    const double title = std::max(row.title->height(), lineHeight(rowTitle));
    const double start = row.titleAt.y + title + headGap;
    double y = start;
    if (layout.options.curveSwitches && owners.size() > 1) y = placeSwitches(row, layout, theme, measure, owners, y);
    y = placeScale(row, layout, measure, y);
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
    for (const CurveSwitch& chip : row.switches) {
        const double radius = (lineHeight(small) + 2 * switchPaddingY) / 2;
        const Colour sign = chip.shown ? readableOn(theme.page, chip.colour) : theme.muted;
        scene.shapes.emplace_back(BoxShape{chip.rect.inset(0.5), radius, noColour, {theme.line, 1, {}}});
        const double y = chip.rect.y + switchPaddingY + (lineHeight(small) - switchIcon) / 2;
        scene.shapes.emplace_back(
            IconShape{chip.shown ? "eye" : "eye-off", {chip.rect.x + switchPaddingX, y, switchIcon, switchIcon}, sign});
        if (!chip.name->empty())
            scene.shapes.emplace_back(
                TextShape{chip.name, chip.nameAt, chip.name->width, chip.shown ? theme.ink : theme.muted, Align::left});
    }
}

} // namespace cjm
