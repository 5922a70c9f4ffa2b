#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/edit/merge.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

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

std::set<std::string, std::less<>> idsOf(const Map& map) {
    std::set<std::string, std::less<>> ids;
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

constexpr std::size_t bases = 152;
#ifdef CJM_SANITIZED
constexpr int sides = 4; // which look at how the code runs, and not at what comes out
#else
constexpr int sides = 12;
#endif

// A map that grew from the base, and what it has that the base has not.
struct Side {
    Map map;
    std::vector<std::string> added;
};

std::vector<Side> randomSides(const Map& base, Rng& rng) {
    const auto was = idsOf(base);
    std::vector<Side> all;
    all.reserve(sides);
    for (int side = 0; side < sides; ++side) {
        Side& one = all.emplace_back(Side{edited(base, rng, 25), {}});
        const auto now = idsOf(one.map);
        std::set_difference(now.begin(), now.end(), was.begin(), was.end(), std::back_inserter(one.added));
    }
    return all;
}

// What has to hold of any two maps that grew from one: 66 pairs a base, ten thousand in all. Random maps and edits are
// dear, so each base is edited a dozen times, and each side is merged with each other one.
template <class Law> void forEachPair(const Law& law) {
    for (const auto seed : lawSeeds(bases)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map base = randomMap(rng);
        const std::vector<Side> all = randomSides(base, rng);
        for (std::size_t one = 0; one < all.size(); ++one)
            for (std::size_t other = one + 1; other < all.size(); ++other) {
                INFO("sides " << one << " and " << other);
                law(base, all[one], all[other]);
            }
    }
}

void requireSame(const Map& map, const Map& expected) {
    if (map == expected) return;
    INFO(difference(expected, map));
    REQUIRE(map == expected);
}

} // namespace

TEST_CASE("a merge is the same whichever side is named first, valid, and has what both added", "[laws][merge][pairs]") {
    int pairs = 0, conflicts = 0, added = 0;
    constexpr int everyNth = 8; // is merged again with either side: then it is what it was
    forEachPair([&](const Map& base, const Side& ours, const Side& theirs) {
        const auto one = mergeMaps({&base}, {ours.map, "a", "1"}, {theirs.map, "b", "2"});
        const auto other = mergeMaps({&base}, {theirs.map, "b", "2"}, {ours.map, "a", "1"});
        if (!one || !other) FAIL("not merged");
        requireSame(one->map, other->map);
        if (const auto wrong = problems(one->map); wrong != nothing) CHECK(wrong == nothing);
        if (pairs++ % everyNth == 0) {
            requireSame(merged(ours.map, one->map, ours.map), one->map);
            requireSame(merged(theirs.map, theirs.map, one->map), one->map);
        }
        conflicts += other->asksForChoice ? 1 : 0;
        const auto now = idsOf(one->map);
        for (const Side* side : {&ours, &theirs})
            for (const std::string& id : side->added) {
                if (!now.contains(id)) FAIL("lost: " << id);
                ++added;
            }
    });
    CHECK(pairs > reach(10'000));
    CHECK(conflicts > reach(2'000));
    CHECK(added > reach(20'000));
}

TEST_CASE("a merge with what nobody changed is what the other has", "[laws][merge]") {
    for (const auto seed : lawSeeds(bases)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map base = randomMap(rng), ours = edited(base, rng, 25);
        requireSame(merged(base, ours, base), ours);
        requireSame(merged(base, base, ours), ours);
        requireSame(merged(base, ours, ours), ours);
    }
}
