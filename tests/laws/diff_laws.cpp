#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/diff.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

template <class Records> auto byId(const Records& records) {
    using R = std::decay_t<decltype(*records.begin())>;
    std::map<std::string, R> all;
    for (const R& record : records)
        all.emplace(record.id.value, record);
    return all;
}

// Brute force: look at every record of both sides.
template <class Records> std::set<std::string> differingRecords(const Records& a, const Records& b) {
    const auto before = byId(a), after = byId(b);
    std::set<std::string> ids;
    for (const auto& [id, record] : before)
        if (const auto it = after.find(id); it == after.end() || !(it->second == record)) ids.insert(id);
    for (const auto& [id, record] : after)
        if (!before.contains(id)) ids.insert(id);
    return ids;
}

template <class T> std::set<std::string> namedBy(const std::vector<Change<T>>& changes) {
    std::set<std::string> ids;
    for (const auto& change : changes)
        REQUIRE(ids.insert(change.before ? change.before->id.value : change.after->id.value).second);
    return ids;
}

template <class Records, class T> Records replayed(Records records, const std::vector<Change<T>>& changes) {
    for (const auto& change : changes)
        records = change.after ? records.set(change.after) : records.erase(change.before->id);
    return records;
}

void checkNames(const Map& a, const Map& b, const Diff& d) {
    forEachChangedTable(
        [&](auto table, auto changes) { REQUIRE(namedBy(d.*changes) == differingRecords(a.*table, b.*table)); });
    REQUIRE(namedBy(d.cards) == differingRecords(a.cards, b.cards));
    REQUIRE(d.passport == !(*a.passport == *b.passport));
    REQUIRE(d.unknown == !(*a.unknown == *b.unknown));
    REQUIRE(d.empty() == (a == b));
}

void checkDiff(const Map& a, const Map& b) {
    const Diff d = diff(a, b);
    checkNames(a, b, d);
    Map made = a;
    forEachChangedTable([&](auto table, auto changes) { made.*table = replayed(a.*table, d.*changes); });
    made.cards = replayed(a.cards, d.cards);
    if (d.passport) made.passport = b.passport;
    if (d.unknown) made.unknown = b.unknown;
    REQUIRE(made == b);
    // The replay keeps both orders of the cards.
    REQUIRE(encode({made, {}}) == encode({b, {}}));
}

} // namespace

TEST_CASE("a map does not differ from itself", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng one(seed), other(seed);
        const Map map = randomMap(one);
        CHECK(diff(map, map).empty());
        const Map twin = randomMap(other); // the same value, made a second time
        CHECK(diff(map, twin).empty());
        CHECK(map == twin);
    }
}

TEST_CASE("the diff of a map and its successors names what differs and makes one of the other", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        Map map = start;
        for (int n = 0; n < 20; ++n) {
            INFO("edit " << n);
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            checkDiff(map, *next);
            checkDiff(*next, map);
            map = *next;
        }
        checkDiff(start, map);
        checkDiff(map, start);
    }
}

TEST_CASE("the diff of maps without a common past names what differs", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map a = randomMap(rng), b = randomMap(rng);
        checkDiff(a, b);
        checkDiff(Map{}, b);
        checkDiff(a, Map{});
    }
}

TEST_CASE("keeping an equal map costs next to nothing", "[laws]") {
    for (const auto seed : lawSeeds(4)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        CHECK(retainedBytes(map, map) <= sizeof(Map));
        const auto next = applyEdit(map, randomEdit(map, rng).edit);
        if (next && !(*next == map)) CHECK(retainedBytes(map, *next) > 0);
    }
}
