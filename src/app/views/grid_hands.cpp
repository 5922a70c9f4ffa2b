#include "app/views/grid_hands.hpp"

#include "app/views/grid_view.hpp"

#include <cjm/layout/grid/places.hpp>

#include <utility>

namespace cjm {
namespace {

constexpr std::size_t cheapMap = 2000; // cards, whose columns may be measured with every move

} // namespace

GridHands::GridHands(GridView& view) : view_(view), tools_(view.ids()) {}

// As the map is laid out, whatever is previewed: what a drag means must not depend on what it has shown so far.
ToolContext GridHands::board() const {
    return {view_.shownMap(), view_.mapLayout(), view_.selection(), view_.mayChange()};
}

Selection GridHands::press(const QPointF& at, const Pointer& pointer) {
    return tools_.press(board(), view_.zoneUnder(at), pointer);
}

Qt::CursorShape GridHands::cursor() const {
    const Overlay& shown = overlay();
    if (shown.band || shown.arc) return Qt::CrossCursor;
    if (shown.link) return shown.link->landing ? Qt::PointingHandCursor : Qt::CrossCursor;
    if (shown.width) return Qt::SplitHCursor;
    if (shown.copies) return Qt::DragCopyCursor;
    return shown.lifted.empty() && shown.faces.empty() ? Qt::SizeHorCursor : Qt::ClosedHandCursor;
}

// A preview is laid out when that is quick; else the marks of the overlay have to do. Of a card one box is measured
// anew, of a stage all in its column.
bool GridHands::isCheap(const Edit& preview) const {
    return std::holds_alternative<PutCard>(preview) || view_.mapLayout().cards.size() <= cheapMap;
}

void GridHands::showPreview() {
    for (const DraggedFace& face : overlay().faces) {
        if (!preview_) preview_ = Preview{std::nullopt, view_.mapLayout()};
        moveFace(preview_->layout, face.card, face.value, face.x);
    }
    const auto& edit = tools_.preview();
    if (edit && !isCheap(*edit)) return;
    const Map& map = view_.shownMap();
    auto shown = edit ? applyEdit(map, *edit) : Result<Map>(map);
    if (!shown || *shown == (preview_ && preview_->map ? *preview_->map : map)) return;
    GridLayout layout = view_.layoutOf(*shown, view_.mapLayout().options.columnWidth);
    preview_ = Preview{std::move(*shown), std::move(layout)};
}

} // namespace cjm
