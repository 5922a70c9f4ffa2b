#include <cjm/model/map.hpp>

#include <map>

namespace cjm {
namespace {

// Where each id stands in the order of its table.
template <class T> auto positions(const Table<T>& table) {
    std::map<decltype(T::id), std::size_t> all;
    for (const auto& record : inOrder(table))
        all.emplace(record->id, all.size());
    return all;
}

} // namespace

std::vector<std::shared_ptr<const Card>> cardsInOrder(const Map& map) {
    std::vector<std::shared_ptr<const Card>> list;
    list.reserve(map.cards.size());
    const auto rows = positions(map.rows);
    const auto stages = positions(map.stages);
    // Cells that hold cards, found by walking the cards: a file may claim far more cells than it has cards.
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::shared_ptr<const Card>>> cells;
    std::vector<std::shared_ptr<const Card>>* cell = nullptr;
    const Card* last = nullptr;
    for (auto it = map.cards.byPlace().begin(); it != map.cards.byPlace().end(); ++it) {
        if (!last || last->row != it->row || last->stage != it->stage) {
            const auto row = rows.find(it->row);
            const auto stage = stages.find(it->stage);
            cell = row == rows.end() || stage == stages.end() ? nullptr : &cells[{row->second, stage->second}];
        }
        last = &*it;
        if (cell) cell->push_back(it.ptr());
    }
    for (const auto& entry : cells)
        list.insert(list.end(), entry.second.begin(), entry.second.end());
    return list;
}

} // namespace cjm
