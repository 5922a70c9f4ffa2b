#pragma once
#include "golden/fixed_measure.hpp"
#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/edit/history.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/session/tools/tools.hpp>

#include <catch2/catch.hpp>

namespace cjm::test {

/// A board without a window: a map with its history, its layout, a selection, and a hand.
class TestBoard {
public:
    explicit TestBoard(const Map& map) : history_(map) { layOut(); }

    [[nodiscard]] const Map& map() const { return history_.map(); }
    [[nodiscard]] const GridLayout& layout() const { return layout_; }
    [[nodiscard]] History& history() { return history_; }
    [[nodiscard]] ToolContext view() const { return {map(), layout_, selection, mayEdit}; }

    void layOut() {
        layout_ = layoutGrid(map(), lightTheme(), measure_, options, cache_);
        selection = pruned(map(), selection);
    }
    void apply(const Edit& edit) {
        history_.push(after(map(), edit), {}, {}, 0);
        layOut();
        tools.viewChanged(view());
    }
    void undo() {
        history_.undo();
        layOut();
        tools.viewChanged(view());
    }

    void press(Point at, bool control = false, bool shift = false) {
        selection = tools.press(view(), zoneAt(layout_, at, zoom), {at, zoom, shift, control});
    }
    void move(Point at, bool control = false, bool shift = false) { tools.move(view(), {at, zoom, shift, control}); }
    ToolResult release(Point at, bool control = false, bool shift = false) {
        ToolResult outcome = tools.release(view(), {at, zoom, shift, control});
        if (outcome.edit) {
            history_.push(after(map(), *outcome.edit), {}, {}, 0);
            layOut();
        }
        if (outcome.selection) selection = *outcome.selection;
        return outcome;
    }
    ToolResult click(Point at, bool control = false, bool shift = false) {
        press(at, control, shift);
        return release(at, control, shift);
    }
    ToolResult drag(Point from, Point to, bool control = false) {
        press(from, control);
        move({(from.x + to.x) / 2, (from.y + to.y) / 2}, control);
        move(to, control);
        return release(to, control);
    }

    [[nodiscard]] Rect rectOf(const Target& target) const {
        const auto spot = spotOf(layout_, target);
        REQUIRE(spot);
        return spot->frame;
    }
    [[nodiscard]] Point centreOf(const Target& target) const { return rectOf(target).centre(); }
    /// The empty bottom of a cell.
    [[nodiscard]] Point emptyPart(const char* row, const char* stage) const {
        const auto rect = cellRect(layout_, {RowId{row}, StageId{stage}});
        REQUIRE(rect);
        return {rect->centre().x, rect->bottom() - 4};
    }

    GridOptions options;
    Selection selection;
    double zoom = 1;
    bool mayEdit = true;
    CountedIds ids{"n"};
    Tools tools{ids};

private:
    FixedMeasure measure_;
    LayoutCache cache_;
    History history_;
    GridLayout layout_;
};

} // namespace cjm::test
