#pragma once
#include "app/views/holding_hands.hpp"

#include <cjm/layout/loop/loop_hit.hpp>

namespace cjm {

class LoopView;

/// What the left button does on the loop: a touchpoint is dragged to another node; from the edge of a node a transition
/// is drawn to another, or to the empty sheet: a way out. Whatever is not dragged is a click, and the view's.
class LoopDrag : public HoldingHands {
public:
    explicit LoopDrag(LoopView& view) : view_(view) {}

    [[nodiscard]] bool scrolls() const override { return true; }
    [[nodiscard]] Qt::CursorShape cursor() const override;

    /// The touchpoint in the hand, or none.
    [[nodiscard]] CardId card() const { return isDragging() ? card_ : CardId{}; }
    /// The node that a transition is drawn from, or none.
    [[nodiscard]] Group from() const { return isDragging() ? from_ : Group::none; }
    /// The node that would take it.
    [[nodiscard]] Group to() const { return to_; }
    /// It would end on the empty sheet.
    [[nodiscard]] bool leaves() const { return leaves_; }

protected:
    [[nodiscard]] Selection take(const QPointF& at, const Pointer& pointer) override;
    [[nodiscard]] bool holdsSomething() const override { return !card_.empty() || from_ != Group::none; }
    void carry(const Pointer& pointer) override;
    [[nodiscard]] ToolResult drop(const Pointer& pointer) override;
    void forget() override;

private:
    LoopView& view_;
    CardId card_;
    Group from_ = Group::none; ///< Or a node, by its edge.
    Group to_ = Group::none;
    bool leaves_ = false;
};

} // namespace cjm
