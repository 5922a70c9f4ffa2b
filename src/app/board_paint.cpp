#include <cjm/app/board.hpp>
#include <cjm/app/inline_editor.hpp>
#include <cjm/render/icons.hpp>

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double sheetRadius = 12;
constexpr double framePen = 2;

} // namespace

bool Board::stagesAreStuck() const {
    return !layout_.stages.empty() && toViewport(layout_.stages.front().rect).top() < 0 &&
           origin().y() + layout_.rowsBottom * zoom_ > layout_.stages.front().rect.height * zoom_;
}

bool Board::rowTitlesAreStuck() const {
    return !layout_.rows.empty() && origin().x() + layout_.options.margin * zoom_ < 0;
}

void Board::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), qtColour(theme_.canvas));
    if (!store_) return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintSheet(painter);
    paintMap(painter, event->rect());
    paintSelection(painter);
    paintStickyTitles(painter);
}

// The white page the map lies on.
void Board::paintSheet(QPainter& painter) {
    const QRectF sheet = toViewport({0, 0, layout_.size.width, layout_.size.height});
    const double radius = sheetRadius * std::min(zoom_, 1.0);
    painter.setPen(QPen(qtColour(theme_.line), 1));
    painter.setBrush(qtColour(theme_.page));
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Board::paintMap(QPainter& painter, const QRect& dirty) {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    const Rect clip{from.x, from.y, to.x - from.x, to.y - from.y};
    Scene scene;
    if (clip.y < layout_.stagesBottom || clip.bottom() > layout_.rowsBottom)
        paintGrid(layout_, theme_, GridPart::page, scene);
    paintGrid(layout_, theme_, GridPart::cells, scene, clip, zoom_ < readableZoom ? Detail::bars : Detail::full);
    const Detail titles = zoom_ < readableTitleZoom ? Detail::bars : Detail::full;
    if (!rowTitlesAreStuck()) paintGrid(layout_, theme_, GridPart::rowTitles, scene, clip, titles);
    if (!stagesAreStuck()) paintGrid(layout_, theme_, GridPart::stages, scene, clip, titles);
    painter.save();
    painter.translate(origin());
    painter.scale(zoom_, zoom_);
    scenePainter_.draw(painter, scene);
    painter.restore();
}

// Stage and row titles that would scroll away are drawn at the edge, over the cells.
void Board::paintStickyTitles(QPainter& painter) {
    const QPointF o = origin();
    const double margin = layout_.options.margin;
    const auto band = [&](const QRectF& rect, const QPointF& at, GridPart part, const QPointF& from,
                          const QPointF& to) {
        painter.save();
        painter.setClipRect(rect);
        painter.fillRect(rect, qtColour(theme_.page));
        painter.setPen(QPen(qtColour(theme_.line), 1));
        painter.drawLine(from, to);
        Scene scene;
        paintGrid(layout_, theme_, part, scene, std::nullopt, zoom_ < readableTitleZoom ? Detail::bars : Detail::full);
        painter.translate(at);
        painter.scale(zoom_, zoom_);
        scenePainter_.draw(painter, scene);
        painter.restore();
    };
    const QRectF sheet = toViewport({0, 0, layout_.size.width, layout_.size.height});
    const bool rowsStuck = rowTitlesAreStuck();
    const double titleWidth = (layout_.gridX - margin) * zoom_;
    if (rowsStuck) {
        const double top = std::max(0.0, o.y() + layout_.stagesBottom * zoom_);
        const QRectF rect(0, top, titleWidth, o.y() + layout_.rowsBottom * zoom_ - top);
        band(rect, {-margin * zoom_, o.y()}, GridPart::rowTitles, {titleWidth - 0.5, top},
             {titleWidth - 0.5, rect.bottom()});
        // The row lines run on under the titles.
        painter.setPen(QPen(qtColour(theme_.line), 1));
        for (const PlacedRow& row : layout_.rows) {
            const double y = std::floor(o.y() + row.rect.y * zoom_) + 0.5;
            if (y >= top) painter.drawLine(QPointF(0, y), QPointF(titleWidth, y));
        }
    }
    if (stagesAreStuck()) {
        const Rect& first = layout_.stages.front().rect;
        const double height = (first.height + 8) * zoom_;
        const double left = std::max(sheet.left(), 0.0), right = std::min<double>(sheet.right(), viewport()->width());
        const QRectF rect(left, 0, right - left, height);
        band(rect, {o.x(), -(first.y - 4) * zoom_}, GridPart::stages, {left, height - 0.5}, {right, height - 0.5});
    }
    if (rowsStuck) {
        // The corner between the two belongs to neither.
        const double height = stagesAreStuck() ? (layout_.stages.front().rect.height + 8) * zoom_ : 0;
        if (height > 0) painter.fillRect(QRectF(0, 0, titleWidth - 1, height - 1), qtColour(theme_.page));
    }
}

void Board::paintSelection(QPainter& painter) {
    const auto spot = spotOf(layout_, selection_);
    if (!spot) return;
    const double grow = std::holds_alternative<CardId>(selection_) ? 1.0 : 3.0;
    painter.setPen(QPen(qtColour(theme_.accent), framePen));
    painter.setBrush(Qt::NoBrush);
    const double radius = 8 * zoom_ + grow;
    painter.drawRoundedRect(toViewport(spot->frame).adjusted(-grow, -grow, grow, grow), radius, radius);
}

} // namespace cjm
