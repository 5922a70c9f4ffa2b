#pragma once
#include <cjm/storage/file_system.hpp>
#include <cjm/storage/keeper.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace cjm {

/// Where the editor keeps maps safe, and how: a port for tests.
struct StoragePaths {
    std::shared_ptr<FileSystem> files; ///< The files of this computer when null.
    std::filesystem::path data;        ///< `dataFolder()` when empty.
    KeepRules rules;
    std::function<std::int64_t()> steady; ///< Milliseconds of a clock that only goes on; this computer's when null.
    int patienceMs = 8000;                ///< That closing has with a share before it asks.

    [[nodiscard]] std::filesystem::path journals() const { return data / "journal"; }
    [[nodiscard]] std::filesystem::path openMarks() const { return data / "open"; }
    [[nodiscard]] std::filesystem::path versions() const { return data / "versions"; }
};

/// The same with what is left out filled in.
[[nodiscard]] StoragePaths completed(StoragePaths paths);

} // namespace cjm
