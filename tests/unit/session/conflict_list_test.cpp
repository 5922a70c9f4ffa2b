#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/session/commands/conflict_edit.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::conflict_list {

using Choice = ConflictChoice;

TEST_CASE("what a file says of a conflict may be nonsense", "[conflict-edit]") {
    const Map base = mapWith(1, 4, 1);
    CountedIds ids;
    int refusals = 0;
    for (std::size_t kind = 0; kind < enumSize<ConflictKind>; ++kind)
        for (const char* on : {"", "s0", "r0", "c0-0-0", "p0", "gone", "note"})
            for (const char* field : {"", "title", "text", "cell", "value", "kind", "personas", "outcomes", "steps.",
                                      "interview", "ideas", "unknown", "span", "stageQuestions.a.answer"})
                for (const char* value : {"", "x", "|", "7", "1e999", "nan", "c0-0-0", "r0|s0", "true"}) {
                    Conflict conflict;
                    conflict.id.value = "note";
                    conflict.kind = static_cast<ConflictKind>(kind);
                    conflict.on.value = on;
                    conflict.field = field;
                    conflict.kept = conflict.other = conflict.base = value;
                    const Map map = after(base, PutConflict{conflict, {}});
                    INFO(kind << " " << on << " " << field << " " << value);
                    (void)conflictView(map, conflict);
                    for (int choice = 0; choice <= static_cast<int>(Choice::dropped); ++choice) {
                        const auto edit = chooseEdit(map, conflict.id, static_cast<Choice>(choice), ids);
                        refusals += edit ? 0 : 1;
                        if (!edit) continue;
                        const Map next = after(map, *edit);
                        CHECK(next.conflicts.empty());
                        CHECK(problems(next) == nothing);
                    }
                }
    CHECK(refusals > 1000);
}

TEST_CASE("conflicts are gone through as they stand on the map, those that ask first", "[conflict-edit]") {
    Map map = mapWith(2, 2, 1);
    const auto note = [&](const char* id, ConflictKind kind, const char* on) {
        Conflict conflict;
        conflict.id.value = id;
        conflict.kind = kind;
        conflict.on.value = on;
        map = after(map, PutConflict{conflict, {}});
    };
    note("told", ConflictKind::deletedVsEdited, "s0");
    note("lost", ConflictKind::deletedVsEdited, "");
    note("gone", ConflictKind::bothEdited, "nothing");
    note("persona", ConflictKind::bothEdited, "p0");
    note("low", ConflictKind::bothEdited, "c1-0-0");
    note("high", ConflictKind::movedBoth, "c0-1-0");
    note("map", ConflictKind::bothEdited, "");
    std::vector<std::string> order;
    for (const ConflictId& id : openConflicts(map))
        order.push_back(id.value);
    CHECK(order == std::vector<std::string>{"map", "high", "low", "persona", "gone", "told", "lost"});
}

} // namespace cjm::test::conflict_list
