#pragma once
#include "app/views/hands.hpp"

#include <optional>

namespace cjm {

class GridView;

/// What the left button does on the grid: cards, faces, headers and borders are dragged, an empty part begins a band.
class GridHands : public Hands {
public:
    explicit GridHands(GridView& view);

    [[nodiscard]] Selection press(const QPointF& at, const Pointer& pointer) override;
    void move(const Pointer& pointer) override { tools_.move(board(), pointer); }
    [[nodiscard]] ToolResult release(const Pointer& pointer) override { return tools_.release(board(), pointer); }
    void viewChanged() override { tools_.viewChanged(board()); }
    void cancel() override { tools_.cancel(); }

    [[nodiscard]] bool isPressed() const override { return tools_.isPressed(); }
    [[nodiscard]] bool isDragging() const override { return tools_.isDragging(); }
    [[nodiscard]] bool scrolls() const override { return tools_.scrolls(); }
    [[nodiscard]] const Overlay& overlay() const override { return tools_.overlay(); }
    [[nodiscard]] Qt::CursorShape cursor() const override;

    void showPreview() override;
    [[nodiscard]] bool isPreviewing() const override { return preview_.has_value(); }
    void endPreview() override { preview_.reset(); }
    /// What is shown in the place of the map's own layout, or null.
    [[nodiscard]] const GridLayout* preview() const { return preview_ ? &preview_->layout : nullptr; }

private:
    [[nodiscard]] ToolContext board() const;
    [[nodiscard]] bool isCheap(const Edit& preview) const;

    GridView& view_;
    Tools tools_;
    /// The map as it would be, when that is laid out; without one, only faces stand elsewhere than on the map.
    struct Preview {
        std::optional<Map> map;
        GridLayout layout;
    };
    std::optional<Preview> preview_;
};

} // namespace cjm
