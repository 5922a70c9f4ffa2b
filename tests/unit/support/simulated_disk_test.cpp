#include "support/simulated_disk.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr int cuts = 300;
const std::string before(1300, 'a'), laterBytes(2100, 'b'), nothingThere = "(nothing there)";

// What the file is after power cuts in which `change` was the last thing that happened.
template <class Change> std::set<std::string> outcomes(Change&& change) {
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < cuts; ++seed) {
        SimulatedDisk disk(seed);
        disk.put("/folder/file", before);
        change(disk);
        Rng rng(seed);
        disk.crash(rng);
        seen.insert(disk.content("/folder/file").value_or(nothingThere));
    }
    return seen;
}

void write(SimulatedDisk& disk, const char* path, OpenAs how, bool syncs) {
    const auto file = disk.open(path, how);
    REQUIRE(file);
    REQUIRE(disk.truncate(*file, 0));
    REQUIRE(disk.write(*file, laterBytes));
    if (syncs) REQUIRE(disk.sync(*file));
    REQUIRE(disk.close(*file));
}

const std::set<std::string> oldOrNew{before, laterBytes};

} // namespace

TEST_CASE("the simulated disk loses what was written over and not synced", "[disk]") {
    const auto seen = outcomes([](SimulatedDisk& disk) { write(disk, "/folder/file", OpenAs::overwriting, false); });
    CHECK(seen.size() > 20); // many kinds of damage
    CHECK(seen.contains(before));
    CHECK(seen.contains(laterBytes));
    CHECK(seen.contains(""));
    CHECK(seen.contains(std::string(laterBytes.size(), '\0'))); // a size without its data
}

TEST_CASE("the simulated disk keeps what was synced", "[disk]") {
    const auto seen = outcomes([](SimulatedDisk& disk) { write(disk, "/folder/file", OpenAs::overwriting, true); });
    CHECK(seen == std::set{laterBytes});
}

TEST_CASE("on the simulated disk a rename without fsync puts rubbish in the place of a file", "[disk]") {
    const auto seen = outcomes([](SimulatedDisk& disk) {
        write(disk, "/folder/new", OpenAs::fresh, false);
        REQUIRE(disk.rename("/folder/new", "/folder/file"));
        REQUIRE(disk.syncFolder("/folder"));
    });
    CHECK(seen.contains(""));
    CHECK(seen.size() > 20);
    CHECK_FALSE(seen.contains(before)); // the folder was synced
}

TEST_CASE("on the simulated disk a rename may not have happened until its folder is synced", "[disk]") {
    const auto renamed = [](SimulatedDisk& disk) {
        write(disk, "/folder/new", OpenAs::fresh, true);
        REQUIRE(disk.rename("/folder/new", "/folder/file"));
    };
    CHECK(outcomes(renamed) == oldOrNew);
    const auto seen = outcomes([&](SimulatedDisk& disk) {
        renamed(disk);
        REQUIRE(disk.syncFolder("/folder"));
    });
    CHECK(seen == std::set{laterBytes});
}

TEST_CASE("on the simulated disk a rename after a removal may leave nothing", "[disk]") {
    const auto seen = outcomes([](SimulatedDisk& disk) {
        write(disk, "/folder/new", OpenAs::fresh, true);
        REQUIRE(disk.remove("/folder/file"));
        REQUIRE(disk.rename("/folder/new", "/folder/file"));
    });
    CHECK(seen == std::set{before, laterBytes, nothingThere});
}

TEST_CASE("on the simulated disk a new file has no name until its folder is synced", "[disk]") {
    int missing = 0, empty = 0;
    for (std::uint64_t seed = 0; seed < cuts; ++seed) {
        SimulatedDisk disk(seed);
        REQUIRE(disk.makeFolder("/a/b"));
        write(disk, "/a/b/new", OpenAs::fresh, true);
        Rng rng(seed);
        disk.crash(rng);
        REQUIRE(disk.info("/a/b")); // folders are there at once
        missing += disk.content("/a/b/new") ? 0 : 1;
        empty += disk.content("/a/b/new") == "" ? 1 : 0;
    }
    CHECK(missing > cuts / 5);
    CHECK(empty == 0);
}

TEST_CASE("what a failed sync should have written is lost, whatever a later sync says", "[disk]") {
    SimulatedDisk disk(1, {true, {}, 100});
    disk.put("/file", before);
    const auto file = disk.open("/file", OpenAs::appending);
    REQUIRE(disk.write(*file, laterBytes));
    REQUIRE_FALSE(disk.sync(*file));
    CHECK(disk.content("/file") == before + laterBytes); // the cache still has it
    disk.settle();
    Rng rng(1);
    disk.crash(rng);
    CHECK(disk.content("/file") == before);
}

TEST_CASE("a killed program's writing stays and its locks go", "[disk]") {
    SimulatedDisk disk;
    const auto first = disk.open("/lock", OpenAs::lock), second = disk.open("/lock", OpenAs::lock);
    REQUIRE(disk.lock(*first) == true);
    REQUIRE(disk.lock(*second) == false);
    write(disk, "/file", OpenAs::fresh, false);
    disk.kill();
    CHECK(disk.content("/file") == laterBytes);
    const auto third = disk.open("/lock", OpenAs::lock);
    CHECK(disk.lock(*third) == true);
    CHECK_FALSE(disk.write(*first, "x"));
}

TEST_CASE("from the cut on nothing is done", "[disk]") {
    SimulatedDisk disk;
    disk.put("/file", before);
    disk.cutAt(2);
    REQUIRE(disk.info("/file"));
    CHECK_FALSE(disk.isDark());
    CHECK_FALSE(disk.remove("/file"));
    CHECK(disk.isDark());
    CHECK_FALSE(disk.info("/file"));
    CHECK_FALSE(disk.open("/other", OpenAs::fresh));
    Rng rng(1);
    disk.crash(rng);
    CHECK(disk.content("/file") == before);
    CHECK_FALSE(disk.content("/other"));
}

TEST_CASE("the simulated disk becomes full", "[disk]") {
    SimulatedDisk disk;
    disk.setCapacity(4 * Inode::block);
    disk.put("/file", before); // three blocks
    const auto file = disk.open("/new", OpenAs::fresh);
    CHECK_FALSE(disk.reserve(*file, Inode::block + 1));
    CHECK(disk.write(*file, laterBytes) == Inode::block);
    CHECK(disk.write(*file, laterBytes).error() == std::errc::no_space_on_device);
    REQUIRE(disk.remove("/file"));
    CHECK(disk.write(*file, laterBytes) == 3 * Inode::block);

    using TellsFull = SimulatedDisk::Nature::TellsFull;
    for (const TellsFull when : {TellsFull::syncing, TellsFull::closing}) {
        SimulatedDisk late(1, {true, when, 0});
        late.setCapacity(Inode::block);
        const auto written = late.open("/new", OpenAs::fresh);
        CHECK(late.write(*written, laterBytes) == laterBytes.size());
        const auto synced = late.sync(*written), closed = late.close(*written);
        const auto& told = when == TellsFull::syncing ? synced : closed;
        CHECK((synced && closed) == false);
        REQUIRE_FALSE(told);
        CHECK(told.error() == std::errc::no_space_on_device);
    }
}

TEST_CASE("the simulated disk has names, links and rights", "[disk]") {
    SimulatedDisk disk;
    disk.put("/maps/file", before);
    disk.link("/maps/file", "/maps/other");
    disk.linkTo("../maps/file", "/home");
    CHECK(disk.info("/home")->links == 2);
    CHECK(disk.resolve("/home")->string() == "/maps/file");
    disk.linkTo("/circle", "/circle");
    CHECK_FALSE(disk.resolve("/circle"));
    disk.setMode("/maps", 0555);
    CHECK_FALSE(disk.mayWrite("/maps"));
    CHECK_FALSE(disk.open("/maps/new", OpenAs::fresh));
    CHECK_FALSE(disk.remove("/maps/file"));
    disk.setOwner("/maps/file", 42);
    CHECK_FALSE(disk.mayWrite("/maps/file"));
    CHECK_FALSE(disk.open("/maps/file", OpenAs::overwriting));
    CHECK(disk.open("/maps/file", OpenAs::reading));
}
