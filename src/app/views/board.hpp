#pragma once
#include "app/document/document_session.hpp"

#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/selection/selection.hpp>
#include <cjm/session/tools/tools.hpp>
#include <cjm/session/typing/sitting.hpp>
#include <cjm/storage/files.hpp>

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <set>

class QMimeData;

namespace cjm {

class EditorHint;
class InlineEditor;
enum class Leaving;
enum class Step;
struct TypingPlace;
struct Pasted;
struct TableClip;

/// The map on the screen: paints the scene, scrolls, zooms, selects, and opens an editor where a text stands.
/// Stage and row titles stay in view. Holds no map of its own: what it shows is `store->map()`.
class Board : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr double smallestZoom = 0.05, largestZoom = 4, smallestFit = 0.5;
    static constexpr double sheetMargin = 22; ///< Canvas around the page, viewport pixels.

    explicit Board(QWidget* parent = nullptr);
    ~Board() override;

    /// Shows another document, zoomed to fit the width. It outlives the board, or the board is given another.
    void setSession(DocumentSession& session);
    /// True while what is shown can only be read.
    [[nodiscard]] bool isLooking() const { return session_ && !session_->mayEdit(); }
    [[nodiscard]] const Map& shownMap() const { return session_->map(); }
    void setTheme(const Theme& theme);

    [[nodiscard]] const GridLayout& layoutNow() const { return layout_; }
    [[nodiscard]] const Selection& selection() const { return session_ ? session_->selection() : drawn_; }
    /// What keys work on: one of those selected, or the empty target.
    [[nodiscard]] const Target& current() const { return selection().current; }
    void select(const Target& target);
    void select(Selection selection);
    /// All cards and faces that can be seen.
    void selectAll();
    /// Shows or hides the curve of a persona in this window (of nobody in particular: the empty id).
    void showCurve(const PersonaId& persona, bool shown);
    /// True from the press of the left button until it is let go or the drag has come to nothing.
    [[nodiscard]] bool isDragging() const { return tools_.isPressed(); }
    /// Ends a drag as if it had not begun.
    void cancelDrag();
    /// Opens the editor on the current target, or on a fresh card when that is a cell; `typed` replaces the text, as
    /// in a spreadsheet.
    void editSelection(const QString& typed = {});
    /// Opens the editor on a text, and selects what it belongs to.
    void editText(const Target& target);
    /// Opens the editor on a card, stage or row that comes onto the map with its first letter.
    void begin(Fresh fresh);
    /// The open editor, or null.
    [[nodiscard]] InlineEditor* editor() const;
    /// Keeps what the open editor holds and closes it.
    void commitEditor();

    /// To the clipboard as a piece of a map, as a table, as text and as a picture. With an open editor, its text.
    void copySelection();
    void cutSelection();
    /// What the clipboard has: a piece of a map, cells of a spreadsheet, a picture, or lines that become cards.
    void paste();
    /// Only its text.
    void pasteAsText();
    void duplicateSelection();
    [[nodiscard]] bool canPaste() const;
    /// Asked when a table is larger than the map, with the stages and rows that it lacks: true adds them, false leaves
    /// out what has no room, nothing gives up. Without a question they are added.
    using GrowQuestion = std::function<std::optional<bool>(int stages, int rows)>;
    void setGrowQuestion(GrowQuestion ask) { askToGrow_ = std::move(ask); }

    [[nodiscard]] double zoom() const { return zoom_; }
    /// `anchor` (a point of the viewport) stays where it is.
    void setZoom(double zoom, const QPointF& anchor);
    void zoomBy(double factor);
    /// Scrolls just enough to show a target.
    void makeVisible(const Target& target);
    /// Asks for the menu of what is selected, there where it stands.
    void askForMenu();
    /// The whole map in view; at most 100 %.
    void zoomToFit();
    void zoomTo100();

    /// Where a rectangle of the layout is drawn in the viewport.
    [[nodiscard]] QRectF toViewport(const Rect& rect) const;
    [[nodiscard]] Point toLayout(const QPointF& point) const;
    /// The same where the titles that stay in view are drawn.
    [[nodiscard]] Point toLayoutShown(const QPointF& point) const;
    /// What stands at a point of the viewport.
    [[nodiscard]] Zone zoneUnder(const QPointF& point) const;

signals:
    void zoomChanged(double zoom);
    /// The menu of what is selected, at a point of the screen.
    void menuWanted(const QPoint& at);
    /// Escape, while a map is shown that can only be read.
    void backWanted();
    /// Escape took back what was typed; the map was this until then.
    void takenBack(const cjm::Map& typed);

protected:
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
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void relayout();
    void followSelection();
    void followAccess();
    void showSelection();
    // What is painted anew (board_damage.cpp).
    void updateDamage(const Damage& damage);
    void updateSpot(const Target& target);
    void updateSelected(const Selection& selection);
    [[nodiscard]] double columnWidthFor(const Map& map) const;
    [[nodiscard]] double roomWidth() const;
    void updateScrollBars();
    /// Layout point (0, 0) in the viewport.
    [[nodiscard]] QPointF origin() const;
    void placeEditor();
    /// Moves the selection, or extends it.
    void walk(Step step, bool extends = false);
    /// Arrows that change the emotions that are selected; false when there are none.
    bool changeEmotions(const QKeyEvent& event);
    /// Sets a number of the cards that are selected, see withNumber.
    void setNumber(int number, bool second);
    /// Applies one edit, or a batch of them under a label.
    void applyAll(std::vector<Edit> edits, Message label, const std::string& key);

    /// The map as it is drawn: with what is being typed and is not on it yet.
    [[nodiscard]] Map drawnMap() const;
    /// `home` stays selected while a fresh record is not on the map yet.
    void openEditor(std::unique_ptr<Sitting> sitting, const Target& home);
    void releaseEditor();
    void leaveEditor(Leaving leaving);
    void goOn(TypingPlace next, const Target& home);
    void tellHint();
    [[nodiscard]] GridLayout layoutOf(const Map& map, double columnWidth);
    void updateCursor();

    // The left button and what it drags (board_mouse.cpp, board_drag.cpp).
    [[nodiscard]] BoardView view() const;
    [[nodiscard]] Pointer pointerAt(const QPointF& point, Qt::KeyboardModifiers keys) const;
    void press(const QPointF& point, Qt::KeyboardModifiers keys);
    void fitWidth();
    [[nodiscard]] bool commitUnder(const QPointF& point);
    void doubleClick(const QPointF& point);
    void dragTo(const QPointF& point, Qt::KeyboardModifiers keys);
    void letGo(const QPointF& point, Qt::KeyboardModifiers keys);
    void followDrag();
    void showPreview();
    [[nodiscard]] bool isCheap(const Edit& preview) const;
    void scrollAtEdge();
    bool dragKey(QKeyEvent* event);
    bool faceKey(QKeyEvent* event);
    void hover(const QPointF& point);
    void stopHovering();
    void addHeader(const Zone& zone);

    [[nodiscard]] bool mayChange() const { return session_ && session_->mayEdit(); }
    void pasteCells(const TableClip& table);
    void pastePicture(const Image& image);
    void pastePictureIntoEditor(const QMimeData& pasted);
    ImageId addPicture(const Image& image, Batch& batch) const;
    void applyPasted(Result<Pasted> pasted);

    void paintArea(QPainter& painter, const QRect& dirty);
    void paintBoard(QPainter& painter, const QRect& dirty, const Selection& selection);
    void paintSheet(QPainter& painter, const QRect& dirty);
    void paintMap(QPainter& painter, const QRect& dirty, Detail most = Detail::full);
    void paintStickyTitles(QPainter& painter, const QRect& dirty);
    void paintStickyRows(QPainter& painter, const QRect& dirty);
    void paintBand(QPainter& painter, const QRectF& rect, const QPointF& from, GridPart part);
    void paintHints(QPainter& painter);
    /// Shows how to fill the cell that the mouse is in.
    void hintIn(const std::optional<CellTarget>& cell);
    void updateHints();
    void paintSelection(QPainter& painter, const Selection& selection);
    void paintEdited(QPainter& painter, const Target& target);
    void paintSelectedCards(QPainter& painter, const Selection& selection);
    void paintSelectedCells(QPainter& painter, const Selection& selection);
    void paintSelectedHeaders(QPainter& painter, const Selection& selection);
    void paintDrag(QPainter& painter);
    void paintOverlay(QPainter& painter);
    void paintFaded(QPainter& painter);
    void paintLifted(QPainter& painter);
    [[nodiscard]] Rect layoutInView() const;
    [[nodiscard]] GridPart liftedPart() const;
    void paintBubble(QPainter& painter);
    void paintPlus(QPainter& painter);
    /// Where the layout's corner is for a part that may stay in view.
    [[nodiscard]] QPointF originOf(GridPart part) const;
    [[nodiscard]] QRectF shownAt(const Rect& rect, GridPart part) const;
    [[nodiscard]] bool stagesAreStuck() const;
    [[nodiscard]] bool rowTitlesAreStuck() const;
    /// Room that titles in view take at the top and on the left, viewport pixels; 0 when they scroll with the map.
    [[nodiscard]] double stagesBand() const;
    [[nodiscard]] double rowTitlesBand() const;
    /// The room that they would take.
    [[nodiscard]] double bandHeight() const;
    [[nodiscard]] double bandWidth() const;

    /// Moves what is painted instead of painting it anew; false when that cannot be done.
    bool scrollPixels(int dx, int dy);
    void keepFrame(QPainter& painter);
    void paintScaledFrame(QPainter& painter);
    void startZoomStep();
    void endZooming();

    /// New ids are the session's, whichever is shown.
    class SessionIds : public IdSource {
    public:
        explicit SessionIds(Board& board) : board_(board) {}
        [[nodiscard]] std::string next() override { return board_.session_->ids().next(); }

    private:
        Board& board_;
    };

    DocumentSession* session_ = nullptr;
    Theme theme_ = lightTheme();
    QtTextMeasure measure_;
    LayoutCache cache_;
    ScenePainter scenePainter_;
    GridLayout layout_;
    double zoom_ = 1;
    int fitted_ = 0;  ///< The width, pixels, that the map was fitted to when it was opened; 0 once one has zoomed.
    Selection drawn_; ///< The selection as it is on the screen.
    std::optional<CellTarget> hintedCell_;
    std::unique_ptr<InlineEditor> editor_;
    Target home_;                      ///< Selected while a fresh record has no words yet.
    std::unique_ptr<EditorHint> hint_; ///< What can be typed, under an editor that is empty.
    bool composing_ = false;           ///< An input method composes for an editor that has not got the focus yet.
    std::optional<QPoint> panFrom_;
    /// Which titles were drawn as stuck when the board was last painted.
    struct Stuck {
        bool stages = false, rows = false;
        bool operator==(const Stuck&) const = default;
    } painted_;
    /// While one zooms, the frame that was drawn first is shown scaled; when it stops, the map is drawn sharp.
    struct Frame {
        QPixmap picture;
        double zoom = 1;
        QPointF origin;
    } frame_;
    QTimer zooming_;
    bool keepNextFrame_ = false, inZoomStep_ = false;
    bool spaceHeld_ = false;

    SessionIds freshIds_{*this};
    Tools tools_{freshIds_};
    QPointF dragAt_; ///< Of the viewport.
    Target meant_;   ///< What the last press was for, when it has moved away from under the pointer.
    Qt::KeyboardModifiers dragKeys_;
    std::optional<Map> previewed_; ///< What is laid out in the place of the map, while something is dragged.
    /// What does not move while something is dragged, drawn once.
    struct Backdrop {
        QPixmap picture;
        double zoom = 1;
        QPointF origin;
        bool copies = false;
    } backdrop_;
    bool facesMoved_ = false; ///< The layout shows faces where they are dragged to.
    double settledWidth_ = 0; ///< Of the layout without a preview: the page does not slide while it grows.
    QTimer edgeScroll_;
    bool menuIsOver_ = false; ///< The press that ended a drag opens no menu.
    std::optional<PlusSign> plus_;
    GrowQuestion askToGrow_;
};

} // namespace cjm
