#pragma once
#include "app/views/drag_ghost.hpp"
#include "app/views/hands.hpp"

#include <QObject>
#include <QPixmap>
#include <QTimer>

class QKeyEvent;
class QPainter;

namespace cjm {

class SceneView;

/// The left button from press to release, in any view: what is dragged is the view's `Hands`. The map stays as it is
/// until the button is let go; what is shown until then is a preview.
class DragController : public QObject {
    Q_OBJECT
public:
    explicit DragController(SceneView& view);

    /// True from the press until the button is let go or the drag has come to nothing.
    [[nodiscard]] bool isPressed() const;
    [[nodiscard]] bool isDragging() const;
    [[nodiscard]] bool isScrollingAtEdge() const { return edgeScroll_.isActive(); }
    /// Where the pointer is, in the viewport.
    [[nodiscard]] const QPointF& at() const { return at_; }

    void press(const QPointF& point, Qt::KeyboardModifiers keys);
    void moveTo(const QPointF& point, Qt::KeyboardModifiers keys);
    /// What is under the pointer has moved.
    void moveAgain();
    void release(const QPointF& point, Qt::KeyboardModifiers keys);
    /// What is dragged has gone to where the view does not reach: nothing is shown of it here until it moves again.
    void lend();
    /// It does not come back. What was selected before the press is selected again, since no click was meant.
    void endLoan();
    /// Ends it as if it had not begun.
    void cancel();
    /// The map, the looks or the language changed in mid-drag: it goes on from what there is now.
    void follow();
    /// What is drawn once and kept while one drags is not true any more.
    void forgetBackdrop() {
        backdrop_ = {};
        ghost_ = {};
    }
    /// What is in the hand, for a view that has it drawn there.
    [[nodiscard]] DragGhost& ghost() { return ghost_; }
    /// A key while something is dragged; false when nothing is.
    bool takesKey(QKeyEvent& event);
    /// Paints view and what is in the hand; false when nothing is dragged over a view that stands still.
    bool paint(QPainter& painter);

private:
    [[nodiscard]] Pointer pointerAt(const QPointF& point, Qt::KeyboardModifiers keys) const;
    [[nodiscard]] Target inHand() const;
    void showPreview();
    void scrollAtEdge();
    [[nodiscard]] QPointF edgeSpeed() const;

    SceneView& view_;
    QPointF at_;
    Qt::KeyboardModifiers keys_;
    Selection before_; ///< Of the press.
    bool isLent_ = false;
    /// What does not move while something is dragged, drawn once.
    struct Backdrop {
        QPixmap picture;
        double zoom = 1;
        QPointF origin;
        bool copies = false;
    } backdrop_;
    DragGhost ghost_;
    QTimer edgeScroll_;
};

} // namespace cjm
