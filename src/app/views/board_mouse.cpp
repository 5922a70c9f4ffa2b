#include "app/views/board.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/session/commands/structure.hpp>
#include <cjm/session/tools/faces.hpp>

#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

// What the mouse does: wheel, panning, clicks and hovering. Drags are in board_drag.cpp.

namespace cjm {
namespace {

constexpr double wheelStep = 120;
constexpr double zoomPerStep = 1.18;

Qt::CursorShape cursorOver(Zone::Kind zone, bool mayEdit) {
    using Kind = Zone::Kind;
    if (zone == Kind::curveSwitch) return Qt::PointingHandCursor;
    if (!mayEdit) return Qt::ArrowCursor;
    switch (zone) {
    case Kind::card:
    case Kind::face:
    case Kind::stage:
    case Kind::row: return Qt::OpenHandCursor;
    case Kind::cardLeft:
    case Kind::cardRight: return Qt::SizeHorCursor;
    case Kind::stageBorder: return Qt::SplitHCursor;
    case Kind::curve: return Qt::CrossCursor;
    case Kind::addStage:
    case Kind::addRow: return Qt::PointingHandCursor;
    default: return Qt::ArrowCursor;
    }
}

Qt::CursorShape cursorWhileDragging(const Overlay& overlay) {
    if (overlay.band) return Qt::CrossCursor;
    if (overlay.width) return Qt::SplitHCursor;
    if (overlay.copies) return Qt::DragCopyCursor;
    return overlay.lifted.empty() && overlay.faces.empty() ? Qt::SizeHorCursor : Qt::ClosedHandCursor;
}

} // namespace

void Board::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->angleDelta().y() / wheelStep;
        setZoom(zoom_ * std::pow(zoomPerStep, steps), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

QPointF Board::originOf(GridPart part) const {
    const QPointF o = origin();
    if (part == GridPart::stages && stagesAreStuck()) return {o.x(), -(layout_.stages.front().rect.y - 4) * zoom_};
    if (part == GridPart::rowTitles && rowTitlesAreStuck()) return {-layout_.options.margin * zoom_, o.y()};
    return o;
}

Point Board::toLayoutShown(const QPointF& point) const {
    const bool overStages = point.y() < stagesBand(), overRows = point.x() < rowTitlesBand();
    const GridPart part = overStages ? GridPart::stages : overRows ? GridPart::rowTitles : GridPart::cells;
    const QPointF from = point - originOf(part);
    return {from.x() / zoom_, from.y() / zoom_};
}

Zone Board::zoneUnder(const QPointF& point) const {
    // The corner between titles that stay in view belongs to neither.
    if (point.y() < stagesBand() && point.x() < rowTitlesBand()) return {};
    return zoneAt(layout_, toLayoutShown(point), zoom_);
}

void Board::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && isDragging()) {
        // Another button says that nothing was meant.
        menuIsOver_ = event->button() == Qt::RightButton;
        return cancelDrag();
    }
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_);
    if (pans) {
        panFrom_ = event->pos();
        stopHovering();
        return updateCursor();
    }
    if (event->button() != Qt::LeftButton || !session_) return;
    if (!commitUnder(event->position())) press(event->position(), event->modifiers());
}

// What is begun and gets no words goes, and what is under the pointer may move: the hand means the thing, not the
// place.
bool Board::commitUnder(const QPointF& point) {
    meant_ = Target{};
    if (!editor_) return false;
    const Target meant = zoneUnder(point).target;
    commitEditor();
    if (meant.index() == 0 || zoneUnder(point).target == meant || !spotOf(layout_, meant)) return false;
    meant_ = meant;
    select(meant);
    return true;
}

void Board::press(const QPointF& point, Qt::KeyboardModifiers keys) {
    const Zone zone = zoneUnder(point);
    if (zone.kind == Zone::Kind::curveSwitch)
        return showCurve(zone.persona, session_->filter().hiddenCurves.contains(zone.persona));
    const bool adds = zone.kind == Zone::Kind::addStage || zone.kind == Zone::Kind::addRow;
    if (adds && view().mayEdit) return addHeader(zone);
    stopHovering();
    dragAt_ = point;
    dragKeys_ = keys;
    select(tools_.press(view(), zone, pointerAt(point, keys)));
}

// A stage or row continues what stands before it, and its title is there to be typed.
void Board::addHeader(const Zone& zone) {
    stopHovering();
    const Language language = languageOf(layout_);
    const Map& map = session_->map();
    const auto add = [&](const auto& table, auto make) {
        Target beside;
        for (const auto& record : table)
            if (record.rank == std::max(zone.place - 1, 0)) beside = record.id;
        const BoardEdit step = make(selectOnly(beside), zone.place > 0 ? Side::after : Side::before);
        if (!session_->apply(step.edit)) return;
        select(step.selection);
        editSelection();
    };
    if (zone.kind == Zone::Kind::addStage)
        add(map.stages,
            [&](const Selection& beside, Side side) { return cjm::addStage(map, beside, side, language, freshIds_); });
    else
        add(map.rows, [&](const Selection& beside, Side side) {
            return cjm::addRow(map, beside, side, RowKind::text, language, freshIds_);
        });
}

void Board::mouseMoveEvent(QMouseEvent* event) {
    if (panFrom_) {
        const QPoint moved = event->pos() - *panFrom_;
        panFrom_ = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    if (!session_) return;
    // The release may have gone to another window.
    if (isDragging() && !(event->buttons() & Qt::LeftButton)) cancelDrag();
    if (isDragging())
        dragTo(event->position(), event->modifiers());
    else
        hover(event->position());
}

void Board::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isDragging()) return letGo(event->position(), event->modifiers());
    if (event->button() == Qt::RightButton) menuIsOver_ = false;
    panFrom_.reset();
    updateCursor();
}

void Board::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || spaceHeld_ || !session_) return mousePressEvent(event);
    if (meant_.index() != 0) return editText(meant_);
    commitEditor();
    doubleClick(event->position());
}

void Board::doubleClick(const QPointF& point) {
    cancelDrag();
    const Zone zone = zoneUnder(point);
    switch (zone.kind) {
    case Zone::Kind::curveSwitch:
    case Zone::Kind::addStage:
    case Zone::Kind::addRow: return press(point, {});
    case Zone::Kind::stageBorder: {
        if (!view().mayEdit) return;
        Stage stage = *session_->map().stages.find(zone.stage);
        stage.width = 0; // as wide as the others again
        session_->apply(PutStage{std::move(stage), {}});
        return;
    }
    case Zone::Kind::cell:
    case Zone::Kind::curve: {
        if (!view().mayEdit) break;
        const auto persona = zone.kind == Zone::Kind::curve ? std::optional(zone.persona) : std::nullopt;
        const auto face = addFaceAt(session_->map(), layout_, toLayoutShown(point), persona, freshIds_);
        if (!face) break;
        if (session_->apply(face->edit)) select(face->card);
        return;
    }
    default: break;
    }
    editText(std::holds_alternative<StageId>(zone.target) ? hitText(layout_, toLayoutShown(point)) : zone.target);
}

void Board::hover(const QPointF& point) {
    const bool overCorner = point.y() < stagesBand() && point.x() < rowTitlesBand();
    const auto sign = overCorner || !view().mayEdit || editor_ || spaceHeld_
                          ? std::nullopt
                          : plusNear(layout_, toLayoutShown(point), zoom_);
    if (sign != plus_) {
        plus_ = sign;
        viewport()->update();
    }
    const Zone zone = zoneUnder(point);
    const auto* cell = std::get_if<CellTarget>(&zone.target);
    hintIn(cell && view().mayEdit && !overCorner ? std::optional(*cell) : std::nullopt);
    if (!spaceHeld_) viewport()->setCursor(cursorOver(zone.kind, view().mayEdit));
}

void Board::stopHovering() {
    hintIn(std::nullopt);
    if (!plus_) return;
    plus_.reset();
    viewport()->update();
}

void Board::updateCursor() {
    if (panFrom_)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (spaceHeld_)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (tools_.isDragging())
        viewport()->setCursor(cursorWhileDragging(tools_.overlay()));
    else
        viewport()->unsetCursor();
}

} // namespace cjm
