#include "support/files.hpp"

#include <cjm/storage/safe_write.hpp>

#include <catch2/catch.hpp>
#include <climits>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

struct Syncs {
    std::vector<fs::path> of; // files and folders that were synced, in order
    int error = 0;            // instead of syncing
};
Syncs& syncs() {
    static Syncs all;
    return all;
}

bool wasSynced(const fs::path& path) {
    const auto& of = syncs().of;
    return std::find(of.begin(), of.end(), fs::canonical(path)) != of.end();
}

} // namespace

extern "C" int __wrap_fsync(int file); // NOLINT: the linker's names
int __wrap_fsync(int file) {           // NOLINT
    syncs().of.push_back(fs::read_symlink("/proc/self/fd/" + std::to_string(file)));
    errno = syncs().error;
    return syncs().error == 0 ? 0 : -1;
}

TEST_CASE("a sync of the port is an fsync of the disk", "[port]") {
    const TemporaryFolder folder;
    syncs() = {};
    FileSystem& files = systemFiles();
    const auto file = files.open(folder / "file", OpenAs::fresh);
    REQUIRE(file);
    REQUIRE(files.sync(*file));
    CHECK(wasSynced(folder / "file"));
    syncs().error = EIO;
    CHECK(files.sync(*file).error() == std::errc::io_error);
    REQUIRE(files.close(*file));
}

TEST_CASE("a sync of a folder is an fsync of the folder", "[port]") {
    const TemporaryFolder folder;
    syncs() = {};
    REQUIRE(systemFiles().syncFolder(folder.path()));
    CHECK(wasSynced(folder.path()));
    syncs().error = EIO;
    CHECK(systemFiles().syncFolder(folder.path()).error() == std::errc::io_error);
    syncs().error = EINVAL; // a share that has no such thing
    CHECK(systemFiles().syncFolder(folder.path()));
}

TEST_CASE("new folders are on the disk with those above them", "[port]") {
    const TemporaryFolder folder;
    syncs() = {};
    REQUIRE(systemFiles().makeFolder(folder / "a/b"));
    CHECK(wasSynced(folder.path()));
    CHECK(wasSynced(folder / "a"));
    syncs() = {};
    REQUIRE(systemFiles().makeFolder(folder / "a/b"));
    CHECK(syncs().of.empty()); // nothing was made
    syncs().error = EIO;
    CHECK(systemFiles().makeFolder(folder / "a/c").error() == std::errc::io_error);
}

TEST_CASE("a save syncs the temporary file, then the folder", "[port]") {
    const TemporaryFolder folder;
    put(folder / "plan.cjm", "old");
    syncs() = {};
    REQUIRE(replaceFile(systemFiles(), folder / "plan.cjm", "new", {}));
    REQUIRE(syncs().of.size() == 2);
    CHECK(syncs().of[0].filename().string().starts_with("~$plan."));
    CHECK(syncs().of[1] == fs::canonical(folder.path()));
}

TEST_CASE("what the disk did not take is not told as saved", "[port]") {
    const TemporaryFolder folder;
    put(folder / "plan.cjm", "old");
    syncs() = {{}, EIO};
    CHECK_FALSE(replaceFile(systemFiles(), folder / "plan.cjm", "new", {}));
    syncs() = {};
    CHECK(get(folder / "plan.cjm") == "old");
    CHECK(folder.names() == std::vector<std::string>{"plan.cjm"});
}
