#include "app/views/first_steps.hpp"
#include "app/views/grid_painting.hpp"
#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/layout/grid/hints.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <QPainter>

// Where the grid is drawn in its window, and in which order.

namespace cjm {
namespace {

constexpr int stepsTop = 18; // pixels below the last line of the map

} // namespace

GridFrame GridView::frame() const {
    return {layoutNow(), theme(), measure(), origin(), zoom(), QSizeF(viewport()->size())};
}

Pinned GridView::pinned() const {
    const GridFrame shown = frame();
    return {shown.pinnedTop(), shown.pinnedLeft(), shown.bottom(), 0, shown.pinnedBottom()};
}

// Titles that are pinned cover what scrolls under them, but not each other.
Pinned GridView::covered(const Target& target) const {
    const GridLayout& layout = layoutNow();
    const double left = layout.rowTitles() * zoom(), bottom = frame().pinnedBottom();
    if (std::holds_alternative<StepTarget>(target)) return {0, left, 0};
    if (std::holds_alternative<RowId>(target)) return {0, 0, 0, 0, bottom};
    if (!std::holds_alternative<CardId>(target) && !std::holds_alternative<CellTarget>(target)) return {};
    const double heads =
        layout.stages.empty() ? 0 : layout.stages.front().rect.height + layout.path + layout.strip + 12;
    return {heads * zoom(), left, 0, 0, bottom};
}

QRectF GridView::shownAt(const Target& target, const Rect& rect) const { return frame().shownAt(rect, partOf(target)); }

// What a story tells stays where it is drawn.
QRectF GridView::reachedAt(const Target& target, const Rect& rect) const {
    const GridPart part = partOf(target);
    const bool stays = part == GridPart::story || part == GridPart::storyHead;
    return stays ? frame().shownAt(rect, part) : toViewport(rect);
}

// A selected row is tinted from end to end.
QRectF GridView::markedAt(const Target& target, const Rect& rect) const {
    if (const auto* transition = std::get_if<TransitionId>(&target))
        if (const PlacedArc* arc = arcOf(layoutNow(), *transition)) return toViewport(boundsOf(*arc));
    QRectF marked = SceneView::markedAt(target, rect);
    if (std::holds_alternative<StepTarget>(target)) { // its number and the cells of its stage, too
        marked.setTop(0);
        marked.setBottom(viewport()->height());
    }
    if (!std::holds_alternative<RowId>(target)) return marked;
    marked.setLeft(0);
    marked.setRight(viewport()->width());
    return marked;
}

// Titles that are pinned stand elsewhere: what reaches over the whole row reaches over the window.
QRectF GridView::damagedAt(const Rect& rect) const {
    QRectF shown = toViewport(rect);
    if (rect.width >= layout_.size.width - 2 * layout_.options.margin) {
        shown.setLeft(0);
        shown.setRight(viewport()->width());
    }
    const GridFrame now = frame();
    if (!now.layout.story) return shown;
    const auto addBand = [&](const Rect& part, const QRectF& band) {
        if (band.height() > 0 && rect.intersects(part)) shown = shown.united(band);
    };
    const double width = viewport()->width(), height = viewport()->height();
    addBand(now.layout.story->path, {0, 0, width, now.pinnedTop()});
    addBand(now.layout.story->strip, {0, height - now.pinnedBottom(), width, now.pinnedBottom()});
    return shown;
}

void GridView::paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) {
    const GridFrame shown = frame();
    paintMap(shown, painter, scenePainter(), dirty);
    paintHints(painter);
    paintSelection(painter, selection);
    links_.paint(painter);
    vote_.paint(painter);
    if (session()) paintPointedAt(shown, painter, session()->pointedAt(), false);
    others_.paint(painter, false);
    comments_.paint(painter, false);
    paintPinnedTitles(shown, painter, scenePainter(), dirty);
    if (session()) paintPointedAt(shown, painter, session()->pointedAt(), true);
    paintPinnedStory(shown, painter, scenePainter(), dirty);
    paintSelectedStory(shown, painter, editor() ? editor()->target() : selection.current);
    if (!editor()) paintSelectedTitles(shown, painter, scenePainter(), selection);
    others_.paint(painter, true);
    comments_.paint(painter, true);
}

void GridView::paintQuickly(QPainter& painter, const QRect& dirty) {
    paintMap(frame(), painter, scenePainter(), dirty, Detail::bars);
}

// While one types, what is typed into is framed.
void GridView::paintSelection(QPainter& painter, const Selection& selection) {
    if (editor()) return paintEdited(frame(), painter, editor()->target());
    paintSelected(frame(), painter, selection);
    paintSelectedArcs(frame(), painter, scenePainter(), selection);
}

void GridView::paintFaded(QPainter& painter) { cjm::paintFaded(frame(), painter, hands_.overlay()); }

void GridView::paintOverlay(QPainter& painter) {
    cjm::paintOverlay(frame(), painter, scenePainter(), hands_.overlay(), drag().at(), dragGhost());
}

void GridView::paintHovered(QPainter& painter) {
    vote_.paintPill(painter);
    if (hover_.plus()) paintPlus(frame(), painter, *hover_.plus());
}

// What to do next where the map is empty: on the screen only.
void GridView::paintHints(QPainter& painter) {
    if (isLooking() || isDragging() || zoom() < readableZoom) return;
    HintCells cells;
    if (!editor()) {
        cells.hovered = hover_.cell();
        if (const auto* current = std::get_if<CellTarget>(&selection().current)) cells.selected = *current;
    }
    Scene scene;
    cjm::paintHints(layoutNow(), theme(), measure(), cells, scene);
    scenePainter().drawAt(painter, scene, origin(), zoom());
}

// The hint under the mouse and handles go while one types, and come back; so do the first steps.
void GridView::editorChanged() {
    for (const CardId& card : links_.cards())
        updateSpot(card);
    if (hover_.cell()) updateSpot(*hover_.cell());
    pageMoved();
}

// The first steps stand below what there is of the map.
void GridView::pageMoved() {
    const bool isBare = session() && (layout_.stages.empty() || layout_.rows.empty());
    const bool areWanted = isBare && mayChange() && !editor() && zoom() >= readableZoom;
    if (!areWanted) {
        if (firstSteps_) firstSteps_->hide();
        return;
    }
    if (!firstSteps_) makeFirstSteps();
    firstSteps_->setStage(layout_.stages.empty());
    const QRectF below = toViewport({layout_.options.margin, layout_.rowsBottom, 0, 0});
    firstSteps_->move(below.topLeft().toPoint() + QPoint(0, stepsTop));
    firstSteps_->show();
}

void GridView::makeFirstSteps() {
    firstSteps_ = new FirstSteps(appearance(), viewport());
    const auto add = [this](PlusZone::Adds what) {
        const Map& map = shownMap();
        addHeader({what, static_cast<int>(what == PlusZone::Adds::stage ? map.stages.size() : map.rows.size())});
    };
    connect(firstSteps_, &FirstSteps::stageWanted, this, [add] { add(PlusZone::Adds::stage); });
    connect(firstSteps_, &FirstSteps::rowWanted, this, [add] { add(PlusZone::Adds::row); });
    connect(firstSteps_, &FirstSteps::templateWanted, this, &MapView::templateWanted);
}

} // namespace cjm
