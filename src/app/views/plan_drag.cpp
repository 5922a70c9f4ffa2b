#include "app/views/plan_drag.hpp"

#include "app/views/plan_view.hpp"

#include <algorithm>

namespace cjm {
namespace {

// From the row that was taken first to this one, as they stand.
Selection rowsBetween(const PlanLayout& layout, const Target& anchor, const CardId& to) {
    const auto* from = std::get_if<CardId>(&anchor);
    const PlanRow *first = from ? layout.rowOf(*from) : nullptr, *last = layout.rowOf(to);
    if (!first || !last) return selectOnly(to);
    std::vector<CardId> ids;
    for (const PlanRow* row = std::min(first, last); row <= std::max(first, last); ++row)
        ids.push_back(row->card->id);
    Selection selection = selectionOf(ids);
    selection.anchor = anchor;
    selection.current = to;
    return selection;
}

} // namespace

Selection PlanDrag::take(const QPointF& at, const Pointer& pointer) {
    using Kind = PlanZone::Kind;
    const PlanZone zone = view_.zoneAt(at);
    if (zone.kind == Kind::point && view_.mayChange()) card_ = zone.card;
    if (zone.card.empty()) return zone.kind == Kind::ground ? Selection{} : view_.selection();
    if (pointer.shift) return rowsBetween(view_.layoutNow(), view_.selection().anchor, zone.card);
    if (pointer.control) return toggled(view_.selection(), zone.card);
    return selectOnly(zone.card);
}

void PlanDrag::carry(const Pointer& pointer) {
    if (!view_.layoutNow().rowOf(card_)) return cancel();
    at_ = view_.toPanel(view_.toViewport({pointer.at.x, pointer.at.y, 0, 0}).topLeft());
    values_ = valuesAt(view_.layoutNow().matrix, at_);
}

ToolResult PlanDrag::drop(const Pointer&) {
    return {values_ ? view_.valuesEdit(card_, *values_) : std::nullopt, std::nullopt};
}

void PlanDrag::forget() {
    card_ = {};
    values_.reset();
}

Selection PlanView::stepped(Move move, bool extends) const {
    const auto& rows = layout_.rows;
    if (rows.empty()) return {};
    const auto* id = std::get_if<CardId>(&current());
    const PlanRow* at = id ? layout_.rowOf(*id) : nullptr;
    if (!at) return selectOnly((move == Move::last || move == Move::lineEnd ? rows.back() : rows.front()).card->id);
    const auto place = at - rows.data(), last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
    const auto page = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(viewport()->height() / zoom() / 42) - 3);
    std::ptrdiff_t to = place;
    switch (move) {
    case Move::up: to = place - 1; break;
    case Move::down: to = place + 1; break;
    case Move::rowAbove: to = place - page; break;
    case Move::rowBelow: to = place + page; break;
    case Move::first: to = 0; break;
    case Move::last: to = last; break;
    default: break;
    }
    const CardId& card = rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))].card->id;
    return extends ? rowsBetween(layout_, selection().anchor, card) : selectOnly(card);
}

} // namespace cjm
