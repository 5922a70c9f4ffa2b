#include "app/views/board.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/render/icons.hpp>

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double outlineReach = 3;
constexpr double sheetRadius = 12;
constexpr double mostOfView = 0.34; // titles that would take more of it scroll away with the rest

} // namespace

bool Board::stagesAreStuck() const {
    return !layout_.stages.empty() && bandHeight() < mostOfView * viewport()->height() &&
           toViewport(layout_.stages.front().rect).top() < 0 &&
           origin().y() + layout_.rowsBottom * zoom_ > layout_.stages.front().rect.height * zoom_;
}

bool Board::rowTitlesAreStuck() const {
    return !layout_.rows.empty() && bandWidth() < mostOfView * viewport()->width() &&
           origin().x() + layout_.options.margin * zoom_ < 0;
}

double Board::bandHeight() const { return (layout_.stages.front().rect.height + 8) * zoom_; }
double Board::bandWidth() const { return layout_.rowTitles() * zoom_; }
double Board::stagesBand() const { return stagesAreStuck() ? bandHeight() : 0; }
double Board::rowTitlesBand() const { return rowTitlesAreStuck() ? bandWidth() : 0; }

void Board::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    if (!frame_.picture.isNull()) return paintScaledFrame(painter);
    if (std::exchange(keepNextFrame_, false)) return keepFrame(painter);
    if (tools_.isDragging() && !previewed_ && !facesMoved_) return paintDrag(painter);
    // After scrolling there are a few narrow strips to paint, after an edit a few cards, far apart.
    constexpr int fewParts = 8;
    if (event->region().rectCount() > fewParts || event->rect() == viewport()->rect())
        return paintArea(painter, event->rect());
    for (const QRect& rect : event->region()) {
        painter.save();
        painter.setClipRect(rect);
        paintArea(painter, rect);
        painter.restore();
    }
}

void Board::paintArea(QPainter& painter, const QRect& dirty) {
    paintBoard(painter, dirty, selection());
    if (!session_) return;
    if (tools_.isDragging()) paintOverlay(painter);
    paintPlus(painter);
    painted_ = {stagesAreStuck(), rowTitlesAreStuck()};
}

void Board::paintBoard(QPainter& painter, const QRect& dirty, const Selection& selection) {
    painter.fillRect(dirty, qtColour(theme_.canvas));
    if (!session_) return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintSheet(painter, dirty);
    paintMap(painter, dirty);
    paintHints(painter);
    paintSelection(painter, selection);
    paintStickyTitles(painter, dirty);
    paintSelectedHeaders(painter, selection);
}

// The white page the map lies on. Only its edge is drawn smoothly: that takes far longer than filling.
void Board::paintSheet(QPainter& painter, const QRect& dirty) {
    const QRectF sheet = toViewport({0, 0, layout_.size.width, layout_.size.height});
    const double radius = sheetRadius * std::min(zoom_, 1.0);
    const QRect inside = sheet.adjusted(radius + 1, radius + 1, -radius - 1, -radius - 1).toRect();
    painter.fillRect(inside & dirty, qtColour(theme_.page));
    if (inside.contains(dirty)) return;
    painter.save();
    painter.setClipRegion(QRegion(dirty) - inside, painter.hasClipping() ? Qt::IntersectClip : Qt::ReplaceClip);
    painter.setPen(QPen(qtColour(theme_.line), 1));
    painter.setBrush(qtColour(theme_.page));
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void Board::paintMap(QPainter& painter, const QRect& dirty, Detail most) {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    // Outlines leave their box by half a line.
    const Rect clip = Rect{from.x, from.y, to.x - from.x, to.y - from.y}.inset(-outlineReach);
    Scene scene;
    if (clip.y < layout_.stagesBottom || clip.bottom() > layout_.rowsBottom)
        paintGrid(layout_, theme_, GridPart::page, scene);
    paintGrid(layout_, theme_, GridPart::cells, scene, clip, std::max(most, cellDetail(zoom_)));
    const Detail titles = std::max(most, titleDetail(zoom_));
    if (!rowTitlesAreStuck()) paintGrid(layout_, theme_, GridPart::rowTitles, scene, clip, titles);
    if (!stagesAreStuck()) paintGrid(layout_, theme_, GridPart::stages, scene, clip, titles);
    painter.save();
    painter.translate(origin());
    painter.scale(zoom_, zoom_);
    scenePainter_.draw(painter, scene);
    painter.restore();
}

// Stage and row titles that would scroll away are drawn at the edge, over the cells.
void Board::paintStickyTitles(QPainter& painter, const QRect& dirty) {
    const double height = stagesBand(), width = rowTitlesBand();
    if (width > 0 && dirty.left() < width) paintStickyRows(painter, dirty);
    if (height > 0 && dirty.top() < height) {
        const QRectF sheet = toViewport({0, 0, layout_.size.width, layout_.size.height});
        const double left = std::max(sheet.left(), 0.0), right = std::min<double>(sheet.right(), viewport()->width());
        paintBand(painter, {left, 0, right - left, height}, originOf(GridPart::stages), GridPart::stages);
        painter.setPen(QPen(qtColour(theme_.line), 1));
        painter.drawLine(QPointF(left, height - 0.5), QPointF(right, height - 0.5));
    }
    // The corner between the two belongs to neither.
    if (height > 0 && width > 0) painter.fillRect(QRectF(0, 0, width, height - 1), qtColour(theme_.page));
}

void Board::paintStickyRows(QPainter& painter, const QRect& dirty) {
    const QPointF o = origin();
    const double width = rowTitlesBand(), top = std::max(0.0, o.y() + layout_.stagesBottom * zoom_);
    const double bottom = std::min<double>(o.y() + layout_.rowsBottom * zoom_, viewport()->height());
    paintBand(painter, {0, top, width, bottom - top}, originOf(GridPart::rowTitles), GridPart::rowTitles);
    painter.setPen(QPen(qtColour(theme_.line), 1));
    painter.drawLine(QPointF(width - 0.5, top), QPointF(width - 0.5, bottom));
    // The row lines run on under the titles.
    for (const PlacedRow& row : layout_.rows) {
        const double y = std::floor(o.y() + row.rect.y * zoom_) + 0.5;
        if (y >= std::max<double>(top, dirty.top() - 1) && y <= dirty.bottom() + 1)
            painter.drawLine(QPointF(0, y), QPointF(width, y));
    }
}

// The part of the map's titles that falls into a band; `from` is where the map's corner would be.
void Board::paintBand(QPainter& painter, const QRectF& rect, const QPointF& from, GridPart part) {
    const Rect clip{(rect.x() - from.x()) / zoom_, (rect.y() - from.y()) / zoom_, rect.width() / zoom_,
                    rect.height() / zoom_};
    Scene scene;
    paintGrid(layout_, theme_, part, scene, clip, titleDetail(zoom_));
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, qtColour(theme_.page));
    painter.translate(from);
    painter.scale(zoom_, zoom_);
    scenePainter_.draw(painter, scene);
    painter.restore();
}

} // namespace cjm
