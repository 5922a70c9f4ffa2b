#pragma once
#include <cjm/layout/grid.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/selection.hpp>
#include <cjm/session/store.hpp>

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QMimeData;

namespace cjm {

class InlineEditor;
struct Pasted;
struct TableClip;

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
    /// Opens the editor on the current target; `typed` replaces the text, as in a spreadsheet.
    void editSelection(const QString& typed = {});
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
    /// What was asked for cannot be done.
    void refused(const cjm::Error& error);

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
    void scrollContentsBy(int dx, int dy) override;

private:
    void relayout();
    void followSelection();
    [[nodiscard]] double columnWidthForWindow() const;
    void updateScrollBars();
    /// Layout point (0, 0) in the viewport.
    [[nodiscard]] QPointF origin() const;
    [[nodiscard]] Target targetAt(const QPointF& point) const;
    void makeVisible(const Target& target);
    void placeEditor();
    void moveSelection(int dx, int dy);
    void selectNext(int step);
    void setPanCursor();

    /// The keys of the clipboard; false when it is none of them.
    bool clipboardKey(const QKeyEvent& event);
    [[nodiscard]] bool mayChange() const;
    void pasteCells(const TableClip& table);
    void pastePicture(const Image& image);
    void pastePictureIntoEditor(const QMimeData& data);
    ImageId addPicture(const Image& image, Batch& batch) const;
    /// As a step of its own; says why when it is refused.
    bool apply(const Edit& edit);
    void applyPasted(Result<Pasted> pasted);

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
    GrowQuestion askToGrow_;
};

} // namespace cjm
