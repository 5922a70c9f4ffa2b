#include "app/views/board.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>
#include <QScrollBar>
#include <QString>

#include <algorithm>
#include <cmath>

// How the board moves and zooms: as few pixels as possible are drawn anew.

namespace cjm {
namespace {

constexpr int zoomRestMs = 80;                       // after the last step the map is drawn sharp
constexpr double mostShrunk = 0.35, mostGrown = 1.5; // of a scaled frame, before a new one is drawn

} // namespace

void Board::scrollContentsBy(int dx, int dy) {
    placeEditor();
    if (inZoomStep_) return; // all of it is painted anyway
    endZooming();
    if (!scrollPixels(dx, dy)) viewport()->update();
    if (isDragging()) dragTo(dragAt_, dragKeys_);
}

bool Board::scrollPixels(int dx, int dy) {
    const Stuck now{stagesAreStuck(), rowTitlesAreStuck()};
    if (!session_ || editor_ || isDragging() || plus_ || now != painted_) return false;
    if (now.rows && !now.stages) return false; // the titles' upper edge moves too
    const int width = viewport()->width(), height = viewport()->height();
    const int top = static_cast<int>(std::ceil(stagesBand())), left = static_cast<int>(std::ceil(rowTitlesBand()));
    if (top >= height || left >= width || std::abs(dx) >= width - left || std::abs(dy) >= height - top) return false;
    viewport()->scroll(dx, dy, QRect(left, top, width - left, height - top));
    if (top > 0 && dx != 0) viewport()->scroll(dx, 0, QRect(left, 0, width - left, top));
    if (left > 0 && dy != 0) viewport()->scroll(0, dy, QRect(0, top, left, height - top));
    // Below the last row the strip on the left belongs to the page and moves with it.
    const int end = static_cast<int>(std::floor(origin().y() + layout_.rowsBottom * zoom_));
    if (left > 0 && dx != 0 && end < height) viewport()->update(0, end, left, height - end);
    return true;
}

void Board::setZoom(double zoom, const QPointF& anchor) {
    const Point fixed = toLayout(anchor);
    const double before = zoom_;
    zoom_ = std::clamp(zoom, smallestZoom, largestZoom);
    fitted_ = 0;
    if (zoom_ == before) return;
    startZoomStep();
    inZoomStep_ = true;
    updateScrollBars();
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(sheetMargin + fixed.x * zoom_ - anchor.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(sheetMargin + fixed.y * zoom_ - anchor.y())));
    inZoomStep_ = false;
    stopHovering();
    if (isDragging()) dragTo(dragAt_, dragKeys_);
    placeEditor();
    viewport()->update();
    emit zoomChanged(zoom_);
}

// The first step of a gesture is drawn sharp and kept; the next ones scale it, unless it would show too little.
void Board::startZoomStep() {
    const double scale = frame_.picture.isNull() ? 0 : zoom_ / frame_.zoom;
    if (scale < mostShrunk || scale > mostGrown) {
        frame_ = {};
        keepNextFrame_ = true;
    }
    zooming_.start(zoomRestMs);
}

void Board::endZooming() {
    zooming_.stop();
    keepNextFrame_ = false;
    if (frame_.picture.isNull()) return;
    const bool isSharp = frame_.zoom == zoom_ && frame_.origin == origin();
    frame_ = {};
    if (!isSharp) viewport()->update();
}

void Board::keepFrame(QPainter& painter) {
    const double ratio = viewport()->devicePixelRatioF();
    frame_ = {QPixmap(viewport()->size() * ratio), zoom_, origin()};
    frame_.picture.setDevicePixelRatio(ratio);
    {
        QPainter inner(&frame_.picture);
        paintArea(inner, viewport()->rect());
    }
    painter.drawPixmap(0, 0, frame_.picture);
}

void Board::paintScaledFrame(QPainter& painter) {
    const QRect room = viewport()->rect();
    const double scale = zoom_ / frame_.zoom;
    const QPointF corner = origin() - frame_.origin * scale;
    painter.fillRect(room, qtColour(theme_.canvas));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintSheet(painter, room);
    // What comes into view around the frame is not read before one rests.
    for (const QRect& rect : QRegion(room) - QRectF(corner, QSizeF(room.size()) * scale).toRect()) {
        painter.save();
        painter.setClipRect(rect);
        paintMap(painter, rect, Detail::bars);
        painter.restore();
    }
    painter.translate(corner);
    painter.scale(scale, scale);
    painter.drawPixmap(0, 0, frame_.picture);
}

void Board::zoomBy(double factor) { setZoom(zoom_ * factor, QRectF(viewport()->rect()).center()); }

void Board::zoomTo100() { setZoom(1, QRectF(viewport()->rect()).center()); }

void Board::zoomToFit() {
    const double x = (viewport()->width() - 2 * sheetMargin) / layout_.size.width;
    const double y = (viewport()->height() - 2 * sheetMargin) / layout_.size.height;
    setZoom(std::min({x, y, 1.0}), {0, 0});
}

} // namespace cjm
