#include <cjm/model/map.hpp>

namespace cjm {

std::vector<std::shared_ptr<const Card>> cardsInOrder(const Map& map) {
    std::vector<std::shared_ptr<const Card>> list;
    list.reserve(map.cards.size());
    const auto stages = inOrder(map.stages);
    for (const auto& row : inOrder(map.rows))
        for (const auto& stage : stages) {
            const auto cell = map.cards.cell(row->id, stage->id);
            for (auto it = cell.begin(); it != cell.end(); ++it)
                list.push_back(it.ptr());
        }
    return list;
}

} // namespace cjm
