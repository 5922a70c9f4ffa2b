#include "session/selection/visible_order.hpp"

#include <cjm/session/commands/structure.hpp>
#include <cjm/session/tools/drop.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace cjm {
namespace {

using OnGrid = std::pair<int, int>; // of a cell on the grid: its row and its column, of those that can be seen

} // namespace

std::optional<Edit> dropCards(const Map& map, const std::vector<CardId>& cards, const CardId& grabbed,
                              const DropPlace& drop) {
    const auto held = map.cards.find(grabbed);
    if (!held) return std::nullopt;
    const VisibleOrder rows(map.rows);
    const VisibleOrder stages(map.stages);
    const auto placeOf = [&](const RowId& row, const StageId& stage) -> std::optional<OnGrid> {
        const auto line = rows.indexOf(row), column = stages.indexOf(stage);
        return line && column ? std::optional(OnGrid{*line, *column}) : std::nullopt;
    };
    const auto to = placeOf(drop.cell.row, drop.cell.stage), from = placeOf(held->row, held->stage);
    if (!to || !from) return std::nullopt;
    std::map<OnGrid, std::vector<CardId>> cells;
    for (const CardId& id : cards)
        if (const auto card = map.cards.find(id))
            if (const auto place = placeOf(card->row, card->stage)) cells[*place].push_back(id);
    if (cells.size() == 1 || to == from) {
        const auto step = moveCardsTo(map, cells[*from], drop.cell, drop.place);
        return step ? std::optional(step->edit) : std::nullopt;
    }
    // Cells that meet at the edge of the map come together in reading order, at the mark where that is.
    std::map<OnGrid, std::vector<CardId>> arrived;
    for (auto& [place, ids] : cells) {
        auto& there = arrived[{rows.shifted(place.first, to->first - from->first),
                               stages.shifted(place.second, to->second - from->second)}];
        there.insert(there.end(), ids.begin(), ids.end());
    }
    MoveCards edit;
    edit.moves.reserve(arrived.size());
    for (auto& [place, ids] : arrived)
        edit.moves.push_back(
            {std::move(ids), rows.at(place.first), stages.at(place.second), place == *to ? drop.place : INT_MAX});
    return edit;
}

std::optional<DroppedCopies> dropCopies(const Map& map, const std::vector<CardId>& cards, const CardId& grabbed,
                                        const DropPlace& drop, IdSource& ids) {
    std::unordered_map<CardId, CardId> twins;
    for (const CardId& id : cards)
        if (map.cards.find(id)) twins.emplace(id, CardId{ids.next()});
    const auto held = twins.find(grabbed);
    if (held == twins.end()) return std::nullopt;
    const auto twinOf = [&](const Card& card) {
        Card twin = card;
        twin.id = twins.at(card.id);
        twin.votes = 0; // they are the original's
        return twin;
    };
    std::vector<Edit> edits;
    std::vector<CardId> copies;
    for (const CardId& id : cards) {
        if (!twins.contains(id)) continue;
        Card copy = twinOf(*map.cards.find(id));
        copy.solves.clear();
        copies.push_back(copy.id);
        edits.emplace_back(PutCard{std::move(copy), {}});
    }
    // Links can only be made when both ends are there.
    for (const CardId& id : cards) {
        const auto card = map.cards.find(id);
        if (!card || card->solves.empty()) continue;
        Card copy = twinOf(*card);
        for (CardId& solved : copy.solves)
            if (const auto twin = twins.find(solved); twin != twins.end()) solved = twin->second;
        edits.emplace_back(PutCard{std::move(copy), {}});
    }
    const auto doubled = applyEdit(map, Batch{{}, edits});
    if (!doubled) return std::nullopt;
    if (auto move = dropCards(*doubled, copies, held->second, drop)) edits.push_back(std::move(*move));
    Selection selection{{copies.begin(), copies.end()}, held->second, held->second};
    std::sort(selection.targets.begin(), selection.targets.end());
    Message label{"edit.cards-copied", {{"n", static_cast<std::int64_t>(copies.size())}}};
    return DroppedCopies{Batch{std::move(label), std::move(edits)}, std::move(selection)};
}

} // namespace cjm
