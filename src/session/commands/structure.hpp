#pragma once
#include <cjm/session/commands/structure.hpp>

#include <algorithm>
#include <string_view>

namespace cjm::structure {

// The stages that a phase band stands over, in their order.
std::vector<StageId> stagesUnder(const Map& map, const PhaseTarget& band);

// Those in whose cells cards can be seen, in their order.
std::vector<std::shared_ptr<const Stage>> seen(const Table<Stage>& stages);
std::vector<std::shared_ptr<const Row>> seen(const Table<Row>& rows);

// A step of several edits; one edit alone describes itself better than a label does.
inline Edit asStep(std::string_view label, std::vector<Edit> edits) {
    if (edits.size() == 1) return std::move(edits.front());
    const auto count = static_cast<std::int64_t>(edits.size());
    return Batch{{std::string(label), {{"n", count}}}, std::move(edits)};
}

template <class Id> bool isAmong(const std::vector<Id>& ids, const Id& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The record that is selected when those named are not to be seen any more: the next that stays after the first of
// them, or else the last before it.
template <class T> Target besides(const Table<T>& table, const std::vector<decltype(T::id)>& gone) {
    Target before;
    bool passed = false;
    for (const auto& record : inOrder(table)) {
        if (isAmong(gone, record->id)) {
            passed = true;
        } else if (!record->hidden) {
            if (passed) return record->id;
            before = record->id;
        }
    }
    return before;
}

} // namespace cjm::structure
