#pragma once
#include <cjm/base/error.hpp>
#include <cjm/edit/edit.hpp>

#include <optional>
#include <string>

namespace cjm {

/// What a conflict is about, on the map as it is now: people go on working before somebody chooses.
struct ConflictSubject {
    std::string what; ///< As MapChange::what; "quote" for one of an interview. Empty when the record is gone.
    /// What the map has in the field, written as Conflict::kept is. Nothing when the field or the record is gone, when
    /// this version does not know the field, and when the conflict is about the record as a whole.
    std::optional<std::string> value;
    bool isWords = false; ///< What people write, in whatever words.
    bool isText = false;  ///< Such words as are merged one by one: two versions can stand in one text.
};

[[nodiscard]] ConflictSubject conflictSubject(const Map& map, const Conflict& conflict);

/// The edit that gives the field of a conflict a value, written as Conflict::other is; the conflict stays. A card that
/// moves goes to the end of its cell.
/// Fails when the record is gone ("edit.no-record"), and when this version does not know the field or cannot read the
/// value ("merge.cannot-take").
[[nodiscard]] Result<Edit> withConflictValue(const Map& map, const Conflict& conflict, const std::string& value);

/// The edit that removes the record that a conflict is on. Fails when it is gone ("edit.no-record").
[[nodiscard]] Result<Edit> withoutConflictSubject(const Map& map, const Conflict& conflict);

} // namespace cjm
