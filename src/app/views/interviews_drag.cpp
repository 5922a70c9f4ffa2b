#include "app/views/interviews_drag.hpp"

#include "app/views/interviews_view.hpp"

#include <cjm/session/commands/interview_edit.hpp>

namespace cjm {

Selection InterviewsDrag::take(const QPointF& at, const Pointer&) {
    using Kind = InterviewZone::Kind;
    const InterviewZone zone = view_.zoneAt(at);
    const bool isOfText = zone.kind == Kind::text || zone.kind == Kind::sheet || zone.kind == Kind::quote;
    if (view_.mayChange() && isOfText) {
        if (zone.quote.empty())
            sheet_ = zone.interview;
        else
            quote_ = zone.quote;
    }
    return selectOnly(zone.target);
}

void InterviewsDrag::carry(const Pointer& pointer) {
    if (!quote_.empty()) {
        const QuoteId quote = quote_;
        cancel(); // it is in other hands now
        const QPointF at = view_.toViewport({pointer.at.x, pointer.at.y, 0, 0}).topLeft();
        emit view_.lifted(quote, view_.viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    const auto interview = view_.shownMap().interviews.find(sheet_);
    if (!interview) return cancel();
    overlay_ = {};
    overlay_.by = by();
    overlay_.lifted = {sheet_};
    group_.reset();
    const InterviewColumn* column = columnAt(view_.layoutNow(), pointer.at);
    if (!column || column->group == interview->group) return;
    group_ = column->group;
    overlay_.landing = column->rect;
}

ToolResult InterviewsDrag::drop(const Pointer&) {
    const auto edit = group_ ? moveInterviewTo(view_.shownMap(), sheet_, *group_) : MaybeEdit{};
    return edit ? ToolResult{edit->edit, edit->selection} : ToolResult{};
}

void InterviewsDrag::forget() {
    sheet_ = {};
    quote_ = {};
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
