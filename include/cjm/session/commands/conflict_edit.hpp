#pragma once
#include <cjm/base/id.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/model/target.hpp>

#include <string>
#include <vector>

namespace cjm {

/// What a merge could not join, as people are shown it, on the map as it is now.
struct ConflictView {
    ConflictId id;
    Target on;                  ///< What the map shows and selects; nothing when it is gone or cannot be pointed at.
    bool asksForChoice = false; ///< Else it only tells that something is still there.
    bool isOnMap = false;       ///< The record is there.
    /// «решение · Договор»: what kind of record it is, and the short name of its stage or its own name. It begins with
    /// a small letter, as words of the catalogue do.
    Message heading;
    Message field; ///< The field in words; no code where there is none, and for what a card itself says.
    Message why;   ///< The whole in one sentence (`conflictInWords`).
    /// What the map has by now, what the other version had, and what both began with: texts whole, all else in words,
    /// «ничего» for a field that was cleared. No code where there is none: of what only tells there is `other` alone,
    /// the words of what is gone.
    Message kept, other, base;
    std::string keptBy, otherBy; ///< Empty where no name was given.
    std::string keptAt, otherAt; ///< ISO 8601.
    bool isText = false;         ///< Both are words that people wrote, which can be compared word by word.
    bool canTakeBoth = false, canWriteOwn = false;
    /// Those of both versions, a line each, to write one's own from.
    std::string bothTexts;
};

/// O(log n), of quotes O(quotes).
[[nodiscard]] ConflictView conflictView(const Map& map, const Conflict& conflict);

/// What becomes of a conflict. Those that ask are kept, other and both; those that only tell dismissed and dropped.
enum class ConflictChoice {
    kept,      ///< The map stays as it is by now.
    other,     ///< It gets the other version.
    both,      ///< A second card beside the first, or in other texts a line each.
    dismissed, ///< What is still there stays.
    dropped    ///< It goes after all.
};

/// The edit that a choice is; the conflict is gone after it. One step of undo.
/// Fails, for the conflict to stay, when the choice is none of its kind ("merge.no-such-choice"), when what it is about
/// is gone, and when the map would not be valid.
[[nodiscard]] Result<Edit> chooseEdit(const Map& map, const ConflictId& id, ConflictChoice choice, IdSource& ids);

/// Those that ask for a choice first, each group as it stands on the map: the map itself, stages, rows, cards, the
/// rest. O(n log n).
[[nodiscard]] std::vector<ConflictId> openConflicts(const Map& map);

} // namespace cjm
