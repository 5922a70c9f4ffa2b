#pragma once
#include "support/rng.hpp"

#include <cjm/edit/edit.hpp>

#include <cstddef>
#include <vector>

namespace cjm::torture {

/// The map that the writer begins with when there is neither a file nor a journal.
[[nodiscard]] Map firstMap();

/// Edits that anybody can repeat who knows the map they began with and the seed. Each changes the map.
class RandomWork {
public:
    RandomWork(Map begin, std::uint64_t seed) : map_(std::move(begin)), rng_(seed) {}
    /// The next edit; `map` is what it leaves.
    [[nodiscard]] Edit next();
    [[nodiscard]] const Map& map() const { return map_; }

private:
    Map map_;
    test::Rng rng_;
};

/// What the map was after each edit; the first is the map it began with.
class States {
public:
    States(Map begin, std::uint64_t seed) : work_(begin, seed), maps_{std::move(begin)} {}
    /// The last edit, `last` at most, that left this map; −1 when none did.
    [[nodiscard]] std::ptrdiff_t find(const Map& map, std::size_t last);

private:
    RandomWork work_;
    std::vector<Map> maps_;
};

} // namespace cjm::torture
