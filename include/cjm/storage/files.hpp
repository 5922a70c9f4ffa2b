#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/storage/document.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace cjm {

/// The bytes of a file; "-" is standard input. Refuses folders and more than `maxFileBytes` without reading them.
inline constexpr std::size_t maxFileBytes = 100U * 1024U * 1024U;
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

/// Puts `bytes` in the place of a file so that at every moment either the old or the new content is there: a
/// temporary file in the same folder, checked writes, fsync, rename, fsync of the folder. Symbolic links are followed
/// and permissions kept. On failure the old file is untouched. "-" writes to standard output.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// The same for what is made from a map (a picture, a page): no map is lost when it fails, and the error says so.
[[nodiscard]] Result<void> writeOutput(const std::filesystem::path& path, std::string_view bytes);

/// readFile and decode.
[[nodiscard]] Result<Loaded> loadDocument(const std::filesystem::path& path);

/// Encodes, reads the bytes back to be sure that they hold the same map, and replaces the file.
[[nodiscard]] Result<void> saveDocument(const std::filesystem::path& path, const Document& document);

/// Ids from the system's random source.
class SystemIds : public IdSource {
public:
    [[nodiscard]] std::string next() override;
};

} // namespace cjm
