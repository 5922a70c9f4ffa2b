#include "app/views/grid_painting.hpp"

#include <cjm/render/icons.hpp>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

// Lines between solutions and the barriers that they remove, and the handles that such lines are drawn from.

namespace cjm {
namespace {

constexpr double linkPen = 1.5, arrowLength = 5, arrowHalf = 3.5, ringOut = 2, corner = 6;

QPointF step(const QPointF& from, const QPointF& to, double length) {
    const QLineF way(from, to);
    return way.length() > 0 ? way.pointAt(std::min(length / way.length(), 0.5)) : from;
}

QPainterPath roundedWay(const QPolygonF& points) {
    QPainterPath way(points.front());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        way.lineTo(step(points[i], points[i - 1], corner));
        way.quadTo(points[i], step(points[i], points[i + 1], corner));
    }
    way.lineTo(points.back());
    return way;
}

// At the barrier: it is what is removed.
void paintArrow(QPainter& painter, const QPointF& tip, double side) {
    const QPointF back(tip.x() + side * arrowLength, tip.y()), half(0, arrowHalf);
    painter.drawPolyline(QPolygonF{back + half, tip, back - half});
}

QPen penOf(const GridFrame& frame) {
    return {qtColour(frame.theme.good), linkPen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace

void paintLinks(const GridFrame& frame, QPainter& painter, const std::vector<LinkLine>& lines) {
    if (lines.empty()) return;
    painter.save();
    painter.setPen(penOf(frame));
    painter.setBrush(Qt::NoBrush);
    const auto shown = [&](const Point& point) { return frame.toView({point.x, point.y, 0, 0}).topLeft(); };
    for (const LinkLine& line : lines) {
        QPolygonF way;
        for (const Point& point : line.way)
            way << shown(point);
        painter.drawPath(roundedWay(way));
        paintArrow(painter, way.back(), way[way.size() - 2].x() < way.back().x() ? -1 : 1);
    }
    painter.restore();
}

void paintLinkHandles(const GridFrame& frame, QPainter& painter, const std::vector<CardId>& cards) {
    painter.save();
    painter.setPen(penOf(frame));
    for (const CardId& card : cards) {
        const auto handle = linkHandleOf(frame.layout, card, frame.zoom);
        if (!handle) continue;
        const QPointF centre = frame.toView({handle->centre.x, handle->centre.y, 0, 0}).topLeft();
        const double radius = handle->radius * frame.zoom - linkPen / 2;
        painter.setBrush(qtColour(frame.theme.page));
        painter.drawEllipse(centre, radius, radius);
        painter.setBrush(qtColour(frame.theme.good));
        painter.drawEllipse(centre, 1, 1);
    }
    painter.restore();
}

void paintLinkDrag(const GridFrame& frame, QPainter& painter, const LinkDrag& link) {
    const auto shown = [&](const Point& point) { return frame.toView({point.x, point.y, 0, 0}).topLeft(); };
    painter.save();
    QPen pen = penOf(frame);
    // A dashed line takes away, so that it can be told without the words too.
    if (link.unlinks) pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(shown(link.from), shown(link.to));
    if (link.landing) {
        pen.setWidthF(2);
        painter.setPen(pen);
        const double radius = 8 * frame.zoom + ringOut;
        painter.drawRoundedRect(frame.toView(*link.landing).adjusted(-ringOut, -ringOut, ringOut, ringOut), radius,
                                radius);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(frame.theme.good));
    for (const Point& end : {link.from, link.to})
        painter.drawEllipse(shown(end), 3.5, 3.5);
    painter.restore();
}

} // namespace cjm
