#include "app/views/grid_painting.hpp"

#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double outlineReach = 3;

// Where cards are bars, the titles of stages are as large as they can just be read.
void paintStages(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Rect& clip, Detail detail) {
    const QPointF corner = frame.originOf(GridPart::stages);
    const bool areHeads = frame.zoom < readableZoom;
    Scene scene, heads;
    if (areHeads) {
        paintChevrons(frame.layout, frame.theme, scene, clip);
        paintStoryPath(frame.layout, frame.theme, scene, Detail::bars);
    } else {
        paintGrid(frame.layout, frame.theme, GridPart::stages, scene, clip, detail);
    }
    scenes.drawAt(painter, scene, corner, frame.zoom);
    if (areHeads) paintHeads(frame.layout, frame.measure, frame.zoom, heads, clip);
    scenes.drawAt(painter, heads, corner, 1);
}

// The part of the map's titles that falls into a band.
void paintBand(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRectF& rect, GridPart part) {
    const QPointF from = frame.originOf(part);
    const Rect clip{(rect.x() - from.x()) / frame.zoom, (rect.y() - from.y()) / frame.zoom, rect.width() / frame.zoom,
                    rect.height() / frame.zoom};
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, qtColour(frame.theme.page));
    if (part == GridPart::stages) {
        paintStages(frame, painter, scenes, clip, titleDetail(frame.zoom));
    } else {
        Scene scene;
        paintGrid(frame.layout, frame.theme, part, scene, clip, titleDetail(frame.zoom));
        scenes.drawAt(painter, scene, from, frame.zoom);
    }
    painter.restore();
}

void paintPinnedRows(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty) {
    const QPointF o = frame.origin;
    const double width = frame.pinnedLeft(), top = std::max(0.0, o.y() + frame.layout.stagesBottom * frame.zoom);
    const double bottom = std::min<double>(o.y() + frame.layout.rowsBottom * frame.zoom, frame.room.height());
    paintBand(frame, painter, scenes, {0, top, width, bottom - top}, GridPart::rowTitles);
    painter.setPen(QPen(qtColour(frame.theme.line), 1));
    painter.drawLine(QPointF(width - 0.5, top), QPointF(width - 0.5, bottom));
    // The row lines run on under the titles.
    for (const PlacedRow& row : frame.layout.rows) {
        const double y = std::floor(o.y() + row.rect.y * frame.zoom) + 0.5;
        if (y >= std::max<double>(top, dirty.top() - 1) && y <= dirty.bottom() + 1)
            painter.drawLine(QPointF(0, y), QPointF(width, y));
    }
}

} // namespace

void paintMap(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty, Detail most) {
    const Point from = frame.toLayout(dirty.topLeft()), to = frame.toLayout(dirty.bottomRight() + QPoint(1, 1));
    // Outlines leave their box by half a line.
    const Rect clip = Rect{from.x, from.y, to.x - from.x, to.y - from.y}.inset(-outlineReach);
    Scene scene;
    if (clip.y < frame.layout.stagesBottom || clip.bottom() > frame.layout.rowsBottom)
        paintGrid(frame.layout, frame.theme, GridPart::page, scene);
    paintGrid(frame.layout, frame.theme, GridPart::cells, scene, clip, std::max(most, cellDetail(frame.zoom)),
              markStrength(frame.zoom));
    const Detail titles = std::max(most, titleDetail(frame.zoom));
    if (!frame.rowTitlesArePinned()) paintGrid(frame.layout, frame.theme, GridPart::rowTitles, scene, clip, titles);
    if (frame.layout.story && !frame.storyIsPinned()) {
        paintGrid(frame.layout, frame.theme, GridPart::story, scene, clip, titles);
        if (!frame.rowTitlesArePinned()) paintGrid(frame.layout, frame.theme, GridPart::storyHead, scene, clip, titles);
    }
    scenes.drawAt(painter, scene, frame.origin, frame.zoom);
    if (!frame.stagesArePinned() && clip.y < frame.layout.stagesBottom)
        paintStages(frame, painter, scenes, clip, titles);
}

// Stage and row titles that would scroll away are drawn at the edge, over the cells.
void paintPinnedTitles(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty) {
    const double height = frame.pinnedTop(), width = frame.pinnedLeft();
    if (width > 0 && dirty.left() < width) paintPinnedRows(frame, painter, scenes, dirty);
    if (height > 0 && dirty.top() < height) {
        const QRectF sheet = frame.toView({0, 0, frame.layout.size.width, frame.layout.size.height});
        const double left = std::max(sheet.left(), 0.0), right = std::min<double>(sheet.right(), frame.room.width());
        paintBand(frame, painter, scenes, {left, 0, right - left, height}, GridPart::stages);
        painter.setPen(QPen(qtColour(frame.theme.line), 1));
        painter.drawLine(QPointF(left, height - 0.5), QPointF(right, height - 0.5));
    }
    // The corner between the two belongs to neither.
    if (height > 0 && width > 0) painter.fillRect(QRectF(0, 0, width, height - 1), qtColour(frame.theme.page));
}

} // namespace cjm
