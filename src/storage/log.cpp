#include <cjm/storage/file_system.hpp>
#include <cjm/storage/log.hpp>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace cjm {
namespace {

constexpr std::size_t maxBytes = 1024 * 1024;
constexpr std::size_t maxFiles = 3;

std::shared_ptr<spdlog::logger>& logger() {
    static std::shared_ptr<spdlog::logger> instance;
    return instance;
}

} // namespace

void startLog(const std::filesystem::path& file) {
    // A log that cannot be written must not stop the program, so spdlog's exceptions end here.
    try {
        logger() = nullptr;
        FileSystem& files = systemFiles();
        if (!files.makeFolder(file.parent_path())) return;
        // It opens by itself, and would wait for the other end of a pipe for ever.
        if (const auto there = files.info(file); there && there->kind != FileInfo::Kind::file) return;
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), maxBytes, maxFiles);
        logger() = std::make_shared<spdlog::logger>("marshrut", std::move(sink));
        logger()->flush_on(spdlog::level::info);
    } catch (const std::exception&) {
        logger() = nullptr;
    }
}

void logInfo(std::string_view line) {
    if (logger()) logger()->info("{}", line);
}
void logWarning(std::string_view line) {
    if (logger()) logger()->warn("{}", line);
}
void logError(std::string_view line) {
    if (logger()) logger()->error("{}", line);
}

} // namespace cjm
