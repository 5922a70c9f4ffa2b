#include <cjm/model/map.hpp>

#include <map>
#include <utility>

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
    using Place = decltype(map.cards.byPlace().begin());
    struct Cell {
        std::pair<std::size_t, std::size_t> at; // its row and its stage
        Place begin, end;
    };
    const auto rows = positions(map.rows);
    const auto stages = positions(map.stages);
    // Cells that hold cards, found by walking the cards: a file may claim far more cells than it has cards.
    std::vector<Cell> cells;
    const auto last = map.cards.byPlace().end();
    for (auto it = map.cards.byPlace().begin(); it != last;) {
        const Card& first = *it;
        const auto begin = it;
        while (it != last && it->row == first.row && it->stage == first.stage)
            ++it;
        const auto row = rows.find(first.row);
        const auto stage = stages.find(first.stage);
        if (row != rows.end() && stage != stages.end()) cells.push_back({{row->second, stage->second}, begin, it});
    }
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.at < b.at; });
    std::vector<std::shared_ptr<const Card>> list;
    list.reserve(map.cards.size());
    for (const Cell& cell : cells)
        for (auto it = cell.begin; it != cell.end; ++it)
            list.push_back(it.ptr());
    return list;
}

} // namespace cjm
