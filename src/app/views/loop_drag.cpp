#include "app/views/loop_drag.hpp"

#include "app/views/loop_view.hpp"

#include <cjm/session/commands/loop_edit.hpp>

#include <cmath>

namespace cjm {

Selection LoopDrag::press(const QPointF& at, const Pointer& pointer) {
    using Kind = LoopZone::Kind;
    const LoopZone zone = view_.zoneAt(at);
    cancel();
    pressed_ = Pressed{{}, Group::none, pointer, false};
    last_ = pointer;
    if (view_.mayChange() && zone.kind == Kind::pill) pressed_->card = std::get<CardId>(zone.target);
    if (view_.mayChange() && zone.kind == Kind::edge) pressed_->from = zone.group;
    return selectOnly(view_.targetAt(at));
}

void LoopDrag::move(const Pointer& pointer) {
    if (!pressed_) return;
    last_ = pointer;
    const Point by{pointer.at.x - pressed_->pointer.at.x, pointer.at.y - pressed_->pointer.at.y};
    const bool isHeld = !pressed_->card.empty() || pressed_->from != Group::none;
    if (!isHeld || (!pressed_->isDragging && std::hypot(by.x, by.y) * pointer.zoom <= Tools::clickRadius)) return;
    pressed_->isDragging = true;
    const LoopLayout& layout = view_.layoutNow();
    if (!pressed_->card.empty() && !layout.pillOf(pressed_->card)) return cancel();
    if (pressed_->from != Group::none && !layout.nodeOf(pressed_->from)) return cancel();
    const LoopNode* node = nodeAt(layout, pointer.at);
    to_ = node ? node->group : Group::none;
    const Group home = pressed_->card.empty() ? pressed_->from : groupOfPill(layout, pressed_->card);
    if (to_ == home) to_ = Group::none;
    leaves_ = !node && pressed_->card.empty() && isOpenSheet(layout, pointer.at);
}

ToolResult LoopDrag::release(const Pointer& pointer) {
    ToolResult outcome;
    if (isDragging()) move(pointer);
    if (isDragging() && !pressed_->card.empty() && to_ != Group::none) {
        if (const auto edit = moveToGroup(view_.shownMap(), pressed_->card, to_))
            outcome = {edit->edit, edit->selection};
    } else if (isDragging() && pressed_->card.empty() && (to_ != Group::none || leaves_)) {
        const auto drawn = drawTransition(view_.shownMap(), pressed_->from, to_, view_.ids());
        if (drawn)
            outcome = {drawn->edit, drawn->selection};
        else
            view_.session()->refuse(drawn.error());
    }
    cancel();
    return outcome;
}

void LoopDrag::viewChanged() {
    if (isDragging()) move(last_);
}

void LoopDrag::cancel() {
    pressed_.reset();
    to_ = Group::none;
    leaves_ = false;
}

Qt::CursorShape LoopDrag::cursor() const { return from() == Group::none ? Qt::ClosedHandCursor : Qt::CrossCursor; }

Point LoopDrag::by() const { return {last_.at.x - pressed_->pointer.at.x, last_.at.y - pressed_->pointer.at.y}; }

} // namespace cjm
