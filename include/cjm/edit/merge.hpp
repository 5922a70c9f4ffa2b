#pragma once
#include <cjm/base/error.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <vector>

namespace cjm {

/// One of two maps that grew from one, and whose it is.
struct MergeSide {
    const Map& map;
    std::string by; ///< The author of its last edit, where a name was given.
    std::string at; ///< Time of its revision, ISO 8601.
};

/// What two maps grew from.
struct MergeBase {
    const Map* map = nullptr; ///< Null when it is not known: then nothing counts as removed.
    /// It is older than what both last had in common (or not known): votes take the greater count, not the sum.
    bool isDistant = false;
    bool isTheirOrder = false; ///< Without a map: the order of theirs is what ours is told by.
};

/// What becomes of what cannot be joined: it is written down in the map and the same on every machine; or theirs holds
/// and nothing is written down, as in an older step of undo, which must not take back what others did.
enum class MergeConflicts { noted, forTheirs };

struct Merged {
    Map map;
    /// The notes that this merge made, sorted; they are among the map's conflicts.
    std::vector<ConflictId> notes;
    bool asksForChoice = false; ///< One of them does (`asksForChoice`).
};

/// Both people's changes in one map (research: reliability 4): records by their ids, fields by their rules, texts word
/// by word, orders in runs. The same map whichever side is named first; with one side unchanged it is the other. What
/// one deleted and the other changed stays, with a note; of what both changed the greater canonical text is shown, and
/// the other is kept in a note.
/// Fails, for both maps to be kept, when what comes out is no valid map ("merge.not-valid").
/// O(n log n).
[[nodiscard]] Result<Merged> mergeMaps(const MergeBase& base, const MergeSide& ours, const MergeSide& theirs,
                                       MergeConflicts conflicts = MergeConflicts::noted);

} // namespace cjm
