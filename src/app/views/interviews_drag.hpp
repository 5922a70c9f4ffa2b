#pragma once
#include "app/views/hands.hpp"

#include <cjm/layout/interviews/interviews_hit.hpp>

#include <optional>

namespace cjm {

class InterviewsView;

/// What the left button does on interviews: a sheet is dragged by its head into another column; a quote is given to who
/// carries it, since it may go to other views and panels. Whatever is not dragged is a click, and the view's.
class InterviewsDrag : public Hands {
public:
    explicit InterviewsDrag(InterviewsView& view) : view_(view) {}

    [[nodiscard]] Selection press(const QPointF& at, const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    [[nodiscard]] ToolResult release(const Pointer& pointer) override;
    void viewChanged() override;
    void cancel() override;

    [[nodiscard]] bool isPressed() const override { return pressed_.has_value(); }
    [[nodiscard]] bool isDragging() const override { return pressed_ && pressed_->isDragging; }
    [[nodiscard]] bool scrolls() const override { return true; }
    [[nodiscard]] const Overlay& overlay() const override { return overlay_; }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    struct Pressed {
        InterviewId sheet; ///< Whose head it is, or empty.
        QuoteId quote;     ///< Or a quote.
        Pointer from;
        bool isDragging = false;
    };
    InterviewsView& view_;
    std::optional<Pressed> pressed_;
    std::optional<InterviewGroup> group_; ///< Of the column under the pointer, when it is another.
    Overlay overlay_;
    Pointer last_;
};

} // namespace cjm
