#include "layout/plan/paint_signs.hpp"

#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"

namespace cjm::plan {
void paintSeverity(const Card& barrier, double x, double middle, const Theme& theme, Colour ground, Scene& scene) {
    addSeverity(barrier.severity, {x, middle - dotSize / 2}, {dotSize, dotGap, dotRing, theme.bad, ground}, scene);
}

void paintSquare(Colour hue, double x, double middle, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{{x, middle - squareSize / 2, squareSize, squareSize}, 3, hue, {}});
}

Colour zoneColour(const Theme& theme, PlanSubject subject) {
    if (subject == PlanSubject::touchpoints) return mix(theme.page, theme.bad, 0.11);
    return mix(theme.page, theme.good, theme.name == "dark" ? 0.13 : 0.08);
}

} // namespace cjm::plan
