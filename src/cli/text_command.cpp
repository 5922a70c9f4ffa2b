#include "cli/commands.hpp"

#include <cjm/formats/map_text.hpp>
#include <cjm/storage/files.hpp>

namespace cjm::cli {

// Only looked at, so a map of a newer program may be told too: git asks for every one that there was.
int showText(const std::string& file) {
    const auto bytes = readFile(file);
    if (!bytes) return refuse(bytes.error());
    const auto loaded = decodeToLookAt(*bytes, file);
    if (!loaded) return refuse(loaded.error());
    return answer(mapText(loaded->document.map));
}

} // namespace cjm::cli
