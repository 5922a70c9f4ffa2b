#include "layout/grid/arc_metrics.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/arcs.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double arcReach = 5;
constexpr double edgeAbove = 6, edgeBelow = 5; // pixels of the screen
constexpr double landsAbove = 14, leavesAbove = 24;

// All of its segments are level or upright.
bool isOnArc(const PlacedArc& arc, Point point) {
    for (std::size_t i = 1; i < arc.line.size(); ++i) {
        const Point a = arc.line[i - 1], b = arc.line[i];
        const Rect segment{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
        if (segment.inset(-arcReach).contains(point)) return true;
    }
    return false;
}

Rect wordsOf(const PlacedArc& arc) { return arc.label.empty() ? arc.words.rect : arc.label; }

// Within the flat part of its upper edge.
const PlacedStage* headerAt(const GridLayout& layout, double x) {
    for (const PlacedStage& stage : layout.stages)
        if (x >= stage.rect.x && x <= stage.rect.right() - metrics::chevronPoint) return &stage;
    return nullptr;
}

} // namespace

const PlacedArc* arcAt(const GridLayout& layout, Point point) {
    if (layout.arcs.empty() || point.y > layout.stagesTop() || point.y < layout.stagesTop() - layout.arcsHeight)
        return nullptr;
    for (const PlacedArc& arc : layout.arcs)
        if (!arc.words.empty() && wordsOf(arc).contains(point)) return &arc;
    for (const PlacedArc& arc : layout.arcs)
        if (isOnArc(arc, point)) return &arc;
    return nullptr;
}

const PlacedArc* arcOf(const GridLayout& layout, const TransitionId& transition) {
    const auto at = std::find_if(layout.arcs.begin(), layout.arcs.end(),
                                 [&](const PlacedArc& arc) { return arc.transition->id == transition; });
    return at == layout.arcs.end() ? nullptr : &*at;
}

Rect boundsOf(const PlacedArc& arc) {
    Rect all = wordsOf(arc);
    for (const Point& point : arc.line)
        all = all.united({point.x, point.y, 0, 0});
    return all;
}

TextSpot spotOf(const PlacedArc& arc) {
    const Font font = arc.words.empty() ? arcs::arcFont : arc.words.block->font;
    const Rect frame = arc.label.empty() ? arc.words.rect.inset(-3) : arc.label;
    return {frame, arc.words.rect, font, arc.words.align, 0, arc.words.block};
}

const PlacedStage* arcEdgeAt(const GridLayout& layout, Point point, double zoom) {
    if (!layout.options.transitions || layout.stages.empty()) return nullptr;
    const double off = (point.y - layout.stagesTop()) * zoom;
    return off >= -edgeAbove && off <= edgeBelow ? headerAt(layout, point.x) : nullptr;
}

ArcLanding arcLandingAt(const GridLayout& layout, Point point) {
    if (layout.stages.empty()) return {};
    const double top = layout.stagesTop();
    if (point.y < top - leavesAbove) return {nullptr, true};
    if (point.y < top - landsAbove || point.y > layout.stages.front().rect.bottom()) return {};
    for (const PlacedStage& stage : layout.stages)
        if (point.x >= stage.x && point.x < stage.x + stage.width) return {&stage, false};
    return {};
}

} // namespace cjm
