#include "app/views/inline_editor.hpp"
#include "app/views/interviews_view.hpp"

#include <cjm/render/icons.hpp>

#include <QPainter>

// How interviews are drawn in their window, and what is drawn over them.

namespace cjm {
namespace {

constexpr double cornerOfSheet = 12, cornerOfQuote = 6;
constexpr double selectedPen = 2, editedPen = 1.5;
constexpr int liftedVeil = 140; // of what is in the hand, where it stands: it is seen at 45 %
constexpr int landingVeil = 26;

} // namespace

Scene InterviewsView::sceneOf(const QRect& dirty, const InterviewsHands& hands) const {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    Scene scene;
    paintInterviews(layout_, theme(), scene, Rect{from.x, from.y, to.x - from.x, to.y - from.y}, hands);
    return scene;
}

InterviewsHands InterviewsView::handsNow() const {
    InterviewsHands hands{hovered_, {}, std::nullopt};
    if (editor()) hands.edited = editor()->target();
    if (!mayChange()) hands.hovered = {};
    const auto* quote = std::get_if<QuoteId>(&current());
    if (const CitedCard* card = focusedCard(); card && quote && mayChange())
        hands.focusedCard = std::pair(*quote, card->card->id);
    return hands;
}

void InterviewsView::paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) {
    const InterviewsHands hands = handsNow();
    scenePainter().drawAt(painter, sceneOf(dirty, hands), origin(), zoom());
    if (!lifted_.empty()) {
        QColor veil = qtColour(theme().page);
        veil.setAlpha(liftedVeil);
        if (const QuoteBox* quote = layout_.quoteOf(lifted_))
            painter.fillRect(toViewport(quote->rect).adjusted(1, 1, -1, 0), veil);
    }
    paintSelection(painter, selection);
    paintHeads(painter, dirty, hands);
}

void InterviewsView::paintHeads(QPainter& painter, const QRect& dirty, const InterviewsHands& hands) {
    const double top = headsAt();
    if (dirty.top() > top + layout_.heads.height * zoom() || dirty.bottom() < top) return;
    Scene scene;
    paintInterviewHeads(layout_, theme(), scene, hands);
    scenePainter().drawAt(painter, scene, {origin().x(), top - layout_.heads.y * zoom()}, zoom());
}

void InterviewsView::paintQuickly(QPainter& painter, const QRect& dirty) {
    scenePainter().drawAt(painter, sceneOf(dirty, {}), origin(), zoom());
}

// What keys are for: a sheet, a part of its head, a quote, a card of it, or the text that is open.
void InterviewsView::paintSelection(QPainter& painter, const Selection& selection) {
    const Target target = editor() ? editor()->target() : selection.current;
    const auto spot = spotOf(target);
    if (!spot) return;
    QRectF frame = toViewport(spot->frame);
    double radius = std::holds_alternative<InterviewId>(target) ? cornerOfSheet : cornerOfQuote;
    const auto* field = std::get_if<InterviewFieldTarget>(&target);
    if (field && field->field == "persona") radius = spot->frame.height / 2;
    if (std::holds_alternative<QuoteId>(target)) {
        frame = editor() ? toViewport(spot->text.inset(-5)) : frame.adjusted(2, 2, -2, -1);
        if (const CitedCard* card = focusedCard(); card && !editor()) frame = toViewport(card->rect);
    }
    paintFrame(painter, frame, radius, editor() ? editedPen : selectedPen);
}

void InterviewsView::paintFaded(QPainter& painter) { veilLifted(painter, drag_.overlay(), liftedVeil); }

// A sheet in the hand: who it is.
void InterviewsView::paintOverlay(QPainter& painter) {
    const Overlay& overlay = drag_.overlay();
    if (overlay.landing) {
        QColor ground = qtColour(theme().accent);
        ground.setAlpha(landingVeil);
        painter.fillRect(toViewport(*overlay.landing), ground);
    }
    for (const Target& target : overlay.lifted) {
        const InterviewSheet* sheet = sheetUnder(target);
        if (!sheet) continue;
        const Rect clip{sheet->head.x, sheet->head.y, sheet->head.width, sheet->head.height};
        Scene scene;
        paintInterviews(layout_, theme(), scene, clip);
        const QPointF at = origin() + QPointF(overlay.by.x, overlay.by.y) * zoom();
        painter.save();
        painter.setClipRect(toViewport(clip).translated(QPointF(overlay.by.x, overlay.by.y) * zoom()));
        scenePainter().drawAt(painter, scene, at, zoom());
        painter.restore();
        paintFrame(painter, toViewport(clip).translated(QPointF(overlay.by.x, overlay.by.y) * zoom()), cornerOfSheet,
                   1);
    }
}

} // namespace cjm
