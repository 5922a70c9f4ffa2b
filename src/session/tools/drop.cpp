#include "session/commands/structure.hpp"
#include "session/selection/line.hpp"

#include <cjm/session/tools/drop.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace cjm {
namespace {

Message moved(std::string_view label, std::size_t cards) {
    return {std::string(label), {{"n", static_cast<std::int64_t>(cards)}}};
}

using OnGrid = std::pair<int, int>; // of a cell on the grid: its row and its column, of those that can be seen

// The cards that come into one cell, in reading order.
struct Transfer {
    CellTarget to;
    int place = INT_MAX; // among those of the cell that stay
    std::vector<CardId> cards;
};

// A block of many cells is moved at once: one by one, each of thousands of cells would be counted anew twice.
Map withTransfers(const Map& map, const std::vector<Transfer>& transfers) {
    std::unordered_set<CardId> leaving;
    for (const Transfer& transfer : transfers)
        leaving.insert(transfer.cards.begin(), transfer.cards.end());
    std::map<CellTarget, std::vector<Cards::Ptr>> cells;
    for (auto it = map.cards.byPlace().begin(); it != map.cards.byPlace().end(); ++it)
        if (!leaving.contains(it->id))
            cells.try_emplace(cells.end(), CellTarget{it->row, it->stage})->second.push_back(it.ptr());
    for (const Transfer& transfer : transfers) {
        auto& cell = cells[transfer.to];
        const auto row = map.rows.find(transfer.to.row);
        auto place = cell.begin() + std::clamp<std::ptrdiff_t>(transfer.place, 0, std::ssize(cell));
        for (const CardId& id : transfer.cards) {
            const auto old = map.cards.find(id);
            Card card = old->row == row->id ? *old : structure::adapted(*old, map.rows.find(old->row)->kind, row->kind);
            card.row = transfer.to.row;
            card.stage = transfer.to.stage;
            card.rank = static_cast<int>(place - cell.begin());
            place = cell.insert(place, std::make_shared<const Card>(std::move(card))) + 1;
        }
    }
    std::vector<Cards::Ptr> records;
    records.reserve(map.cards.size());
    for (const auto& [target, cards] : cells) {
        int rank = 0;
        for (const Cards::Ptr& card : cards) {
            records.push_back(card);
            if (card->rank != rank) {
                Card copy = *card;
                copy.rank = rank;
                records.back() = std::make_shared<const Card>(std::move(copy));
            }
            ++rank;
        }
    }
    Map next = map;
    next.cards = Cards::fromRecords(std::move(records));
    return next;
}

} // namespace

std::optional<Edit> dropCards(const Map& map, const std::vector<CardId>& cards, const CardId& grabbed,
                              const DropPlace& drop) {
    const auto held = map.cards.find(grabbed);
    if (!held) return std::nullopt;
    const Line rows(map.rows);
    const Line stages(map.stages);
    const auto placeOf = [&](const RowId& row, const StageId& stage) -> std::optional<OnGrid> {
        const auto line = rows.placeOf(row), column = stages.placeOf(stage);
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
    std::vector<Transfer> transfers;
    transfers.reserve(arrived.size());
    for (auto& [place, ids] : arrived)
        transfers.push_back(
            {{rows.at(place.first), stages.at(place.second)}, place == *to ? drop.place : INT_MAX, std::move(ids)});
    return PutMap{withTransfers(map, transfers), moved("edit.cards-moved", cards.size())};
}

std::optional<DroppedCopies> dropCopies(const Map& map, const std::vector<CardId>& cards, const CardId& grabbed,
                                        const DropPlace& drop, IdSource& ids) {
    std::unordered_map<CardId, CardId> twins;
    for (const CardId& id : cards)
        if (map.cards.find(id)) twins.emplace(id, CardId{ids.next()});
    const auto held = twins.find(grabbed);
    if (held == twins.end()) return std::nullopt;
    std::vector<Edit> edits;
    std::vector<CardId> copies;
    for (const CardId& id : cards) {
        const auto twin = twins.find(id);
        if (twin == twins.end()) continue;
        Card copy = *map.cards.find(id);
        copy.id = twin->second;
        copy.solves.clear();
        copies.push_back(copy.id);
        edits.emplace_back(PutCard{std::move(copy), {}});
    }
    // Links can only be made when both ends are there.
    for (const CardId& id : cards) {
        const auto card = map.cards.find(id);
        if (!card || card->solves.empty()) continue;
        Card copy = *card;
        copy.id = twins.at(id);
        for (CardId& solved : copy.solves)
            if (const auto twin = twins.find(solved); twin != twins.end()) solved = twin->second;
        edits.emplace_back(PutCard{std::move(copy), {}});
    }
    const auto doubled = applyEdit(map, Batch{{}, edits});
    if (!doubled) return std::nullopt;
    if (auto move = dropCards(*doubled, copies, held->second, drop)) edits.push_back(std::move(*move));
    Selection selection{{copies.begin(), copies.end()}, held->second, held->second};
    std::sort(selection.targets.begin(), selection.targets.end());
    return DroppedCopies{Batch{moved("edit.cards-copied", copies.size()), std::move(edits)}, std::move(selection)};
}

} // namespace cjm
