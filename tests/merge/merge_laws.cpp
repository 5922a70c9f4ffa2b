#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/edit/merge.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

// A map after some edits of any kind.
Map edited(Map map, Rng& rng, int most) {
    for (int n = rng.between(1, most); n > 0; --n) {
        const auto [edit, mustFail] = randomEdit(map, rng);
        if (std::holds_alternative<PutMap>(edit)) continue; // another map in its place: nothing of both is left
        if (auto next = applyEdit(map, edit)) map = std::move(*next);
    }
    return map;
}

Map merged(const Map& base, const Map& ours, const Map& theirs) {
    auto result = mergeMaps({&base}, {ours, "a", "1"}, {theirs, "b", "2"});
    if (!result) throw std::runtime_error(say(result.error(), Language::english));
    return result->map;
}

std::string difference(const Map& a, const Map& b) {
    std::string all;
    for (const MapChange& change : mapChanges(a, b))
        all += change.what + " " + change.id + " " + change.field + ": " + change.before.value_or("-") + " -> " +
               change.after.value_or("-") + "\n";
    return all;
}

std::set<std::string> idsOf(const Map& map) {
    std::set<std::string> ids;
    for (const Card& card : map.cards)
        ids.insert(card.id.value);
    forEachTable([&](std::string_view, auto table) {
        for (const auto& record : map.*table)
            ids.insert(record.id.value);
    });
    for (const Interview& interview : map.interviews)
        for (const Quote& quote : interview.quotes)
            ids.insert(quote.id.value);
    return ids;
}

struct Pair {
    Map base, ours, theirs;
};
Pair randomPair(std::uint64_t seed) {
    Rng rng(seed);
    const Map base = randomMap(rng);
    Map ours = edited(base, rng, 25), theirs = edited(base, rng, 25);
    return {base, std::move(ours), std::move(theirs)};
}

constexpr std::size_t pairs = 600;

} // namespace

TEST_CASE("a merge is the same whichever side is named first, and valid", "[laws][merge]") {
    int conflicts = 0;
    for (const auto seed : lawSeeds(pairs)) {
        INFO(seedNote(seed));
        const auto [base, ours, theirs] = randomPair(seed);
        const Map one = merged(base, ours, theirs);
        const auto other = mergeMaps({&base}, {theirs, "b", "2"}, {ours, "a", "1"});
        REQUIRE(other);
        INFO(difference(one, other->map));
        REQUIRE(one == other->map);
        REQUIRE(problems(one) == nothing);
        conflicts += other->asksForChoice ? 1 : 0;
    }
    CHECK(conflicts > reach(100));
}

TEST_CASE("a merge with what nobody changed is what the other has", "[laws][merge]") {
    for (const auto seed : lawSeeds(pairs)) {
        INFO(seedNote(seed));
        const auto [base, ours, theirs] = randomPair(seed);
        const auto isSame = [](const Map& map, const Map& expected) {
            INFO(difference(expected, map));
            REQUIRE(map == expected);
        };
        isSame(merged(base, ours, base), ours);
        isSame(merged(base, base, theirs), theirs);
        isSame(merged(base, ours, ours), ours);
        const Map both = merged(base, ours, theirs);
        isSame(merged(ours, both, ours), both);
        isSame(merged(theirs, theirs, both), both);
    }
}

TEST_CASE("what somebody added is in the merged map", "[laws][merge]") {
    int added = 0;
    for (const auto seed : lawSeeds(pairs)) {
        INFO(seedNote(seed));
        const auto [base, ours, theirs] = randomPair(seed);
        const auto was = idsOf(base), now = idsOf(merged(base, ours, theirs));
        for (const Map* side : {&ours, &theirs})
            for (const std::string& id : idsOf(*side)) {
                if (was.contains(id)) continue;
                INFO(id);
                REQUIRE(now.contains(id));
                ++added;
            }
    }
    CHECK(added > reach(1000));
}
