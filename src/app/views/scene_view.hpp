#pragma once
#include "app/views/drag_controller.hpp"
#include "app/views/map_view.hpp"
#include "app/views/typing_controller.hpp"
#include "app/views/zoom_frame.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/layout/spots.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/selection/walk.hpp>

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace cjm {

/// What stays in view at the edges when the rest scrolls, pixels of the viewport.
struct Pinned {
    double top = 0, left = 0;
    double leftEnds = 0; ///< Where the strip on the left ends.
    double right = 0;    ///< A strip on the right that stays too, and one at the bottom.
    double bottom = 0;
};

/// A view that draws scenes on a page: it scrolls, zooms, pans, paints only what changed, types in place, drags and
/// selects. What is on the page, what stands where, what of it is text and what a hand can take hold of, a view says by
/// the functions below; the rest comes by itself.
class SceneView : public MapView {
    Q_OBJECT
public:
    static constexpr double sheetMargin = 22; ///< Canvas around the page, viewport pixels.

    SceneView(Appearance appearance, QWidget* parent);
    ~SceneView() override;

    void setSession(DocumentSession& session) override;
    void setShown(bool shown) override;
    [[nodiscard]] bool shows(const Target& target) const override { return spotOf(target).has_value(); }
    void makeVisible(const Target& target) override;
    void setFoot(int covered, int stays) override;
    void setAside(int covered) override;
    void askForMenu() override;
    void editSelection(const QString& typed = {}) override { typing_->editSelection(typed); }
    void editText(const Target& target, const QString& typed = {}) override { typing_->editText(target, typed); }
    void takeBackWith(std::shared_ptr<EditScope> begun) override { typing_->takeBackWith(std::move(begun)); }
    void begin(NewRecord fresh) override { typing_->begin(std::move(fresh)); }
    [[nodiscard]] bool isTyping() const override { return typing_->editor() != nullptr; }
    void goOn() override { typing_->goOn(); }
    void takeFocus() override;
    void commitEditor() override { typing_->commit(); }
    [[nodiscard]] ClipboardCommands& clipboard() override { return *clipboard_; }
    [[nodiscard]] double zoom() const override { return zoom_; }
    void zoomBy(double factor) override;
    void zoomToFit() override;
    void zoomTo100() override;

    [[nodiscard]] DocumentSession* session() const { return session_; }
    [[nodiscard]] const Map& shownMap() const { return session_->map(); }
    /// True while what is shown can only be read.
    [[nodiscard]] bool isLooking() const { return session_ && !session_->mayEdit(); }
    [[nodiscard]] bool mayChange() const { return session_ && session_->mayEdit(); }
    [[nodiscard]] const Selection& selection() const { return selectionOf(session_); }
    /// What keys work on: one of those selected, or the empty target.
    [[nodiscard]] const Target& current() const { return selection().current; }
    void select(const Target& target) { select(selectOnly(target)); }
    void select(Selection selection);
    /// New ids, the session's, whichever is shown.
    [[nodiscard]] IdSource& ids() const { return *ids_; }
    [[nodiscard]] const Theme& theme() const { return appearance_.theme(); }
    [[nodiscard]] const Appearance& appearance() const { return appearance_; }

    [[nodiscard]] InlineEditor* editor() const { return typing_->editor(); }
    /// Something is held; it is dragged when the mouse has moved with it.
    [[nodiscard]] bool isHeld() const { return drag_->isPressed(); }
    [[nodiscard]] bool isDragging() const { return drag_->isDragging(); }
    void cancelDrag() { drag_->cancel(); }
    /// What is dragged is in other hands for a while, and does not come back: see DragController.
    void lendDrag() { drag_->lend(); }
    void endLoan() { drag_->endLoan(); }
    /// True while the page moves under what is held at its edge.
    [[nodiscard]] bool isScrollingAtEdge() const { return drag_->isScrollingAtEdge(); }
    /// True for a moment after zooming, while what is shown is what was there, only larger or smaller.
    [[nodiscard]] bool isBlurred() const { return zooming_.isActive(); }
    /// True while the hand is there to move the page.
    [[nodiscard]] bool isPanning() const { return spaceHeld_; }

    /// `anchor` (a point of the viewport) stays where it is.
    void setZoom(double zoom, const QPointF& anchor);
    /// Room around the page, pixels of the viewport.
    [[nodiscard]] double edge() const { return hasSheet() ? sheetMargin : 0; }
    /// Layout point (0, 0) in the viewport.
    [[nodiscard]] QPointF origin() const;
    /// Where a rectangle of the layout is drawn in the viewport.
    [[nodiscard]] QRectF toViewport(const Rect& rect) const;
    [[nodiscard]] Point toLayout(const QPointF& point) const;

    /// Lays the map out anew and paints what looks different.
    void relayout();
    void updateSpot(const Target& target);
    /// Edits a text with the cursor where the click was.
    void editAt(const Target& text, const QPointF& point);
    void updateSelected(const std::vector<Target>& targets);
    void updateCursor();

    // What a view says of itself. Points are of the viewport, other measures of the layout.

    /// What stands where in the layout, and the colours a text has there.
    [[nodiscard]] virtual std::optional<TextSpot> spotOf(const Target& target) const = 0;
    [[nodiscard]] virtual Surface surfaceOf(const Target& target) const = 0;
    /// What an editor on a text of the view says while it is empty, where the target alone does not tell.
    [[nodiscard]] virtual QString hintAt(const Target&) const { return {}; }
    /// The message for words that are typed while nothing is selected.
    [[nodiscard]] virtual std::string_view nowhereCode() const { return "edit.no-place"; }
    /// What a click there would select.
    [[nodiscard]] virtual Target targetAt(const QPointF& point) const = 0;
    /// The text there, to be edited by a double click.
    [[nodiscard]] virtual Target textAt(const QPointF& point) const { return targetAt(point); }
    /// The text that typing means where this is selected.
    [[nodiscard]] virtual Target textOf(const Target& selected) const { return selected; }
    /// What a letter begins where this is selected; nothing where there is a text already.
    [[nodiscard]] virtual std::optional<NewRecord> freshAt(const Target& target) = 0;
    /// Where typing goes on.
    [[nodiscard]] virtual TypingPlace placeAfter(const Target& target, CommitReason reason) = 0;
    /// Where a key leads from what is selected.
    [[nodiscard]] virtual Selection stepped(Move move, bool extends) const = 0;
    [[nodiscard]] virtual Hands& hands() = 0;
    /// True when what is drawn lies on a white page; otherwise it brings its own ground and margins.
    [[nodiscard]] virtual bool hasSheet() const { return true; }
    [[nodiscard]] virtual Pinned pinned() const { return {}; }
    /// Where a text is typed, and what is scrolled to: in its place in the layout, but for what stays where it is
    /// drawn.
    [[nodiscard]] virtual QRectF reachedAt(const Target&, const Rect& rect) const { return toViewport(rect); }
    /// The mouse is there, and no button is down.
    virtual void hover(const QPointF& point) = 0;
    virtual void stopHovering() = 0;
    /// Paints all but what is in the hand.
    virtual void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) = 0;
    /// Only to fill the edges of a gesture.
    virtual void paintQuickly(QPainter& painter, const QRect& dirty) = 0;
    virtual void paintSelection(QPainter& painter, const Selection& selection) = 0;
    /// What is dragged, faded where it stands, and what is in the hand.
    virtual void paintFaded(QPainter& painter) = 0;
    virtual void paintOverlay(QPainter& painter) = 0;

    /// Canvas, sheet and page.
    void paintView(QPainter& painter, const QRect& dirty, const Selection& selection);

signals:
    /// Something is dragged, alone or with others that are selected, and the pointer is there on the screen.
    void dragged(const cjm::Target& what, const QPoint& at);

protected:
    /// The size of the page of the map; while a drag is previewed, what is shown may have another.
    [[nodiscard]] virtual Size pageSize() const = 0;
    [[nodiscard]] virtual Size shownSize() const { return pageSize(); }
    /// The white pages that what is drawn lies on, each with an edge of its own.
    [[nodiscard]] virtual std::vector<Rect> sheets() const { return {{0, 0, shownSize().width, shownSize().height}}; }
    /// Lays a map out; what looks different from before.
    virtual Damage layOut(const Map& map) = 0;
    /// True when the window has another width than the layout was made for.
    [[nodiscard]] virtual bool isOtherWidth() const = 0;
    /// Where the frame of a target is drawn; other than in the layout for what is pinned.
    [[nodiscard]] virtual QRectF shownAt(const Target& target, const Rect& rect) const;
    /// What looks different when the target is selected, of which this is the rectangle.
    [[nodiscard]] virtual QRectF markedAt(const Target& target, const Rect& rect) const {
        return shownAt(target, rect);
    }
    /// What is painted anew when a rectangle of the layout looks different.
    [[nodiscard]] virtual QRectF damagedAt(const Rect& rect) const { return toViewport(rect); }
    /// How much of the edges covers what has scrolled under it.
    [[nodiscard]] virtual Pinned covered(const Target&) const { return {}; }
    /// Where the menu of what is selected opens when a key asks for it: at its foot.
    [[nodiscard]] virtual QRectF menuSpot(const Target& target) const;
    /// False when a page that is wider than the window is scrolled rather than made smaller as it is opened.
    [[nodiscard]] virtual bool opensFitted() const { return true; }
    /// A press that is more than taking hold; true when it was all there is to do.
    virtual bool pressed(const QPointF& point) = 0;
    /// The left button was let go again and nothing was dragged.
    virtual void clicked(const QPointF&) {}
    /// The same for a double click. Otherwise the text there is edited.
    virtual bool doubleClicked(const QPointF& point) = 0;
    /// False while letters mean something else than a text.
    [[nodiscard]] virtual bool lettersType() const { return true; }
    /// A key that means something in this view alone.
    virtual bool takesKey(const QKeyEvent& event) = 0;
    /// What is shown over the page while the mouse is there.
    virtual void paintHovered(QPainter&) {}
    /// True when something is drawn that does not scroll with the page.
    [[nodiscard]] virtual bool standsStill() const { return false; }
    /// The page stands elsewhere in the window, or is another: what lies over it goes along.
    virtual void pageMoved() {}
    /// The editor has opened or gone.
    virtual void editorChanged() {}
    /// It stands elsewhere now: this of the viewport is taken by it and its hint.
    virtual void editorPlaced(const QRect&) {}
    /// Escape has taken back what was typed there, if anything, and closed the editor.
    virtual void gaveUp(const Target&) {}

    [[nodiscard]] const QtTextMeasure& measure() const { return measure_; }
    [[nodiscard]] ScenePainter& scenePainter() { return scenePainter_; }
    /// The map as it is drawn: with what is being typed and is not on it yet.
    [[nodiscard]] Map drawnMap() const { return typing_->shown(session_->map()); }
    [[nodiscard]] const DragController& drag() const { return *drag_; }
    /// What is in the hand, drawn once.
    [[nodiscard]] DragGhost& dragGhost() const { return drag_->ghost(); }
    /// The width that a page may take without a horizontal scroll bar.
    [[nodiscard]] double roomWidth() const;
    /// A page that is wider is made no smaller to fit: its type could not be read.
    [[nodiscard]] virtual double smallestFit() const { return 0.8; }
    void fitWidth();
    /// A page that is as wide as the window, laid out by `place` for the width that it has: beside a scroll bar where
    /// it is higher than the window. Once where it has a bar as the last time; twice, seldom three times, otherwise.
    template <class Place> [[nodiscard]] auto placedBesideBar(const Place& place) {
        auto page = place(hasBar_ ? roomWidth() : maximumViewportSize().width());
        if (hasBar_ && page.size.height <= maximumViewportSize().height()) {
            hasBar_ = false;
            page = place(maximumViewportSize().width());
        }
        if (!hasBar_ && page.size.height > maximumViewportSize().height()) {
            hasBar_ = true;
            page = place(roomWidth());
        }
        return page;
    }
    /// A frame around what is selected, in the accent of the theme; its corners are of the layout.
    void paintFrame(QPainter& painter, const QRectF& frame, double radius, double width) const;
    /// What is in the hand, seen through the canvas where it stands; `alpha` of 255.
    void veilLifted(QPainter& painter, const Overlay& overlay, int alpha) const;
    /// Fitting the page a second time comes back to what is in the middle now, unless something else is selected then.
    void keepPlace();

    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void scrollContentsBy(int dx, int dy) override;

private:
    class SessionIds;

    void follow(const Update& update);
    void followAccess();
    void followSelection();
    void showSelection();
    void keepDrawn();
    void catchUp();
    void placeOver();
    void updateDamage(const Damage& damage);
    void updateScrollBars();
    void paintArea(QPainter& painter, const QRect& dirty);
    void paintSheets(QPainter& painter, const QRect& dirty) const;
    void paintSheet(QPainter& painter, const QRectF& sheet, const QRect& dirty) const;
    void paintScaled(QPainter& painter);
    void keepFrame(QPainter& painter);
    void endZooming();
    bool scrollPixels(int dx, int dy);
    void bringToMiddle(Point point);
    [[nodiscard]] bool commitUnder(const QPointF& point);
    void walk(Move move, bool extends = false);

    QPointer<DocumentSession> session_;
    Appearance appearance_;
    std::unique_ptr<IdSource> ids_;
    QtTextMeasure measure_;
    ScenePainter scenePainter_;
    std::unique_ptr<TypingController> typing_;
    std::unique_ptr<DragController> drag_;
    std::unique_ptr<ClipboardCommands> clipboard_;
    std::vector<Target> drawn_; ///< What is selected on the screen.
    int foot_ = 0;              ///< Pixels at the bottom that a notice covers,
    int keptFoot_ = 0;          ///< and those of them that it covers for long.
    int aside_ = 0;             ///< Pixels at the right that panels cover.
    bool shown_ = false;
    bool isStale_ = false;    ///< Something has changed while it was hidden.
    bool isUnfitted_ = false; ///< It has not been seen yet with this document.
    bool hasBar_ = true;      ///< The page was laid out beside a scroll bar; at first that is likely.
    Pinned painted_;          ///< What was pinned when the view was last painted.
    double zoom_ = 1;
    int fitted_ = 0; ///< The width, pixels, that the page was fitted to when it was opened; 0 once one has zoomed.
    struct Place {
        Point middle; ///< Of the window, in the layout.
        Target selected;
    };
    std::optional<Place> placeBefore_; ///< While the whole page is in view.
    ZoomFrame frame_;
    QTimer zooming_;
    bool inZoomStep_ = false;
    std::optional<QPoint> panFrom_;
    bool spaceHeld_ = false;
    Target pressTarget_;      ///< What the last press was for, when it has moved away from under the pointer.
    bool menuIsOver_ = false; ///< The press that ended a drag opens no menu.
};

} // namespace cjm
