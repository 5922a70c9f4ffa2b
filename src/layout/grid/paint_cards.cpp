#include "layout/grid/card_box.hpp"
#include "layout/grid/card_fields.hpp"
#include "layout/grid/card_marks.hpp"
#include "layout/grid/card_signs.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/grid/paint_known.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>
#include <cstdlib>

namespace cjm {
namespace {

using namespace metrics;

Colour pillGround(const Card& card, const Theme& theme) {
    const auto custom = parseColour(card.colour);
    return custom ? cardTint(theme, *custom) : theme.pillFill;
}

void paintPill(const PlacedCard& placed, const Theme& theme, Scene& scene) {
    const Rect& rect = placed.rect;
    const double line = lineHeight(placed.box->text->font);
    const double radius = std::min(rect.height / 2, (line + 2 * pillPaddingY) / 2);
    const bool isFirst = placed.box->fields && placed.box->fields->isFixedFirst;
    const double width = std::max(1.0, theme.outline);
    const Pen edge{isFirst ? fixFirstEdge(theme) : theme.line, width, {}};
    scene.shapes.emplace_back(BoxShape{rect.inset(width / 2), radius, pillGround(*placed.card, theme), edge});
}

void paintPillSign(const PlacedCard& placed, Colour ink, Scene& scene) {
    const CardBox& box = *placed.box;
    if (!box.pill || box.icon.empty()) return;
    const double line = lineHeight(box.text->font);
    const bool isCentred = box.fields && !box.fields->isTailBelow; // as bars and rating are
    const double words = isCentred ? std::max(box.text->height(), line) : line;
    const double y = placed.rect.y + box.textAt.y + (words - pillIcon) / 2;
    scene.shapes.emplace_back(
        IconShape{box.icon, {placed.rect.x + box.textAt.x - pillIconGap - pillIcon, y, pillIcon, pillIcon}, ink});
}

// Whether nobody could tell the colours apart on a projector; the palest tint of a theme differs by more.
bool isLike(Colour one, Colour other) {
    constexpr int few = 8;
    return std::abs(one.red - other.red) < few && std::abs(one.green - other.green) < few &&
           std::abs(one.blue - other.blue) < few;
}

// Themes without tints draw a line around the card instead; so has a colour of one's own that is the page's.
void paintBackground(const Rect& rect, Colour fill, const Theme& theme, Scene& scene) {
    if (theme.outline > 0)
        scene.shapes.emplace_back(
            BoxShape{rect.inset(theme.outline / 2), cardRadius, fill, {theme.outlineInk, theme.outline, {}}});
    else if (isLike(fill, theme.page))
        scene.shapes.emplace_back(BoxShape{rect.inset(0.5), cardRadius, fill, {theme.line, 1, {}}});
    else
        scene.shapes.emplace_back(BoxShape{rect, cardRadius, fill, {}});
}

void paintSeverity(const PlacedCard& placed, const CardColours& colours, Scene& scene) {
    const Point at{placed.rect.x + placed.box->dotsAt.x, placed.rect.y + placed.box->dotsAt.y};
    addSeverity(placed.card->severity, at, {dot, dotGap, dotRing, colours.sign, colours.fill}, scene);
}

} // namespace

CardColours coloursOf(const Card& card, const Hue& hue, const Theme& theme) {
    CardColours colours{hue.tint, theme.ink, hue.deep};
    if (card.kind == CardKind::barrier) colours = {theme.barrierFill, theme.barrierInk, theme.bad};
    if (card.kind == CardKind::solution)
        colours = {theme.solutionFill, theme.solutionInk, readableOn(theme.solutionFill, theme.good)};
    if (card.kind == CardKind::process) colours.fill = theme.plainFill;
    if (card.kind == CardKind::goal) colours.fill = isBare(card) ? noColour : theme.plainFill;
    if (const auto custom = parseColour(card.colour)) {
        colours.fill = cardTint(theme, *custom);
        colours.ink = theme.ink;
        if (card.kind == CardKind::metric) colours.sign = readableOn(colours.fill, hue.deep, theme.textContrast);
    }
    return colours;
}

void paintBars(const TextBlock& text, Point at, Colour colour, Scene& scene) {
    const double height = text.lineHeight;
    double y = at.y + height * 0.3;
    for (const TextLine& line : text.lines) {
        scene.shapes.emplace_back(BoxShape{{at.x, y, line.width, height * 0.4}, 0, colour, {}});
        y += height;
    }
}

static void paintPicture(const PlacedCard& placed, Scene& scene) {
    const CardBox& box = *placed.box;
    if (box.picture)
        scene.shapes.emplace_back(
            ImageShape{box.picture, box.pictureAt.moved(placed.rect.x, placed.rect.y), box.pictureRadius});
}

// How much of its target a metric has reached.
static void paintShare(const PlacedCard& placed, const CardColours& colours, Scene& scene) {
    Rect bar = placed.box->bar.moved(placed.rect.x, placed.rect.y);
    if (bar.width <= 0) return;
    scene.shapes.emplace_back(BoxShape{bar, barHeight / 2, mix(colours.fill, colours.sign, 0.25), {}});
    bar.width = std::max(bar.width * placed.box->share, barHeight);
    if (placed.box->share > 0) scene.shapes.emplace_back(BoxShape{bar, barHeight / 2, colours.sign, {}});
}

static void paintText(const TextPtr& text, Point at, double width, Colour colour, Scene& scene) {
    if (text && !text->empty()) scene.shapes.emplace_back(TextShape{text, at, width, colour, Align::left});
}

struct DrawnLook {
    const CellLook& cell;
    const KnownDress& dress;
};

static void paintCardBars(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene,
                          const DrawnLook& look) {
    const CardBox& box = *placed.box;
    const bool isPlain = look.dress.isPlain();
    const Colour fill = box.pill ? theme.line : colours.fill;
    const Colour background = fill.alpha > 0 && isPlain ? fill : theme.page;
    if (!isPlain) paintKnownBlock(placed.rect, look.dress, box.pill ? theme.page : fill, theme, scene);
    if (look.cell.detail == Detail::blocks) {
        if (!isPlain) return;
        // As dark as the bars would make it on the whole.
        scene.shapes.emplace_back(BoxShape{placed.rect, 0, mix(background, colours.ink, 0.12), {}});
        return;
    }
    if (fill.alpha > 0 && isPlain) scene.shapes.emplace_back(BoxShape{placed.rect, 0, fill, {}});
    paintPicture(placed, scene);
    paintBars(*box.text, {placed.rect.x + box.textAt.x, placed.rect.y + box.textAt.y},
              mix(background, colours.ink, 0.4), scene);
    if (hasDots(*placed.card)) paintSeverity(placed, colours, scene);
}

static void paintFully(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene,
                       const DrawnLook& look) {
    const KnownDress& dress = look.dress;
    const Card& card = *placed.card;
    const CardBox& box = *placed.box;
    const Rect& rect = placed.rect;
    const Colour ground = box.pill ? pillGround(card, theme) : colours.fill.alpha > 0 ? colours.fill : theme.page;
    const SmallMarks small{look.cell.detail == Detail::full ? look.cell.marks : 0, ground};
    if (!dress.isPlain())
        paintKnownGround(rect, dress, box.pill ? pillGround(card, theme) : colours.fill, theme, scene);
    else if (box.pill)
        paintPill(placed, theme, scene);
    else if (card.kind == CardKind::image && box.picture)
        scene.shapes.emplace_back(BoxShape{rect.inset(0.5), pictureCardRadius, theme.page, {theme.line, 1, {}}});
    else if (colours.fill.alpha > 0)
        paintBackground(rect, colours.fill, theme, scene);
    paintPillSign(placed, colours.sign, scene);
    if (hasDots(card)) paintSeverity(placed, colours, scene);
    if (card.kind == CardKind::solution) {
        const double y = rect.y + box.textAt.y + (lineHeight(box.text->font) - solutionIcon) / 2;
        scene.shapes.emplace_back(IconShape{"corner-down-right",
                                            {rect.x + box.textAt.x - solutionIndent, y, solutionIcon, solutionIcon},
                                            colours.sign});
    }
    paintPicture(placed, scene);
    const auto at = [&](Point p) { return Point{rect.x + p.x, rect.y + p.y}; };
    const Colour figure = card.kind == CardKind::metric ? colours.sign : colours.ink;
    if (box.extra) paintText(box.extra, at(box.extraAt), box.extra->width, figure, scene);
    const Colour pale = readableOn(colours.fill, theme.muted);
    if (box.note) paintText(box.note, at(box.noteAt), box.note->width, pale, scene);
    if (box.target) paintText(box.target, at(box.targetAt), box.target->width, pale, scene);
    paintShare(placed, colours, scene);
    paintText(box.text, at(box.textAt), box.textWidth, colours.ink, scene);
    if (box.fields) paintFields(placed, colours, theme, scene, small);
    if (card.momentOfTruth && small.strength > 0) {
        scene.shapes.emplace_back(IconShape{
            "star-filled", {rect.x + box.starAt.x, rect.y + box.starAt.y, starSize, starSize}, theme.neutral});
        fadeFrom(scene.shapes.size() - 1, small, scene);
    }
    if (box.marks) paintMarks(placed, colours, theme, scene, small);
}

void paintCard(const PlacedCard& placed, const GridLayout& layout, const Theme& theme, Scene& scene,
               const CellLook& look) {
    const std::size_t first = scene.shapes.size();
    const Hue& hue = layout.stages[static_cast<std::size_t>(placed.column)].hue;
    const KnownDress dress = layout.options.evidence ? dressOf(placed) : KnownDress{};
    const CardColours colours = knownColours(*placed.card, coloursOf(*placed.card, hue, theme), dress, theme);
    if (hasWords(look.detail))
        paintFully(placed, colours, theme, scene, {look, dress});
    else
        paintCardBars(placed, colours, theme, scene, {look, dress});
    if (isFaded(layout, *placed.card)) fadeFrom(first, theme, scene);
}

Surface surfaceOf(const GridLayout& layout, const Theme& theme, const Target& target) {
    Surface surface{theme.page, theme.ink, theme.accent, theme.accentInk};
    if (const auto* id = std::get_if<CardId>(&target)) {
        if (const PlacedCard* placed = placedCard(layout, *id)) {
            const Hue& hue = layout.stages[static_cast<std::size_t>(placed->column)].hue;
            const KnownDress dress = layout.options.evidence ? dressOf(*placed) : KnownDress{};
            const CardColours colours = knownColours(*placed->card, coloursOf(*placed->card, hue, theme), dress, theme);
            if (placed->box->pill && dress.known != Known::notSet)
                surface.fill = pillGround(*placed->card, theme);
            else if (colours.fill.alpha > 0)
                surface.fill = colours.fill;
            surface.ink = colours.ink;
        }
        return surface;
    }
    const auto* subtitle = std::get_if<StageSubtitleTarget>(&target);
    const auto* stageId = subtitle ? &subtitle->stage : std::get_if<StageId>(&target);
    if (stageId) {
        for (const PlacedStage& placed : layout.stages)
            if (placed.stage->id == *stageId)
                surface = {placed.hue.fill, placed.hue.onFill, placed.hue.onFill, placed.hue.fill};
    }
    const bool isOfStory = std::holds_alternative<StepTarget>(target);
    return isOfStory && layout.story ? storySurface(*layout.story, theme, target) : surface;
}

} // namespace cjm
