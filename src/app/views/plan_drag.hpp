#pragma once
#include "app/views/holding_hands.hpp"

#include <cjm/layout/plan/plan_hit.hpp>

#include <optional>

namespace cjm {

class PlanView;

/// What the left button does on the plan: a point of the matrix is dragged, or in from under it; rows are selected.
/// Whatever is not dragged is a click, and the view's.
class PlanDrag : public HoldingHands {
public:
    explicit PlanDrag(PlanView& view) : view_(view) {}

    /// The point in the hand, where it is held (in the panel), and what it would have there.
    [[nodiscard]] const CardId& card() const { return card_; }
    [[nodiscard]] Point at() const { return at_; }
    [[nodiscard]] const std::optional<PlanValues>& values() const { return values_; }

protected:
    [[nodiscard]] Selection take(const QPointF& at, const Pointer& pointer) override;
    [[nodiscard]] bool holdsSomething() const override { return !card_.empty(); }
    void carry(const Pointer& pointer) override;
    [[nodiscard]] ToolResult drop(const Pointer& pointer) override;
    void forget() override;

private:
    PlanView& view_;
    CardId card_;
    Point at_;
    std::optional<PlanValues> values_;
};

} // namespace cjm
