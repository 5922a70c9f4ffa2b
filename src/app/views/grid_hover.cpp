#include "app/views/grid_hover.hpp"

#include "app/views/grid_view.hpp"

namespace cjm {
namespace {

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

} // namespace

void GridHover::moveTo(const QPointF& point) {
    const GridFrame frame = view_.frame();
    const bool overCorner = frame.isCorner(point), mayEdit = view_.mayChange();
    const auto sign = overCorner || !mayEdit || view_.editor() || view_.isPanning()
                          ? std::nullopt
                          : plusNear(frame.layout, frame.toLayoutShown(point), frame.zoom);
    if (sign != plus_) {
        plus_ = sign;
        view_.viewport()->update();
    }
    const Zone zone = frame.zoneUnder(point);
    const auto* cell = std::get_if<CellTarget>(&zone.target);
    setCell(cell && mayEdit && !overCorner ? std::optional(*cell) : std::nullopt);
    if (!view_.isPanning()) view_.viewport()->setCursor(cursorOver(zone.kind, mayEdit));
}

// Only the cell that the mouse left and the one that it came to are painted.
void GridHover::setCell(const std::optional<CellTarget>& cell) {
    if (cell == cell_) return;
    if (cell_) view_.updateSpot(*cell_);
    cell_ = cell;
    if (cell_) view_.updateSpot(*cell_);
}

void GridHover::stop() {
    setCell(std::nullopt);
    if (!plus_) return;
    plus_.reset();
    view_.viewport()->update();
}

} // namespace cjm
