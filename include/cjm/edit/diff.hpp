#pragma once
#include <cjm/model/map.hpp>

#include <memory>
#include <vector>

namespace cjm {

/// One record that differs: no `before` means added, no `after` means removed.
template <class T> struct Change { std::shared_ptr<const T> before, after; };

/// What differs between two maps.
struct Diff {
    bool passport = false, unknown = false;
    std::vector<Change<Stage>> stages;
    std::vector<Change<Row>> rows;
    std::vector<Change<Card>> cards;
    std::vector<Change<Persona>> personas;

    [[nodiscard]] bool empty() const {
        return !passport && !unknown && stages.empty() && rows.empty() && cards.empty() && personas.empty();
    }
};

/// O(chunks + changes) for maps with a common past, O(n) otherwise.
[[nodiscard]] Diff diff(const Map& before, const Map& after);

/// Bytes that keeping `older` beside `newer` costs: what they do not share.
[[nodiscard]] std::size_t retainedBytes(const Map& older, const Map& newer);

} // namespace cjm
