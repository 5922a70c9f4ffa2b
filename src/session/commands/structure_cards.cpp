#include "session/commands/structure.hpp"

#include <cjm/model/story_steps.hpp>

#include <climits>

#include <map>

namespace cjm {
namespace {

using namespace structure;

// The record `steps` away among those that can be seen.
template <class T>
std::optional<decltype(T::id)> neighbourOf(const Table<T>& table, const decltype(T::id)& id, int steps) {
    const auto list = seen(table);
    const auto here = std::find_if(list.begin(), list.end(), [&](const auto& record) { return record->id == id; });
    if (here == list.end()) return std::nullopt;
    const auto at = here - list.begin() + steps;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(list.size())) return std::nullopt;
    return list[static_cast<std::size_t>(at)]->id;
}

// The cards of one cell that move, by rank.
struct Moving {
    RowId row;
    StageId stage;
    std::vector<Cards::Ptr> cards;
};

// The cards meant, cell by cell; those that lie further on in the direction of the move come first, and with that into
// their new cells.
std::vector<Moving> byCell(const Map& map, const std::vector<CardId>& ids, int dx, int dy) {
    std::map<std::pair<int, int>, Moving> cells;
    for (const CardId& id : ids) {
        auto card = map.cards.find(id);
        const auto row = card ? map.rows.find(card->row) : nullptr;
        const auto stage = card ? map.stages.find(card->stage) : nullptr;
        if (!row || !stage) continue;
        Moving& cell = cells[{dy > 0 ? -row->rank : row->rank, dx > 0 ? -stage->rank : stage->rank}];
        cell.row = row->id;
        cell.stage = stage->id;
        cell.cards.push_back(std::move(card));
    }
    std::vector<Moving> list;
    for (auto& [place, cell] : cells) {
        std::sort(cell.cards.begin(), cell.cards.end(), [](const auto& a, const auto& b) { return a->rank < b->rank; });
        list.push_back(std::move(cell));
    }
    return list;
}

std::vector<CardId> idsOf(const std::vector<Cards::Ptr>& cards) {
    std::vector<CardId> ids;
    ids.reserve(cards.size());
    for (const auto& card : cards)
        ids.push_back(card->id);
    return ids;
}

MaybeEdit moveSideways(const Map& map, const Selection& selection, const std::vector<CardId>& ids, int dx) {
    MoveCards edit;
    for (const Moving& cell : byCell(map, ids, dx, 0)) {
        const auto& cards = cell.cards;
        const auto stage = neighbourOf(map.stages, cell.stage, dx);
        if (!stage) return std::nullopt; // all go together, or none
        // Points of a curve stand side by side: they enter a cell from the side they come from.
        const bool isCurve = cards.front()->kind == CardKind::emotion;
        const int place = isCurve ? (dx > 0 ? 0 : INT_MAX) : cards.front()->rank;
        edit.moves.push_back({idsOf(cards), cell.row, *stage, place});
    }
    if (edit.moves.empty()) return std::nullopt;
    return EditAndSelection{std::move(edit), selection};
}

MaybeEdit moveUpright(const Map& map, const Selection& selection, const std::vector<CardId>& ids, int dy) {
    MoveCards edit;
    for (const Moving& cell : byCell(map, ids, 0, dy)) {
        const auto& cards = cell.cards;
        const int last = static_cast<int>(map.cards.cellList(cell.row, cell.stage).size()) - 1;
        const int first = cards.front()->rank, end = cards.back()->rank;
        const int count = static_cast<int>(cards.size());
        const bool stays = dy < 0 ? first > 0 : end < last;
        if (stays) {
            const int place = dy < 0 ? first - 1 : end + 1 - (count - 1);
            edit.moves.push_back({idsOf(cards), cell.row, cell.stage, place});
            continue;
        }
        const auto row = neighbourOf(map.rows, cell.row, dy);
        if (!row) return std::nullopt;
        edit.moves.push_back({idsOf(cards), *row, cell.stage, dy < 0 ? INT_MAX : 0});
    }
    if (edit.moves.empty()) return std::nullopt;
    return EditAndSelection{std::move(edit), selection};
}

// Past the next of the others that can be seen.
template <class T>
std::optional<int> placePast(const Table<T>& table, const std::vector<decltype(T::id)>& moved, int step) {
    const auto list = inOrder(table);
    const auto isMoved = [&](const auto& record) { return isAmong(moved, record->id); };
    std::vector<std::shared_ptr<const T>> rest;
    for (const auto& record : list)
        if (!isMoved(record)) rest.push_back(record);
    const auto edge = step < 0 ? std::find_if(list.begin(), list.end(), isMoved)
                               : std::find_if(list.rbegin(), list.rend(), isMoved).base() - 1;
    const auto before = std::count_if(list.begin(), edge, [&](const auto& r) { return !isMoved(r); });
    for (int at = static_cast<int>(before) - (step < 0 ? 1 : 0); at >= 0 && at < static_cast<int>(rest.size());
         at += step)
        if (!rest[static_cast<std::size_t>(at)]->hidden) return step < 0 ? at : at + 1;
    return std::nullopt;
}

Target leftOf(const Map& map, const std::vector<CardId>& gone) {
    const auto last = map.cards.find(gone.back());
    if (!last) return {};
    Target before = CellTarget{last->row, last->stage};
    for (const auto& card : map.cards.cellList(last->row, last->stage)) {
        if (isAmong(gone, card->id)) continue;
        if (card->rank > last->rank) return card->id;
        before = card->id;
    }
    return before;
}

MaybeEdit removeCards(const Map& map, const Selection& selection) {
    const auto cards = selectedCards(map, selection);
    if (cards.empty()) return std::nullopt;
    const bool keeps = std::holds_alternative<CellTarget>(selection.current);
    return EditAndSelection{RemoveCards{cards}, keeps ? selection : selectOnly(leftOf(map, cards))};
}

} // namespace

MaybeEdit moveCardsTo(const Map& map, const std::vector<CardId>& cards, const CellTarget& cell, int place) {
    if (cards.empty() || !map.rows.find(cell.row) || !map.stages.find(cell.stage)) return std::nullopt;
    return EditAndSelection{MoveCards{{CardMove{cards, cell.row, cell.stage, place}}}, selectionOf(cards)};
}

MaybeEdit moveSelected(const Map& map, const Selection& selection, int dx, int dy) {
    if (const auto stages = selectedStages(map, selection); !stages.empty() && dx != 0) {
        const auto place = placePast(map.stages, stages, dx);
        return place ? moveStagesTo(map, stages, *place) : std::nullopt;
    }
    if (const auto rows = selectedRows(map, selection); !rows.empty() && dy != 0) {
        const auto place = placePast(map.rows, rows, dy);
        return place ? moveRowsTo(map, rows, *place) : std::nullopt;
    }
    if (!std::holds_alternative<CardId>(selection.current)) return std::nullopt;
    const auto cards = selectedCards(map, selection);
    return dx != 0 ? moveSideways(map, selection, cards, dx) : moveUpright(map, selection, cards, dy);
}

MaybeEdit removeSelected(const Map& map, const Selection& selection) {
    if (std::holds_alternative<PhaseTarget>(selection.current)) return setStagePhase(map, selection, {});
    if (const auto* step = std::get_if<StepTarget>(&selection.current)) {
        const auto story = map.stories.find(step->story);
        if (!story || !stepAt(*story, step->stage)) return std::nullopt;
        return EditAndSelection{PutStory{withStep(map, *story, step->stage, {}), {}}, selection};
    }
    if (std::holds_alternative<TransitionId>(selection.current)) {
        std::vector<Edit> edits;
        for (const Target& target : selection.targets)
            edits.emplace_back(RemoveTransition{std::get<TransitionId>(target)});
        return EditAndSelection{asStep("edit.transitions-removed", std::move(edits)), Selection()};
    }
    if (const auto stages = selectedStages(map, selection); !stages.empty()) {
        std::vector<Edit> edits(stages.size());
        std::transform(stages.begin(), stages.end(), edits.begin(), [](const StageId& id) { return RemoveStage{id}; });
        return EditAndSelection{asStep("edit.stages-removed", std::move(edits)),
                                selectOnly(besides(map.stages, stages))};
    }
    if (const auto rows = selectedRows(map, selection); !rows.empty()) {
        std::vector<Edit> edits(rows.size());
        std::transform(rows.begin(), rows.end(), edits.begin(), [](const RowId& id) { return RemoveRow{id}; });
        return EditAndSelection{asStep("edit.rows-removed", std::move(edits)), selectOnly(besides(map.rows, rows))};
    }
    return removeCards(map, selection);
}

} // namespace cjm
