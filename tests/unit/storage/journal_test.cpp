#include "support/files.hpp"

#include <cjm/storage/journal.hpp>
#include <cjm/storage/safe_write.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

JournalHead headOf(int generation = 1) {
    return {"doc-1", "session", generation, "/maps/карта\n.cjm", "hash", 1000, "0.1", {}, {}};
}

JournalWriter startIn(const TemporaryFolder& folder, const std::string& base) {
    auto writer = JournalWriter::start(systemFiles(), folder / "journal", headOf(), base);
    REQUIRE(writer);
    return std::move(*writer);
}

} // namespace

TEST_CASE("a journal gives back who wrote it, what it began with and what became of it", "[journal]") {
    const TemporaryFolder folder;
    JournalWriter writer = startIn(folder, "one two three");
    REQUIRE(writer.append("one 2 three", 1001));
    REQUIRE(writer.append("one 2 three\nfour\n", 1002));
    REQUIRE(writer.append("", 1003));
    REQUIRE(writer.append("new", 1004));
    REQUIRE(writer.sync());
    const auto replayed = replayJournal(systemFiles(), writer.path());
    REQUIRE(replayed);
    CHECK(replayed->head == headOf());
    CHECK(replayed->base == "one two three");
    CHECK(replayed->latest == "new");
    CHECK(replayed->changes == 4);
    CHECK(replayed->lastChange == 1004);
}

TEST_CASE("the same content again writes nothing", "[journal]") {
    const TemporaryFolder folder;
    JournalWriter writer = startIn(folder, "one");
    const std::string before = get(writer.path());
    REQUIRE(writer.append("one", 1001));
    CHECK(get(writer.path()) == before);
}

TEST_CASE("a journal that was cut anywhere gives a state it went through", "[journal]") {
    const TemporaryFolder folder;
    JournalWriter writer = startIn(folder, "a");
    std::vector<std::string> states{"a"};
    std::vector<std::size_t> ends{get(writer.path()).size()};
    for (const char* state : {"ab", "xab", "x", "", "базовый\nтекст", "базовый текст"}) {
        REQUIRE(writer.append(state, 1));
        states.emplace_back(state);
        ends.push_back(get(writer.path()).size());
    }
    const std::string whole = get(writer.path());
    for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
        put(folder / "cut.journal", whole.substr(0, cut));
        const auto replayed = replayJournal(systemFiles(), folder / "cut.journal");
        INFO(cut);
        if (cut < ends.front()) {
            CHECK_FALSE(replayed);
            continue;
        }
        REQUIRE(replayed);
        std::size_t k = 0;
        while (k + 1 < ends.size() && ends[k + 1] <= cut)
            ++k;
        CHECK(replayed->latest == states[k]);
    }
}

TEST_CASE("a flipped bit ends a journal before it", "[journal]") {
    const TemporaryFolder folder;
    JournalWriter writer = startIn(folder, "a");
    const std::size_t begin = get(writer.path()).size();
    REQUIRE(writer.append("ab", 1));
    REQUIRE(writer.append("abc", 2));
    const std::string whole = get(writer.path());
    for (std::size_t at = begin; at < whole.size(); ++at) {
        std::string bad = whole;
        bad[at] = static_cast<char>(bad[at] ^ 4);
        put(folder / "bad.journal", bad);
        const auto replayed = replayJournal(systemFiles(), folder / "bad.journal");
        INFO(at);
        REQUIRE(replayed);
        const std::string& latest = replayed->latest;
        CHECK((latest == "a" || latest == "ab"));
    }
}

TEST_CASE("a journal is locked while it is written and gone when it is removed", "[journal]") {
    const TemporaryFolder folder;
    JournalWriter writer = startIn(folder, "a");
    const std::filesystem::path path = writer.path();
    const auto other = systemFiles().open(path, OpenAs::reading);
    REQUIRE(other);
    CHECK(systemFiles().lock(*other) == false);
    REQUIRE(systemFiles().close(*other));
    REQUIRE(writer.remove());
    CHECK_FALSE(std::filesystem::exists(path));
}
