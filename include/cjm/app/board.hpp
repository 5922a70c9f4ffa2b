#pragma once
#include <cjm/layout/grid.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/selection.hpp>
#include <cjm/session/store.hpp>

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

#include <memory>
#include <optional>

namespace cjm {

class EditorHint;
class InlineEditor;
class Sitting;
enum class Leaving;
enum class Step;
struct TypingPlace;

/// The map on the screen: paints the scene, scrolls, zooms, selects, and opens an editor where a text stands.
/// Stage and row titles stay in view. Holds no map of its own: what it shows is `store->map()`.
class Board : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr double smallestZoom = 0.05, largestZoom = 4;
    static constexpr double sheetMargin = 22; ///< Canvas around the page, viewport pixels.

    explicit Board(QWidget* parent = nullptr);
    ~Board() override;

    /// Shows another document, zoomed to fit the width.
    void setStore(std::shared_ptr<Store> store);
    /// Shows another map in the place of the document, at the same zoom and place, to be read only; null goes back.
    void lookAt(std::shared_ptr<Store> other);
    [[nodiscard]] bool isLooking() const { return own_ != nullptr; }
    [[nodiscard]] const Map& shownMap() const { return store_->map(); }
    void setTheme(const Theme& theme);

    [[nodiscard]] const GridLayout& layoutNow() const { return layout_; }
    [[nodiscard]] const Selection& selection() const { return selection_; }
    /// What keys work on: one of those selected, or the empty target.
    [[nodiscard]] const Target& current() const { return selection_.current; }
    void select(const Target& target);
    void select(Selection selection);
    /// Opens the editor on the current target, or on a fresh card when that is a cell; `typed` replaces the text, as
    /// in a spreadsheet.
    void editSelection(const QString& typed = {});
    /// Opens the editor on a text, and selects what it belongs to.
    void editText(const Target& target);
    /// Begins a fresh card, stage or row beside the current target: below a card, in a cell, right of a stage.
    void insertFresh();
    /// The open editor, or null.
    [[nodiscard]] InlineEditor* editor() const;
    /// Keeps what the open editor holds and closes it.
    void commitEditor();

    [[nodiscard]] double zoom() const { return zoom_; }
    /// `anchor` (a point of the viewport) stays where it is.
    void setZoom(double zoom, const QPointF& anchor);
    void zoomBy(double factor);
    /// The whole map in view; at most 100 %.
    void zoomToFit();
    void zoomTo100();

    /// Where a rectangle of the layout is drawn in the viewport.
    [[nodiscard]] QRectF toViewport(const Rect& rect) const;
    [[nodiscard]] Point toLayout(const QPointF& point) const;

signals:
    void zoomChanged(double zoom);
    void selectionChanged();
    /// Another document is shown.
    void storeChanged();
    /// Escape, while a map is shown that can only be read.
    void backWanted();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
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
    [[nodiscard]] double columnWidthForWindow() const;
    void updateScrollBars();
    /// Layout point (0, 0) in the viewport.
    [[nodiscard]] QPointF origin() const;
    [[nodiscard]] Target targetAt(const QPointF& point) const;
    /// The text to be edited at a point of the viewport, see hitText.
    [[nodiscard]] Target textAt(const QPointF& point) const;
    /// Where on the layout is what is drawn at a point of the viewport.
    [[nodiscard]] Point whereDrawn(const QPointF& point) const;
    void makeVisible(const Target& target);
    void placeEditor();
    /// Moves the selection, or extends it.
    void walk(Step step, bool extends = false);
    /// Arrows that change the emotions that are selected; false when there are none.
    bool changeEmotions(const QKeyEvent& event);
    /// Sets a number of the cards that are selected, see withNumber.
    void setNumber(int number, bool second);
    /// Dispatches one edit, or a batch of them under a label.
    void dispatchAll(std::vector<Edit> edits, Message label, const std::string& key);

    /// The map as it is drawn: with what is being typed and is not on it yet.
    [[nodiscard]] Map drawnMap() const;
    /// Where a fresh record stands that is not on the map yet; `home` is selected until it is.
    void openEditor(std::unique_ptr<Sitting> sitting, const Target& home);
    void releaseEditor();
    void leaveEditor(Leaving leaving);
    void goOn(TypingPlace next, const Target& home);
    void tellHint();
    void setPanCursor();

    void paintArea(QPainter& painter, const QRect& dirty);
    void paintSheet(QPainter& painter);
    void paintMap(QPainter& painter, const QRect& dirty);
    void paintStickyTitles(QPainter& painter, const QRect& dirty);
    void paintStickyRows(QPainter& painter, const QRect& dirty);
    void paintBand(QPainter& painter, const QRectF& rect, const QPointF& from, GridPart part);
    void paintSelection(QPainter& painter);
    [[nodiscard]] bool stagesAreStuck() const;
    [[nodiscard]] bool rowTitlesAreStuck() const;
    /// Room that titles in view take at the top and on the left, viewport pixels; 0 when they scroll with the map.
    [[nodiscard]] double stagesBand() const;
    [[nodiscard]] double rowTitlesBand() const;

    /// Moves what is painted instead of painting it anew; false when that cannot be done.
    bool scrollPixels(int dx, int dy);
    void keepFrame(QPainter& painter);
    void paintScaledFrame(QPainter& painter);
    void startZoomStep();
    void endZooming();

    std::shared_ptr<Store> store_;
    std::shared_ptr<Store> own_; ///< The document, while another map is looked at.
    std::shared_ptr<void> observation_;
    Theme theme_ = lightTheme();
    QtTextMeasure measure_;
    LayoutCache cache_;
    ScenePainter scenePainter_;
    GridLayout layout_;
    double zoom_ = 1;
    Selection selection_;
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
};

} // namespace cjm
