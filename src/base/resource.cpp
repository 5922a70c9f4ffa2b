#include <cjm/base/resource.hpp>

#include <algorithm>
#include <array>

// The symbols come from the assembly file that cmake/Embed.cmake writes.
extern "C" {
#define CJM_RESOURCE(index, path) extern const char cjm_resource_##index[], cjm_resource_##index##_end[];
#include "embedded.inc"
#undef CJM_RESOURCE
}

namespace cjm {
namespace {

struct Embedded {
    std::string_view path;
    const char *begin, *end;
};

const auto& embedded() {
    static const std::array table = {
#define CJM_RESOURCE(index, path) Embedded{path, cjm_resource_##index, cjm_resource_##index##_end},
#include "embedded.inc"
#undef CJM_RESOURCE
    };
    return table;
}

} // namespace

std::string_view resource(std::string_view path) {
    const auto& table = embedded();
    const auto it = std::find_if(table.begin(), table.end(), [&](const Embedded& e) { return e.path == path; });
    if (it == table.end()) return {};
    return {it->begin, static_cast<std::size_t>(it->end - it->begin)};
}

std::vector<std::string_view> resourcePaths(std::string_view prefix) {
    std::vector<std::string_view> paths;
    for (const Embedded& e : embedded())
        if (e.path.substr(0, prefix.size()) == prefix) paths.push_back(e.path);
    return paths;
}

} // namespace cjm
