#include "app/views/inline_editor.hpp"
#include "app/views/plan_view.hpp"

#include <cjm/render/icons.hpp>

#include <QPainter>

// How the plan is drawn in its window, and what is drawn over it.

namespace cjm {
namespace {

constexpr double cornerOfCell = 6, cornerOfZone = 7;
constexpr double rowPen = 1.5, labelPadding = 8, labelHeight = 26;

} // namespace

PlanHands PlanView::handsNow(const Selection& selection) const {
    PlanHands hands{hovered_, {}, {}, {}};
    for (const Target& target : selection.targets)
        if (const auto* id = std::get_if<CardId>(&target)) hands.lit.push_back(*id);
    if (hovered_.kind == PlanZone::Kind::point) hands.lit.push_back(hovered_.card);
    if (editor()) hands.edited = editor()->target();
    if (!mayChange()) hands.hovered = {};
    if (drag_.isDragging()) hands.lifted = drag_.card();
    return hands;
}

void PlanView::paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) {
    const PlanHands hands = handsNow(selection);
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    const QRectF panel = panelToViewport(layout_.panel);
    if (dirty.left() < panel.left() || !layout_.isPanelBeside) {
        Scene scene;
        paintPlanTable(layout_, theme(), scene, Rect{from.x, from.y, to.x - from.x, to.y - from.y}, hands);
        scenePainter().drawAt(painter, scene, origin(), zoom());
        paintSelection(painter, selection);
        const double top = headsAt();
        if (dirty.top() <= top + layout_.heads.height * zoom() && dirty.bottom() >= top) {
            // What has scrolled up beside the rounded corners of the head is not seen.
            if (origin().y() + layout_.heads.y * zoom() < 0)
                painter.fillRect(
                    QRectF(toViewport(layout_.heads).left() - 1, 0, layout_.heads.width * zoom() + 2, 8 * zoom()),
                    qtColour(theme().canvas));
            Scene heads;
            paintPlanHeads(layout_, theme(), heads);
            scenePainter().drawAt(painter, heads, {origin().x(), top - layout_.heads.y * zoom()}, zoom());
        }
    }
    if (panel.intersects(dirty)) paintPanel(painter, hands);
    if (!focused_ || !hasFocus() || drag_.isDragging()) return;
    const QRectF box = zoneBox(*focused_).adjusted(-2, -2, 2, 2);
    const bool isPoint = focused_->kind == PlanZone::Kind::point;
    paintFrame(painter, isPoint ? box.adjusted(-2, -2, 2, 2) : box,
               isPoint ? box.width() / 2 / zoom() + 2 : cornerOfZone, 2);
}

void PlanView::paintPanel(QPainter& painter, const PlanHands& hands) {
    QRectF ground = panelToViewport(layout_.panel);
    if (layout_.isPanelBeside) ground.setBottom(std::max<double>(ground.bottom(), viewport()->height()));
    painter.fillRect(ground, qtColour(theme().panel));
    if (layout_.isPanelBeside)
        painter.fillRect(QRectF(ground.left(), ground.top(), 1, ground.height()), qtColour(theme().line));
    Scene scene;
    paintPlanPanel(layout_, theme(), scene, hands);
    scenePainter().drawAt(painter, scene, {origin().x(), panelTop()}, zoom());
}

void PlanView::paintQuickly(QPainter& painter, const QRect& dirty) {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    Scene scene;
    paintPlanTable(layout_, theme(), scene, Rect{from.x, from.y, to.x - from.x, to.y - from.y});
    scenePainter().drawAt(painter, scene, origin(), zoom());
}

// The cell that keys are for, or the text that is open.
void PlanView::paintSelection(QPainter& painter, const Selection& selection) {
    if (editor()) {
        if (const auto spot = spotOf(editor()->target()))
            paintFrame(painter, toViewport(spot->text.inset(-5)), cornerOfCell, rowPen);
        return;
    }
    const auto* id = std::get_if<CardId>(&selection.current);
    if (!id || focused_ || !hasFocus()) return;
    if (const auto box = cellBox(layout_, *id, column_)) paintFrame(painter, toViewport(*box), cornerOfCell, rowPen);
}

// The point in the hand: where it came from, the square it would have, and what that changes.
void PlanView::paintOverlay(QPainter& painter) {
    const PlanMatrix& matrix = layout_.matrix;
    const auto point = std::find_if(matrix.points.begin(), matrix.points.end(),
                                    [&](const PlanPoint& each) { return each.card->id == drag_.card(); });
    if (point == matrix.points.end()) return;
    painter.save();
    const QColor accent = qtColour(theme().accent);
    if (drag_.values()) {
        QColor tint = accent;
        tint.setAlpha(30);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(panelToViewport(squareOf(matrix, *drag_.values()).inset(3)), 6, 6);
    }
    const QPointF from = panelToViewport(point->rect).center();
    const QPointF at = panelToViewport({drag_.at().x, drag_.at().y, 0, 0}).topLeft();
    painter.setPen(QPen(accent, 1.5, Qt::DashLine));
    painter.drawLine(from, at);
    scenePainter().drawAt(painter, carriedPoint(*point, theme()), at, zoom());
    const std::string words =
        drag_.values() ? changeInWords(*point->card, *drag_.values(), appearance().language()) : std::string();
    if (!words.empty()) {
        const QString label = QString::fromStdString(words);
        const double width = painter.fontMetrics().horizontalAdvance(label) + 2 * labelPadding;
        QRectF box(at.x() - width / 2, at.y() + 18, width, labelHeight);
        box.moveLeft(std::min(box.left(), viewport()->width() - width - 4.0));
        if (box.bottom() > viewport()->height()) box.moveTop(at.y() - 18 - labelHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(qtColour(theme().ink));
        painter.drawRoundedRect(box, 6, 6);
        painter.setPen(qtColour(theme().page));
        painter.drawText(box, Qt::AlignCenter, label);
    }
    painter.restore();
}

} // namespace cjm
