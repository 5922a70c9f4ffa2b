#include "torture/random_work.hpp"

#include "support/random_edit.hpp"
#include "support/random_map.hpp"

namespace cjm::torture {

Map firstMap() {
    test::Rng rng(7);
    return test::randomMap(rng);
}

Edit RandomWork::next() {
    for (;;) {
        test::RandomEdit random = test::randomEdit(map_, rng_);
        if (random.mustFail) continue;
        auto after = applyEdit(map_, random.edit);
        if (!after || *after == map_) continue;
        map_ = std::move(*after);
        return std::move(random.edit);
    }
}

std::ptrdiff_t States::find(const Map& map, std::size_t last) {
    while (maps_.size() <= last) {
        (void)work_.next();
        maps_.push_back(work_.map());
    }
    for (auto k = static_cast<std::ptrdiff_t>(last); k >= 0; --k)
        if (maps_[static_cast<std::size_t>(k)] == map) return k;
    return -1;
}

} // namespace cjm::torture
