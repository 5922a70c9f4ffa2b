#include "layout/known_look.hpp"

#include "layout/parts.hpp"

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr Colour amber{0x7A, 0x52, 0x00, 255}, amberInTheDark{0xF0, 0xCE, 0x86, 255}, dashes{0xB5, 0x8A, 0x2E, 255},
    dashesInTheDark{0xC9, 0xA2, 0x4A, 255}, hatchOfCards{0xEE, 0xD0, 0xB6, 255}, hatchOfFaces{0xEB, 0xD9, 0xAE, 255};
constexpr double hatchInTheDark = 0.35, strongHatch = 0.5, strongContrast = 7;

bool isStrong(const Theme& theme) { return theme.textContrast >= strongContrast; }

} // namespace

bool isDark(const Theme& theme) { return theme.page.red < 128; }

KnownLook knownLook(const Theme& theme, Colour ground) {
    if (isStrong(theme)) return {theme.ink, theme.ink, mix(ground, theme.ink, strongHatch), 2};
    if (isDark(theme)) return {amberInTheDark, dashesInTheDark, mix(ground, dashesInTheDark, hatchInTheDark)};
    return {amber, dashes, hatchOfCards};
}

Colour faceHatch(const Theme& theme) {
    return isStrong(theme) || isDark(theme) ? knownLook(theme, theme.page).hatch : hatchOfFaces;
}

void paintStanding(const Rect& rect, Standing standing, Colour colour, Scene& scene) {
    if (standing == Standing::confirmed) {
        scene.shapes.emplace_back(BoxShape{rect, 1.5, colour, {}});
        return;
    }
    Pen edge{colour, 1, {}};
    if (standing == Standing::unfounded) edge.dash = {1, 1.5};
    if (standing == Standing::assumed) paintHatch(rect.inset(1), 4, {colour, 1, {}}, scene);
    scene.shapes.emplace_back(BoxShape{rect.inset(0.5), 1.5, noColour, std::move(edge)});
}

void paintStandings(const Rect& room, SquareSize size, const KnownCounts& counts, Colour colour, Scene& scene) {
    const int known = counts.marked();
    if (known == 0 || room.width <= 0) return;
    const std::pair<Standing, int> standings[] = {{Standing::confirmed, counts.facts},
                                                  {Standing::unfounded, counts.unfounded},
                                                  {Standing::assumed, counts.assumptions}};
    double x = room.x;
    for (const auto& [standing, count] : standings) {
        const double width = room.width * count / known;
        if (size.side <= 0 && width > 2) paintStanding({x, room.y, width, room.height}, standing, colour, scene);
        if (size.side <= 0) x += width;
        for (int i = 0; size.side > 0 && i < count; ++i, x += size.side + size.gap)
            paintStanding({x, room.y, size.side, room.height}, standing, colour, scene);
    }
}

} // namespace cjm
