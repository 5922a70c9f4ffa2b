#pragma once
#include "app/views/holding_hands.hpp"

#include <cjm/layout/personas/personas_hit.hpp>

#include <optional>

namespace cjm {

class PersonasView;

/// What the left button does on personas: a sheet is dragged by its head, an entry of a list up and down. Whatever is
/// not dragged is a click, and the view's.
class PersonasDrag : public HoldingHands {
public:
    explicit PersonasDrag(PersonasView& view) : view_(view) {}

    [[nodiscard]] bool scrolls() const override { return true; }
    [[nodiscard]] const Overlay& overlay() const override { return overlay_; }

    /// The entry that is in the hand.
    [[nodiscard]] const ListEntry* entry() const { return isDragging() && entry_ ? &*entry_ : nullptr; }

protected:
    [[nodiscard]] Selection take(const QPointF& at, const Pointer& pointer) override;
    [[nodiscard]] bool holdsSomething() const override { return !sheet_.empty() || entry_; }
    void carry(const Pointer& pointer) override;
    [[nodiscard]] ToolResult drop(const Pointer& pointer) override;
    void forget() override;

private:
    [[nodiscard]] bool isStillThere() const;

    PersonasView& view_;
    PersonaId sheet_;                ///< Whose head it is, or empty.
    std::optional<ListEntry> entry_; ///< Or an entry of a list.
    Overlay overlay_;
    int place_ = -1; ///< Where it comes to stand; −1: where it is.
};

} // namespace cjm
