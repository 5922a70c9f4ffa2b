#pragma once
#include "support/simulated_disk.hpp"

#include <cjm/storage/safe_write.hpp>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace cjm::torture {

inline const std::filesystem::path mapsFolder = "/disk/maps";
inline const std::filesystem::path mapFile = "/disk/maps/plan.cjm";
inline const std::filesystem::path keepFolder = "/disk/data/replaced"; // not there before it is needed

/// A disk on which `mapFile` is saved in one of the ways that replaceFile knows.
struct SaveWorld {
    std::string name;
    bool hasOld = true;
    bool writesOver = false; ///< In place, because a rename would do harm.
    void (*arrange)(test::SimulatedDisk& disk) = nullptr;
};
[[nodiscard]] const std::vector<SaveWorld>& saveWorlds();

/// Puts the old content where the world has it; `arrange` included.
void prepare(const SaveWorld& world, test::SimulatedDisk& disk, std::string_view old);

/// What a save is tried with: replaceFile, or for comparison one that takes less care.
using Saver = std::function<Result<void>(FileSystem&, const std::filesystem::path&, std::string_view, const KeepOld&)>;
inline const Saver ours = [](FileSystem& files, const std::filesystem::path& path, std::string_view bytes,
                             const KeepOld& keepOld) { return replaceFile(files, path, bytes, keepOld); };

[[nodiscard]] Result<void> save(FileSystem& files, std::string_view bytes, const Saver& saver = ours);

/// Bytes that tell which save they are of, and no block of which is like another.
[[nodiscard]] std::string contentOf(std::uint64_t seed, int save, std::size_t size);

/// Temporary files that lie about.
[[nodiscard]] std::vector<std::string> leftovers(test::SimulatedDisk& disk);
/// True when a copy kept before writing over holds one of these.
[[nodiscard]] bool isKept(test::SimulatedDisk& disk, const std::set<std::string>& contents);

} // namespace cjm::torture
