#include "app/views/scene_view.hpp"

#include <cjm/render/icons.hpp>

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

// What every view paints alike: canvas, sheet, a frame that is scaled while one zooms, and only what changed.

namespace cjm {
namespace {

constexpr double sheetRadius = 12;
constexpr int fewParts = 8; // after scrolling there are a few narrow strips to paint, after an edit a few cards

} // namespace

void SceneView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    if (frame_.isShown()) return paintScaled(painter);
    if (frame_.takeKeepsNext()) return keepFrame(painter);
    if (session_ && drag_->paint(painter)) return;
    if (event->region().rectCount() > fewParts || event->rect() == viewport()->rect())
        return paintArea(painter, event->rect());
    for (const QRect& rect : event->region()) {
        painter.save();
        painter.setClipRect(rect);
        paintArea(painter, rect);
        painter.restore();
    }
}

void SceneView::paintArea(QPainter& painter, const QRect& dirty) {
    paintView(painter, dirty, selection());
    if (!session_) return;
    if (isDragging()) paintOverlay(painter);
    paintHovered(painter);
    painted_ = pinned();
}

void SceneView::paintView(QPainter& painter, const QRect& dirty, const Selection& selection) {
    painter.fillRect(dirty, qtColour(theme().canvas));
    if (!session_) return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (hasSheet()) paintSheets(painter, dirty);
    paintPage(painter, dirty, selection);
}

// Their edges stand on whole pixels, the same ones however far the view is scrolled.
void SceneView::paintSheets(QPainter& painter, const QRect& dirty) const {
    for (const Rect& each : sheets()) {
        const QRectF at = toViewport(each);
        const double left = std::floor(at.left() + 0.5), top = std::floor(at.top() + 0.5);
        const QRectF sheet(left, top, std::floor(at.right() + 0.5) - left, std::floor(at.bottom() + 0.5) - top);
        if (sheet.intersects(dirty)) paintSheet(painter, sheet, dirty);
    }
}

// The white page the map lies on. Only its edge is drawn smoothly: that takes far longer than filling.
void SceneView::paintSheet(QPainter& painter, const QRectF& sheet, const QRect& dirty) const {
    const double radius = sheetRadius * std::min(zoom_, 1.0);
    const QRect inside = sheet.adjusted(radius + 1, radius + 1, -radius - 1, -radius - 1).toRect();
    painter.fillRect(inside & dirty, qtColour(theme().page));
    if (inside.contains(dirty)) return;
    painter.save();
    painter.setClipRegion(QRegion(dirty) - inside, painter.hasClipping() ? Qt::IntersectClip : Qt::ReplaceClip);
    painter.setPen(QPen(qtColour(theme().line), 1));
    painter.setBrush(qtColour(theme().page));
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void SceneView::keepFrame(QPainter& painter) {
    const double ratio = viewport()->devicePixelRatioF();
    QPixmap picture(viewport()->size() * ratio);
    picture.setDevicePixelRatio(ratio);
    {
        QPainter inner(&picture);
        paintArea(inner, viewport()->rect());
    }
    painter.drawPixmap(0, 0, picture);
    frame_.keep(std::move(picture), zoom_, origin());
}

void SceneView::paintScaled(QPainter& painter) {
    const QRect room = viewport()->rect();
    const double scale = frame_.scaleAt(zoom_);
    const QPointF corner = frame_.cornerAt(zoom_, origin());
    painter.fillRect(room, qtColour(theme().canvas));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (hasSheet()) paintSheets(painter, room);
    // What comes into view around the frame is not read before one rests.
    for (const QRect& rect : QRegion(room) - QRectF(corner, QSizeF(room.size()) * scale).toRect()) {
        painter.save();
        painter.setClipRect(rect);
        paintQuickly(painter, rect);
        painter.restore();
    }
    painter.translate(corner);
    painter.scale(scale, scale);
    painter.drawPixmap(0, 0, frame_.picture());
}

void SceneView::paintFrame(QPainter& painter, const QRectF& frame, double radius, double width) const {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(qtColour(theme().accent), width));
    painter.drawRoundedRect(frame, radius * zoom(), radius * zoom());
    painter.restore();
}

void SceneView::veilLifted(QPainter& painter, const Overlay& overlay, int alpha) const {
    QColor veil = qtColour(theme().canvas);
    veil.setAlpha(alpha);
    for (const Target& target : overlay.lifted)
        if (const auto spot = spotOf(target)) painter.fillRect(toViewport(spot->frame), veil);
}

} // namespace cjm
