#include "cli/commands.hpp"

#include <cjm/storage/files.hpp>

#include <filesystem>
#include <unistd.h>

namespace cjm::cli {
namespace {

// What draws has Qt, fonts and sixty libraries to load, which takes longer than most of what git asks for. So it is a
// program of its own, all of `cjm` with drawing in it, and becomes this process: its words, streams and end are these.
int handOver(char** argv) {
    const auto own = systemFiles().resolve("/proc/self/exe");
    const std::filesystem::path program = (own ? own->parent_path() : std::filesystem::path()) / CJM_DRAWING_PROGRAM;
    ::execv(program.c_str(), argv);
    return refuse({{"cli.no-drawing", {}}, {program.lexically_normal().string(), 0, 0}}); // still here
}

} // namespace

int exportMap(const ExportRequest&, int&, char** argv) { return handOver(argv); }

int makeThumbnail(const ExportRequest&, const std::string&, int&, char** argv) { return handOver(argv); }

} // namespace cjm::cli
