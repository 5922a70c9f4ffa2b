#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"
#include "support/pipe.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/replaced.hpp>
#include <cjm/storage/save_file.hpp>
#include <cjm/storage/versions.hpp>

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t today = 1'800'000'000'000, aDay = ThinningRules::day;

struct Replaced {
    void put(const std::string& name, std::string_view bytes, std::int64_t daysAgo) {
        fs::create_directories(path(name).parent_path());
        test::put(path(name), bytes);
        const timespec then{(today - daysAgo * aDay) / 1'000, 0};
        const timespec times[]{then, then};
        REQUIRE(::utimensat(AT_FDCWD, path(name).c_str(), times, 0) == 0);
    }
    void sortOut() { sortOutReplaced(systemFiles(), data.path(), today); }
    [[nodiscard]] std::vector<Version> versionsOf(const std::string& docId) const {
        const auto all = Versions(systemFiles(), data / "versions", docId).list();
        REQUIRE(all);
        return *all;
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return data / "replaced" / name; }
    [[nodiscard]] bool has(const std::string& name) const { return fs::exists(path(name)); }
    TemporaryFolder data;
    CountedIds ids;
};

} // namespace

TEST_CASE("copies of maps that were written over become versions, and what is too old goes", "[files][replaced]") {
    Replaced folder;
    const std::string older = encode(newDocument(mapWith(1, 1, 1), 0, folder.ids));
    const std::string newer = encode(newDocument(mapWith(2, 2, 2), 0, folder.ids));
    const std::string damaged = older.substr(0, older.size() / 2), byHand = R"({"format": "cjm", "version": 1})";
    REQUIRE(decode(byHand));
    folder.put("plan.1.cjm", older, 100);
    folder.put("plan.2.cjm", newer, 1);
    folder.put("torn.3.cjm", damaged, 2);
    folder.put("hand.4.cjm", byHand, 3);
    folder.put("picture.5.cjm", "\x89PNG", 179);
    folder.put("picture.6.cjm", "\x89PNG", 181);
    makePipe(folder.path("pipe.7.cjm"));
    folder.sortOut();
    for (const char* gone : {"plan.1.cjm", "plan.2.cjm", "torn.3.cjm", "hand.4.cjm", "picture.6.cjm"}) {
        INFO(gone);
        CHECK_FALSE(folder.has(gone));
    }
    CHECK(folder.has("picture.5.cjm"));
    CHECK(folder.has("pipe.7.cjm"));
    const auto of = folder.versionsOf(docIdIn(older));
    REQUIRE(of.size() == 2); // of the whole and the torn one, by their own times
    CHECK(of[0].time == today - 2 * aDay);
    CHECK(of[1].time == today - 100 * aDay);
    CHECK(Versions(systemFiles(), folder.data / "versions", docIdIn(older)).read(of[1]) == older);
    CHECK(folder.versionsOf(docIdIn(newer)).size() == 1);
    CHECK(folder.versionsOf(contentHash(byHand).substr(0, 32)).size() == 1);
    // From now on they go the way of all versions.
    Versions versions(systemFiles(), folder.data / "versions", docIdIn(older));
    REQUIRE(versions.add("saved", VersionWhy::saved, today + 200 * aDay));
    CHECK(folder.versionsOf(docIdIn(older)).size() == 1);
}

TEST_CASE("a copy that cannot become a version stays where it is", "[files][replaced]") {
    Replaced folder;
    const std::string map = encode(newDocument(mapWith(1, 1, 1), 0, folder.ids));
    folder.put("plan.1.cjm", map, 300);
    fs::create_symlink(folder.data / "away" / "disk", folder.data / "versions");
    folder.sortOut();
    CHECK(get(folder.path("plan.1.cjm")) == map);
    fs::create_directories(folder.data / "away" / "disk");
    folder.sortOut();
    CHECK_FALSE(folder.has("plan.1.cjm"));
    folder.sortOut(); // of an empty folder, and of none
    fs::remove(folder.data / "replaced");
    folder.sortOut();
    CHECK(folder.versionsOf(docIdIn(map)).size() == 1);
}
