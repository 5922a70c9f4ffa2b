#pragma once
#include <cjm/storage/recovery.hpp>
#include <cjm/storage/save_file.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace cjm::torture {

[[nodiscard]] inline std::filesystem::path journalsIn(const std::filesystem::path& data) { return data / "journal"; }

/// What a start of the program finds, as src/app/window/window_opening.cpp looks for it.
struct Found {
    std::vector<std::unique_ptr<Orphan>> orphans; ///< The first is the work that goes on.
    std::optional<Map> latest;                    ///< Of the first orphan.
    FileState file;                               ///< The document, as the keeper has to know it.
    std::optional<Map> inFile;                    ///< What the map's file holds, when there is one.
    std::vector<std::string> broken;              ///< What could not be read, or was set aside.

    /// What a person sees after the start.
    [[nodiscard]] const Map& map() const { return latest ? *latest : file.map; }
};
[[nodiscard]] Found look(FileSystem& files, const std::filesystem::path& data, const std::filesystem::path& map);

} // namespace cjm::torture
