#include "session/structure.hpp"

#include <cjm/session/drop.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace cjm {
namespace {

// Stages or rows that can be seen, in their order.
template <class T> class Line {
public:
    explicit Line(const Table<T>& table) {
        for (const auto& record : inOrder(table)) {
            if (record->hidden) continue;
            places_.emplace(record->id, static_cast<int>(ids_.size()));
            ids_.push_back(record->id);
        }
    }
    [[nodiscard]] std::optional<int> placeOf(const decltype(T::id)& id) const {
        const auto it = places_.find(id);
        return it == places_.end() ? std::nullopt : std::optional(it->second);
    }
    // The record some steps away, or the last one on the way there.
    [[nodiscard]] decltype(T::id) shifted(const decltype(T::id)& id, int steps) const {
        const auto at = placeOf(id);
        if (!at) return id;
        return ids_[static_cast<std::size_t>(std::clamp(*at + steps, 0, static_cast<int>(ids_.size()) - 1))];
    }

private:
    std::vector<decltype(T::id)> ids_;
    std::unordered_map<decltype(T::id), int> places_;
};

Message moved(std::string_view label, std::size_t cards) {
    return {std::string(label), {{"n", static_cast<std::int64_t>(cards)}}};
}

// The cards that one cell gives, in reading order, and where they go.
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
        if (!leaving.contains(it->id)) cells[{it->row, it->stage}].push_back(it.ptr());
    for (const Transfer& transfer : transfers) {
        auto& cell = cells[transfer.to];
        const auto row = map.rows.find(transfer.to.row);
        auto place = cell.begin() + std::clamp<std::ptrdiff_t>(transfer.place, 0, std::ssize(cell));
        for (const CardId& id : transfer.cards) {
            const auto old = map.cards.find(id);
            Card card = structure::adapted(*old, map.rows.find(old->row)->kind, row->kind);
            card.row = transfer.to.row;
            card.stage = transfer.to.stage;
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
    const CellTarget from{held->row, held->stage};
    const Line rows(map.rows);
    const Line stages(map.stages);
    const auto column = stages.placeOf(drop.cell.stage), line = rows.placeOf(drop.cell.row);
    if (!column || !line) return std::nullopt;
    const int dx = *column - stages.placeOf(from.stage).value_or(*column);
    const int dy = *line - rows.placeOf(from.row).value_or(*line);
    std::map<CellTarget, std::vector<CardId>> cells;
    for (const CardId& id : cards)
        if (const auto card = map.cards.find(id)) cells[{card->row, card->stage}].push_back(id);
    if (cells.size() == 1 || (dx == 0 && dy == 0)) {
        const auto step = moveCardsTo(map, cells[from], drop.cell, drop.place);
        return step ? std::optional(step->edit) : std::nullopt;
    }
    // Cells that meet at the edge of the map come together in reading order, at the mark where that is.
    std::map<std::pair<int, int>, std::pair<CellTarget, std::vector<CardId>>> inOrder;
    for (auto& [cell, ids] : cells)
        inOrder[{rows.placeOf(cell.row).value_or(0), stages.placeOf(cell.stage).value_or(0)}] = {cell, std::move(ids)};
    std::vector<Transfer> transfers;
    for (auto& [place, cell] : inOrder) {
        const CellTarget to{rows.shifted(cell.first.row, dy), stages.shifted(cell.first.stage, dx)};
        const auto same =
            std::find_if(transfers.begin(), transfers.end(), [&](const Transfer& t) { return t.to == to; });
        Transfer& transfer = same != transfers.end()
                                 ? *same
                                 : transfers.emplace_back(Transfer{to, to == drop.cell ? drop.place : INT_MAX, {}});
        transfer.cards.insert(transfer.cards.end(), cell.second.begin(), cell.second.end());
    }
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
