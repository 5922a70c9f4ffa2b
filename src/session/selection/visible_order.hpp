#pragma once
#include <cjm/model/map.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cjm {

// Stages or rows that can be seen, in their order, and where each stands.
template <class T> class VisibleOrder {
public:
    using Id = decltype(T::id);

    explicit VisibleOrder(const Table<T>& table) {
        for (const auto& record : inOrder(table)) {
            if (record->hidden) continue;
            indices_.emplace(record->id, static_cast<int>(ids_.size()));
            ids_.push_back(record->id);
        }
    }
    [[nodiscard]] std::optional<int> indexOf(const Id& id) const {
        const auto it = indices_.find(id);
        return it == indices_.end() ? std::nullopt : std::optional(it->second);
    }
    // The index some steps away, or the last one on the way there.
    [[nodiscard]] int shifted(int index, int steps) const {
        return std::clamp(index + steps, 0, static_cast<int>(ids_.size()) - 1);
    }
    [[nodiscard]] const Id& at(int index) const { return ids_[static_cast<std::size_t>(index)]; }
    // The run between two of them; empty when one cannot be seen.
    [[nodiscard]] std::vector<Id> between(const Id& a, const Id& b) const {
        const auto from = indexOf(a), to = indexOf(b);
        if (!from || !to) return {};
        const auto [low, high] = std::minmax(*from, *to);
        return {ids_.begin() + low, ids_.begin() + high + 1};
    }

private:
    std::vector<Id> ids_;
    std::unordered_map<Id, int> indices_;
};

} // namespace cjm
