#pragma once
#include "layout/grid/paint.hpp"

namespace cjm {

// How a card is drawn where it shows how one knows what it says.
struct KnownDress {
    Known known = Known::fact; // a solution is drawn as a fact
    double radius = 0;

    [[nodiscard]] bool isPlain() const { return known == Known::fact || known == Known::unfounded; }
};
KnownDress dressOf(const PlacedCard& placed);

// Without a status a card is empty, its words and icon are muted; of others nothing changes.
CardColours knownColours(const Card& card, const CardColours& usual, const KnownDress& dress, const Theme& theme);
// The ground of a card that is none of the plain: a line around nothing, or hatch and dashes on its own colour.
void paintKnownGround(const Rect& rect, const KnownDress& dress, Colour fill, const Theme& theme, Scene& scene);
// The same of a card too small to read.
void paintKnownBlock(const Rect& rect, const KnownDress& dress, Colour fill, const Theme& theme, Scene& scene);

// Squares and words of a stage or row; `at` is what they are placed from.
void paintKnown(const PlacedKnown& known, Point at, Colour squares, const Theme& theme, Scene& scene);
// A card of this status in small, for legends.
void paintSwatch(const Rect& card, Status status, const Theme& theme, Scene& scene);

// What is counted under the stages.
void paintStrip(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip);

} // namespace cjm
