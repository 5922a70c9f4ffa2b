#include <cjm/model/kind_traits.hpp>

namespace cjm {

bool isFace(const Map& map, const Card& card) {
    if (!traitsOf(card.kind).isOnCurve) return false;
    const auto row = map.rows.find(card.row);
    return row && traitsOf(row->kind).isOnCurve;
}

} // namespace cjm
