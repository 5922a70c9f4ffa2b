#include "layout/grid/arc_metrics.hpp"
#include "layout/grid/grid_arcs.hpp"
#include "layout/parts.hpp"
#include "layout/way_looks.hpp"

#include <cjm/layout/grid/arcs.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace cjm {
namespace {

// As on the loop, which is drawn larger.
WayLook arcLook(const Transition& transition, const Theme& theme) {
    WayLook look = wayLook(transition.kind, theme);
    look.width = look.isDotted ? 2.5 : look.width - 0.75;
    look.corner = 10;
    return look;
}

void paintArcWords(const PlacedArc& arc, const WayLook& look, const Theme& theme, bool isChosen, Scene& scene) {
    if (!arc.label.empty()) {
        const Colour edge = isChosen ? theme.accent : mix(theme.page, look.line, 0.42);
        scene.shapes.emplace_back(
            BoxShape{arc.label.inset(0.5), arcs::pillHeight / 2 - 0.5, theme.page, {edge, isChosen ? 2.0 : 1.0, {}}});
        if (!arc.sign.empty()) scene.shapes.emplace_back(IconShape{std::string(look.icon), arc.sign, look.words});
    }
    addWords(arc.words, look.words, scene);
}

} // namespace

void paintArcs(const GridLayout& layout, const Theme& theme, Scene& scene) {
    for (const PlacedArc& arc : layout.arcs)
        paintWay(arc.line, arcLook(*arc.transition, theme), scene);
    for (const PlacedArc& arc : layout.arcs)
        paintArcWords(arc, arcLook(*arc.transition, theme), theme, false, scene);
    addWords(layout.arcsHint, theme.muted, scene);
}

Scene chosenArc(const PlacedArc& arc, const Theme& theme) {
    constexpr double glow = 7;
    Scene scene;
    const WayLook look = arcLook(*arc.transition, theme);
    WayLook light = look;
    light.line = mix(theme.page, theme.accent, 0.28);
    light.width = glow;
    light.dash.clear();
    light.isDotted = false;
    paintWay(arc.line, light, scene);
    paintWay(arc.line, look, scene);
    paintArcWords(arc, look, theme, true, scene);
    return scene;
}

Scene drawnArc(Point from, Point to, TransitionKind kind, const Theme& theme) {
    Transition transition;
    transition.kind = kind;
    Scene scene;
    const double over = from.y - arcs::drawnOver;
    std::vector<Point> line{from, to};
    if (to.y > over && std::abs(to.x - from.x) > 1)
        line = {from, {from.x, over}, {to.x, over}, {to.x, from.y - arcs::headGap}};
    paintWay(line, arcLook(transition, theme), scene);
    return scene;
}

} // namespace cjm
