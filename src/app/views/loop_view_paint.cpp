#include "app/views/inline_editor.hpp"
#include "app/views/loop_view.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/session/commands/loop_edit.hpp>

#include <QPainter>

// How the loop is drawn in its window, and what is drawn over it.

namespace cjm {
namespace {

constexpr double cornerOfNode = 13, cornerOfPill = 14, cornerOfLine = 8, loopPen = 2;

} // namespace

LoopHands LoopView::handsNow(const Selection& selection) const {
    LoopHands hands{hovered_, {}, {}, {}};
    for (const Target& target : selection.targets)
        if (const auto* id = std::get_if<TransitionId>(&target)) hands.chosen.push_back(*id);
    if (editor()) hands.edited = editor()->target();
    if (!mayChange() || drag_.isDragging()) hands.hovered = {};
    hands.lifted = drag_.card();
    return hands;
}

Rect LoopView::inLayout(const QRect& dirty) const {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

void LoopView::paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) {
    const Scene scene = loopScene(layout_, theme(), handsNow(selection), inLayout(dirty));
    scenePainter().drawAt(painter, scene, origin(), zoom());
    paintSelection(painter, selection);
}

void LoopView::paintQuickly(QPainter& painter, const QRect& dirty) {
    scenePainter().drawAt(painter, loopScene(layout_, theme(), {}, inLayout(dirty)), origin(), zoom());
}

// A transition is lit along its whole length instead.
void LoopView::paintSelection(QPainter& painter, const Selection& selection) {
    const Target target = editor() ? editor()->target() : selection.current;
    const auto spot = spotOf(target);
    if (!spot || drag_.isDragging() || std::holds_alternative<TransitionId>(target)) return;
    const bool isNode = std::holds_alternative<StageId>(target);
    const auto* id = std::get_if<CardId>(&target);
    const double radius = isNode ? cornerOfNode : id && layout_.pillOf(*id) ? cornerOfPill : cornerOfLine;
    paintFrame(painter, toViewport(spot->frame.inset(-1)), radius, loopPen);
}

// The node that would take what is in the hand, and the thing itself.
void LoopView::paintOverlay(QPainter& painter) {
    if (!drag_.isDragging()) return;
    if (const LoopNode* node = layout_.nodeOf(drag_.to()))
        paintFrame(painter, toViewport(node->rect.inset(-2)), cornerOfNode, loopPen);
    const LoopPill* pill = layout_.pillOf(drag_.card());
    if (const LoopNode* home = pill ? nodeOf(pill->card->id) : nullptr) {
        const Point by = drag_.by();
        const QPointF at = toViewport(pill->rect.moved(by.x, by.y)).topLeft();
        scenePainter().drawAt(painter, carriedPill(*pill, home->hue, theme()), at, zoom());
    }
    if (drag_.from() == Group::none) return;
    const bool hasEnd = drag_.to() != Group::none || drag_.leaves();
    const TransitionKind kind = hasEnd ? usualKind(drag_.from(), drag_.to()) : TransitionKind::next;
    scenePainter().drawAt(painter, drawnWay(drag_.begin(), drag_.end(), kind, theme()), origin(), zoom());
}

} // namespace cjm
