#pragma once
#include <cjm/storage/file_system.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace cjm {

// Marks of tries: how often what a journal holds was opened without that coming to a good end. One file a session,
// removed when the try is over. What was opened goes on in a journal of its own, which takes the count over.
inline constexpr std::string_view triesEnding = ".tries";

[[nodiscard]] std::filesystem::path triesOf(const std::filesystem::path& journals, const std::string& session);

// Of a session that follows another, or none ("").
[[nodiscard]] std::uint64_t triesMade(FileSystem& files, const std::filesystem::path& journals,
                                      const std::string& session, const std::string& follows);

// On the disk before the try is made. Failing that, the guard is weaker, not the recovery.
void countTry(FileSystem& files, const std::filesystem::path& journals, const std::string& session,
              const std::string& follows);

// Removes the marks of all sessions but these.
void dropTries(FileSystem& files, const std::filesystem::path& journals, const std::set<std::string>& but);

} // namespace cjm
