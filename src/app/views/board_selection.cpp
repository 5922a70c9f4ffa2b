#include "app/views/board.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>

#include <algorithm>

// How what is selected is drawn. Thousands of cards may be: what is looked up is what is there to be seen.

namespace cjm {
namespace {

constexpr double framePen = 2;
constexpr double frameRadius = 8;
constexpr int cellTint = 22, smallTint = 70, blockTint = 150; // of 255

// What is painted, pixels of the viewport.
QRectF roomOf(const QPainter& painter) {
    return painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.viewport());
}

} // namespace

QRectF Board::shownAt(const Rect& r, GridPart part) const {
    const QPointF o = originOf(part);
    return {o.x() + r.x * zoom_, o.y() + r.y * zoom_, r.width * zoom_, r.height * zoom_};
}

// Of what scrolls with the map; titles that stay in view are drawn over it.
void Board::paintSelection(QPainter& painter, const Selection& selection) {
    painter.setPen(QPen(qtColour(theme_.accent), framePen));
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](const Rect& rect, double grow) {
        const double radius = frameRadius * zoom_ + grow;
        painter.drawRoundedRect(toViewport(rect).adjusted(-grow, -grow, grow, grow), radius, radius);
    };
    // While one types, what is typed into is framed: it may not be on the map yet.
    if (editor_) return paintEdited(painter, editor_->target());
    if (selection.empty()) return;
    const Target& one = selection.targets.front();
    if (std::holds_alternative<CardId>(one)) return paintSelectedCards(painter, selection);
    if (std::holds_alternative<CellTarget>(one)) return paintSelectedCells(painter, selection);
    if (std::holds_alternative<StageId>(one) || std::holds_alternative<RowId>(one)) return;
    for (const Target& target : selection.targets)
        if (const auto spot = spotOf(layout_, target)) frame(spot->frame, 3);
}

// The field has square corners, and nothing of its own that shows where it is.
void Board::paintEdited(QPainter& painter, const Target& target) {
    const auto spot = spotOf(layout_, target);
    if (!spot) return;
    const auto field = [&](const Rect& rect, double grow) {
        painter.drawRoundedRect(toViewport(rect).adjusted(-grow, -grow, grow, grow), grow + 1, grow + 1);
    };
    if (target == subtitleTarget()) return field(spot->frame, 1); // there is no room for more
    if (!std::holds_alternative<CardId>(target)) return field(spot->frame, 3);
    const double radius = frameRadius * zoom_ + 1;
    painter.drawRoundedRect(toViewport(spot->frame).adjusted(-1, -1, 1, 1), radius, radius);
    if (!spot->frame.intersects(spot->text)) field(spot->text, 2); // the words of a face
}

void Board::paintSelectedCards(QPainter& painter, const Selection& selection) {
    const QRectF room = roomOf(painter);
    // Small cards are framed by plain rectangles, all at once: there may be thousands.
    const bool isSmall = cellDetail(zoom_) != Detail::full;
    const bool areAll = selection.targets.size() == layout_.records.size();
    QVector<QRectF> small;
    const auto frame = [&](const Rect& rect, const CardId& id) {
        const QRectF shown = toViewport(rect).adjusted(-1, -1, 1, 1);
        if (!shown.intersects(room) || !(areAll || selection.contains(id))) return;
        const double radius = frameRadius * zoom_ + 1;
        if (isSmall)
            small.push_back(shown);
        else
            painter.drawRoundedRect(shown, radius, radius);
    };
    for (const PlacedRow& row : layout_.rows) {
        const QRectF shown = toViewport(row.rect);
        if (shown.bottom() < room.top() - 60 || shown.top() > room.bottom() + 60) continue;
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            frame(layout_.cards[i].rect, layout_.cards[i].card->id);
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points)
                frame(faceRect(point).moved(0, row.rect.y), point.card->id);
    }
    if (small.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Of a block, which is a few pixels large, a frame would leave nothing to be seen.
    const bool isBlock = cellDetail(zoom_) == Detail::blocks;
    painter.setPen(isBlock ? QPen(Qt::NoPen) : QPen(qtColour(theme_.accent), 1));
    QColor tint = qtColour(theme_.accent);
    tint.setAlpha(isBlock ? blockTint : smallTint);
    painter.setBrush(tint);
    painter.drawRects(small);
    painter.restore();
}

void Board::paintSelectedCells(QPainter& painter, const Selection& selection) {
    const QRectF room = roomOf(painter);
    QColor tint = qtColour(theme_.accent);
    tint.setAlpha(cellTint);
    painter.save();
    painter.setBrush(tint);
    for (const PlacedRow& row : layout_.rows)
        for (const PlacedStage& stage : layout_.stages) {
            const QRectF shown = toViewport({stage.x, row.rect.y, stage.width, row.rect.height});
            if (!shown.intersects(room)) continue;
            if (!selection.contains(CellTarget{row.row->id, stage.stage->id})) continue;
            const double inset = std::min(2.0, shown.height() / 4), radius = std::min(6.0, shown.height() / 4);
            painter.drawRoundedRect(shown.adjusted(inset + 1, inset + 1, -inset, -inset), radius, radius);
        }
    painter.restore();
}

// Titles are framed where they are drawn, over what lies under them.
void Board::paintSelectedHeaders(QPainter& painter, const Selection& selection) {
    if (selection.empty() || editor_) return;
    const Target& one = selection.targets.front();
    const bool areStages = std::holds_alternative<StageId>(one);
    if (!areStages && !std::holds_alternative<RowId>(one)) return;
    const GridPart part = areStages ? GridPart::stages : GridPart::rowTitles;
    const QRectF room(viewport()->rect());
    painter.save();
    painter.setClipRect(areStages ? room.adjusted(rowTitlesBand(), 0, 0, 0) : room.adjusted(0, stagesBand(), 0, 0),
                        Qt::IntersectClip);
    painter.setPen(QPen(qtColour(theme_.accent), framePen));
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](const Rect& rect) {
        const QRectF shown = shownAt(rect, part);
        const QRectF grown = areStages ? shown.adjusted(-3, -3, 3, 3) : shown.adjusted(2, 2, -2, -1);
        const double radius = frameRadius * zoom_;
        if (grown.intersects(room)) painter.drawRoundedRect(grown, radius, radius);
    };
    if (areStages) {
        for (const PlacedStage& stage : layout_.stages)
            if (selection.contains(stage.stage->id)) frame(stage.rect);
    } else {
        for (const PlacedRow& row : layout_.rows)
            if (selection.contains(row.row->id)) frame({row.rect.x, row.rect.y, layout_.rowTitles(), row.rect.height});
    }
    painter.restore();
}

} // namespace cjm
