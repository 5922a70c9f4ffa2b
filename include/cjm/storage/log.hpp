#pragma once
#include <filesystem>
#include <string_view>

namespace cjm {

/// The rotating log that a user can send: what the program did, never what is in a map and never a file's name.
/// Three files of 1 MB. Before `startLog` succeeds, and if it fails, lines go nowhere.
void startLog(const std::filesystem::path& file);
void logInfo(std::string_view line);
void logWarning(std::string_view line);
void logError(std::string_view line);

} // namespace cjm
