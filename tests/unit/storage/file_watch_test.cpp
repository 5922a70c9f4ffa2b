#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/file_watch.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

namespace {

std::string mapFile(const std::string& title, const std::string& revision = "r1") {
    Document document;
    document.envelope.docId = "doc";
    document.envelope.revision = revision;
    document.map = mapWith(2, 2, 1);
    document.map.passport = document.map.passport.with([&](Passport& p) { p.title = title; });
    return encode(document);
}

// A file, who watches it, and a clock that stands still until it is moved.
class Watched {
public:
    Watched() { write(mapFile("own")); }

    void write(const std::string& bytes) { put(path, bytes); }
    void replace(const std::string& bytes) {
        put(folder / "other", bytes);
        fs::rename(folder / "other", path);
    }
    void know(const std::string& bytes) { known.push_back(contentHash(bytes)); }
    // As long as nothing is told, at most so many seconds; how many it took.
    int until(FileNews wanted, int seconds) {
        for (int s = 0; s <= seconds; ++s) {
            news = look();
            if (news == wanted) return s;
            REQUIRE(news == FileNews::none);
            now += 1000;
        }
        FAIL("nothing was told in " << seconds << " s");
        return -1;
    }
    FileNews look() {
        if (now < watch.due()) return FileNews::none;
        sight = lookAt(systemFiles(), watch.begin(path, known, now));
        ++looks;
        return watch.saw(sight, now);
    }
    void quiet(int seconds) {
        for (int s = 0; s < seconds; ++s, now += 1000)
            REQUIRE(look() == FileNews::none);
    }
    [[nodiscard]] std::string seenTitle() const {
        return sight.opened ? sight.opened->state.map.passport->title : std::string();
    }

    TemporaryFolder folder;
    fs::path path = folder / "map.cjm";
    FileWatch watch;
    std::vector<std::string> known{contentHash(mapFile("own"))};
    std::int64_t now = 1'000'000;
    FileSight sight;
    FileNews news = FileNews::none;
    int looks = 0;
};

constexpr int inTime = 5; // seconds

} // namespace

TEST_CASE("a file that somebody else wrote is seen within five seconds", "[storage][watch]") {
    Watched file;
    file.quiet(10);
    const std::string theirs = mapFile("theirs");

    SECTION("put in its place") { file.replace(theirs); }
    SECTION("written over") { file.write(theirs); }
    SECTION("removed, and made anew") {
        fs::remove(file.path);
        file.quiet(3);
        file.write(theirs);
    }
    SECTION("of the same length and the same time") {
        const auto time = fs::last_write_time(file.path);
        const std::string same = mapFile("nwo");
        REQUIRE(same.size() == mapFile("own").size());
        file.write(same);
        fs::last_write_time(file.path, time);
        CHECK(file.until(FileNews::others, inTime) <= inTime);
        CHECK(file.seenTitle() == "nwo");
        return;
    }
    SECTION("behind a link that leads elsewhere now") {
        put(file.folder / "real", theirs);
        fs::remove(file.path);
        fs::create_symlink(file.folder / "real", file.path);
    }
    SECTION("older than it was") {
        file.replace(theirs);
        fs::last_write_time(file.path, fs::file_time_type::clock::now() - std::chrono::hours(1000));
    }
    SECTION("in two halves") {
        file.write(theirs.substr(0, theirs.size() / 2));
        file.quiet(20);
        file.write(theirs);
    }
    SECTION("empty for a while") {
        file.write("");
        file.quiet(30);
        file.write(theirs);
    }
    SECTION("while it is looked at for the first time") {
        file.watch = FileWatch();
        file.write(theirs);
    }
    SECTION("after somebody said so") {
        file.replace(theirs);
        file.watch.lookSoon();
        CHECK(file.look() == FileNews::others);
        return;
    }
    CHECK(file.until(FileNews::others, inTime) <= inTime);
    CHECK(file.seenTitle() == "theirs");
    file.quiet(100); // told once
    file.know(theirs);
    file.quiet(100);
    file.replace(mapFile("again"));
    CHECK(file.until(FileNews::others, inTime) <= inTime);
}

TEST_CASE("what nobody else wrote is no news", "[storage][watch]") {
    Watched file;
    file.quiet(10);

    SECTION("touched") {
        for (int n = 0; n < 20; ++n) {
            fs::last_write_time(file.path, fs::file_time_type::clock::now() + std::chrono::hours(n));
            file.quiet(3);
        }
    }
    SECTION("given other rights") {
        fs::permissions(file.path, fs::perms::owner_read);
        file.quiet(60);
    }
    SECTION("put there again as it was") {
        for (int n = 0; n < 20; ++n) {
            file.replace(mapFile("own"));
            file.quiet(3);
        }
    }
    SECTION("a thousand own savings, each with a look before, after or between") {
        for (int n = 0; n < 1000; ++n) {
            const std::string bytes = mapFile("own " + std::to_string(n));
            if (n % 3 == 0) file.watch.lookSoon();
            if (n % 2 == 0) file.know(bytes); // what is on its way is known before it is there
            REQUIRE(file.look() == FileNews::none);
            if (n % 2 != 0) file.know(bytes);
            file.replace(bytes);
            file.now += 600;
        }
        file.quiet(60);
    }
    SECTION("away for as long as replacing takes") {
        for (const int gap : {1, 2, 3, 4}) {
            const std::string bytes = get(file.path);
            fs::remove(file.path);
            file.quiet(gap);
            file.write(bytes);
            file.quiet(10);
        }
    }
}

TEST_CASE("a file that is gone or no map is told once, and what comes back is news", "[storage][watch]") {
    Watched file;
    file.quiet(10);

    SECTION("gone") {
        fs::remove(file.path);
        const int after = file.until(FileNews::gone, 10);
        CHECK(after >= 5);
        file.quiet(100);
        file.write(mapFile("theirs"));
        CHECK(file.until(FileNews::others, inTime) <= inTime);
    }
    SECTION("back as it was") {
        fs::remove(file.path);
        file.until(FileNews::gone, 10);
        file.write(mapFile("own"));
        file.quiet(10);
        fs::remove(file.path);
        file.until(FileNews::gone, 10);
    }
    SECTION("half of a map that never becomes whole") {
        file.write(mapFile("theirs").substr(0, 100));
        const int after = file.until(FileNews::damaged, 70);
        CHECK(after >= 60);
        CHECK(file.sight.error);
        file.quiet(100);
        file.write(mapFile("theirs"));
        CHECK(file.until(FileNews::others, inTime) <= inTime);
    }
    SECTION("something else altogether") {
        file.write("<html>log in first</html>");
        file.until(FileNews::damaged, 70);
        file.write(mapFile("own"));
        file.quiet(60);
    }
    SECTION("growing bit by bit") {
        const std::string whole = mapFile("theirs");
        for (std::size_t size = 1; size < 50; ++size) {
            file.write(whole.substr(0, whole.size() * size / 50));
            file.quiet(1);
        }
        file.write(whole);
        CHECK(file.until(FileNews::others, inTime) <= inTime);
    }
}

TEST_CASE("a file is read only when it may have changed, and every half minute", "[storage][watch]") {
    Watched file;
    int read = 0;
    for (int s = 0; s < 120; ++s, file.now += 1000) {
        const int before = file.looks;
        REQUIRE(file.look() == FileNews::none);
        if (file.looks > before && file.sight.what != FileSight::What::untouched) ++read;
    }
    CHECK(file.looks == 60);
    CHECK(read == 4);
}

TEST_CASE("what cannot be looked at says why", "[storage][watch]") {
    Watched file;
    file.quiet(10);
    fs::remove(file.path);
    fs::create_symlink(file.path, file.path); // leads nowhere, and is there
    file.now += 2000;
    (void)file.look();
    CHECK(file.sight.what == FileSight::What::unreadable);
    REQUIRE(file.sight.error);
    CHECK(file.sight.error->kind == ErrorKind::unreachable);
}
