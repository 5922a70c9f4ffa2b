#include "support/builders.hpp"
#include "support/faulty_files.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"
#include "support/refused.hpp"
#include "support/simulated_disk.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/save_file.hpp>
#include <cjm/storage/versions.hpp>

#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <thread>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

std::string someMap() {
    CountedIds ids;
    return encode(newDocument(mapWith(1, 1, 1), 0, ids));
}

template <class T> std::string codeOf(const Result<T>& result) {
    if (result) return "done";
    checkWords(result.error());
    return told(result.error());
}

// A home of one's own, for what keeps old content.
class Home {
public:
    Home() { ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1); }
    ~Home() { ::unsetenv("XDG_DATA_HOME"); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    TemporaryFolder folder;
};

} // namespace

TEST_CASE("what is made from a map replaces no map", "[files][output]") {
    const TemporaryFolder folder;
    const std::string map = someMap();
    put(folder / "m.cjm", map);
    put(folder / "damaged.CJM", "X");
    put(folder / "m.png", "\xEF\xBB\xBF \n{ \"format\" :\"cjm\", \"stages\": [");
    fs::create_symlink("m.cjm", folder / "link.pdf");
    fs::create_hard_link(folder / "m.cjm", folder / "second.pdf");
    put(folder / "odd.txt", R"({"stages": [], "format": "cjm"})");
    for (const char* name : {"m.cjm", "damaged.CJM", "m.png", "link.pdf", "second.pdf"}) {
        INFO(name);
        const std::string before = get(folder / name);
        CHECK(codeOf(writeOutput(folder / name, "picture")) == "file.is-map");
        CHECK(codeOf(makeDocument(folder / name, {mapWith(1, 1, 1), {}})) == "file.is-map");
        CHECK(get(folder / name) == before);
    }
    CHECK(codeOf(writeOutput(folder / "odd.txt", "picture", folder / "odd.txt")) == "file.is-map");
    // What is no map is replaced, and what is not there is made.
    put(folder / "older.png", "older");
    for (const char* name : {"older.png", "new.png", "new.cjm"}) {
        CHECK(writeOutput(folder / name, "picture"));
        CHECK(get(folder / name) == "picture");
    }
    CHECK(get(folder / "m.cjm") == map);
}

TEST_CASE("of many that make one file one succeeds and the others hear why", "[files][output]") {
    const TemporaryFolder folder;
    constexpr int count = 12;
    std::atomic<int> made{0}, taken{0};
    std::vector<std::thread> hands;
    for (int i = 0; i < count; ++i)
        hands.emplace_back([&] {
            const auto done = makeFile(systemFiles(), folder / "m.cjm", std::string(1000, 'x'));
            if (done) ++made;
            if (!done && done.error().kind == ErrorKind::taken) ++taken;
        });
    for (std::thread& hand : hands)
        hand.join();
    CHECK(made == 1);
    CHECK(taken == count - 1);
    CHECK(folder.names() == std::vector<std::string>{"m.cjm"});
}

TEST_CASE("who is overtaken while writing hears of that and not of the disk", "[files][output]") {
    struct Overtaken : FaultyFiles {
        using FaultyFiles::FaultyFiles;
        IoResult<void> rename(const Path& from, const Path& to) override {
            auto done = FaultyFiles::rename(from, to);
            put(to.string() + ".other", "of another program");
            fs::rename(to.string() + ".other", to);
            return done;
        }
    };
    const TemporaryFolder folder;
    Overtaken files(systemFiles());
    const auto done = replaceMade(files, folder / "a.png", "ours");
    CHECK(codeOf(done) == "file.written-meanwhile");
    CHECK(get(folder / "a.png") == "of another program");
}

TEST_CASE("what is written may be larger than what is read whole", "[files][output]") {
    SimulatedDisk disk;
    const std::string bytes(maxFileBytes + 1, 'x');
    CHECK(replaceMade(disk, "/large.svg", bytes));
    const auto info = disk.info("/large.svg");
    REQUIRE(info);
    CHECK(info->size == bytes.size());
}

TEST_CASE("what is read back is compared to its last byte", "[files][output]") {
    for (const char* other : {"", "on", "one more", "onf"}) {
        struct Forgetful : FaultyFiles {
            using FaultyFiles::FaultyFiles;
            IoResult<void> close(FileHandle file) override {
                auto done = FaultyFiles::close(file);
                for (const auto& entry : fs::directory_iterator(folder))
                    put(entry.path(), kept);
                return done;
            }
            fs::path folder;
            std::string kept;
        };
        const TemporaryFolder folder;
        Forgetful files(systemFiles());
        files.folder = folder.path();
        files.kept = other;
        INFO(other);
        CHECK(codeOf(replaceMade(files, folder / "a.png", "one")) == "file.not-as-written");
    }
}

TEST_CASE("a picture with two names leaves no copy, and a map's copy is one of its versions", "[files][output]") {
    const Home home;
    const TemporaryFolder folder;
    put(folder / "a.png", "older");
    fs::create_hard_link(folder / "a.png", folder / "b.png");
    REQUIRE(writeOutput(folder / "a.png", "picture"));
    CHECK(get(folder / "b.png") == "picture");
    CHECK(home.folder.names().empty());

    const std::string map = someMap();
    put(folder / "a.cjm", map);
    fs::create_hard_link(folder / "a.cjm", folder / "b.cjm");
    REQUIRE(replaceFile(folder / "a.cjm", "{}"));
    CHECK(get(folder / "b.cjm") == "{}");
    const Versions versions(systemFiles(), dataFolder() / "versions", docIdIn(map));
    const auto kept = versions.list();
    REQUIRE(kept);
    REQUIRE(kept->size() == 1);
    CHECK(versions.read(kept->front()) == map);
    CHECK_FALSE(fs::exists(dataFolder() / "replaced"));
}

TEST_CASE("a new map in the place of another keeps that as a version", "[files][output]") {
    const Home home;
    const TemporaryFolder folder;
    const std::string map = someMap();
    put(folder / "a.cjm", map);
    CountedIds ids;
    REQUIRE(makeDocumentInPlace(folder / "a.cjm", newDocument(mapWith(2, 2, 2), 0, ids)));
    CHECK(get(folder / "a.cjm") != map);
    const Versions versions(systemFiles(), dataFolder() / "versions", docIdIn(map));
    const auto kept = versions.list();
    REQUIRE(kept);
    REQUIRE(kept->size() == 1);
    CHECK(versions.read(kept->front()) == map);
}

TEST_CASE("who has no home has a folder for what may go, there or not", "[files][output]") {
    const char* home = std::getenv("HOME");
    const std::string before = home ? home : "";
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "not/absolute", 1);
    ::setenv("TMPDIR", "/nonexistent", 1);
    CHECK(dataFolder() == "/nonexistent/marshrut");
    ::unsetenv("TMPDIR");
    CHECK(dataFolder() == fs::path("/tmp") / "marshrut");
    home ? ::setenv("HOME", before.c_str(), 1) : ::unsetenv("HOME");
}
