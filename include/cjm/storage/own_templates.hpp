#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/model/map.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cjm {

/// A map that a user keeps as a template: a .cjm file in a folder of its own.
struct OwnTemplate {
    std::string name; ///< The file's name without its end.
    std::filesystem::path file;
};

/// Where own templates are kept: `marshrut/templates` in $XDG_DATA_HOME, by default ~/.local/share. Empty when there
/// is no home.
[[nodiscard]] std::filesystem::path ownTemplatesFolder();

/// The templates in a folder, by name. A folder that is not there holds none.
[[nodiscard]] std::vector<OwnTemplate> ownTemplates(const std::filesystem::path& folder);

/// Keeps a map as a template; makes the folder. Signs that a file name cannot hold become spaces, and a name that is
/// taken gets a number, so that nothing is overwritten. Returns the file.
[[nodiscard]] Result<std::filesystem::path> saveOwnTemplate(const std::filesystem::path& folder,
                                                            const std::string& name, const Map& map, IdSource& ids);

} // namespace cjm
