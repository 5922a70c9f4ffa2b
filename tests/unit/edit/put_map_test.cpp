#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/diff.hpp>
#include <cjm/edit/history.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The same value, sharing nothing: as if read from a file.
Map reread(const Map& map) {
    auto loaded = decode(encode({map, {}}));
    REQUIRE(loaded);
    return loaded->document.map;
}

} // namespace

TEST_CASE("putting a map gives that map, and keeps the records that are equal", "[apply]") {
    const Map map = mapWith(10, 10, 10);
    Card card = *map.cards.find(cardId(3, 3, 3));
    card.text = "old";
    const Map earlier = reread(after(map, PutCard{card, {}}));
    const Map restored = after(map, PutMap{earlier, {}});
    CHECK(restored == earlier);
    CHECK(restored.cards.find(cardId(0, 0, 0)) == map.cards.find(cardId(0, 0, 0)));
    CHECK(retainedBytes(restored, map) < retainedBytes(earlier, map) / 2);
}

TEST_CASE("any map becomes any other in one step, and undo brings the first back", "[apply][laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng), other = rng.chance(50) ? randomMap(rng) : reread(map);
        const Map next = after(map, PutMap{other, {"edit.passport-changed", {}}});
        REQUIRE(next == other);
        REQUIRE(encode({next, {}}) == encode({other, {}}));
        History history(map);
        history.push(next, {}, "", 0);
        history.undo();
        REQUIRE(history.map() == map);
    }
}

TEST_CASE("a map with something wrong is not put unless it was wrong before", "[apply]") {
    const Map map = mapWith(2, 2, 2);
    Map bad = map;
    bad.cards = bad.cards.erase(cardId(0, 0, 0)); // leaves a gap in the ranks
    CHECK(refusal(map, PutMap{bad, {}}) == "map.bad-order");
    CHECK(refusal(bad, PutMap{bad, {}}) == "");
    Map renamed = bad;
    renamed.passport = renamed.passport.with([](Passport& p) { p.title = "Renamed"; });
    CHECK(after(bad, PutMap{renamed, {}}) == renamed);
}

TEST_CASE("putting a map is told by its own label", "[describe]") {
    const Map map = mapWith(1, 1, 0);
    CHECK(say(describe(map, PutMap{map, {"edit.card-added", {{"name", std::string("x")}}}}), Language::english) ==
          "card “x” added");
}
