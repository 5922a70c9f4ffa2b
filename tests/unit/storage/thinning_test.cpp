#include "support/rng.hpp"
#include "support/seeds.hpp"

#include <cjm/storage/versions.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr std::int64_t minute = 60'000, hour = ThinningRules::hour, day = ThinningRules::day;
// Noon, so that whole hours and days are where one expects them.
constexpr std::int64_t now = 20'000 * day + 12 * hour;

Version version(const std::string& id, std::int64_t age, std::uint64_t size = 1) {
    return {id, now - age, VersionWhy::saved, {}, "hash of " + id, size};
}

using IdSet = std::set<std::string>;
IdSet forgotten(const std::vector<Version>& oldestFirst, const ThinningRules& rules = {}) {
    const auto list = versionsToForget(oldestFirst, now, rules);
    return {list.begin(), list.end()};
}

} // namespace

TEST_CASE("everything of the last two days is kept", "[versions][thinning]") {
    std::vector<Version> all;
    for (int i = 0; i < 2000; ++i)
        all.push_back(version("v" + std::to_string(i), 2 * day - 1 - i * minute / 2));
    CHECK(forgotten(all).empty());
}

TEST_CASE("then the last of each hour, then of each day, then none", "[versions][thinning]") {
    const std::vector<Version> all{
        version("too old", 180 * day + minute),
        version("day, first", 100 * day + 2 * hour),
        version("day, last", 100 * day),
        version("hour, first", 3 * day - 10 * minute),
        version("hour, last", 3 * day - 50 * minute),
        version("next hour", 3 * day - 70 * minute),
        version("young", minute),
    };
    CHECK(forgotten(all) == IdSet{"too old", "day, first", "hour, first"});
}

TEST_CASE("named versions and the newest one are never forgotten", "[versions][thinning]") {
    auto named = version("named", 900 * day);
    named.name = "Before the workshop";
    CHECK(forgotten({named, version("newest", 800 * day)}).empty());
    CHECK(forgotten({version("only", 800 * day, 999'000'000)}).empty());
    // The newest is what was added last, whatever the clock said.
    CHECK(forgotten({version("clock was ahead", -5 * day), version("newest", 500 * day)}).empty());
}

TEST_CASE("over the limit the oldest go first", "[versions][thinning]") {
    ThinningRules rules;
    rules.most = 100;
    auto named = version("named", 5 * hour, 50);
    named.name = "x";
    const std::vector<Version> all{named, version("a", 4 * hour, 40), version("b", 3 * hour, 40),
                                   version("c", 2 * hour, 40), version("d", hour, 30)};
    CHECK(forgotten(all, rules) == IdSet{"a", "b", "c"}); // 200 − 120 = 80
    rules.most = 120;
    CHECK(forgotten(all, rules) == IdSet{"a", "b"});
    rules.most = 10;
    CHECK(forgotten(all, rules) == IdSet{"a", "b", "c"}); // a named one and the newest stay, however large
}

TEST_CASE("a content that several versions have counts once", "[versions][thinning]") {
    ThinningRules rules;
    rules.most = 100;
    std::vector<Version> all{version("a", 4 * hour, 60), version("b", 3 * hour, 30), version("c", 2 * hour, 60)};
    all[2].hash = all[0].hash;
    CHECK(forgotten(all, rules).empty());
    rules.most = 80; // forgetting "a" alone would free nothing
    CHECK(forgotten(all, rules) == IdSet{"a", "b"});
}

TEST_CASE("thinning twice is thinning once, and thinning daily is no other", "[versions][thinning][laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        std::vector<Version> all;
        std::int64_t time = now - 400 * day;
        for (int i = 0; time < now - 2 * day; ++i) {
            time += rng.between(1, static_cast<int>(2 * day / minute)) * minute / (rng.chance(70) ? 100 : 1);
            all.push_back({"v" + std::to_string(i), time, VersionWhy::saved, rng.chance(3) ? "name" : "",
                           "h" + std::to_string(i), 1});
        }
        const auto without = [](std::vector<Version> list, const std::vector<std::string>& ids) {
            const IdSet gone(ids.begin(), ids.end());
            std::erase_if(list, [&](const Version& v) { return gone.contains(v.id); });
            return list;
        };
        const auto once = without(all, versionsToForget(all, now));
        REQUIRE(versionsToForget(once, now).empty());
        // As it happens: after every version that is added.
        std::vector<Version> daily;
        for (const Version& v : all) {
            daily.push_back(v);
            daily = without(daily, versionsToForget(daily, v.time));
        }
        daily = without(daily, versionsToForget(daily, now));
        // Each day and hour that had a version in time still has one.
        for (const Version& kept : once) {
            const std::int64_t unit = now - kept.time < 14 * day ? hour : day;
            INFO(kept.id << " of " << kept.time);
            REQUIRE(std::any_of(daily.begin(), daily.end(),
                                [&](const Version& v) { return std::abs(v.time - kept.time) <= unit; }));
        }
    }
}
