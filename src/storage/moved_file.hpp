#pragma once
#include <cjm/storage/save_file.hpp>

#include <optional>

namespace cjm {

/// Another name of the file in its folder. A number may have gone to another file, so the content has to say so too.
[[nodiscard]] std::optional<std::filesystem::path> otherNameOf(FileSystem& files, const FileState& file);

} // namespace cjm
