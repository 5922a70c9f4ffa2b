#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/history.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr int editsPerRun = 60;

// The value of a map, as text that shares nothing with it.
std::string frozen(const Map& map) { return encode({map, {}}); }

} // namespace

TEST_CASE("every edit leaves a valid map valid", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int n = 0; n < editsPerRun; ++n) {
            INFO("edit " << n);
            const auto [edit, mustFail] = randomEdit(map, rng);
            INFO(say(describe(map, edit), Language::english));
            auto next = applyEdit(map, edit);
            if (!next) {
                INFO(say(next.error(), Language::english));
                REQUIRE(mustFail);
                continue;
            }
            REQUIRE_FALSE(mustFail);
            map = std::move(*next);
            REQUIRE(problems(map) == nothing);
        }
    }
}

// Many new cards in one batch are put at once, which must not show.
TEST_CASE("a batch does what its edits do one after the other", "[laws]") {
    int done = 0, refused = 0;
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        Batch batch{{"edit.cards-pasted", {{"n", std::int64_t{1}}}}, {}};
        Map last = map;
        std::optional<Error> why;
        for (int n = 0; n < 12 && !why; ++n) {
            Edit edit = randomEdit(last, rng).edit;
            if (rng.below(3) > 0 && !last.cards.empty()) { // a new card, beside one that there is or was a moment ago
                Card card = *last.cards.begin();
                for (const Card& other : last.cards)
                    if (rng.below(4) == 0) card = other;
                card.solves.clear();
                if (rng.below(8) > 0) card.id = {"fresh" + std::to_string(rng.below(10))};
                if (rng.below(16) == 0) card.stage = {"nowhere"};
                const auto rank = static_cast<int>(rng.below(6)) - 1;
                edit = PutCard{card, rng.below(2) == 0 ? std::nullopt : std::optional(rank)};
            }
            const auto next = applyEdit(last, edit);
            batch.edits.push_back(std::move(edit));
            if (next)
                last = *next;
            else
                why = next.error();
        }
        const auto together = applyEdit(map, batch);
        REQUIRE(together.has_value() == !why);
        if (why) {
            ++refused;
            CHECK(say(together.error(), Language::english) == say(*why, Language::english));
        } else {
            ++done;
            CHECK(*together == last);
            CHECK(problems(*together) == nothing);
        }
    }
    CHECK(done > reach(10));
    CHECK(refused > reach(5));
}

TEST_CASE("no edit makes a map that could not be read again", "[laws]") {
    Map map = mapWith(1, 1, 0);
    const auto cards = [&](std::size_t count, const char* name) {
        Batch batch{{"edit.cards-pasted", {{"n", std::int64_t{1}}}}, {}};
        for (std::size_t i = 0; i < count; ++i) {
            Card card;
            card.id = {name + std::to_string(i)};
            card.row = map.rows.begin()->id;
            card.stage = map.stages.begin()->id;
            batch.edits.emplace_back(PutCard{card, {}});
        }
        return batch;
    };
    const auto full = applyEdit(map, cards(maxRecords - recordCount(map), "a"));
    REQUIRE(full);
    CHECK(recordCount(*full) == maxRecords);
    CHECK(decode(encode({*full, {}})));
    const auto more = applyEdit(*full, cards(1, "b"));
    REQUIRE_FALSE(more);
    CHECK(more.error().message.code == "edit.too-many-records");
    CHECK(applyEdit(*full, RemoveCards{{CardId{"a0"}}}));
    CHECK_FALSE(applyEdit(map, cards(maxRecords, "c")));
}

TEST_CASE("no edit changes the map that it starts from", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int n = 0; n < editsPerRun / 2; ++n) {
            const std::string before = frozen(map);
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            REQUIRE(frozen(map) == before);
            if (next) map = *next;
        }
    }
}

TEST_CASE("the random edits cover every kind and are sometimes refused", "[laws][support]") {
    std::set<std::size_t> done, refused;
    Rng rng(1);
    Map map = randomMap(rng);
    for (int n = 0; n < 2000; ++n) {
        const auto edit = randomEdit(map, rng).edit;
        auto next = applyEdit(map, edit);
        (next ? done : refused).insert(edit.index());
        if (next) map = std::move(*next);
    }
    CHECK(done.size() == editKinds);
    CHECK(refused.size() == editKinds);
}

TEST_CASE("undoing everything restores the start and redoing restores the end", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        const std::string startText = frozen(start);
        History history(start);
        std::vector<Map> past{start};
        for (int n = 0; n < editsPerRun; ++n) {
            const auto edit = randomEdit(history.map(), rng).edit;
            const auto next = applyEdit(history.map(), edit);
            if (!next || *next == history.map()) continue;
            history.push(*next, describe(history.map(), edit), "", n);
            past.push_back(*next);
        }
        REQUIRE(history.stepCount() == past.size() - 1);
        for (std::size_t i = past.size() - 1; i > 0; --i) {
            REQUIRE(history.map() == past[i]);
            REQUIRE(history.undo());
        }
        REQUIRE(history.map() == start);
        REQUIRE(frozen(history.map()) == startText);
        for (std::size_t i = 1; i < past.size(); ++i) {
            REQUIRE(history.redo());
            REQUIRE(history.map() == past[i]);
        }
        REQUIRE_FALSE(history.canRedo());
    }
}

TEST_CASE("random walks through a history end where they should", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        History history(start);
        std::vector<Map> past{start}; // what a history without folding would hold
        std::size_t at = 0;
        for (int n = 0; n < 3 * editsPerRun; ++n) {
            const auto choice = rng.below(4);
            if (choice == 0) {
                REQUIRE(history.undo() == (at > 0));
                if (at > 0) --at;
            } else if (choice == 1) {
                REQUIRE(history.redo() == (at + 1 < past.size()));
                if (at + 1 < past.size()) ++at;
            } else {
                const auto next = applyEdit(history.map(), randomEdit(history.map(), rng).edit);
                if (!next || *next == history.map()) continue;
                history.push(*next, {}, "", n);
                past.resize(++at);
                past.push_back(*next);
            }
            REQUIRE(history.map() == past[at]);
            REQUIRE(history.canUndo() == (at > 0));
            REQUIRE(history.canRedo() == (at + 1 < past.size()));
        }
    }
}
