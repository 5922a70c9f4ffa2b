#include "app/views/grid_frame.hpp"

namespace cjm {
namespace {

constexpr double mostOfView = 0.34; // titles that would take more of it scroll away with the rest

} // namespace

GridPart partOf(const Target& target) {
    if (std::holds_alternative<StageId>(target) || std::holds_alternative<StageSubtitleTarget>(target))
        return GridPart::stages;
    return std::holds_alternative<RowId>(target) ? GridPart::rowTitles : GridPart::cells;
}

QRectF GridFrame::at(const Rect& r, const QPointF& corner) const {
    return {corner.x() + r.x * zoom, corner.y() + r.y * zoom, r.width * zoom, r.height * zoom};
}

Point GridFrame::toLayout(const QPointF& point) const {
    return {(point.x() - origin.x()) / zoom, (point.y() - origin.y()) / zoom};
}

Rect GridFrame::inView() const {
    const Point from = toLayout({0, 0});
    return {from.x, from.y, room.width() / zoom, room.height() / zoom};
}

double GridFrame::bandHeight() const { return (layout.stages.front().rect.height + 8 + layout.strip) * zoom; }

bool GridFrame::stagesArePinned() const {
    return !layout.stages.empty() && bandHeight() < mostOfView * room.height() &&
           toView(layout.stages.front().rect).top() < 0 && bottom() > layout.stages.front().rect.height * zoom;
}

bool GridFrame::rowTitlesArePinned() const {
    return !layout.rows.empty() && bandWidth() < mostOfView * room.width() &&
           origin.x() + layout.options.margin * zoom < 0;
}

QPointF GridFrame::originOf(GridPart part) const {
    if (part == GridPart::stages && stagesArePinned()) return {origin.x(), -(layout.stages.front().rect.y - 4) * zoom};
    if (part == GridPart::rowTitles && rowTitlesArePinned()) return {-layout.options.margin * zoom, origin.y()};
    return origin;
}

bool GridFrame::isCorner(const QPointF& point) const { return point.y() < pinnedTop() && point.x() < pinnedLeft(); }

Point GridFrame::toLayoutShown(const QPointF& point) const {
    const GridPart part = point.y() < pinnedTop()    ? GridPart::stages
                          : point.x() < pinnedLeft() ? GridPart::rowTitles
                                                     : GridPart::cells;
    const QPointF from = point - originOf(part);
    return {from.x() / zoom, from.y() / zoom};
}

HitZone GridFrame::zoneUnder(const QPointF& point) const {
    if (isCorner(point)) return {};
    HitZone zone = zoneAt(layout, toLayoutShown(point), zoom);
    if (point.y() >= pinnedTop()) return zone;
    // Transitions have scrolled away from titles that are pinned.
    if (const auto* edge = std::get_if<ArcEdgeZone>(&zone)) return StageZone{edge->stage};
    return std::holds_alternative<ArcZone>(zone) ? HitZone{} : zone;
}

} // namespace cjm
