#include "edit/change_fields.hpp"
#include "edit/copied_field.hpp"
#include "edit/field_path.hpp"
#include "edit/field_reading.hpp"
#include "edit/record_edits.hpp"
#include "edit/value_words.hpp"

#include <cjm/edit/conflict_value.hpp>

#include <climits>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::string_view cellField = "cell", interviewField = "interview";

// The interview in which a quote stands; null when there is none of this id.
std::shared_ptr<const Interview> interviewOf(const Map& map, const std::string& quote) {
    for (auto it = map.interviews.begin(); it != map.interviews.end(); ++it)
        for (const Quote& each : it->quotes)
            if (each.id.value == quote) return it.ptr();
    return nullptr;
}

// Where the field stands: a quote's is within its interview.
struct FieldPlace {
    std::string record, path;
};
FieldPlace placeOfField(const Map& map, const Conflict& conflict) {
    const std::string& on = conflict.on.value;
    const auto interview = on.empty() ? nullptr : interviewOf(map, on);
    if (!interview) return {on, conflict.field};
    return {interview->id.value, "quotes." + on + "." + conflict.field};
}

// Calls `visit(record)` with the record of an id, the passport for none. False when it is gone.
template <class Visit> bool visitRecord(const Map& map, const std::string& id, const Visit& visit) {
    if (id.empty()) {
        visit(*map.passport);
        return true;
    }
    bool found = false;
    const auto look = [&](const auto& records) {
        using R = std::decay_t<decltype(*records.begin())>;
        const auto record = found ? nullptr : records.find(decltype(R::id){id});
        if (!record) return;
        visit(*record);
        found = true;
    };
    look(map.cards);
    forEachTable([&](std::string_view, auto table) { look(map.*table); });
    return found;
}

tl::unexpected<Error> cannotTake() { return failure({"merge.cannot-take", {}}); }
tl::unexpected<Error> subjectIsGone(const Conflict& conflict) {
    return failure({"edit.no-record", {{"id", conflict.on.value}}});
}

template <class R, class M> bool areWords(const Field<R, M>& f) {
    return std::is_same_v<M, std::string> && f.rule == TextRule::free && !holdsKeys(f.name) &&
           !isForPrograms({}, f.name, f.rule);
}

// An element that says nothing any more was removed by who cleared it: a step of a story, an answer.
template <class R> void dropEmptied(R& record, const R& before) {
    forEachField<R>([&](const auto& f) {
        using M = std::decay_t<decltype(record.*f.member)>;
        if constexpr (isRecordList<M>) {
            using T = typename M::value_type;
            if constexpr (requires { T::identity(); }) {
                const auto& old = before.*f.member;
                std::erase_if(record.*f.member, [&](const T& each) {
                    T bare;
                    bare.*T::identity() = each.*T::identity();
                    return each == bare && std::find(old.begin(), old.end(), each) == old.end();
                });
            }
        }
    });
}

template <class R> Edit putOnly(const Map&, R record) { return putEdit(std::move(record)); }
// One stage is worked on first.
Edit putOnly(const Map& map, Stage stage) {
    Batch batch;
    for (const auto& other : inOrder(map.stages)) {
        if (stage.priority != 1 || other->priority != 1 || other->id == stage.id) continue;
        Stage copy = *other;
        copy.priority = 0;
        batch.edits.push_back(putEdit(std::move(copy)));
    }
    Edit put = putEdit(std::move(stage));
    if (batch.edits.empty()) return put;
    batch.edits.push_back(std::move(put));
    return batch;
}

template <class R>
Result<Edit> withField(const Map& map, const R& before, const std::string& path, const std::string& text) {
    R record = before;
    bool isRead = false;
    visitPath(record, path, [&](const auto& f, auto& value) {
        auto read = fieldFromText(f, text);
        if (!read) return;
        value = std::move(*read);
        isRead = true;
    });
    if (!isRead) return cannotTake();
    dropEmptied(record, before);
    if constexpr (std::is_same_v<R, Transition>)
        if (record.kind == TransitionKind::leaves) { // it has no aim
            if (path == "to" && !text.empty()) return cannotTake();
            record.to = {};
        }
    return putOnly(map, std::move(record));
}

Result<Edit> moveTo(const Map& map, const Conflict& conflict, const std::string& cell) {
    const CardId id{conflict.on.value};
    if (!map.cards.find(id)) return subjectIsGone(conflict);
    const std::size_t bar = cell.find('|');
    if (bar == std::string::npos) return cannotTake();
    return MoveCards{{{{id}, RowId{cell.substr(0, bar)}, StageId{cell.substr(bar + 1)}, INT_MAX}}};
}

// No edit of two interviews keeps what cites the quote, so the map is put as it is then.
Result<Edit> moveQuote(const Map& map, const Conflict& conflict, const std::string& interview) {
    const auto from = interviewOf(map, conflict.on.value);
    const auto to = map.interviews.find(InterviewId{interview});
    if (!from) return subjectIsGone(conflict);
    if (!to) return cannotTake();
    Interview left = *from, joined = *to;
    const auto quote = std::find_if(left.quotes.begin(), left.quotes.end(),
                                    [&](const Quote& each) { return each.id.value == conflict.on.value; });
    if (from->id == to->id) return Batch{};
    joined.quotes.push_back(*quote);
    left.quotes.erase(quote);
    PutMap put{map, {"edit.interview-changed", {{"name", quoted(to->who)}}}};
    put.map.interviews = put.map.interviews.set(std::move(left)).set(std::move(joined));
    return put;
}

} // namespace

ConflictSubject conflictSubject(const Map& map, const Conflict& conflict) {
    ConflictSubject subject;
    const auto interview = conflict.on.empty() ? nullptr : interviewOf(map, conflict.on.value);
    const FieldPlace place = placeOfField(map, conflict);
    visitRecord(map, place.record, [&](const auto& record) {
        using R = std::decay_t<decltype(record)>;
        subject.what = interview ? "quote" : std::string(whatOf<R>());
        if constexpr (std::is_same_v<R, Card>)
            if (conflict.field == cellField) subject.value = record.row.value + "|" + record.stage.value;
        visitPath(record, place.path, [&](const auto& f, const auto& value) {
            subject.value = valueText(value);
            subject.isWords = areWords(f);
            subject.isText = subject.isWords && f.merge == MergeRule::text;
        });
    });
    if (interview && conflict.field == interviewField) subject.value = interview->id.value;
    return subject;
}

Result<Edit> withConflictValue(const Map& map, const Conflict& conflict, const std::string& value) {
    if (conflict.field == cellField) return moveTo(map, conflict, value);
    if (conflict.kind == ConflictKind::movedBoth) return moveQuote(map, conflict, value);
    const FieldPlace place = placeOfField(map, conflict);
    Result<Edit> edit = subjectIsGone(conflict);
    visitRecord(map, place.record, [&](const auto& record) { edit = withField(map, record, place.path, value); });
    return edit;
}

Result<Edit> withoutConflictSubject(const Map& map, const Conflict& conflict) {
    Result<Edit> edit = subjectIsGone(conflict);
    if (conflict.on.empty()) return edit;
    if (const auto interview = interviewOf(map, conflict.on.value)) {
        Interview copy = *interview;
        std::erase_if(copy.quotes, [&](const Quote& quote) { return quote.id.value == conflict.on.value; });
        return putEdit(std::move(copy));
    }
    visitRecord(map, conflict.on.value, [&](const auto& record) {
        using R = std::decay_t<decltype(record)>;
        if constexpr (!std::is_same_v<R, Passport>) edit = removalEdit<R>(record.id);
    });
    return edit;
}

} // namespace cjm
