#pragma once
#include "app/views/hands.hpp"

namespace cjm {

/// Hands that take hold of one thing where the button goes down, carry it once the pointer has left that place, and let
/// it go. What is held is known to the hands of each view; since where, and whether it is carried yet, is known here.
class HoldingHands : public Hands {
public:
    [[nodiscard]] Selection press(const QPointF& at, const Pointer& pointer) final;
    void move(const Pointer& pointer) final;
    [[nodiscard]] ToolResult release(const Pointer& pointer) final;
    void viewChanged() final;
    void cancel() final;

    [[nodiscard]] bool isPressed() const final { return isPressed_; }
    [[nodiscard]] bool isDragging() const final { return isDragging_; }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

    /// Where the button went down, where the pointer is, and what is between. Of the last press.
    [[nodiscard]] Point begin() const { return from_.at; }
    [[nodiscard]] Point end() const { return last_.at; }
    [[nodiscard]] Point by() const { return {last_.at.x - from_.at.x, last_.at.y - from_.at.y}; }

protected:
    /// Remembers what is to be held, if anything; returns what is selected now.
    [[nodiscard]] virtual Selection take(const QPointF& at, const Pointer& pointer) = 0;
    [[nodiscard]] virtual bool holdsSomething() const = 0;
    /// Looks what letting go here would do; cancels when what is held is gone.
    virtual void carry(const Pointer& pointer) = 0;
    /// Does it, after `carry` at this place.
    [[nodiscard]] virtual ToolResult drop(const Pointer& pointer) = 0;
    /// Nothing is held any more.
    virtual void forget() = 0;

private:
    Pointer from_, last_;
    bool isPressed_ = false, isDragging_ = false;
};

} // namespace cjm
