#include "app/views/loop_drag.hpp"

#include "app/views/loop_view.hpp"

#include <cjm/session/commands/loop_edit.hpp>

namespace cjm {

Selection LoopDrag::take(const QPointF& at, const Pointer&) {
    using Kind = LoopZone::Kind;
    const LoopZone zone = view_.zoneAt(at);
    if (view_.mayChange() && zone.kind == Kind::pill) card_ = std::get<CardId>(zone.target);
    if (view_.mayChange() && zone.kind == Kind::edge) from_ = zone.group;
    return selectOnly(view_.targetAt(at));
}

void LoopDrag::carry(const Pointer& pointer) {
    const LoopLayout& layout = view_.layoutNow();
    if (!card_.empty() && !layout.pillOf(card_)) return cancel();
    if (from_ != Group::none && !layout.nodeOf(from_)) return cancel();
    const LoopNode* node = nodeAt(layout, pointer.at);
    to_ = node ? node->group : Group::none;
    const Group home = card_.empty() ? from_ : groupOfPill(layout, card_);
    if (to_ == home) to_ = Group::none;
    leaves_ = !node && card_.empty() && isOpenSheet(layout, pointer.at);
}

ToolResult LoopDrag::drop(const Pointer&) {
    if (!card_.empty()) {
        const auto edit = to_ == Group::none ? MaybeEdit{} : moveToGroup(view_.shownMap(), card_, to_);
        return edit ? ToolResult{edit->edit, edit->selection} : ToolResult{};
    }
    if (to_ == Group::none && !leaves_) return {};
    const auto drawn = drawTransition(view_.shownMap(), from_, to_, view_.ids());
    if (drawn) return {drawn->edit, drawn->selection};
    view_.session()->refuse(drawn.error());
    return {};
}

void LoopDrag::forget() {
    card_ = {};
    from_ = to_ = Group::none;
    leaves_ = false;
}

Qt::CursorShape LoopDrag::cursor() const { return from() == Group::none ? Qt::ClosedHandCursor : Qt::CrossCursor; }

} // namespace cjm
