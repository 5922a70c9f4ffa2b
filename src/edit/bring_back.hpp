#pragma once
#include "edit/merge_order.hpp"

#include <cjm/model/map.hpp>

#include <string>
#include <unordered_set>

namespace cjm {

using IdSet = std::unordered_set<std::string>;

// `now` with records of `before` that it has not: those `wanted`, with what they cannot be without (a card its row and
// stage, a quote its interview, an arrow its stages), and of those `along` what has a place. What went with them comes
// with them (arrows of a stage, remarks on a card), and what pointed at them points at them again; what they point at
// themselves and is not there is left out. Each stands behind what it stood behind.
Map broughtBack(const Map& before, const Map& after, const Map& now, const IdSet& wanted, const IdSet& along);

// Of the ids in `members` the order of `now`; those in `back` stand where `before` has them among what was not moved.
IdList placedBack(IdList members, const IdList& before, const IdList& now, const IdSet& back);

// Ids of records in the order of the list.
template <class Records> IdList idListOf(const Records& records) {
    IdList ids;
    ids.reserve(records.size());
    for (const auto& record : records) {
        if constexpr (requires { record->id; })
            ids.emplace_back(record->id.value);
        else
            ids.emplace_back(record.id.value);
    }
    return ids;
}

} // namespace cjm
