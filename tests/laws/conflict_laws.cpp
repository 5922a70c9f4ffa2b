#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/conflict_value.hpp>
#include <cjm/edit/merge.hpp>
#include <cjm/session/commands/conflict_edit.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::conflict_laws {
namespace {

Map edited(Map map, Rng& rng, int most) {
    for (int n = rng.between(1, most); n > 0; --n) {
        const auto [edit, mustFail] = randomEdit(map, rng);
        if (std::holds_alternative<PutMap>(edit)) continue; // another map in its place: nothing of both is left
        if (auto next = applyEdit(map, edit)) map = std::move(*next);
    }
    return map;
}

// A map with what two people's changes of it could not join; its own notes are left out.
Map randomMerge(Rng& rng) {
    Map base = randomMap(rng);
    base.conflicts = {};
    const Map ours = edited(base, rng, 25), theirs = edited(base, rng, 25);
    auto result = mergeMaps({&base}, {ours, "a", "1"}, {theirs, "b", "2"});
    REQUIRE(result);
    Map map = std::move(result->map);
    std::vector<std::shared_ptr<const Conflict>> made;
    for (const ConflictId& id : result->notes) {
        Conflict note = *map.conflicts.find(id);
        note.rank = static_cast<int>(made.size());
        made.push_back(std::make_shared<const Conflict>(std::move(note)));
    }
    map.conflicts = Table<Conflict>::fromRecords(std::move(made));
    return map;
}

} // namespace

TEST_CASE("every choice of every conflict is an edit or says why not, and keeps what it is to keep",
          "[laws][conflict-edit]") {
    int met = 0, applied = 0, taken = 0;
    for (const auto seed : lawSeeds(200)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMerge(rng);
        CHECK(openConflicts(map).size() == map.conflicts.size());
        for (const Conflict& conflict : map.conflicts) {
            INFO(std::string(nameOf(conflict.kind)) << " " << conflict.on.value << " " << conflict.field);
            ++met;
            const ConflictView view = conflictView(map, conflict);
            const auto before = conflictSubject(map, conflict).value;
            for (int n = 0; n <= static_cast<int>(ConflictChoice::dropped); ++n) {
                const auto choice = static_cast<ConflictChoice>(n);
                INFO("choice " << n);
                CountedIds ids("chosen");
                const auto edit = chooseEdit(map, conflict.id, choice, ids);
                if (!edit) {
                    CHECK(isInCatalogue(edit.error().message.code));
                    // What stays as it is can always be had.
                    CHECK(choice != (view.asksForChoice ? ConflictChoice::kept : ConflictChoice::dismissed));
                    CHECK_FALSE((choice == ConflictChoice::both && view.canTakeBoth));
                    continue;
                }
                ++applied;
                const Map next = after(map, *edit);
                CHECK(problems(next) == nothing);
                CHECK_FALSE(next.conflicts.find(conflict.id));
                const auto now = conflictSubject(next, conflict).value;
                if (choice == ConflictChoice::kept || choice == ConflictChoice::dismissed) CHECK(now == before);
                if (choice == ConflictChoice::both) CHECK(now->starts_with(*before));
                // A field that is cleared has what a fresh record has.
                if (choice == ConflictChoice::other && now && !conflict.other.empty()) {
                    CHECK(*now == conflict.other);
                    ++taken;
                }
            }
        }
    }
    CHECK(met > reach(30));
    CHECK(applied > reach(60));
    CHECK(taken > reach(5));
}

} // namespace cjm::test::conflict_laws
