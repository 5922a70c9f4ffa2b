#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/take_back.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::take_back_laws {
namespace {

Map edited(Map map, Rng& rng, int most) {
    for (int n = rng.between(1, most); n > 0; --n) {
        const auto [edit, mustFail] = randomEdit(map, rng);
        if (std::holds_alternative<PutMap>(edit)) continue; // another map in its place
        if (auto next = applyEdit(map, edit)) map = std::move(*next);
    }
    return map;
}

bool isOrder(const MapChange& change) {
    return (change.how == MapChange::How::moved && change.field == "rank") || change.text.code == "change.order";
}
std::string nameOf(const MapChange& change) { return change.what + " " + change.id + " " + change.field; }

struct Found {
    std::set<std::string> all, contents; // contents: but for orders
    std::set<std::string> removed;       // ids
};
Found changesBetween(const Map& before, const Map& after) {
    Found found;
    for (const MapChange& change : mapChanges(before, after)) {
        found.all.insert(nameOf(change));
        if (!isOrder(change)) found.contents.insert(nameOf(change));
        if (change.how == MapChange::How::removed) found.removed.insert(change.id);
    }
    return found;
}

Map taken(const Map& before, const Map& after, const MapChange& change, const Map& now) {
    auto result = takenBack(before, after, change, now);
    INFO((result ? "taken back" : say(result.error(), Language::english)));
    REQUIRE(result);
    REQUIRE(problems(*result) == nothing);
    return std::move(*result);
}

} // namespace

TEST_CASE("with every change taken back the map is what it was", "[laws][take-back]") {
    int met = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map before = randomMap(rng), after = edited(before, rng, 12);
        Map now = after;
        for (const MapChange& change : mapChanges(before, after)) {
            INFO(nameOf(change));
            now = taken(before, after, change, now);
            ++met;
        }
        CHECK(changesBetween(before, now).contents == std::set<std::string>());
    }
    CHECK(met > reach(400));
}

TEST_CASE("a change that is taken back is gone, and no other one comes", "[laws][take-back]") {
    int met = 0;
    for (const auto seed : lawSeeds(25)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map before = randomMap(rng), after = edited(before, rng, 6);
        const Found had = changesBetween(before, after);
        for (const MapChange& change : mapChanges(before, after)) {
            INFO(nameOf(change));
            const Map map = taken(before, after, change, after);
            if (!isOrder(change)) CHECK_FALSE(changesBetween(before, map).contents.contains(nameOf(change)));
            for (const MapChange& each : mapChanges(before, map)) {
                // A record that came again points at nothing that is still gone.
                const bool isEntailed = had.all.contains(nameOf(each)) || had.removed.contains(each.id);
                INFO("left: " << nameOf(each));
                CHECK((isOrder(each) || isEntailed));
            }
            ++met;
        }
    }
    CHECK(met > reach(200));
}

TEST_CASE("what was done since stays", "[laws][take-back]") {
    int met = 0;
    for (const auto seed : lawSeeds(25)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map before = randomMap(rng), after = edited(before, rng, 6);
        for (const MapChange& change : mapChanges(before, after)) {
            INFO(nameOf(change));
            // Words on cards that the change is not about.
            Map now = after;
            std::set<CardId> mine;
            for (const Card& card : after.cards) {
                if (card.id.value == change.id || !rng.chance(20)) continue;
                Card copy = card;
                copy.details = "mine, and nobody else's";
                if (auto next = applyEdit(now, PutCard{copy, {}})) {
                    now = std::move(*next);
                    mine.insert(card.id);
                }
            }
            const Map map = taken(before, after, change, now);
            for (const CardId& id : mine) {
                const auto card = map.cards.find(id);
                INFO(id.value);
                // Only what came with a stage or row goes with it.
                CHECK((card || (change.how == MapChange::How::added && !before.cards.find(id))));
                CHECK((!card || card->details == "mine, and nobody else's"));
                ++met;
            }
        }
    }
    CHECK(met > reach(300));
}

} // namespace cjm::test::take_back_laws
