#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/history.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

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
