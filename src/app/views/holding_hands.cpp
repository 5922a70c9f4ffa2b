#include "app/views/holding_hands.hpp"

#include <cmath>

namespace cjm {

Selection HoldingHands::press(const QPointF& at, const Pointer& pointer) {
    cancel();
    isPressed_ = true;
    from_ = last_ = pointer;
    return take(at, pointer);
}

void HoldingHands::move(const Pointer& pointer) {
    if (!isPressed_) return;
    last_ = pointer;
    const bool isNear = std::hypot(by().x, by().y) * pointer.zoom <= Tools::clickRadius;
    if (!holdsSomething() || (!isDragging_ && isNear)) return;
    isDragging_ = true;
    carry(pointer);
}

ToolResult HoldingHands::release(const Pointer& pointer) {
    if (isDragging_) move(pointer);
    ToolResult outcome;
    if (isDragging_) outcome = drop(pointer); // what was held may have gone just now
    cancel();
    return outcome;
}

void HoldingHands::viewChanged() {
    if (isDragging_) move(last_);
}

void HoldingHands::cancel() {
    isPressed_ = isDragging_ = false;
    forget();
}

} // namespace cjm
