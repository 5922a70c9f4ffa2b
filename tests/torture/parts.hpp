#pragma once
#include <cstddef>
#include <cstdint>

namespace cjm::torture {

/// The parts of the torture. Each prints rows of the table; the answer is the exit status of the program.
inline constexpr int whole = 0, damaged = 1, usage = 2, skipped = 77;

/// Every fault at every call of a save.
[[nodiscard]] int saveFaults();
/// Every two faults at every two calls, or every nth of these pairs.
[[nodiscard]] int saveFaultPairs(std::size_t everyNth);
/// A disk with room for 0 to 110 % of what a save needs: simulated ones, and a real one where one can be mounted.
[[nodiscard]] int fullSimulatedDisk();
[[nodiscard]] int fullRealDisk();
/// Saves one after the other, cut off at a random call, `count` times.
[[nodiscard]] int savePowerCuts(std::size_t count, std::uint64_t seed);
/// Every fault at every call of a program that edits, saves and closes, and of the start after it died.
[[nodiscard]] int keeperFaults(std::size_t everyNth);
[[nodiscard]] int keeperFaultPairs(std::size_t everyNth);
/// Random edits and saves, cut off at a random call, `count` times.
[[nodiscard]] int keeperPowerCuts(std::size_t count, std::uint64_t seed);
/// Every fault at every call of keeping, naming and listing versions.
[[nodiscard]] int versionsFaults();
/// A program that edits and saves, killed `count` times at a random moment; each time the next one goes on.
[[nodiscard]] int kills(std::size_t count, std::uint64_t seed);
/// Several programs that edit one file, killed and the file put back now and then: `count` runs.
[[nodiscard]] int sharedRuns(std::size_t count, std::uint64_t seed);
/// The program of `kills` on a real file system that is cut off `count` times while it writes.
[[nodiscard]] int blockCuts(std::size_t count, std::uint64_t seed);

} // namespace cjm::torture
