#include "layout/grid/paint_known.hpp"

#include "layout/grid/known_counts.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/known_look.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/grid/known_scenes.hpp>

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
    return {usual.fill.alpha > 0 ? theme.page : noColour, theme.muted,
            card.kind == CardKind::barrier ? usual.sign : theme.muted};
}

void paintKnownGround(const Rect& rect, const KnownDress& dress, Colour fill, const Theme& theme, Scene& scene) {
    if (dress.known == Known::notSet) { // words that never have a box get none
        if (fill.alpha > 0)
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
        if (fill.alpha > 0) scene.shapes.emplace_back(BoxShape{rect.inset(0.5), 0, noColour, {theme.line, 1, {}}});
        return;
    }
    const Colour ground = fill.alpha > 0 ? fill : theme.page;
    const KnownLook look = knownLook(theme, ground);
    scene.shapes.emplace_back(
        BoxShape{rect.inset(look.edgeWidth / 2), 0, mix(ground, look.hatch, 0.4), dashedEdge(look)});
}

void paintSwatch(const Rect& card, Status status, const Theme& theme, Scene& scene) {
    constexpr double radius = 4, sign = 10;
    const Colour fill = theme.barrierFill;
    if (status == Status::none) return paintKnownGround(card, {Known::notSet, radius}, theme.page, theme, scene);
    if (status == Status::assumption) {
        const KnownLook look = knownLook(theme, theme.page);
        paintHatch(card.inset(1), 5, {look.hatch, 1, {}}, scene, radius - 1);
        scene.shapes.emplace_back(BoxShape{card.inset(0.5), radius, noColour, {look.edge, 1, {3, 2}}});
        return;
    }
    scene.shapes.emplace_back(BoxShape{card.inset(0.5), radius, fill, {theme.line, 1, {}}});
    const Rect quote{card.centre().x - sign / 2, card.centre().y - sign / 2, sign, sign};
    scene.shapes.emplace_back(IconShape{"quote-filled", quote, readableOn(fill, theme.barrierInk)});
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

Scene statusSwatch(Status status, const Theme& theme) {
    Scene scene;
    scene.size = swatchSize;
    paintSwatch({0, 0, swatchSize.width, swatchSize.height}, status, theme, scene);
    return scene;
}

Scene knownSquares(const KnownCounts& counts, const Size& most, Colour colour) {
    constexpr int mostSquaresOfAll = 40;
    Scene scene;
    const int count = counts.marked();
    const double side = most.height, width = count * (side + knownGap) - knownGap;
    const bool fits = count <= mostSquaresOfAll && width <= most.width;
    scene.size = {count == 0 ? 0 : fits ? width : most.width, most.height};
    paintStandings({0, 0, scene.size.width, side}, fits ? SquareSize{side, knownGap} : SquareSize{}, counts, colour,
                   scene);
    return scene;
}

} // namespace cjm
