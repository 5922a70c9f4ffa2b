#include "support/files.hpp"
#include "torture/mounts.hpp"
#include "torture/parts.hpp"
#include "torture/save_worlds.hpp"
#include "torture/tally.hpp"

#include <cstring>
#include <iostream>
#include <sys/mount.h>
#include <unistd.h>

namespace cjm::torture {
namespace {

namespace fs = std::filesystem;
using test::SimulatedDisk;

constexpr int mostPercent = 110;
constexpr std::size_t blocks = 200, block = test::Inode::block;

// A save must succeed when there is room for the old and the new content; what it may do with less is to fail.
void fillSimulated(const SaveWorld& world, SimulatedDisk::Nature nature, Tally& tally) {
    for (int percent = 0; percent <= mostPercent; ++percent) {
        SimulatedDisk disk(1, nature);
        const std::string old = contentOf(2, 1, blocks * block / 2), next = contentOf(2, 2, blocks * block);
        prepare(world, disk, old);
        const std::string words = world.name + ", room for " + std::to_string(percent) + " %: ";
        // Written over, the copy of the old needs room as well, and the new only what it is longer.
        const std::uint64_t need = blocks * block;
        disk.setCapacity(disk.used() + need * static_cast<std::uint64_t>(percent) / 100);
        tally.tried();
        const auto result = save(disk, next);
        const auto now = disk.content(mapFile);
        if (result ? now != next : now != old && (world.hasOld || now)) tally.broke(words + "neither old nor new");
        if (!result && percent >= 100) tally.broke(words + "refused with room enough");
        if (!leftovers(disk).empty()) tally.broke(words + "left a temporary file");
        tally.noted(result ? "saved" : "refused");
        disk.setCapacity(disk.used() + 2 * need);
        if (!save(disk, next) || disk.content(mapFile) != next) tally.broke(words + "the next save failed");
    }
}

} // namespace

int fullSimulatedDisk() {
    using TellsFull = SimulatedDisk::Nature::TellsFull;
    bool allWhole = true;
    const std::vector<std::pair<std::string, SimulatedDisk::Nature>> natures{
        {"", {}},
        {", none reserved", {false, TellsFull::writing, 0}},
        {", told only by fsync", {false, TellsFull::syncing, 0}},
        {", told only by close", {false, TellsFull::closing, 0}}};
    for (const auto& [how, nature] : natures) {
        Tally tally("disk full from 0 to 110 %" + how);
        for (const SaveWorld& world : saveWorlds())
            fillSimulated(world, nature, tally);
        tally.print();
        allWhole = allWhole && tally.isWhole();
    }
    return allWhole ? whole : damaged;
}

int fullRealDisk() {
    const test::TemporaryFolder folder;
    const long page = ::sysconf(_SC_PAGESIZE);
    const auto size = [&](std::size_t pages) {
        return "size=" + std::to_string(pages * static_cast<std::size_t>(page));
    };
    if (!enterOwnMounts() || ::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, size(1000).c_str()) != 0) {
        std::cout << "skipped: a full real disk: no file system may be mounted here (" << std::strerror(errno) << ")"
                  << std::endl;
        return skipped;
    }
    const fs::path file = folder / "plan.cjm";
    const std::string old = contentOf(3, 1, 100 * static_cast<std::size_t>(page)),
                      next = contentOf(3, 2, 100 * static_cast<std::size_t>(page));
    Tally tally("disk full from 0 to 110 %, tmpfs");
    for (std::size_t percent = 0; percent <= mostPercent; ++percent) {
        test::put(file, old);
        // One page is the root folder's.
        if (::mount(nullptr, folder.path().c_str(), nullptr, MS_REMOUNT, size(101 + percent).c_str()) != 0)
            tally.broke("remounting failed");
        const auto result = replaceFile(systemFiles(), file, next, keepIn(systemFiles(), folder / "kept", "plan"));
        const std::string now = test::get(file), words = "room for " + std::to_string(percent) + " %: ";
        tally.tried();
        tally.noted(result ? "saved" : "refused");
        if (result ? now != next : now != old) tally.broke(words + "neither old nor new");
        if (!result && percent > 100) tally.broke(words + "refused with room enough");
        if (folder.names().size() != 1) tally.broke(words + "left a temporary file");
        (void)::mount(nullptr, folder.path().c_str(), nullptr, MS_REMOUNT, size(1000).c_str());
    }
    (void)::umount(folder.path().c_str());
    tally.print();
    return tally.isWhole() ? whole : damaged;
}

} // namespace cjm::torture
