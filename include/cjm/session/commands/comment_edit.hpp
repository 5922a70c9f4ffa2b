#pragma once
#include <cjm/model/target.hpp>
#include <cjm/session/commands/field_edit.hpp>

#include <map>
#include <string>
#include <vector>

namespace cjm {

/// What comments can be on: a card, a stage or a row; the id of no record for all else.
[[nodiscard]] AnyId commentedId(const Target& target);
/// The same the other way round: the record that a comment is on; nothing when it is gone or there is none.
[[nodiscard]] Target commentedTarget(const Map& map, const AnyId& on);

/// The comments on a record, from the oldest to the newest.
[[nodiscard]] Records<Comment> commentsOn(const Map& map, const AnyId& on);
/// How many comments are open, by the record that they are on.
[[nodiscard]] std::map<AnyId, int> openComments(const Map& map);

/// A record that has comments, in the list of all.
struct CommentedRecord {
    Target target; ///< Nothing for the map as a whole.
    StageId stage; ///< That it stands in; none for rows and for the map.
    int open = 0, resolved = 0;
    std::shared_ptr<const Comment> last; ///< The newest open one, or else the newest.
};
/// All records with comments, stage by stage: those with open ones first.
[[nodiscard]] std::vector<CommentedRecord> commentedRecords(const Map& map);

/// One more comment. `time` is ISO 8601.
[[nodiscard]] Edit withComment(const AnyId& on, const std::string& author, const std::string& text,
                               const std::string& time, IdSource& ids);
/// The edit after which nothing that is asked on a record is open.
[[nodiscard]] std::optional<Edit> withResolved(const Map& map, const AnyId& on);

} // namespace cjm
