#include "app/views/grid_frame.hpp"

#include <cjm/layout/grid/story_layout.hpp>

#include <cmath>

namespace cjm {
namespace {

constexpr double mostOfView = 0.34;                 // titles that would take more of it scroll away with the rest
constexpr double mostForStory = 0.45, storyAir = 8; // the same of its strip, with the air around it in pixels

} // namespace

GridPart partOf(const Target& target) {
    if (std::holds_alternative<StageId>(target) || std::holds_alternative<StageSubtitleTarget>(target))
        return GridPart::stages;
    if (std::holds_alternative<StepTarget>(target)) return GridPart::story;
    if (std::holds_alternative<StoryId>(target) || std::holds_alternative<StoryWhyTarget>(target))
        return GridPart::storyHead;
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

double GridFrame::bandHeight() const {
    return std::ceil((layout.stages.front().rect.height + 8 + layout.path + layout.strip) * zoom);
}

double GridFrame::bandWidth() const { return std::ceil(layout.rowTitles() * zoom); }

QRectF GridFrame::roomOf(GridPart part) const {
    QRectF seen(QPointF(), room);
    const bool isStage = part == GridPart::stages, isRow = part == GridPart::rowTitles;
    if (isStage && !stagesArePinned()) return seen;
    if (isRow && rowTitlesArePinned())
        seen.setRight(pinnedLeft());
    else
        seen.setLeft(pinnedLeft());
    if (isStage) {
        seen.setBottom(pinnedTop());
    } else {
        seen.setTop(pinnedTop());
        seen.setBottom(room.height() - pinnedBottom());
    }
    return seen;
}

double GridFrame::stripHeight() const { return std::ceil(layout.story->strip.height * zoom + 2 * storyAir); }

// Never so high that it would cover the headers of the stages where they stand.
bool GridFrame::storyIsPinned() const {
    if (!layout.story || stripHeight() > mostForStory * room.height()) return false;
    const double top = room.height() - stripHeight();
    return toView(layout.story->strip).bottom() + storyAir > room.height() &&
           origin.y() + layout.stagesBottom * zoom < top;
}

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
    if (part != GridPart::story && part != GridPart::storyHead) return origin;
    const bool isLeft = part == GridPart::storyHead && rowTitlesArePinned();
    return {isLeft ? -layout.options.margin * zoom : origin.x(),
            storyIsPinned() ? std::floor(room.height() - storyAir - layout.story->strip.bottom() * zoom) : origin.y()};
}

GridPart GridFrame::storyPartAt(double x) const {
    return x < shownAt(layout.story->head, GridPart::storyHead).right() ? GridPart::storyHead : GridPart::story;
}

bool GridFrame::isCorner(const QPointF& point) const { return point.y() < pinnedTop() && point.x() < pinnedLeft(); }

Point GridFrame::toLayoutShown(const QPointF& point) const {
    const GridPart part = isOverStory(point)         ? storyPartAt(point.x())
                          : point.y() < pinnedTop()  ? GridPart::stages
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
