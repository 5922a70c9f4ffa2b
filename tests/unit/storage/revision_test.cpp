#include "support/rng.hpp"
#include "support/seeds.hpp"

#include <cjm/storage/revision.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>

using namespace cjm;
using namespace cjm::test;

namespace {

using Trail = std::vector<std::string>;

// Of both forms, times that meet, and now and then one that was there before.
Trail randomTrail(Rng& rng, std::size_t most) {
    Trail trail;
    for (std::size_t n = rng.below(most); n > 0; --n) {
        if (rng.chance(10) && !trail.empty())
            trail.push_back(rng.pick(trail));
        else if (rng.chance(20))
            trail.push_back("old-" + std::to_string(rng.below(100'000)));
        else
            trail.push_back(revisionAt(rng.between(0, 1'000'000), std::to_string(rng.next())));
    }
    return trail;
}

Trail joined(Trail a, const Trail& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

} // namespace

TEST_CASE("a revision says its time and is compared as bytes", "[revision]") {
    const std::string early = revisionAt(1'795'867'199'999, "b"), late = revisionAt(1'795'867'200'000, "a");
    CHECK(early.size() == 13);
    CHECK(timeOfRevision(early) == 1'795'867'199'999);
    CHECK(early < late);
    CHECK(revisionAt(0, "a").substr(0, 7) == "0000000");
    CHECK(revisionAt(61, "a").substr(0, 7) == "000000z");
    CHECK(revisionAt(62, "a").substr(0, 7) == "0000010");
    CHECK(revisionAt(5, "a") == revisionAt(5, "a"));
    CHECK(revisionAt(5, "a") != revisionAt(5, "b"));
    // Clocks may say anything.
    CHECK(revisionAt(-5, "a") == revisionAt(0, "a"));
    CHECK(revisionAt(INT64_MAX, "a").substr(0, 7) == "zzzzzzz");
}

TEST_CASE("ids of another form have no time and come first", "[revision]") {
    for (const char* other : {"", "0", "aG5xW2mRt0Lc", "0123456789abcd", "0123456-89abc", "0123456789ab "})
        CHECK_FALSE(timeOfRevision(other).has_value());
    const std::string timed = revisionAt(0, "a");
    CHECK(isEarlier("zzz", timed));
    CHECK_FALSE(isEarlier(timed, "zzz"));
    CHECK(isEarlier("B", "a"));
    CHECK_FALSE(isEarlier("a", "a"));
    CHECK_FALSE(isEarlier(timed, timed));
}

TEST_CASE("a short trail keeps all, sorted and once", "[revision]") {
    const std::string one = revisionAt(1, "x"), two = revisionAt(2, "x");
    CHECK(thinnedTrail({}).empty());
    CHECK(thinnedTrail({two, "z", one, "", "a", two}) == Trail{"a", "z", one, two});
}

TEST_CASE("a trail keeps the newest and is never longer than its bound", "[revision][laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Trail all = randomTrail(rng, 6'000);
        const Trail kept = thinnedTrail(all);
        REQUIRE(kept.size() <= longestTrail);
        REQUIRE(std::is_sorted(kept.begin(), kept.end(), isEarlier));
        REQUIRE(thinnedTrail(kept) == kept);
        std::sort(all.begin(), all.end(), isEarlier);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        const auto newest = static_cast<std::ptrdiff_t>(std::min(all.size(), trailOfAKind));
        REQUIRE(std::equal(all.end() - newest, all.end(), kept.end() - newest, kept.end()));
    }
}

TEST_CASE("thinning commutes with union", "[revision][laws]") {
    for (const auto seed : lawSeeds(24)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const std::size_t most = rng.chance(50) ? 3'000 : 200;
        const Trail common = randomTrail(rng, most);
        const Trail a = joined(common, randomTrail(rng, most)), b = joined(randomTrail(rng, most), common);
        REQUIRE(thinnedTrail(joined(a, b)) == thinnedTrail(joined(thinnedTrail(a), thinnedTrail(b))));
        REQUIRE(thinnedTrail(joined(a, b)) == thinnedTrail(joined(b, a)));
    }
}
