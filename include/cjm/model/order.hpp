#pragma once
#include <cjm/model/map.hpp>

#include <cstddef>
#include <vector>

namespace cjm {

/// `count` stages or rows from one on, to the right or down; those that are hidden are passed over. Ids are empty
/// beyond the last. O(n log n).
template <class T>
[[nodiscard]] std::vector<decltype(T::id)> seenFrom(const Table<T>& table, const decltype(T::id)& from,
                                                    std::size_t count) {
    std::vector<decltype(T::id)> found;
    for (const auto& record : inOrder(table)) {
        if (found.size() == count) break;
        if (record->id == from || (!found.empty() && !record->hidden)) found.push_back(record->id);
    }
    found.resize(count);
    return found;
}

/// The first stage or row that is not hidden; empty when there is none.
template <class T> [[nodiscard]] decltype(T::id) firstSeen(const Table<T>& table) {
    for (const auto& record : inOrder(table))
        if (!record->hidden) return record->id;
    return {};
}

} // namespace cjm
