#pragma once
#include "app/views/hands.hpp"

#include <cjm/layout/personas/personas_hit.hpp>

#include <optional>

namespace cjm {

class PersonasView;

/// What the left button does on personas: a sheet is dragged by its head, an entry of a list up and down. Whatever is
/// not dragged is a click, and the view's.
class PersonasDrag : public Hands {
public:
    explicit PersonasDrag(PersonasView& view) : view_(view) {}

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

    /// The entry that is in the hand.
    [[nodiscard]] const ListEntry* entry() const {
        return isDragging() && pressed_->entry ? &*pressed_->entry : nullptr;
    }

private:
    struct Pressed {
        PersonaId sheet;                ///< Whose head it is, or empty.
        std::optional<ListEntry> entry; ///< Of a list.
        Pointer from;
        bool isDragging = false;
    };
    [[nodiscard]] bool isStillThere() const;
    void show(const Pointer& pointer);

    PersonasView& view_;
    std::optional<Pressed> pressed_;
    Overlay overlay_;
    int place_ = -1; ///< Where it comes to stand; −1: where it is.
    Pointer last_;
};

} // namespace cjm
