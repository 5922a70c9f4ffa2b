#include "app/views/grid_painting.hpp"
#include "app/widgets/style_sheet.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

// How what is selected is drawn. Thousands of cards may be: what is looked up is what is there to be seen.

namespace cjm {
namespace {

constexpr double framePen = 2;
constexpr double frameRadius = 8, pillRadius = 13;
constexpr double stageFrame = 3, rowBar = 3;
constexpr int rowTint = 16;                                   // of 255
constexpr int cellTint = 22, smallTint = 70, blockTint = 150; // of 255

// What is painted, pixels of the viewport.
QRectF roomOf(const QPainter& painter) {
    return painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.viewport());
}

void paintSelectedCards(const GridFrame& frame, QPainter& painter, const Selection& selection) {
    const QRectF room = roomOf(painter);
    // Small cards are framed by plain rectangles, all at once: there may be thousands.
    const bool isSmall = !hasWords(cellDetail(frame.zoom));
    const bool areAll = selection.targets.size() == frame.layout.records.size();
    QVector<QRectF> small;
    const auto outline = [&](const Rect& rect, const CardId& id) {
        const QRectF shown = frame.toView(rect).adjusted(-1, -1, 1, 1);
        const QRectF inked = shown.adjusted(-framePen, -framePen, framePen, framePen);
        if (!inked.intersects(room) || !(areAll || selection.contains(id))) return;
        const double radius = frameRadius * frame.zoom + 1;
        if (isSmall)
            small.push_back(shown);
        else
            painter.drawRoundedRect(shown, radius, radius);
    };
    for (const PlacedRow& row : frame.layout.rows) {
        const QRectF shown = frame.toView(row.rect);
        if (shown.bottom() < room.top() - 60 || shown.top() > room.bottom() + 60) continue;
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            outline(frame.layout.cards[i].rect, frame.layout.cards[i].card->id);
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points)
                outline(faceRect(point).moved(0, row.rect.y), point.card->id);
    }
    if (small.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Of a block, which is a few pixels large, a frame would leave nothing to be seen.
    const bool isBlock = cellDetail(frame.zoom) == Detail::blocks;
    painter.setPen(isBlock ? QPen(Qt::NoPen) : QPen(qtColour(frame.theme.accent), 1));
    QColor tint = qtColour(frame.theme.accent);
    tint.setAlpha(isBlock ? blockTint : smallTint);
    painter.setBrush(tint);
    painter.drawRects(small);
    painter.restore();
}

QColor rowTintOf(const Theme& theme) {
    QColor tint = qtColour(theme.accent);
    tint.setAlpha(rowTint);
    return tint;
}

// All of the row; its beginning is marked with the titles.
void paintSelectedRows(const GridFrame& frame, QPainter& painter, const Selection& selection) {
    const QRectF room = roomOf(painter);
    for (const PlacedRow& row : frame.layout.rows)
        if (const QRectF shown = frame.toView(row.rect); shown.intersects(room) && selection.contains(row.row->id))
            painter.fillRect(shown, rowTintOf(frame.theme));
}

// What of a cell the cards leave free that stand in it or reach into it: the mark of the cell lies under them. Goals
// are bare words.
QPainterPath freePart(const GridFrame& frame, const PlacedRow& row, const QRectF& cell) {
    QPainterPath free, cards;
    free.addRect(cell);
    cards.setFillRule(Qt::WindingFill);
    for (std::size_t i = row.firstCard; i < row.lastCard; ++i) {
        const QRectF shown = frame.toView(frame.layout.cards[i].rect);
        const CardKind kind = frame.layout.cards[i].card->kind;
        if (!shown.intersects(cell) || kind == CardKind::goal) continue;
        const double radius = (traitsOf(kind).hasChannel ? pillRadius : frameRadius) * frame.zoom;
        cards.addRoundedRect(shown, std::min(radius, shown.height() / 2), std::min(radius, shown.height() / 2));
    }
    return free.subtracted(cards);
}

void paintSelectedCells(const GridFrame& frame, QPainter& painter, const Selection& selection) {
    const QRectF room = roomOf(painter);
    QColor tint = qtColour(frame.theme.accent);
    tint.setAlpha(cellTint);
    painter.save();
    painter.setBrush(tint);
    for (const PlacedRow& row : frame.layout.rows)
        for (const PlacedStage& stage : frame.layout.stages) {
            const QRectF shown = frame.toView({stage.x, row.rect.y, stage.width, row.rect.height});
            if (!shown.intersects(room)) continue;
            if (!selection.contains(CellTarget{row.row->id, stage.stage->id})) continue;
            const double inset = std::min(2.0, shown.height() / 4), radius = std::min(6.0, shown.height() / 4);
            painter.save();
            painter.setClipPath(freePart(frame, row, shown), Qt::IntersectClip);
            painter.drawRoundedRect(shown.adjusted(inset + 1, inset + 1, -inset, -inset), radius, radius);
            painter.restore();
        }
    painter.restore();
}

} // namespace

// Of what scrolls with the map; titles that stay in view are drawn over it.
void paintSelected(const GridFrame& frame, QPainter& painter, const Selection& selection) {
    painter.setPen(QPen(qtColour(frame.theme.accent), framePen));
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&](const Rect& rect, double grow) {
        const double radius = frameRadius * frame.zoom + grow;
        painter.drawRoundedRect(frame.toView(rect).adjusted(-grow, -grow, grow, grow), radius, radius);
    };
    if (selection.empty()) return;
    const Target& one = selection.targets.front();
    if (std::holds_alternative<CardId>(one)) return paintSelectedCards(frame, painter, selection);
    if (std::holds_alternative<CellTarget>(one)) return paintSelectedCells(frame, painter, selection);
    if (std::holds_alternative<RowId>(one)) return paintSelectedRows(frame, painter, selection);
    if (std::holds_alternative<StageId>(one) || std::holds_alternative<TransitionId>(one)) return;
    if (partOf(one) == GridPart::story || partOf(one) == GridPart::storyHead) return;
    for (const Target& target : selection.targets)
        if (const auto spot = spotOf(frame.layout, target)) outline(spot->frame, 3);
}

void paintPointedAt(const GridFrame& frame, QPainter& painter, const std::vector<Target>& targets, bool titles) {
    if (targets.empty()) return;
    constexpr double ringPen = 2, ringOff = 3;
    const QRectF room = roomOf(painter);
    painter.save();
    constexpr double ringContrast = 3.2; // a line, and no words
    QPen pen(qtColour(warningColour(frame.theme, ringContrast)), ringPen);
    pen.setDashPattern({2.5, 1.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const Target& target : targets) {
        const GridPart part = partOf(target);
        const auto spot = spotOf(frame.layout, target);
        if (!spot || titles != (part == GridPart::stages || part == GridPart::rowTitles)) continue;
        const QRectF ring = frame.shownAt(spot->frame, part).adjusted(-ringOff, -ringOff, ringOff, ringOff);
        const double radius = frameRadius * frame.zoom + ringOff;
        if (!ring.intersects(room)) continue;
        painter.save();
        painter.setClipRect(frame.roomOf(part), Qt::IntersectClip);
        painter.drawRoundedRect(ring, radius, radius);
        painter.restore();
    }
    painter.restore();
}

// The field has square corners, and nothing of its own that shows where it is.
void paintEdited(const GridFrame& frame, QPainter& painter, const Target& target) {
    painter.setPen(QPen(qtColour(frame.theme.accent), framePen));
    painter.setBrush(Qt::NoBrush);
    const auto spot = spotOf(frame.layout, target);
    if (!spot || partOf(target) == GridPart::story || partOf(target) == GridPart::storyHead) return;
    const auto field = [&](const Rect& rect, double grow) {
        painter.drawRoundedRect(frame.toView(rect).adjusted(-grow, -grow, grow, grow), grow + 1, grow + 1);
    };
    if (std::holds_alternative<TransitionId>(target)) {
        const QRectF pill = frame.toView(spot->frame).adjusted(-2, -2, 2, 2);
        const double radius = std::min(pill.height() / 2, pillRadius * frame.zoom);
        return painter.drawRoundedRect(pill, radius, radius);
    }
    if (target == subtitleTarget()) return field(spot->frame, 1); // there is no room for more
    if (!std::holds_alternative<CardId>(target)) return field(spot->frame, 3);
    const double radius = frameRadius * frame.zoom + 1;
    painter.drawRoundedRect(frame.toView(spot->frame).adjusted(-1, -1, 1, 1), radius, radius);
    if (!spot->frame.intersects(spot->text)) field(spot->text, 2); // the words of a face
}

// Headers are marked where they are drawn, over what lies under them: a stage by a line in its shape, a row by a bar at
// its beginning.
void paintSelectedTitles(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Selection& selection) {
    if (selection.empty()) return;
    const Target& one = selection.targets.front();
    const bool areStages = std::holds_alternative<StageId>(one);
    if (!areStages && !std::holds_alternative<RowId>(one)) return;
    painter.save();
    painter.setClipRect(frame.roomOf(areStages ? GridPart::stages : GridPart::rowTitles), Qt::IntersectClip);
    if (areStages) {
        Scene scene;
        const Pen pen{frame.theme.accent, framePen / frame.zoom, {}};
        for (const PlacedStage& stage : frame.layout.stages)
            if (selection.contains(stage.stage->id))
                scene.shapes.emplace_back(outlineOf(frame.layout, stage, stageFrame / frame.zoom, pen));
        scenes.drawAt(painter, scene, frame.originOf(GridPart::stages), frame.zoom);
    } else {
        for (const PlacedRow& row : frame.layout.rows) {
            if (!selection.contains(row.row->id)) continue;
            const QRectF title =
                frame.shownAt({row.rect.x, row.rect.y, frame.layout.rowTitles(), row.rect.height}, GridPart::rowTitles);
            if (frame.rowTitlesArePinned()) painter.fillRect(title, rowTintOf(frame.theme));
            painter.fillRect(QRectF(title.left(), title.top() + 1, rowBar, title.height() - 1),
                             qtColour(frame.theme.accent));
        }
    }
    painter.restore();
}

} // namespace cjm
