#include "app/views/board.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>

// What is painted anew when something changes: most changes are of one card, and most of the board stays as it is.

namespace cjm {
namespace {

constexpr std::size_t manySpots = 24; // it is quicker to paint all at once
constexpr int frameReach = 8;         // pixels of the viewport that frames of a selection leave their box by

} // namespace

void Board::updateDamage(const Damage& damage) {
    if (damage.everything || damage.rects.size() > manySpots) return viewport()->update();
    for (const Rect& rect : damage.rects) {
        QRectF shown = toViewport(rect);
        // Titles that stay in view stand elsewhere: what reaches over the whole row reaches over the window.
        if (rect.width >= layout_.size.width - 2 * layout_.options.margin) {
            shown.setLeft(0);
            shown.setRight(viewport()->width());
        }
        viewport()->update(shown.toAlignedRect().adjusted(-frameReach, -frameReach, frameReach, frameReach));
    }
}

void Board::updateSpot(const Target& target) {
    const auto spot = spotOf(layout_, target);
    if (!spot) return;
    const bool isStage = std::holds_alternative<StageId>(target) || std::holds_alternative<StageSubtitleTarget>(target);
    const GridPart part = isStage                                 ? GridPart::stages
                          : std::holds_alternative<RowId>(target) ? GridPart::rowTitles
                                                                  : GridPart::cells;
    viewport()->update(shownAt(spot->frame.united(spot->text), part)
                           .toAlignedRect()
                           .adjusted(-frameReach, -frameReach, frameReach, frameReach));
}

void Board::updateSelected(const Selection& selection) {
    if (selection.targets.size() > manySpots) return viewport()->update();
    for (const Target& target : selection.targets)
        updateSpot(target);
}

} // namespace cjm
