#pragma once
#include "app/views/hands.hpp"

#include <cjm/layout/loop/loop_hit.hpp>

#include <optional>

namespace cjm {

class LoopView;

/// What the left button does on the loop: a touchpoint is dragged to another node; from the edge of a node a transition
/// is drawn to another, or to the empty sheet: a way out. Whatever is not dragged is a click, and the view's.
class LoopDrag : public Hands {
public:
    explicit LoopDrag(LoopView& view) : view_(view) {}

    [[nodiscard]] Selection press(const QPointF& at, const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    [[nodiscard]] ToolResult release(const Pointer& pointer) override;
    void viewChanged() override;
    void cancel() override;

    [[nodiscard]] bool isPressed() const override { return pressed_.has_value(); }
    [[nodiscard]] bool isDragging() const override { return pressed_ && pressed_->isDragging; }
    [[nodiscard]] bool scrolls() const override { return true; }
    [[nodiscard]] Qt::CursorShape cursor() const override;

    /// The touchpoint in the hand, or none, and how far it was moved.
    [[nodiscard]] CardId card() const { return isDragging() ? pressed_->card : CardId{}; }
    [[nodiscard]] Point by() const;
    /// The node that a transition is drawn from, or none, and where its end is held.
    [[nodiscard]] Group from() const { return isDragging() && pressed_->card.empty() ? pressed_->from : Group::none; }
    [[nodiscard]] Point begin() const { return pressed_->pointer.at; }
    [[nodiscard]] Point end() const { return last_.at; }
    /// The node that would take it.
    [[nodiscard]] Group to() const { return to_; }
    /// It would end on the empty sheet.
    [[nodiscard]] bool leaves() const { return leaves_; }

private:
    struct Pressed {
        CardId card;
        Group from = Group::none;
        Pointer pointer;
        bool isDragging = false;
    };
    LoopView& view_;
    std::optional<Pressed> pressed_;
    Pointer last_;
    Group to_ = Group::none;
    bool leaves_ = false;
};

} // namespace cjm
