#pragma once
#include <cjm/model/passport.hpp>
#include <cjm/storage/file_system.hpp>

#include <filesystem>
#include <optional>

namespace cjm {

/// The file of a map's counterpart: the one that the map at `own` names, if it still is that document, or else the one
/// of the same folder that is. Nothing when there is none, or the map has no counterpart. Reads the maps of the folder
/// at most.
[[nodiscard]] std::optional<std::filesystem::path> counterpartOf(FileSystem& files, const std::filesystem::path& own,
                                                                 const Passport& passport);

} // namespace cjm
