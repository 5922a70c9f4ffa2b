#pragma once
#include <cjm/edit/merge.hpp>

#include <map>
#include <string>
#include <vector>

namespace cjm {

// What a merge could not join, as it goes.
class ConflictNotes {
public:
    ConflictNotes(const MergeSide& ours, const MergeSide& theirs, MergeConflicts conflicts)
        : ours_(ours),
          theirs_(theirs),
          conflicts_(conflicts) {}

    // Theirs holds, whatever it is; else a rule decides that knows no sides.
    [[nodiscard]] bool theirsHolds() const { return conflicts_ == MergeConflicts::forTheirs; }

    // `keptIsOurs`: whose version stays on the map.
    void add(ConflictKind kind, const std::string& on, const std::string& field, bool keptIsOurs, std::string kept = {},
             std::string other = {}, std::string base = {});
    // A card that comes back with its stage or row is told there.
    void dropDeleted(const std::string& on);
    [[nodiscard]] std::vector<Conflict> take(); // sorted by id

private:
    const MergeSide &ours_, &theirs_;
    MergeConflicts conflicts_;
    std::map<std::string, Conflict> notes_;
};

} // namespace cjm
