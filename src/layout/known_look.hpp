#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/method/evidence.hpp>

namespace cjm {

// How it looks whether something is known or assumed, on the grid and at the side of the interviews: hatch and dashes
// say it beside the colour, in any theme and in grey.
struct KnownLook {
    Colour ink;   // of words about what is only assumed
    Colour edge;  // the dashed line around it
    Colour hatch; // on the ground it was asked for
    double edgeWidth = 1.5;
};
bool isDark(const Theme& theme);
KnownLook knownLook(const Theme& theme, Colour ground);
// The hatch of a face, on the page.
Colour faceHatch(const Theme& theme);

// Filled: confirmed. Dotted: a fact that nobody has said. Hatched: an assumption.
enum class Standing { confirmed, unfounded, assumed };
void paintStanding(const Rect& rect, Standing standing, Colour colour, Scene& scene);
// The cards that have a status: a square each of so much with as much between them; 0 is one bar as wide as the room.
struct SquareSize {
    double side = 0, gap = 0;
};
void paintStandings(const Rect& room, SquareSize size, const KnownCounts& counts, Colour colour, Scene& scene);

} // namespace cjm
