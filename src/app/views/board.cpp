#include "app/views/board.hpp"

#include "app/views/editor_hint.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QLocale>
#include <QResizeEvent>
#include <QScrollBar>
#include <QString>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

constexpr double narrowColumn = 216, wideColumn = 300;
constexpr double stepsRoom = 150;

} // namespace

Board::Board(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameStyle(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled); // what is composed begins an editor
    viewport()->grabGesture(Qt::PinchGesture);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    zooming_.setSingleShot(true);
    connect(&zooming_, &QTimer::timeout, this, &Board::endZooming);
    edgeScroll_.setInterval(16);
    connect(&edgeScroll_, &QTimer::timeout, this, &Board::scrollAtEdge);
}

Board::~Board() = default;

void Board::setSession(DocumentSession& session) {
    editor_.reset();
    tools_.cancel();
    stopHovering();
    hint_.reset();
    composing_ = false;
    if (session_) session_->disconnect(this);
    session_ = &session;
    drawn_ = session.selection();
    connect(session_, &DocumentSession::mapChanged, this, &Board::relayout);
    connect(session_, &DocumentSession::filterChanged, this, &Board::relayout);
    connect(session_, &DocumentSession::selectionChanged, this, &Board::showSelection);
    connect(session_, &DocumentSession::accessChanged, this, &Board::followAccess);
    connect(session_, &DocumentSession::finishTypingWanted, this, &Board::commitEditor);
    zoom_ = 1;
    relayout();
    fitWidth();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    viewport()->update();
    emit zoomChanged(zoom_);
}

void Board::followAccess() {
    tools_.cancel();
    viewport()->update();
}

void Board::setTheme(const Theme& theme) {
    theme_ = theme;
    if (session_) relayout();
    viewport()->update();
}

// What is fitted to the width leaves room for the scroll bar, which would bring another when it comes.
double Board::roomWidth() const { return width() - verticalScrollBar()->sizeHint().width(); }

// A map of few stages fills the window; columns stay readable and never get very wide.
double Board::columnWidthFor(const Map& map) const {
    const GridOptions options;
    const auto stages = static_cast<double>(std::max<std::size_t>(map.stages.size(), 1));
    const double room = roomWidth() - 2 * sheetMargin - 2 * options.margin - rowTitlesWidth(map, measure_);
    return std::clamp(std::floor(room / stages), narrowColumn, wideColumn);
}

GridLayout Board::layoutOf(const Map& map, double columnWidth) {
    GridOptions options;
    options.columnWidth = columnWidth;
    options.language = languageFromCode(QLocale().name().toStdString());
    options.curveSwitches = true;
    options.stepsRoom = stepsRoom;
    options.hiddenCurves = session_->filter().hiddenCurves;
    return layoutGrid(map, theme_, measure_, options, cache_);
}

void Board::relayout() {
    endZooming();
    stopHovering();
    previewed_.reset();
    facesMoved_ = false;
    backdrop_ = {};
    const Map map = drawnMap();
    const QPointF corner = origin();
    const GridLayout before = std::exchange(layout_, layoutOf(map, columnWidthFor(map)));
    settledWidth_ = layout_.size.width;
    followSelection();
    updateScrollBars();
    followDrag();
    placeEditor();
    if (origin() == corner)
        updateDamage(damageBetween(before, layout_));
    else
        viewport()->update();
}

void Board::updateScrollBars() {
    const auto set = [](QScrollBar* bar, double content, int view) {
        const int total = static_cast<int>(std::ceil(content + 2 * sheetMargin));
        if (bar->pageStep() != view) bar->setPageStep(view); // it paints itself anew even when nothing changes
        bar->setRange(0, std::max(0, total - view));
    };
    set(horizontalScrollBar(), layout_.size.width * zoom_, viewport()->width());
    set(verticalScrollBar(), layout_.size.height * zoom_, viewport()->height());
}

QPointF Board::origin() const {
    const double spare = viewport()->width() - settledWidth_ * zoom_;
    const double x = spare > 2 * sheetMargin ? spare / 2 : sheetMargin - horizontalScrollBar()->value();
    return {std::floor(x), sheetMargin - verticalScrollBar()->value()};
}

QRectF Board::toViewport(const Rect& r) const {
    const QPointF o = origin();
    return {o.x() + r.x * zoom_, o.y() + r.y * zoom_, r.width * zoom_, r.height * zoom_};
}

Point Board::toLayout(const QPointF& point) const {
    const QPointF o = origin();
    return {(point.x() - o.x()) / zoom_, (point.y() - o.y()) / zoom_};
}

void Board::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    endZooming();
    if (!session_) return;
    if (columnWidthFor(drawnMap()) != layout_.options.columnWidth)
        relayout();
    else
        updateScrollBars();
    if (fitted_ != 0 && fitted_ != width()) fitWidth();
    placeEditor();
}

void Board::fitWidth() {
    setZoom(std::clamp((roomWidth() - 2 * sheetMargin) / layout_.size.width, smallestFit, 1.0), {0, 0});
    endZooming(); // sharp at once
    fitted_ = width();
}

// What went from the map is selected no more, and what cannot be seen is not where keys work.
void Board::followSelection() {
    Selection left = stillThere(session_->map(), selection());
    // What is begun is selected as soon as it is on the map.
    if (editor_ && (editor_->sitting().isFresh() || left.empty()))
        left =
            stillThere(session_->map(),
                       selectOnly(editor_->sitting().isThere() ? ownerOf(session_->map(), editor_->target()) : home_));
    if (!spotOf(layout_, left.current)) left = {};
    session_->select(std::move(left));
}

void Board::select(const Target& target) { select(selectOnly(target)); }

void Board::select(Selection selection) { session_->select(std::move(selection)); }

void Board::showSelection() {
    updateSelected(drawn_);
    drawn_ = selection();
    updateSelected(drawn_);
    backdrop_ = {};
    endZooming();
}

void Board::placeEditor() {
    if (!editor_) return;
    const auto spot = spotOf(layout_, editor_->target());
    if (spot) editor_->place(toViewport(spot->text), *spot, zoom_, surfaceOf(layout_, theme_, editor_->target()));
    tellHint();
}

// Scrolls just enough to show a target clear of the titles that stay in view.
void Board::makeVisible(const Target& target) {
    const auto spot = spotOf(layout_, target);
    if (!spot) return;
    const QRectF rect = toViewport(spot->frame);
    const bool isHeader = !std::holds_alternative<CardId>(target) && !std::holds_alternative<CellTarget>(target);
    const double top = isHeader ? 0 : (layout_.stages.empty() ? 0 : layout_.stages.front().rect.height + 12) * zoom_;
    const double left = isHeader ? 0 : layout_.rowTitles() * zoom_;
    const auto shift = [](QScrollBar* bar, double low, double high, double from, double to) {
        if (low < from)
            bar->setValue(bar->value() - static_cast<int>(std::ceil(from - low)));
        else if (high > to)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(std::min(high - to, low - from))));
    };
    shift(horizontalScrollBar(), rect.left() - 8, rect.right() + 8, left, viewport()->width());
    shift(verticalScrollBar(), rect.top() - 8, rect.bottom() + 8, top, viewport()->height());
}

} // namespace cjm
