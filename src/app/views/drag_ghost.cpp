#include "app/views/drag_ghost.hpp"

#include <cjm/layout/grid/places.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double ghostAside = 12; // pixels from where the hand took hold, so that the mark of the place is seen
constexpr int mostShadowSteps = 5, shadowsAtOnce = 40, shadowReach = 8, shadowFall = 6, shadowStrength = 51;
constexpr int reach = shadowReach + shadowFall + 2; // beyond the boxes; outlines leave theirs by half a line
constexpr std::size_t manyLifted = 500;             // cards in the hand that cannot be told from each other any more

// Paper under what is in the hand, and its shadow: not a letter of the map is seen through it.
void paintPaper(const GridFrame& frame, QPainter& painter, const std::vector<Rect>& rects, const QPointF& corner) {
    const double radius = 8 * frame.zoom;
    const auto shown = [&](const Rect& r) {
        return QRectF(corner.x() + r.x * frame.zoom, corner.y() + r.y * frame.zoom, r.width * frame.zoom,
                      r.height * frame.zoom);
    };
    painter.setPen(Qt::NoPen);
    // Many cards have a shadow less soft: a frame has no time for more.
    const int steps = std::clamp(shadowsAtOnce / std::max(static_cast<int>(rects.size()), 1), 1, mostShadowSteps);
    painter.setBrush(QColor(0, 0, 0, shadowStrength / steps));
    for (const Rect& rect : rects)
        for (int step = 1; step <= steps; ++step) {
            const double out = shadowReach * ((2.0 * step - 1) / steps - 1);
            painter.drawRoundedRect(shown(rect).translated(0, shadowFall).adjusted(-out, -out, out, out),
                                    std::max(radius + out, 0.0), std::max(radius + out, 0.0));
        }
    painter.setBrush(qtColour(frame.theme.page));
    for (const Rect& rect : rects)
        painter.drawRoundedRect(shown(rect), radius, radius);
}

} // namespace

GridPart liftedPart(const Overlay& overlay) {
    const auto& lifted = overlay.lifted;
    if (lifted.empty() || std::holds_alternative<CardId>(lifted.front())) return GridPart::cells;
    return std::holds_alternative<StageId>(lifted.front()) ? GridPart::stages : GridPart::rowTitles;
}

void DragGhost::draw(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Rect& clip,
                     const QPointF& corner) const {
    const bool areMany = lifted_.size() > manyLifted;
    const bool areCards = std::holds_alternative<CardId>(lifted_.front());
    const Detail detail = areMany ? Detail::blocks : areCards ? cellDetail(frame.zoom) : titleDetail(frame.zoom);
    painter.save();
    if (!areMany) paintPaper(frame, painter, liftedRects(frame.layout, lifted_, clip), corner);
    scenes.drawAt(painter, liftedScene(frame.layout, frame.theme, lifted_, clip, detail), corner, frame.zoom);
    painter.restore();
}

void DragGhost::make(const GridFrame& frame, ScenePainter& scenes, double ratio) {
    picture_ = {};
    const Rect whole{0, 0, frame.layout.size.width, frame.layout.size.height};
    QRectF boxes;
    for (const Rect& rect : liftedRects(frame.layout, lifted_, whole))
        boxes |= QRectF(rect.x, rect.y, rect.width, rect.height);
    room_ = QRectF(boxes.topLeft() * frame.zoom, boxes.size() * frame.zoom).adjusted(-reach, -reach, reach, reach);
    room_ = room_.toAlignedRect();
    if (room_.width() > frame.room.width() || room_.height() > frame.room.height()) return;
    picture_ = QPixmap((room_.size() * ratio).toSize());
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(Qt::transparent);
    QPainter painter(&picture_);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(frame, painter, scenes, whole, -room_.topLeft());
}

void DragGhost::paint(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Overlay& overlay) {
    const QPointF moved(overlay.by.x * frame.zoom, overlay.by.y * frame.zoom);
    const QPointF corner = frame.originOf(liftedPart(overlay)) + moved + QPointF(ghostAside, ghostAside);
    if (lifted_ != overlay.lifted || zoom_ != frame.zoom) {
        lifted_ = overlay.lifted;
        zoom_ = frame.zoom;
        make(frame, scenes, painter.device()->devicePixelRatioF());
    }
    if (picture_.isNull())
        draw(frame, painter, scenes, frame.inView().moved(-overlay.by.x, -overlay.by.y), corner);
    else
        painter.drawPixmap((corner + room_.topLeft()).toPoint(), picture_);
}

} // namespace cjm
