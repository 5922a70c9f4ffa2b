#include "support/files.hpp"

#include <cjm/storage/change_signal.hpp>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

TEST_CASE("what is done to a file is heard, and what is done beside it is not", "[shared]") {
    const TemporaryFolder folder;
    const fs::path path = folder / "map.cjm", link = folder / "link" / "name.cjm";
    put(path, "first");
    ChangeSignal signal;
    REQUIRE(signal.descriptor() >= 0);
    CHECK_FALSE(signal.heard());
    SECTION("before it is followed nothing is") { put(path, "second"); }
    SECTION("by its name, or by a link to it") {
        fs::create_directory(folder / "link");
        fs::create_symlink(path, link);
        signal.follow(GENERATE(false, true) ? link : path);
        put(folder / "map.cjm.tmp", "beside");
        put(folder / "~$map.1.who.tmp", "beside");
        CHECK_FALSE(signal.heard());
        put(path, "written");
        CHECK(signal.heard());
        CHECK_FALSE(signal.heard()); // once
        fs::rename(folder / "map.cjm.tmp", path);
        CHECK(signal.heard());
        fs::rename(path, folder / "away.cjm");
        CHECK(signal.heard());
        put(path, "again");
        CHECK(signal.heard());
        fs::remove(path);
        CHECK(signal.heard());
    }
    SECTION("of another file from then on that one alone") {
        const fs::path other = folder / "other" / "map.cjm";
        fs::create_directory(folder / "other");
        signal.follow(path);
        signal.follow(other);
        put(path, "written");
        CHECK_FALSE(signal.heard());
        put(other, "written");
        CHECK(signal.heard());
        // In the same folder, too.
        signal.follow(folder / "other" / "second.cjm");
        put(other, "again");
        CHECK_FALSE(signal.heard());
        put(folder / "other" / "second.cjm", "new");
        CHECK(signal.heard());
    }
    SECTION("of a folder that is not there nothing is") {
        signal.follow(folder / "none" / "map.cjm");
        CHECK_FALSE(signal.heard());
        signal.follow({});
    }
    CHECK_FALSE(signal.heard());
}
