#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/model/target.hpp>

#include <algorithm>
#include <vector>

namespace cjm {

/// What is selected on the board: targets of one kind (cards, cells, stages, rows, or one title). A value.
struct Selection {
    std::vector<Target> targets; ///< Sorted, each once.
    Target current;              ///< One of them, on which keys work; the empty target when nothing is selected.
    Target anchor;               ///< From where Shift extends; the first that was taken.

    [[nodiscard]] bool empty() const { return targets.empty(); }
    /// O(log n).
    [[nodiscard]] bool contains(const Target& target) const;
    bool operator==(const Selection&) const = default;
};

/// One target alone; nothing for the empty target.
[[nodiscard]] Selection selectOnly(const Target& target);
/// Several targets of one kind, none of them twice, the first of them current; nothing when there are none. O(n log n).
template <class Id> [[nodiscard]] Selection selectionOf(const std::vector<Id>& ids) {
    Selection selection;
    selection.targets.assign(ids.begin(), ids.end());
    if (selection.empty()) return {};
    selection.current = selection.anchor = selection.targets.front();
    std::sort(selection.targets.begin(), selection.targets.end());
    return selection;
}
/// Takes a target in or out (Ctrl+click). A target of another kind than those selected begins anew.
[[nodiscard]] Selection toggled(Selection selection, const Target& target);
/// From the anchor to a target (Shift+click): of cards, those in all cells between the two, and of one cell those from
/// the one to the other; of cells, the rectangle; of stages and rows, the run. What is hidden or collapsed is left out.
[[nodiscard]] Selection extendedTo(const Map& map, const Selection& selection, const Target& target);
/// The cards and faces that a rectangle of the layout touches, beside those of `base` when it is of cards.
[[nodiscard]] Selection selectedIn(const GridLayout& layout, const Rect& area, const Selection& base = {});
/// Without what is not on the map any more. O(n log n).
[[nodiscard]] Selection pruned(const Map& map, const Selection& selection);

/// The cards meant, in reading order: those selected, or all that stand in the selected cells, stages or rows.
[[nodiscard]] std::vector<CardId> selectedCards(const Map& map, const Selection& selection);

} // namespace cjm
