#include "app/views/interviews_drag.hpp"

#include "app/views/interviews_view.hpp"

#include <cjm/session/commands/interview_edit.hpp>

#include <cmath>
#include <utility>

namespace cjm {

Selection InterviewsDrag::press(const QPointF& at, const Pointer& pointer) {
    using Kind = InterviewZone::Kind;
    const InterviewZone zone = view_.zoneAt(at);
    cancel();
    pressed_ = Pressed{{}, {}, pointer, false};
    last_ = pointer;
    const bool isOfText = zone.kind == Kind::text || zone.kind == Kind::sheet || zone.kind == Kind::quote;
    if (view_.mayChange() && isOfText) {
        if (zone.quote.empty())
            pressed_->sheet = zone.interview;
        else
            pressed_->quote = zone.quote;
    }
    return selectOnly(zone.target);
}

void InterviewsDrag::move(const Pointer& pointer) {
    if (!pressed_) return;
    last_ = pointer;
    const Point by{pointer.at.x - pressed_->from.at.x, pointer.at.y - pressed_->from.at.y};
    if (!pressed_->isDragging) {
        const bool isNear = std::hypot(by.x, by.y) * pointer.zoom <= Tools::clickRadius;
        if (isNear || (pressed_->sheet.empty() && pressed_->quote.empty())) return;
        if (!pressed_->quote.empty()) {
            const QuoteId quote = std::exchange(pressed_, std::nullopt)->quote;
            const QPointF at = view_.toViewport({pointer.at.x, pointer.at.y, 0, 0}).topLeft();
            emit view_.lifted(quote, view_.viewport()->mapToGlobal(at.toPoint()));
            return;
        }
        pressed_->isDragging = true;
    }
    const auto interview = view_.shownMap().interviews.find(pressed_->sheet);
    if (!interview) return cancel();
    overlay_ = {};
    overlay_.by = by;
    overlay_.lifted = {pressed_->sheet};
    group_.reset();
    const InterviewColumn* column = columnAt(view_.layoutNow(), pointer.at);
    if (!column || column->group == interview->group) return;
    group_ = column->group;
    overlay_.landing = column->rect;
}

ToolResult InterviewsDrag::release(const Pointer& pointer) {
    ToolResult outcome;
    if (isDragging()) move(pointer);
    if (isDragging() && group_)
        if (const auto edit = moveInterviewTo(view_.shownMap(), pressed_->sheet, *group_))
            outcome = {edit->edit, edit->selection};
    cancel();
    return outcome;
}

void InterviewsDrag::viewChanged() {
    if (isDragging()) move(last_);
}

void InterviewsDrag::cancel() {
    pressed_.reset();
    group_.reset();
    overlay_ = {};
}

std::optional<Carrier::Aim> InterviewsView::aimAt(const Target& carried, const QPoint& at) {
    const QPoint point = viewport()->mapFromGlobal(at);
    if (!isVisible() || !viewport()->rect().contains(point) || !mayChange()) return std::nullopt;
    const auto shown = [&](const Rect& rect) {
        const QRect mark = toViewport(rect).toAlignedRect() & viewport()->rect();
        return QRect(viewport()->mapToGlobal(mark.topLeft()), mark.size());
    };
    if (const auto* quote = std::get_if<QuoteId>(&carried)) {
        const auto gap = quoteGapAt(layout_, toLayout(point), *quote);
        if (!gap) return std::nullopt;
        return Carrier::Aim{shown(gap->mark), true, {}, [this, id = *quote, to = *gap] {
                                if (apply(moveQuoteTo(shownMap(), id, to.interview, to.place))) makeVisible(id);
                            }};
    }
    const auto* card = std::get_if<CardId>(&carried);
    const QuoteBox* quote = card ? layout_.quoteOf(zoneAt(point).quote) : nullptr;
    if (!quote || !citeQuote(shownMap(), *card, quote->id, true)) return std::nullopt;
    const std::size_t quotes = shownMap().cards.find(*card)->evidence.size();
    return Carrier::Aim{shown(quote->rect), false, citedInWords(quotes),
                        [this, card = *card, id = quote->id] { setCited(card, id, true); }};
}

} // namespace cjm
