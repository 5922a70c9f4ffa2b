#pragma once
#include "app/views/holding_hands.hpp"

#include <cjm/layout/interviews/interviews_hit.hpp>

#include <optional>

namespace cjm {

class InterviewsView;

/// What the left button does on interviews: a sheet is dragged by its head into another column; a quote is given to who
/// carries it, since it may go to other views and panels. Whatever is not dragged is a click, and the view's.
class InterviewsDrag : public HoldingHands {
public:
    explicit InterviewsDrag(InterviewsView& view) : view_(view) {}

    [[nodiscard]] bool scrolls() const override { return true; }
    [[nodiscard]] const Overlay& overlay() const override { return overlay_; }

protected:
    [[nodiscard]] Selection take(const QPointF& at, const Pointer& pointer) override;
    [[nodiscard]] bool holdsSomething() const override { return !sheet_.empty() || !quote_.empty(); }
    void carry(const Pointer& pointer) override;
    [[nodiscard]] ToolResult drop(const Pointer& pointer) override;
    void forget() override;

private:
    InterviewsView& view_;
    InterviewId sheet_;                   ///< Whose head it is, or empty.
    QuoteId quote_;                       ///< Or a quote.
    std::optional<InterviewGroup> group_; ///< Of the column under the pointer, when it is another.
    Overlay overlay_;
};

} // namespace cjm
