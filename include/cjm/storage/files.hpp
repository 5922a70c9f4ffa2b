#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/storage/document.hpp>
#include <cjm/storage/safe_write.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace cjm {

/// Where this user's maps are kept safe beside their files: journal, versions, templates. Nothing is made.
/// `$XDG_DATA_HOME/marshrut`, or `~/.local/share/marshrut`.
[[nodiscard]] std::filesystem::path dataFolder();

/// The bytes of a file of this computer; "-" is standard input.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

/// replaceFile (safe_write.hpp) on this computer, old content of a file written over kept in `dataFolder()`.
/// "-" writes to standard output.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// The same for what is made from a map (a picture, a page): no map is lost when it fails, and the error says so.
[[nodiscard]] Result<void> writeOutput(const std::filesystem::path& path, std::string_view bytes);

/// readFile and decode.
[[nodiscard]] Result<Loaded> loadDocument(const std::filesystem::path& path);

/// Encodes, reads the bytes back to be sure that they hold the same map, and replaces the file.
[[nodiscard]] Result<void> saveDocument(const std::filesystem::path& path, const Document& document);

/// Random ids, of a sequence a thread that begins with 256 bits of the system's random source. Half a microsecond an
/// id.
class SystemIds : public IdSource {
public:
    [[nodiscard]] std::string next() override;
};

} // namespace cjm
