#include "session/selection/story_walk.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/session/selection/cell_grid.hpp>
#include <cjm/session/selection/walk.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cjm {
namespace {

using Position = CellGrid::Position;
using Item = CellGrid::Item;

bool isSideways(Move move) { return move == Move::left || move == Move::right; }
bool isArrow(Move move) { return isSideways(move) || move == Move::up || move == Move::down; }
Target stayed(const Target& to, const Target& from) { return to.index() == 0 ? from : to; }

// The cheapest of a cell's cards; `cost` says nothing of those that will not do.
template <class Cost> const Item* cheapest(const std::vector<Item>& list, Cost&& cost) {
    const Item* best = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const Item& one : list)
        if (const std::optional<double> own = cost(one); own && *own < least) {
            least = *own;
            best = &one;
        }
    return best;
}

// The next card within a cell, or null.
const Item* within(const std::vector<Item>& list, const Item& here, Move move) {
    const double sign = move == Move::left || move == Move::up ? -1 : 1;
    return cheapest(list, [&](const Item& one) -> std::optional<double> {
        const Point a = here.rect.centre(), b = one.rect.centre();
        const double dx = b.x - a.x, dy = b.y - a.y;
        if (one.id == here.id) return std::nullopt;
        if (!isSideways(move)) return dy * sign < 2 ? std::nullopt : std::optional(std::abs(dy) * 1000 + std::abs(dx));
        const bool sameLine = here.face == one.face && (here.face || std::abs(dy) < 2);
        return sameLine && dx * sign > 0 ? std::optional(std::abs(dx)) : std::nullopt;
    });
}

class Walker {
public:
    explicit Walker(const GridLayout& layout) : grid_(layout), layout_(layout) {}

    [[nodiscard]] Target from(const Target& from, Move move) const {
        if (const auto* card = std::get_if<CardId>(&from)) return fromCard(*card, move);
        if (const auto* cell = std::get_if<CellTarget>(&from)) return fromCell(*cell, move);
        if (const auto* stage = std::get_if<StageId>(&from)) return fromStage(*stage, move);
        if (const auto* subtitle = std::get_if<StageSubtitleTarget>(&from)) return fromStage(subtitle->stage, move);
        if (const auto* row = std::get_if<RowId>(&from)) return fromRow(*row, move);
        if (const auto* phase = std::get_if<PhaseTarget>(&from)) return fromPhase(*phase, move);
        if (const auto* transition = std::get_if<TransitionId>(&from)) return fromArc(*transition, move);
        if (from.index() != 0) return fromHead(from, move);
        return move == Move::last || move == Move::previousCell ? grid_.lastCell() : grid_.firstCell();
    }

    // Always a cell, whatever stands in it: what Shift walks over when cells are selected.
    [[nodiscard]] CellTarget cellBeside(const CellTarget& cell, Move move) const {
        const Position from = grid_.positionOf(cell);
        Position to = from;
        switch (move) {
        case Move::left: --to.column; break;
        case Move::right: ++to.column; break;
        case Move::up:
        case Move::rowAbove: --to.row; break;
        case Move::down:
        case Move::rowBelow: ++to.row; break;
        case Move::lineStart: to.column = 0; break;
        case Move::lineEnd: to.column = grid_.columns() - 1; break;
        case Move::first: to = {0, 0}; break;
        case Move::last: to = {grid_.rows() - 1, grid_.columns() - 1}; break;
        default: break;
        }
        return grid_.isCell(from) && grid_.isCell(to) ? grid_.cellAt(to) : cell;
    }

private:
    // From above one comes to what is highest, from below to what is lowest, and there to what is nearest.
    [[nodiscard]] Target enterFrom(const Rect& here, Position position, Move move) const {
        const auto list = grid_.itemsIn(position);
        const Item* best = cheapest(list, [&](const Item& one) -> std::optional<double> {
            const double dx = std::abs(one.rect.centre().x - here.centre().x);
            const double dy = std::abs(one.rect.centre().y - here.centre().y);
            // Faces are walked along their curves: how high they stand says what they feel.
            const bool alongCurve = one.face && move != Move::up && move != Move::rowAbove;
            return alongCurve ? dx : dy * 1000 + dx;
        });
        return best ? Target{best->id} : Target{grid_.cellAt(position)};
    }

    [[nodiscard]] Target leave(const Rect& here, Position position, Move move) const {
        const int r = position.row, c = position.column, last = grid_.columns() - 1;
        switch (move) {
        case Move::left: return c > 0 ? enterFrom(here, {r, c - 1}, move) : Target{grid_.row(r).row->id};
        case Move::right: return c < last ? enterFrom(here, {r, c + 1}, move) : Target{};
        case Move::up:
        case Move::rowAbove: return r > 0 ? enterFrom(here, {r - 1, c}, move) : Target{grid_.stage(c).stage->id};
        case Move::down:
        case Move::rowBelow: return r + 1 < grid_.rows() ? enterFrom(here, {r + 1, c}, move) : Target{};
        case Move::lineStart: return grid_.entryOf({r, 0});
        case Move::lineEnd: return grid_.entryOf({r, last});
        case Move::first: return grid_.firstCell();
        case Move::last: return grid_.lastCell();
        case Move::nextCell: return c < last ? grid_.entryOf({r, c + 1}) : grid_.entryOf({r + 1, 0});
        case Move::previousCell: return c > 0 ? grid_.entryOf({r, c - 1}) : grid_.entryOf({r - 1, last});
        }
        return {};
    }

    [[nodiscard]] Target fromCard(const CardId& id, Move move) const {
        const Position position = grid_.positionOf(id);
        if (!grid_.isCell(position)) return grid_.firstCell();
        const auto list = grid_.itemsIn(position);
        const auto here = std::find_if(list.begin(), list.end(), [&](const Item& one) { return one.id == id; });
        if (isArrow(move))
            if (const Item* next = within(list, *here, move)) return next->id;
        return stayed(leave(here->rect, position, move), id);
    }

    [[nodiscard]] Target fromCell(const CellTarget& cell, Move move) const {
        const Position position = grid_.positionOf(cell);
        if (!grid_.isCell(position)) return grid_.firstCell();
        const Rect& line = grid_.row(position.row).rect;
        const PlacedStage& stage = grid_.stage(position.column);
        const double height = isSideways(move) ? 0 : line.height; // beside it one begins at the top
        return stayed(leave({stage.x, line.y, stage.width, height}, position, move), cell);
    }

    [[nodiscard]] Target stageTitle(int index) const {
        return grid_.stage(std::clamp(index, 0, grid_.columns() - 1)).stage->id;
    }

    [[nodiscard]] Target fromStage(const StageId& id, Move move) const {
        const int at = grid_.columnOf(id), last = grid_.columns() - 1;
        if (at < 0) return grid_.firstCell();
        switch (move) {
        case Move::left:
        case Move::previousCell: return stageTitle(at - 1);
        case Move::right: return stageTitle(at + 1);
        case Move::nextCell: return at < last ? stageTitle(at + 1) : stayed(firstRow(), id);
        case Move::lineStart: return stageTitle(0);
        case Move::lineEnd: return stageTitle(last);
        case Move::up:
        case Move::rowAbove: return arcOver(at);
        case Move::down:
        case Move::rowBelow: return stayed(grid_.entryOf({0, at}), id);
        case Move::first: return grid_.firstCell();
        case Move::last: return grid_.lastCell();
        }
        return id;
    }

    [[nodiscard]] Target firstRow() const { return layout_.rows.empty() ? Target{} : layout_.rows.front().row->id; }

    // The transition that begins or ends there and lies lowest, or what is above them all.
    [[nodiscard]] Target arcOver(int column) const {
        const StageId& stage = grid_.stage(column).stage->id;
        const PlacedArc* lowest = nullptr;
        for (const PlacedArc& arc : layout_.arcs)
            if ((arc.transition->from == stage || arc.transition->to == stage) && (!lowest || arc.lane < lowest->lane))
                lowest = &arc;
        return lowest ? Target{lowest->transition->id} : above(column);
    }

    // From left to right, whatever lane they are in.
    [[nodiscard]] Target fromArc(const TransitionId& id, Move move) const {
        const PlacedArc* here = arcOf(layout_, id);
        if (!here) return grid_.firstCell();
        std::vector<const PlacedArc*> order;
        for (const PlacedArc& arc : layout_.arcs)
            order.push_back(&arc);
        const auto middle = [](const PlacedArc* arc) { return spotOf(*arc).frame.centre(); };
        std::stable_sort(order.begin(), order.end(),
                         [&](const PlacedArc* a, const PlacedArc* b) { return middle(a).x < middle(b).x; });
        const auto at = std::find(order.begin(), order.end(), here);
        const auto begin = std::max(grid_.columnOf(here->transition->from), 0);
        switch (move) {
        case Move::left: return (at == order.begin() ? here : *(at - 1))->transition->id;
        case Move::right: return (at + 1 == order.end() ? here : *(at + 1))->transition->id;
        case Move::previousCell: return at == order.begin() ? above(0) : Target{(*(at - 1))->transition->id};
        case Move::nextCell: return at + 1 == order.end() ? stageTitle(0) : Target{(*(at + 1))->transition->id};
        case Move::lineStart: return order.front()->transition->id;
        case Move::lineEnd: return order.back()->transition->id;
        case Move::up:
        case Move::rowAbove: return above(begin);
        case Move::down:
        case Move::rowBelow: return stageTitle(begin);
        case Move::first: return grid_.firstCell();
        case Move::last: return grid_.lastCell();
        }
        return id;
    }

    // The band over a stage, or the note over it, or the map's subtitle.
    [[nodiscard]] Target above(int column) const {
        const double middle = grid_.stage(column).rect.centre().x;
        for (const PlacedPhase& phase : layout_.phases)
            if (middle >= phase.rect.x && middle <= phase.rect.right()) return hit(layout_, phase.rect.centre());
        for (const PlacedNote& note : layout_.notes)
            if (middle <= note.text.at.x + note.text.width) return MapFieldTarget{note.field};
        return lastOfHead();
    }

    [[nodiscard]] Target fromPhase(const PhaseTarget& phase, Move move) const {
        const int first = grid_.columnOf(phase.first), last = grid_.columnOf(phase.last);
        if (first < 0 || last < 0) return grid_.firstCell();
        switch (move) {
        case Move::up:
        case Move::rowAbove:
        case Move::previousCell: return lastOfHead();
        case Move::left: return first > 0 ? above(first - 1) : Target{phase};
        case Move::right: return last + 1 < grid_.columns() ? above(last + 1) : Target{phase};
        case Move::down:
        case Move::rowBelow:
        case Move::nextCell: return stageTitle(first);
        default: return fromStage(phase.first, move);
        }
    }

    [[nodiscard]] Target fromRow(const RowId& id, Move move) const {
        const auto& all = layout_.rows;
        const auto found = std::find_if(all.begin(), all.end(), [&](const PlacedRow& r) { return r.row->id == id; });
        if (found == all.end()) return grid_.firstCell();
        switch (move) {
        case Move::up:
        case Move::rowAbove:
        case Move::previousCell:
            if (found != all.begin()) return (found - 1)->row->id;
            return grid_.columns() > 0 ? stageTitle(0) : lastOfHead();
        case Move::down:
        case Move::rowBelow: return found + 1 != all.end() ? (found + 1)->row->id : id;
        case Move::right:
        case Move::nextCell: {
            if (grid_.columns() == 0) return id;
            return stayed(grid_.entryOf(grid_.positionOf(CellTarget{id, grid_.stage(0).stage->id})), id);
        }
        case Move::lineStart: return all.front().row->id;
        case Move::lineEnd: return all.back().row->id;
        case Move::first: return grid_.firstCell();
        case Move::last: return grid_.lastCell();
        case Move::left: return id;
        }
        return id;
    }

    // The texts of the map itself, from top to bottom.
    [[nodiscard]] std::vector<Target> head() const {
        std::vector<Target> texts{titleTarget(), subtitleTarget()};
        for (const PlacedNote& note : layout_.notes)
            texts.emplace_back(MapFieldTarget{note.field});
        return texts;
    }
    [[nodiscard]] Target lastOfHead() const { return head().back(); }
    [[nodiscard]] Target belowHead(const Target& here) const {
        if (grid_.columns() == 0) return stayed(firstRow(), here);
        const Target over = above(0);
        return std::holds_alternative<PhaseTarget>(over) ? over : stageTitle(0);
    }

    [[nodiscard]] Target fromHead(const Target& here, Move move) const {
        const std::vector<Target> texts = head();
        const auto at = std::find(texts.begin(), texts.end(), here);
        if (at == texts.end()) return titleTarget();
        const bool isNote = at - texts.begin() > 1; // they stand side by side
        switch (move) {
        case Move::down:
        case Move::rowBelow:
            if (isNote) return belowHead(here);
            [[fallthrough]];
        case Move::nextCell: return at + 1 == texts.end() ? belowHead(here) : *(at + 1);
        case Move::up:
        case Move::rowAbove:
            if (isNote) return subtitleTarget();
            [[fallthrough]];
        case Move::previousCell: return at == texts.begin() ? here : *(at - 1);
        case Move::left: return isNote && at - texts.begin() > 2 ? *(at - 1) : here;
        case Move::right: return isNote && at + 1 != texts.end() ? *(at + 1) : here;
        case Move::first: return grid_.firstCell();
        case Move::last: return grid_.lastCell();
        default: return here;
        }
    }

    CellGrid grid_;
    const GridLayout& layout_;
};

} // namespace

Target walked(const GridLayout& layout, const Target& from, Move move) {
    if (auto to = walkedInStory(layout, from, move)) return *to;
    const Target to = Walker(layout).from(from, move);
    const bool isLow = to == from && (move == Move::down || move == Move::rowBelow);
    return isLow ? stepBelow(layout, from).value_or(to) : to;
}

Selection walkedWithShift(const Map& map, const GridLayout& layout, const Selection& selection, Move move) {
    const Walker walker(layout);
    if (const auto* cell = std::get_if<CellTarget>(&selection.current))
        return extendedTo(map, selection, walker.cellBeside(*cell, move));
    // From card to card over the cells between them that hold none.
    Target at = selection.current;
    for (std::size_t i = 0; i <= layout.rows.size() + layout.stages.size(); ++i) {
        const Target next = walker.from(at, move);
        if (next == at) break;
        at = next;
        if (at.index() == selection.current.index()) return extendedTo(map, selection, at);
        if (!std::holds_alternative<CellTarget>(at)) break;
    }
    return selection;
}

} // namespace cjm
