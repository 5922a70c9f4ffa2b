#include "layout/plan/paint_signs.hpp"

#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"

namespace cjm::plan {
namespace {

// The right half of a disc.
PathShape halfDisc(Point centre, double radius, Colour fill) {
    const double k = radius * 0.5523;
    PathShape half;
    half.steps = {moveTo(centre.x, centre.y - radius),
                  {PathStep::Kind::cubic,
                   {centre.x + k, centre.y - radius},
                   {centre.x + radius, centre.y - k},
                   {centre.x + radius, centre.y}},
                  {PathStep::Kind::cubic,
                   {centre.x + radius, centre.y + k},
                   {centre.x + k, centre.y + radius},
                   {centre.x, centre.y + radius}},
                  {PathStep::Kind::close, {}, {}, {}}};
    half.fill = fill;
    return half;
}

} // namespace

void paintState(SolutionState state, Point centre, const Theme& theme, Colour ground, Scene& scene) {
    const double radius = signSize / 2;
    const Rect ring = Rect{centre.x - radius, centre.y - radius, signSize, signSize}.inset(0.75);
    const Colour quiet = readableOn(ground, theme.muted), active = readableOn(ground, theme.accent, 3);
    switch (state) {
    case SolutionState::done:
        scene.shapes.emplace_back(BoxShape{ring.inset(-0.75), radius, theme.good, {}});
        scene.shapes.emplace_back(IconShape{"check", ring.inset(1.5), readableOn(theme.good, {255, 255, 255, 255}, 3)});
        return;
    case SolutionState::doing:
        scene.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {active, 1.5, {}}});
        scene.shapes.emplace_back(halfDisc(centre, radius - 3, active));
        return;
    case SolutionState::planned:
        scene.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {quiet, 1.5, {}}});
        return;
    default: scene.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {quiet, 1.5, {2, 2.3}}}); return;
    }
}

void paintSeverity(const Card& barrier, double x, double middle, const Theme& theme, Colour ground, Scene& scene) {
    for (int i = 0; i < 3; ++i, x += dotSize + dotGap) {
        const Rect dot{x, middle - dotSize / 2, dotSize, dotSize};
        const Colour fill = i < barrier.severity ? theme.bad : mix(ground, theme.bad, 0.25);
        scene.shapes.emplace_back(BoxShape{dot, dotSize / 2, fill, {}});
    }
}

void paintSquare(Colour hue, double x, double middle, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{{x, middle - squareSize / 2, squareSize, squareSize}, 3, hue, {}});
}

Colour zoneColour(const Theme& theme, PlanSubject subject) {
    if (subject == PlanSubject::touchpoints) return mix(theme.page, theme.bad, 0.11);
    return mix(theme.page, theme.good, theme.name == "dark" ? 0.13 : 0.08);
}

} // namespace cjm::plan
