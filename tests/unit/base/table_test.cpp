#include "support/rng.hpp"

#include <cjm/base/table.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace cjm;
using cjm::test::Rng;

namespace {

struct Item {
    int id = 0;
    std::string text;
    bool operator==(const Item&) const = default;
};
using Items = Table<Item>;
using Oracle = std::map<int, std::string>;

Oracle contents(const Items& table) {
    Oracle all;
    int last = -1;
    for (const Item& item : table) {
        REQUIRE(item.id > last); // sorted, nothing twice
        last = item.id;
        all.emplace(item.id, item.text);
    }
    return all;
}

// Which keys differ, found without Table's help.
std::vector<int> differing(const Oracle& a, const Oracle& b) {
    std::vector<int> keys;
    for (const auto& [key, text] : a)
        if (const auto it = b.find(key); it == b.end() || it->second != text) keys.push_back(key);
    for (const auto& [key, text] : b)
        if (!a.contains(key)) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::vector<int> diffKeys(const Items& a, const Items& b) {
    std::vector<int> keys;
    Items::diff(a, b, [&](const auto& before, const auto& after) { keys.push_back(before ? before->id : after->id); });
    return keys;
}

Items filled(int count) {
    std::vector<Items::Ptr> records;
    records.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        records.push_back(std::make_shared<const Item>(Item{i, "item " + std::to_string(i)}));
    return Items::fromRecords(std::move(records));
}

} // namespace

TEST_CASE("a table that has never held anything is empty", "[table]") {
    const Items empty;
    CHECK(empty.empty());
    CHECK(empty.begin() == empty.end());
    CHECK(empty.lowerBound(1) == empty.end());
    CHECK(empty.find(1) == nullptr);
    CHECK(empty.erase(1) == empty);
    CHECK(empty.set(Item{1, "x"}).erase(1) == empty);
    CHECK(diffKeys(empty, empty.set(Item{1, "x"}).erase(1)).empty());
    CHECK(diffKeys(empty, filled(3)) == std::vector{0, 1, 2});
    CHECK(diffKeys(filled(3), empty) == std::vector{0, 1, 2});
}

TEST_CASE("a table behaves as std::map under random changes", "[table]") {
    Rng rng(20260101);
    for (const int keys : {5, 60, 2000}) {
        Items table;
        Oracle oracle;
        for (int step = 0; step < 4000; ++step) {
            const int key = rng.between(0, keys);
            // Long stretches of removal bring chunks below the size at which they join.
            const bool removes = rng.chance(step / 500 % 2 == 0 ? 20 : 75);
            if (removes) {
                table = table.erase(key);
                oracle.erase(key);
            } else {
                const std::string text = std::to_string(step);
                table = table.set(Item{key, text});
                oracle[key] = text;
            }
            const int probe = rng.between(-1, keys + 1);
            const auto found = table.find(probe);
            const auto expected = oracle.find(probe);
            REQUIRE((found != nullptr) == (expected != oracle.end()));
            if (found) REQUIRE(found->text == expected->second);
            const auto bound = oracle.lower_bound(probe);
            const auto place = table.lowerBound(probe);
            REQUIRE((place == table.end()) == (bound == oracle.end()));
            if (bound != oracle.end()) REQUIRE(place->id == bound->first);
            REQUIRE(table.size() == oracle.size());
            if (step % 250 == 0) REQUIRE(contents(table) == oracle);
        }
        CHECK(contents(table) == oracle);
    }
}

TEST_CASE("older values of a table do not change with newer ones", "[table]") {
    Rng rng(7);
    std::vector<std::pair<Items, Oracle>> past;
    Items table;
    Oracle oracle;
    for (int step = 0; step < 600; ++step) {
        const int key = rng.between(0, 300);
        if (rng.chance(40)) {
            table = table.erase(key);
            oracle.erase(key);
        } else {
            table = table.set(Item{key, std::to_string(step)});
            oracle[key] = std::to_string(step);
        }
        if (step % 20 == 0) past.emplace_back(table, oracle);
    }
    for (const auto& [then, expected] : past)
        CHECK(contents(then) == expected);
}

TEST_CASE("the diff of two tables names exactly what differs", "[table]") {
    Rng rng(11);
    for (int round = 0; round < 60; ++round) {
        const Items a = filled(rng.between(0, 700));
        Items b = rng.chance(20) ? filled(rng.between(0, 700)) : a; // with and without shared chunks
        for (int n = rng.between(0, 40); n > 0; --n) {
            const int key = rng.between(0, 800);
            b = rng.chance(50) ? b.erase(key)
                               : b.set(Item{key, rng.chance(50) ? "new" : "item " + std::to_string(key)});
        }
        const auto expected = differing(contents(a), contents(b));
        CHECK(diffKeys(a, b) == expected);
        CHECK(diffKeys(b, a) == expected);
        CHECK((a == b) == expected.empty());
        Items replayed = a;
        Items::diff(a, b, [&](const auto& before, const auto& after) {
            replayed = after ? replayed.set(after) : replayed.erase(before->id);
        });
        CHECK(replayed == b);
    }
}

TEST_CASE("tables built apart are equal by value", "[table]") {
    Items one, other;
    for (int i = 0; i < 500; ++i)
        one = one.set(Item{i, "x"});
    for (int i = 499; i >= 0; --i)
        other = other.set(Item{i, "x"});
    CHECK(one == other);
    CHECK(diffKeys(one, other).empty());
    CHECK_FALSE(one == other.set(Item{250, "y"}));
}

TEST_CASE("of records with one key the last stays when a table is built at once", "[table]") {
    const auto make = [](int id, const char* text) { return std::make_shared<const Item>(Item{id, text}); };
    const Items table = Items::fromRecords({make(2, "a"), make(1, "b"), make(2, "c"), make(1, "d"), make(3, "e")});
    CHECK(contents(table) == Oracle{{1, "d"}, {2, "c"}, {3, "e"}});
    CHECK(table.size() == 3);
}

TEST_CASE("a change of a large table shares nearly all of it", "[table]") {
    const Items before = filled(10'000);
    const auto bytes = [](const Item& item) { return sizeof(Item) + item.text.capacity(); };
    for (const int key : {0, 4'999, 9'999}) {
        CHECK(Items::unsharedBytes(before, before.set(Item{key, "new"}), bytes) < 8U * 1024U);
        CHECK(Items::unsharedBytes(before, before.erase(key), bytes) < 8U * 1024U);
        CHECK(Items::unsharedBytes(before, before.set(Item{key, "new"}), bytes) > sizeof(Item));
    }
    CHECK(Items::unsharedBytes(before, before, bytes) == 0);
    // Without a common past everything counts.
    CHECK(Items::unsharedBytes(Items{}, before, bytes) > 10'000U * sizeof(Item));
    CHECK(Items::unsharedBytes(filled(10'000), before, bytes) > 10'000U * sizeof(Items::Ptr));
}
