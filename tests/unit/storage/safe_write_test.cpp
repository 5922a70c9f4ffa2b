#include "support/as_guest.hpp"
#include "support/faulty_files.hpp"
#include "support/files.hpp"
#include "support/refused.hpp"
#include "support/rng.hpp"
#include "support/simulated_disk.hpp"

#include <cjm/storage/safe_write.hpp>

#include <catch2/catch.hpp>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// Saving with the old content kept in a folder beside.
struct Saving {
    TemporaryFolder folder;
    fs::path path = folder / "map.cjm";
    [[nodiscard]] Result<void> save(std::string_view bytes) const {
        return replaceFile(systemFiles(), path, bytes, keepIn(systemFiles(), folder / "kept", "map"));
    }
    [[nodiscard]] std::vector<std::string> kept() const {
        std::vector<std::string> contents;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder / "kept", none))
            contents.push_back(get(entry.path()));
        return contents;
    }
};

ino_t inodeOf(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_ino;
}

std::int64_t timeOf(const fs::path& path) {
    const auto info = systemFiles().info(path);
    REQUIRE(info);
    return info->modified;
}

} // namespace

TEST_CASE("a file with several names keeps them all, and its old content is kept first", "[files]") {
    const Saving s;
    put(s.path, "old");
    fs::create_hard_link(s.path, s.folder / "other.cjm");
    const ino_t before = inodeOf(s.path);
    REQUIRE(s.save("new and longer"));
    CHECK(get(s.folder / "other.cjm") == "new and longer");
    CHECK(inodeOf(s.path) == before);
    CHECK(s.kept() == std::vector<std::string>{"old"});
    REQUIRE(s.save("short"));
    CHECK(get(s.folder / "other.cjm") == "short");
}

TEST_CASE("a symbolic link to a file that is not there yet leads to the new file", "[files]") {
    const Saving s;
    fs::create_symlink("real.cjm", s.path);
    REQUIRE(s.save("new"));
    CHECK(fs::is_symlink(s.path));
    CHECK(get(s.folder / "real.cjm") == "new");
}

TEST_CASE("attributes that others put on a file stay", "[files]") {
    const Saving s;
    put(s.path, "old");
    if (::setxattr(s.path.c_str(), "user.tag", "red", 3, 0) != 0) {
        WARN("skipped: this file system keeps no attributes");
        return;
    }
    REQUIRE(s.save("new"));
    char value[8] = {};
    REQUIRE(::getxattr(s.path.c_str(), "user.tag", value, sizeof value) == 3);
    CHECK(std::string(value) == "red");
}

TEST_CASE("the time of a file moves forward with each saving", "[files]") {
    const Saving s;
    put(s.path, "old");
    const timespec future[2] = {{4'000'000'000, 0}, {4'000'000'000, 0}}; // a computer whose clock was wrong
    REQUIRE(::utimensat(AT_FDCWD, s.path.c_str(), future, 0) == 0);
    const std::int64_t before = timeOf(s.path);
    REQUIRE(s.save("new"));
    CHECK(timeOf(s.path) > before);
}

TEST_CASE("a file that may not be written is left alone, whoever owns its folder", "[files]") {
    const Saving s;
    put(s.path, "old");
    fs::permissions(s.path, fs::perms(0444));
    fs::permissions(s.folder.path(), fs::perms::all);
    const AsGuest guest;
    const auto saved = s.save("new");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().message.code == "file.read-only");
    checkWords(saved.error());
    CHECK(get(s.path) == "old");
}

TEST_CASE("a file in a folder that may not be written is written over, with a copy elsewhere", "[files]") {
    const Saving s;
    const fs::path team = s.folder / "team", map = team / "map.cjm";
    fs::create_directory(team);
    put(map, "old");
    fs::permissions(map, fs::perms::all);
    fs::permissions(team, fs::perms(0555));
    fs::permissions(s.folder.path(), fs::perms::all);
    {
        const AsGuest guest;
        const auto saved = replaceFile(systemFiles(), map, "new", keepIn(systemFiles(), s.folder / "kept", "map"));
        INFO((saved ? "" : say(saved.error(), Language::english)));
        REQUIRE(saved);
        CHECK(get(map) == "new");
        CHECK(s.kept() == std::vector<std::string>{"old"});
    }
    fs::permissions(team, fs::perms::owner_all);
}

TEST_CASE("what a killed program left beside a map goes with a later saving, not with the next", "[files]") {
    const Saving s;
    put(s.path, "old");
    put(s.folder / "~$map.ABCDEFGHIJKL.tmp", "half");
    put(s.folder / "~$other.ABCDEFGHIJKL.tmp", "another map's");
    REQUIRE(s.save("new"));
    CHECK(fs::exists(s.folder / "~$map.ABCDEFGHIJKL.tmp")); // somebody may be writing it
    const timespec past[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
    for (const char* name : {"~$map.ABCDEFGHIJKL.tmp", "~$other.ABCDEFGHIJKL.tmp"})
        REQUIRE(::utimensat(AT_FDCWD, (s.folder / name).c_str(), past, 0) == 0);
    REQUIRE(s.save("newer"));
    CHECK(s.folder.names() == std::vector<std::string>{"map.cjm", "~$other.ABCDEFGHIJKL.tmp"});
}

TEST_CASE("what lies beside a map with a long name is not named by half a letter", "[files]") {
    const Saving s;
    std::string name = "a"; // letters of two bytes begin at odd places then
    for (int i = 0; i < 70; ++i)
        name += "ж";
    const fs::path map = s.folder / (name + ".cjm");
    put(map, "old");
    const fs::path left = s.folder / ("~$" + name.substr(0, 99) + ".ABCDEFGHIJKL.tmp");
    put(left, "half");
    const timespec past[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
    REQUIRE(::utimensat(AT_FDCWD, left.c_str(), past, 0) == 0);
    REQUIRE(replaceFile(systemFiles(), map, "new", {}));
    CHECK_FALSE(fs::exists(left));
    fs::create_hard_link(map, s.folder / "second name");
    REQUIRE(replaceFile(systemFiles(), map, "newer", keepIn(systemFiles(), s.folder / "kept", name)));
    const auto kept = fs::directory_iterator(s.folder / "kept");
    REQUIRE(kept != fs::directory_iterator());
    CHECK(kept->path().filename().string().starts_with(name.substr(0, 99) + "."));
}

TEST_CASE("a file whose renaming was done but told as refused outlives a power cut", "[files]") {
    // One call after the other is done and told as refused: one of them is the renaming.
    for (int call = 1; call <= 60; ++call)
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            SimulatedDisk disk(seed);
            disk.put("/maps/map.cjm", "old");
            disk.settle();
            FaultyFiles files(disk);
            files.failAt(call, {Fault::Kind::late, EACCES});
            const auto saved =
                replaceFile(files, "/maps/map.cjm", "new", [](std::string_view) { return fs::path("/k"); });
            if (!saved) continue;
            Rng rng(seed);
            disk.crash(rng);
            INFO("call " << call << " " << files.lastHit());
            CHECK(disk.content("/maps/map.cjm") == "new");
        }
}
