#include "app/views/scene_view.hpp"

#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

// How a view stands in its window, scrolls and zooms: as few pixels as possible are drawn anew.

namespace cjm {
namespace {

constexpr int zoomRestMs = 80; // after the last step the page is drawn sharp

} // namespace

// What is fitted to the width leaves room for the scroll bar, which would bring another when it comes.
double SceneView::roomWidth() const { return maximumViewportSize().width() - verticalScrollBar()->sizeHint().width(); }

void SceneView::updateScrollBars() {
    const auto lengthOf = [this](double content) { return static_cast<int>(std::ceil(content + 2 * edge())); };
    const QSize drawn(lengthOf(pageSize().width * zoom_) + aside_, lengthOf(pageSize().height * zoom_) + keptFoot_);
    // What fits without bars has none: each would make room for the other one only.
    const QSize most = maximumViewportSize();
    const bool fits = drawn.width() <= most.width() && drawn.height() <= most.height();
    // Nor does the one at the side bring another, which would show nothing but the room around the page.
    const bool fitsAcross = pageSize().width * zoom_ <= roomWidth() - aside_;
    const auto set = [](QScrollBar* bar, bool fitsIn, int content, int view) {
        if (bar->pageStep() != view) bar->setPageStep(view); // it paints itself anew even when nothing changes
        bar->setRange(0, fitsIn ? 0 : std::max(0, content - view));
    };
    set(horizontalScrollBar(), fits || fitsAcross, drawn.width(), viewport()->width());
    set(verticalScrollBar(), fits, drawn.height(), viewport()->height());
}

// In the middle, beside what lies over the board as far as there is room; else it can be scrolled out from below it.
QPointF SceneView::origin() const {
    const double length = pageSize().width * zoom_, room = viewport()->width() - aside_;
    const double middle = (viewport()->width() - length) / 2;
    const bool fits = length + 2 * edge() <= room || (length <= room && horizontalScrollBar()->maximum() == 0);
    const double x = fits ? std::min(middle, std::max(room - length, 0.0)) : edge() - horizontalScrollBar()->value();
    return {std::floor(x), edge() - verticalScrollBar()->value()};
}

QRectF SceneView::toViewport(const Rect& r) const {
    const QPointF o = origin();
    return {o.x() + r.x * zoom_, o.y() + r.y * zoom_, r.width * zoom_, r.height * zoom_};
}

Point SceneView::toLayout(const QPointF& point) const {
    const QPointF o = origin();
    return {(point.x() - o.x()) / zoom_, (point.y() - o.y()) / zoom_};
}

void SceneView::resizeEvent(QResizeEvent* event) {
    MapView::resizeEvent(event);
    endZooming();
    if (!session_ || !shown_) return;
    if (isOtherWidth())
        relayout();
    else
        updateScrollBars();
    if (fitted_ != 0 && fitted_ != width()) fitWidth();
    placeOver();
}

void SceneView::fitWidth() {
    // What brings its own ground has taken the width of the scroll bar when it does not need one, and fits.
    const bool isFitted = !hasSheet() && pageSize().width <= maximumViewportSize().width();
    const double room = isFitted ? maximumViewportSize().width() : roomWidth();
    const double fitting = std::clamp((room - 2 * edge()) / pageSize().width, smallestFit(), 1.0);
    setZoom(opensFitted() ? fitting : 1, {0, 0});
    endZooming(); // sharp at once
    fitted_ = width();
}

void SceneView::scrollContentsBy(int dx, int dy) {
    placeOver();
    if (inZoomStep_) return; // all of it is painted anyway
    endZooming();
    if (!scrollPixels(dx, dy)) viewport()->update();
    drag_->moveAgain();
}

// Moves what is painted instead of painting it anew; false when that cannot be done.
bool SceneView::scrollPixels(int dx, int dy) {
    if (!session_ || editor() || isHeld() || standsStill()) return false;
    const Pinned now = pinned();
    if ((now.top > 0) != (painted_.top > 0) || (now.left > 0) != (painted_.left > 0)) return false;
    if (now.left > 0 && now.top <= 0) return false; // the upper edge of what is pinned moves too
    if ((now.right > 0) != (painted_.right > 0) || (now.right > 0 && dx != 0)) return false;
    if (now.bottom != painted_.bottom) return false;
    const int width = viewport()->width() - static_cast<int>(std::ceil(now.right));
    const int height = viewport()->height() - static_cast<int>(std::ceil(now.bottom));
    const int top = static_cast<int>(std::ceil(now.top)), left = static_cast<int>(std::ceil(now.left));
    if (top >= height || left >= width || std::abs(dx) >= width - left || std::abs(dy) >= height - top) return false;
    viewport()->scroll(dx, dy, QRect(left, top, width - left, height - top));
    if (top > 0 && dx != 0) viewport()->scroll(dx, 0, QRect(left, 0, width - left, top));
    if (left > 0 && dy != 0) viewport()->scroll(0, dy, QRect(0, top, left, height - top));
    if (now.bottom > 0 && dx != 0) viewport()->update(0, height, width, viewport()->height() - height);
    // Below its end the strip on the left belongs to the page and moves with it.
    const int end = static_cast<int>(std::floor(now.leftEnds));
    if (left > 0 && dx != 0 && end < height) viewport()->update(0, end, left, height - end);
    return true;
}

void SceneView::setZoom(double zoom, const QPointF& anchor) {
    const Point fixed = toLayout(anchor);
    const double before = zoom_;
    zoom_ = std::clamp(zoom, smallestZoom, largestZoom);
    fitted_ = 0;
    placeBefore_.reset();
    if (zoom_ == before) return;
    frame_.step(zoom_);
    zooming_.start(zoomRestMs);
    inZoomStep_ = true;
    updateScrollBars();
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(edge() + fixed.x * zoom_ - anchor.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(edge() + fixed.y * zoom_ - anchor.y())));
    inZoomStep_ = false;
    stopHovering();
    drag_->moveAgain();
    placeOver();
    viewport()->update();
    emit zoomChanged();
}

void SceneView::endZooming() {
    zooming_.stop();
    if (frame_.end(zoom_, origin())) viewport()->update();
}

void SceneView::zoomBy(double factor) { setZoom(zoom_ * factor, QRectF(viewport()->rect()).center()); }

void SceneView::zoomTo100() { setZoom(1, QRectF(viewport()->rect()).center()); }

void SceneView::zoomToFit() {
    const QSize room = maximumViewportSize(); // what fits needs no scroll bars
    const double x = (room.width() - 2 * edge()) / pageSize().width;
    const double y = (room.height() - 2 * edge()) / pageSize().height;
    const double fitting = std::clamp(std::min({x, y, 1.0}), smallestZoom, largestZoom);
    if (std::abs(zoom_ - fitting) < 1e-9) {
        const auto before = std::exchange(placeBefore_, std::nullopt);
        zoomTo100();
        if (before && before->selected == current()) bringToMiddle(before->middle);
        return;
    }
    keepPlace();
    const auto before = placeBefore_;
    setZoom(fitting, {0, 0});
    placeBefore_ = before;
}

void SceneView::keepPlace() {
    if (!placeBefore_) placeBefore_ = {toLayout(QRectF(viewport()->rect()).center()), current()};
}

void SceneView::bringToMiddle(Point point) {
    const QPointF at = toViewport({point.x, point.y, 0, 0}).topLeft();
    const QPointF by = at - QRectF(viewport()->rect()).center();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(by.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(by.y())));
}

} // namespace cjm
