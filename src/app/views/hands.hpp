#pragma once
#include <cjm/session/tools/tools.hpp>

#include <QPointF>

namespace cjm {

/// What the left button takes hold of in one view, drags and lets go: a state machine that knows the view's layout.
/// DragController drives it. Points are of the viewport; a Pointer's are of the layout. These here take hold of
/// nothing: a click selects nothing.
class Hands {
public:
    Hands() = default;
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;
    virtual ~Hands() = default;

    /// The button went down; returns what is selected now.
    [[nodiscard]] virtual Selection press(const QPointF&, const Pointer&) { return {}; }
    /// The pointer moved, or a key that counts went down or up. Nothing is held any more when what was dragged is gone.
    virtual void move(const Pointer&) {}
    [[nodiscard]] virtual ToolResult release(const Pointer&) { return {}; }
    /// The map, the layout or the selection is another now.
    virtual void viewChanged() {}
    virtual void cancel() {}

    [[nodiscard]] virtual bool isPressed() const { return false; }
    [[nodiscard]] virtual bool isDragging() const { return false; }
    /// True when the view may scroll on at its edges.
    [[nodiscard]] virtual bool scrolls() const { return false; }
    [[nodiscard]] virtual const Overlay& overlay() const {
        static const Overlay nothing;
        return nothing;
    }
    [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

    /// Lays out what letting go would do now, where that is quick.
    virtual void showPreview() {}
    /// True while the view shows another layout than that of the map.
    [[nodiscard]] virtual bool isPreviewing() const { return false; }
    /// The layout of the map is shown again.
    virtual void endPreview() {}
};

} // namespace cjm
