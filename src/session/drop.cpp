#include <cjm/session/drop.hpp>
#include <cjm/session/structure.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <unordered_map>

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

void append(const Edit& edit, std::vector<Edit>& edits) {
    if (const auto* batch = std::get_if<Batch>(&edit))
        edits.insert(edits.end(), batch->edits.begin(), batch->edits.end());
    else
        edits.push_back(edit);
}

Edit asStep(std::string_view label, std::size_t cards, std::vector<Edit> edits) {
    if (edits.size() == 1) return std::move(edits.front());
    return Batch{{std::string(label), {{"n", static_cast<std::int64_t>(cards)}}}, std::move(edits)};
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
    const std::vector<CardId> together = std::move(cells[from]);
    cells.erase(from);
    std::vector<Edit> edits;
    const auto move = [&](const std::vector<CardId>& ids, const CellTarget& to, int place) {
        if (const auto step = moveCardsTo(map, ids, to, place)) append(step->edit, edits);
    };
    if (dx != 0 || dy != 0)
        for (const auto& [cell, ids] : cells) {
            const CellTarget to{rows.shifted(cell.row, dy), stages.shifted(cell.stage, dx)};
            if (to != cell) move(ids, to, INT_MAX);
        }
    // Last: only now those that leave the cell have left it, and the place counts.
    move(together, drop.cell, drop.place);
    if (edits.empty()) return std::nullopt;
    return asStep("edit.cards-moved", cards.size(), std::move(edits));
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
    if (const auto move = dropCards(*doubled, copies, held->second, drop)) append(*move, edits);
    Selection selection{{copies.begin(), copies.end()}, held->second, held->second};
    std::sort(selection.targets.begin(), selection.targets.end());
    return DroppedCopies{asStep("edit.cards-copied", copies.size(), std::move(edits)), std::move(selection)};
}

} // namespace cjm
