#include "layout/plan/paint_signs.hpp"

#include "layout/plan/metrics.hpp"

namespace cjm::plan {
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
