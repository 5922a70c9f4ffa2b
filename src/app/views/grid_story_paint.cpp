#include "app/views/grid_painting.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>

#include <algorithm>

// What is told of a story, where it stays in view while the map scrolls, and the step that one is at.

namespace cjm {
namespace {

constexpr double stepFrame = 2, stepReach = 2; // pixels around a box and a number
constexpr int columnTint = 14;                 // of 255

void paintPart(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, GridPart part, const QRectF& room) {
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    Scene scene;
    paintGrid(frame.layout, frame.theme, part, scene, std::nullopt, titleDetail(frame.zoom));
    scenes.drawAt(painter, scene, frame.originOf(part), frame.zoom);
    painter.restore();
}

// Where the strip is drawn, and how much of it the pinned part at the left covers.
struct StripRoom {
    QRectF whole;
    double steps; // they begin there
};

StripRoom stripRoom(const GridFrame& frame) {
    const QRectF sheet = frame.toView({0, 0, frame.layout.size.width, frame.layout.size.height});
    const double left = std::max(sheet.left(), 0.0), right = std::min<double>(sheet.right(), frame.room.width());
    const QRectF strip = frame.shownAt(frame.layout.story->strip, GridPart::story);
    const double height = frame.pinnedBottom();
    const QRectF whole = height > 0 ? QRectF(left, frame.room.height() - height, right - left, height)
                                    : QRectF(left, strip.top(), right - left, strip.height());
    return {whole, std::max(left, frame.pinnedLeft())};
}

} // namespace

void paintPinnedStory(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty) {
    if (!frame.layout.story || !(frame.storyIsPinned() || frame.rowTitlesArePinned())) return;
    const auto [whole, steps] = stripRoom(frame);
    if (!whole.intersects(dirty)) return;
    const QRectF head(whole.left(), whole.top(), steps - whole.left(), whole.height());
    if (frame.storyIsPinned()) {
        painter.fillRect(whole, qtColour(frame.theme.page));
        paintPart(frame, painter, scenes, GridPart::story, whole.adjusted(steps - whole.left(), 0, 0, 0));
    } else {
        painter.fillRect(head, qtColour(frame.theme.page));
    }
    paintPart(frame, painter, scenes, GridPart::storyHead, frame.rowTitlesArePinned() ? head : whole);
    painter.setPen(QPen(qtColour(frame.theme.line), 1));
    if (frame.storyIsPinned())
        painter.drawLine(QPointF(whole.left(), whole.top() + 0.5), QPointF(whole.right(), whole.top() + 0.5));
    if (frame.rowTitlesArePinned())
        painter.drawLine(QPointF(steps - 0.5, whole.top()), QPointF(steps - 0.5, whole.bottom()));
}

void paintSelectedStory(const GridFrame& frame, QPainter& painter, const Target& selected) {
    const auto spot = frame.layout.story ? storySpot(frame.layout, selected) : std::nullopt;
    if (!spot) return;
    painter.save();
    painter.setPen(QPen(qtColour(frame.theme.accent), stepFrame));
    painter.setBrush(Qt::NoBrush);
    const GridPart part = partOf(selected);
    const double radius = 8 * frame.zoom + 1, left = frame.pinnedLeft();
    const QRectF room(QPointF(), frame.room);
    const auto* step = std::get_if<StepTarget>(&selected);
    if (step) painter.setClipRect(room.adjusted(left, 0, 0, 0), Qt::IntersectClip);
    const double grow = step ? 0 : 3;
    painter.drawRoundedRect(frame.shownAt(spot->frame, part).adjusted(-grow, -grow, grow, grow), radius, radius);
    for (const PlacedStep& each : frame.layout.story->steps) {
        if (!step || each.stage != step->stage) continue;
        const Rect number{each.at.x - storyNumberRadius, each.at.y - storyNumberRadius, 2 * storyNumberRadius,
                          2 * storyNumberRadius};
        painter.save();
        painter.setClipRect(frame.roomOf(GridPart::stages), Qt::IntersectClip); // what scrolls below is moved as it is
        painter.drawEllipse(
            frame.shownAt(number, GridPart::stages).adjusted(-stepReach, -stepReach, stepReach, stepReach));
        painter.restore();
        // The cells of its stage are lit, between what is pinned.
        QColor tint = qtColour(frame.theme.accent);
        tint.setAlpha(columnTint);
        const QRectF column = frame.toView(
            {each.x, frame.layout.stagesBottom, each.width, frame.layout.rowsBottom - frame.layout.stagesBottom});
        painter.fillRect(column & room.adjusted(0, frame.pinnedTop(), 0, -frame.pinnedBottom()), tint);
    }
    painter.restore();
}

} // namespace cjm
