#include <cjm/session/commands/comment_edit.hpp>

#include <algorithm>
#include <tuple>

namespace cjm {
namespace {

std::shared_ptr<const Comment> newer(const std::shared_ptr<const Comment>& a, const std::shared_ptr<const Comment>& b) {
    if (!a || a->resolved != b->resolved) return !a || a->resolved ? b : a;
    return b;
}

// Stage by stage; in a stage its own first, then its cards; rows and the map after all stages.
std::tuple<bool, int, int, int> placeOf(const Map& map, const CommentedRecord& record) {
    const bool isSettled = record.open == 0;
    const auto stage = record.stage.empty() ? nullptr : map.stages.find(record.stage);
    const auto rowId = rowOf(map, record.target);
    const auto row = rowId ? map.rows.find(*rowId) : nullptr;
    const auto* id = std::get_if<CardId>(&record.target);
    const auto card = id ? map.cards.find(*id) : nullptr;
    constexpr int afterStages = 1'000'000;
    const int last = record.target.index() == 0 ? afterStages + 1 : afterStages;
    return {isSettled, stage ? stage->rank : last, row ? row->rank + 1 : 0, card ? card->rank : 0};
}

} // namespace

AnyId commentedId(const Target& target) {
    if (const auto* card = std::get_if<CardId>(&target)) return AnyId{card->value};
    if (const auto* stage = std::get_if<StageId>(&target)) return AnyId{stage->value};
    if (const auto* row = std::get_if<RowId>(&target)) return AnyId{row->value};
    return {};
}

Target commentedTarget(const Map& map, const AnyId& on) {
    if (on.empty()) return {};
    if (map.cards.find(CardId{on.value})) return CardId{on.value};
    if (map.stages.find(StageId{on.value})) return StageId{on.value};
    if (map.rows.find(RowId{on.value})) return RowId{on.value};
    return {};
}

Records<Comment> commentsOn(const Map& map, const AnyId& on) {
    Records<Comment> found;
    for (auto& comment : inOrder(map.comments))
        if (comment->on == on) found.push_back(std::move(comment));
    return found;
}

std::map<AnyId, int> openComments(const Map& map) {
    std::map<AnyId, int> open;
    for (const Comment& comment : map.comments)
        if (!comment.resolved) ++open[comment.on];
    return open;
}

std::vector<CommentedRecord> commentedRecords(const Map& map) {
    std::map<AnyId, CommentedRecord> records;
    for (const auto& comment : inOrder(map.comments)) {
        CommentedRecord& record = records[comment->on];
        ++(comment->resolved ? record.resolved : record.open);
        record.last = newer(record.last, comment);
    }
    std::vector<CommentedRecord> list;
    for (auto& [on, record] : records) {
        record.target = commentedTarget(map, on);
        if (const auto stage = stageOf(map, record.target)) record.stage = *stage;
        list.push_back(std::move(record));
    }
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& a, const auto& b) { return placeOf(map, a) < placeOf(map, b); });
    return list;
}

Edit withComment(const AnyId& on, const std::string& author, const std::string& text, const std::string& time,
                 IdSource& ids) {
    Comment comment;
    comment.id = CommentId{ids.next()};
    comment.on = on;
    comment.author = author;
    comment.text = text;
    comment.time = time;
    return PutComment{std::move(comment), {}};
}

std::optional<Edit> withResolved(const Map& map, const AnyId& on) {
    Batch batch{{"edit.comments-resolved", {}}, {}};
    for (const auto& comment : commentsOn(map, on)) {
        if (comment->resolved) continue;
        Comment resolved = *comment;
        resolved.resolved = true;
        batch.edits.push_back(PutComment{std::move(resolved), {}});
    }
    if (batch.edits.empty()) return std::nullopt;
    return batch;
}

} // namespace cjm
