#include "layout/grid/paint_known.hpp"

#include "layout/grid/known_counts.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/known_look.hpp"
#include "layout/parts.hpp"

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double hatchStep = 9, hatchPen = 1.2, hatchInset = 2; // of cards: every 7 across the lines

Pen dashedEdge(const KnownLook& look) { return {look.edge, look.edgeWidth, {4, 3}}; }

void addPlaced(const PlacedText& text, Point by, Colour colour, Align align, Scene& scene) {
    if (text.block && !text.block->empty())
        scene.shapes.emplace_back(
            TextShape{text.block, {text.at.x + by.x, text.at.y + by.y}, text.width, colour, align});
}

} // namespace

KnownDress dressOf(const PlacedCard& placed) {
    const Card& card = *placed.card;
    KnownDress dress{takesEvidence(card.kind) ? knownOf(card) : Known::fact, cardRadius};
    if (placed.box->pill)
        dress.radius = std::min(placed.rect.height, lineHeight(placed.box->text->font) + 2 * pillPaddingY) / 2;
    else if (card.kind == CardKind::image && placed.box->picture)
        dress.radius = pictureCardRadius;
    return dress;
}

CardColours knownColours(const Card& card, const CardColours& usual, const KnownDress& dress, const Theme& theme) {
    if (dress.known != Known::notSet) return usual;
    return {theme.page, theme.muted, card.kind == CardKind::barrier ? usual.sign : theme.muted};
}

void paintKnownGround(const Rect& rect, const KnownDress& dress, Colour fill, const Theme& theme, Scene& scene) {
    if (dress.known == Known::notSet) {
        scene.shapes.emplace_back(BoxShape{rect.inset(0.5), dress.radius, noColour, {theme.line, 1, {}}});
        return;
    }
    const Colour ground = fill.alpha > 0 ? fill : theme.page;
    const KnownLook look = knownLook(theme, ground);
    scene.shapes.emplace_back(BoxShape{rect, dress.radius, ground, {}});
    paintHatch(rect.inset(hatchInset), hatchStep, {look.hatch, hatchPen, {}}, scene,
               std::max(dress.radius - hatchInset, 0.0));
    scene.shapes.emplace_back(BoxShape{rect.inset(look.edgeWidth / 2), dress.radius, noColour, dashedEdge(look)});
}

void paintKnownBlock(const Rect& rect, const KnownDress& dress, Colour fill, const Theme& theme, Scene& scene) {
    if (dress.known == Known::notSet) {
        scene.shapes.emplace_back(BoxShape{rect.inset(0.5), 0, noColour, {theme.line, 1, {}}});
        return;
    }
    const Colour ground = fill.alpha > 0 ? fill : theme.page;
    const KnownLook look = knownLook(theme, ground);
    scene.shapes.emplace_back(BoxShape{rect.inset(look.edgeWidth / 2), 0, mix(ground, look.hatch, 0.4),
                                       dashedEdge(look)});
}

void paintKnown(const PlacedKnown& known, Point at, Colour squares, const Theme& theme, Scene& scene) {
    paintStandings(known.squares.moved(at.x, at.y), {known.side, knownGap}, known.counts, squares, scene);
    addPlaced(known.words, at, theme.ink, Align::left, scene);
    addPlaced(known.unset, at, theme.muted, Align::left, scene);
}

void paintStrip(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip) {
    if (layout.strip == 0) return;
    addPlaced(layout.stripTitle, {0, 0}, theme.muted, Align::left, scene);
    for (std::size_t i = 0; i < layout.known.size(); ++i)
        if (isWithin(layout.stages[i], clip))
            paintKnown(layout.known[i], {0, 0}, readableOn(theme.page, layout.stages[i].hue.fill, 3), theme, scene);
}

} // namespace cjm
