#pragma once
#include "app/views/hands.hpp"

#include <cjm/layout/plan/plan_hit.hpp>

#include <optional>

namespace cjm {

class PlanView;

/// What the left button does on the plan: a point of the matrix is dragged, or in from under it; rows are selected.
/// Whatever is not dragged is a click, and the view's.
class PlanDrag : public Hands {
public:
    explicit PlanDrag(PlanView& view) : view_(view) {}

    [[nodiscard]] Selection press(const QPointF& at, const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    [[nodiscard]] ToolResult release(const Pointer& pointer) override;
    void viewChanged() override;
    void cancel() override;

    [[nodiscard]] bool isPressed() const override { return isPressed_; }
    [[nodiscard]] bool isDragging() const override { return isDragging_; }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

    /// The point in the hand, where it is held (in the panel), and what it would have there.
    [[nodiscard]] const CardId& card() const { return card_; }
    [[nodiscard]] Point at() const { return at_; }
    [[nodiscard]] const std::optional<PlanValues>& values() const { return values_; }

private:
    PlanView& view_;
    CardId card_;
    Point at_;
    std::optional<PlanValues> values_;
    Pointer from_, last_;
    bool isPressed_ = false, isDragging_ = false;
};

} // namespace cjm
