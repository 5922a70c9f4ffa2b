#include "storage/versions_index.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t start = 1'760'000'000'000; // 2025

struct Shelf {
    TemporaryFolder folder;
    Versions versions{systemFiles(), folder.path(), "doc"};
    std::int64_t now = start;

    Version add(std::string_view bytes, VersionWhy why = VersionWhy::saved) {
        const auto version = versions.add(bytes, why, now += 60'000);
        REQUIRE(version);
        return *version;
    }
    std::vector<Version> list() {
        const auto all = versions.list();
        REQUIRE(all);
        return *all;
    }
    std::vector<std::string> contents() {
        std::vector<std::string> texts;
        for (const Version& version : list())
            texts.push_back(versions.read(version).value_or("(lost)"));
        return texts;
    }
    [[nodiscard]] fs::path index() const { return folder / "doc" / "index"; }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder / "doc" / "contents"), fs::directory_iterator()));
    }
};

using Texts = std::vector<std::string>;

std::string codeOf(const Result<std::string>& result) { return result ? "" : result.error().message.code; }

} // namespace

TEST_CASE("versions are listed newest first with when and why", "[versions]") {
    Shelf shelf;
    CHECK(shelf.list().empty());
    shelf.add("one");
    shelf.add("two", VersionWhy::beforeBigDeletion);
    CHECK(shelf.contents() == Texts{"two", "one"});
    const auto all = shelf.list();
    CHECK(all[0].why == VersionWhy::beforeBigDeletion);
    CHECK(all[0].time == start + 120'000);
    CHECK(all[1].time == start + 60'000);
    CHECK(all[0].size > 0);
    CHECK(say(inWords(all[0].why), Language::russian) == "перед удалением карточек");
}

TEST_CASE("the same content is kept once, and makes an entry only when something came between", "[versions]") {
    Shelf shelf;
    const Version first = shelf.add("one");
    CHECK(shelf.add("one") == first);
    CHECK(shelf.list().size() == 1);
    shelf.add("two");
    shelf.add("one");
    CHECK(shelf.contents() == Texts{"one", "two", "one"});
    CHECK(shelf.files() == 2);
}

TEST_CASE("versions of different documents do not meet", "[versions]") {
    TemporaryFolder folder;
    Versions one(systemFiles(), folder.path(), "one"), other(systemFiles(), folder.path(), "../one/../other");
    REQUIRE(one.add("1", VersionWhy::saved, start));
    REQUIRE(other.add("2", VersionWhy::saved, start));
    CHECK(one.list()->size() == 1);
    CHECK(other.list()->size() == 1);
    CHECK(folder.names().size() == 2); // and nothing beside the folder
}

TEST_CASE("a map is kept small", "[versions]") {
    Shelf shelf;
    const std::string bytes = encode({mapWith(5, 8, 3), {}});
    CHECK(shelf.add(bytes).size < bytes.size() / 4);
    CHECK(shelf.contents() == Texts{bytes});
}

TEST_CASE("a named version outlives the rules, and an unnamed one does not", "[versions]") {
    Shelf shelf;
    const Version first = shelf.add("first");
    shelf.add("second");
    REQUIRE(shelf.versions.name(first.id, "  До встречи\nс клиентом "));
    CHECK(shelf.list()[1].name == "До встречи с клиентом");
    CHECK(shelf.list()[1].isPinned());
    shelf.now += 400 * ThinningRules::day;
    shelf.add("third");
    CHECK(shelf.contents() == Texts{"third", "first"});
    CHECK(shelf.files() == 2);
    REQUIRE(shelf.versions.name(first.id, ""));
    shelf.add("fourth");
    CHECK(shelf.contents() == Texts{"fourth", "third"});
    CHECK(shelf.files() == 2);
    CHECK_FALSE(shelf.versions.name("nobody", "x"));
}

TEST_CASE("what stood before a conflict outlives the rules without a name", "[versions]") {
    Shelf shelf;
    shelf.add("before", VersionWhy::beforeConflict);
    shelf.add("merged before", VersionWhy::beforeMerging);
    shelf.now += 400 * ThinningRules::day;
    shelf.add("now");
    CHECK(shelf.contents() == Texts{"now", "before"});
}

TEST_CASE("a list that was lost or damaged is made anew from the contents", "[versions]") {
    Shelf shelf;
    using namespace std::chrono; // what is found has the times of its files
    shelf.now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    shelf.add("one");
    const Version two = shelf.add("two");
    REQUIRE(shelf.versions.name(two.id, "Важная"));
    shelf.add("three");
    const auto sorted = [&] {
        Texts texts = shelf.contents();
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    SECTION("lost") {
        fs::remove(shelf.index());
        CHECK(sorted() == Texts{"one", "three", "two"});
        CHECK(shelf.list()[0].why == VersionWhy::found);
    }
    SECTION("emptied") {
        put(shelf.index(), "");
        CHECK(sorted() == Texts{"one", "three", "two"});
    }
    SECTION("all zeros, as after a power cut") {
        put(shelf.index(), std::string(fs::file_size(shelf.index()), '\0'));
        CHECK(sorted() == Texts{"one", "three", "two"});
    }
    SECTION("cut anywhere, what can be read still counts") {
        const std::string text = get(shelf.index());
        for (std::size_t size = 0; size < text.size(); size += 7) {
            put(shelf.index(), text.substr(0, size));
            CHECK(sorted() == Texts{"one", "three", "two"});
        }
        put(shelf.index(), text.substr(0, text.size() - 80)); // without its last line
        const auto all = shelf.list();
        CHECK(std::any_of(all.begin(), all.end(), [](const Version& v) { return v.name == "Важная"; }));
    }
    SECTION("any byte of it changed") {
        const std::string text = get(shelf.index());
        for (std::size_t at = 0; at < text.size(); at += 5) {
            std::string bad = text;
            bad[at] = bad[at] == 'x' ? 'y' : 'x';
            put(shelf.index(), bad);
            const Texts all = sorted(), wanted{"one", "three", "two"};
            CHECK(std::includes(all.begin(), all.end(), wanted.begin(), wanted.end()));
        }
    }
    shelf.add("four");
    CHECK(shelf.contents()[0] == "four");
    CHECK(readIndex(get(shelf.index())).isWhole);
}

TEST_CASE("a damaged content is reported, mended when it comes again, and passed over for the newest good one",
          "[versions]") {
    Shelf shelf;
    const std::string map = encode({mapWith(2, 2, 1), {}});
    shelf.add(map);
    const Version bad = shelf.add("not a map");
    const Version lost = shelf.add("lost");
    const fs::path path = shelf.versions.pathOf(lost);
    const std::string bytes = get(path);
    for (const std::string& broken : {std::string(), std::string(bytes.size(), '\0'), bytes.substr(0, bytes.size() - 1),
                                      bytes + "x", get(shelf.versions.pathOf(bad))}) {
        put(path, broken);
        CHECK(codeOf(shelf.versions.read(lost)) == "version.damaged");
    }
    const auto good = shelf.versions.newestGood();
    REQUIRE(good);
    CHECK(good->loaded.document.map == mapWith(2, 2, 1));
    shelf.add("something else");
    shelf.add("lost");
    CHECK(shelf.versions.read(lost) == "lost");
    fs::remove(path);
    CHECK(codeOf(shelf.versions.read(lost)) == "version.gone");
    CHECK_FALSE(Versions(systemFiles(), shelf.folder.path(), "nobody").newestGood());
}

TEST_CASE("a content whose list was never written gets its place with the next version", "[versions]") {
    Shelf shelf;
    shelf.add("one");
    const std::string before = get(shelf.index());
    shelf.add("two");
    put(shelf.index(), before); // killed after the content
    shelf.now += 60'000;
    shelf.add("three");
    Texts all = shelf.contents();
    std::sort(all.begin(), all.end());
    CHECK(all == Texts{"one", "three", "two"});
}

TEST_CASE("two that add at once lose nothing", "[versions]") {
    Shelf shelf;
    constexpr int each = 20;
    const auto work = [&](const std::string& who) {
        Versions own(systemFiles(), shelf.folder.path(), "doc");
        for (int i = 0; i < each; ++i)
            if (!own.add(who + std::to_string(i), VersionWhy::saved, start + i)) return;
    };
    std::thread other(work, "a");
    work("b");
    other.join();
    const auto all = shelf.list();
    CHECK(all.size() == 2 * each);
    CHECK(std::none_of(all.begin(), all.end(), [](const Version& v) { return v.why == VersionWhy::found; }));
}

TEST_CASE("who cannot lock the list keeps the content all the same", "[versions]") {
    Shelf shelf;
    shelf.add("one");
    auto& files = systemFiles();
    const auto held = files.open(shelf.folder / "doc" / "lock", OpenAs::lock);
    REQUIRE(held);
    REQUIRE(files.lock(*held).value_or(false));
    shelf.add("two"); // waits, then goes on
    CHECK(shelf.contents() == Texts{"one"});
    CHECK(shelf.versions.name(shelf.list()[0].id, "x").error().message.code == "version.busy");
    REQUIRE(files.close(*held));
    shelf.add("three");
    Texts all = shelf.contents();
    std::sort(all.begin(), all.end());
    CHECK(all == Texts{"one", "three", "two"});
}
