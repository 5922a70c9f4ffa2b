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

/// The same path from the root on; asks nothing of what is there.
[[nodiscard]] std::filesystem::path wholePath(const std::filesystem::path& path);

/// The bytes of what a person named on a command line: a file, "-" for standard input, a pipe or a device, which may
/// keep its reader waiting. What a program looks for by itself is read by readFile (safe_write.hpp).
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

/// replaceFile (safe_write.hpp) on this computer; the old content of a file that is written over in its place is kept
/// as a version. "-" writes to standard output, and a pipe or a device is written into.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// Refuses a name under which there is a map (it ends in .cjm or begins as one), or the file `input` itself, by
/// whatever name or link: what is made from a map never replaces one.
[[nodiscard]] Result<void> mayHoldOutput(const std::filesystem::path& path, const std::filesystem::path& input = {});

/// Writes what is made from a map (a picture, a page) where `mayHoldOutput` allows it. Nothing is kept of what was
/// there: it can be made again. No map is lost when it fails, and the error says so.
[[nodiscard]] Result<void> writeOutput(const std::filesystem::path& path, std::string_view bytes,
                                       const std::filesystem::path& input = {});

/// The one way to standard output: writes all of it or says why not. A reader that is gone is an error like any other
/// (see guardStandardStreams).
[[nodiscard]] Result<void> writeStandardOutput(std::string_view bytes);
/// What cannot be said there cannot be said at all.
void writeStandardError(std::string_view bytes);

/// For the beginning of a program: a standard stream that was closed is taken by one that fails, so that no file gets
/// its number and with it what was meant for the stream; a reader that is gone is an error of who writes and ends no
/// program.
void guardStandardStreams();

/// readFile and decode. The first is for what a person named on a command line, the second for all else.
[[nodiscard]] Result<Loaded> loadDocument(const std::filesystem::path& path);
[[nodiscard]] Result<Loaded> loadDocument(FileSystem& files, const std::filesystem::path& path);

/// The bytes of a document, read back to be sure that they hold the same map.
[[nodiscard]] Result<std::string> checkedBytes(const Document& document, const std::filesystem::path& path);

/// Replaces the file with the checked bytes.
[[nodiscard]] Result<void> saveDocument(const std::filesystem::path& path, const Document& document);

/// Writes a new map: refuses (ErrorKind::taken) where there is a map, also one that came a moment ago.
[[nodiscard]] Result<void> makeDocument(const std::filesystem::path& path, const Document& document);
/// The same in the place of whatever file is there, which is kept as a version first.
[[nodiscard]] Result<void> makeDocumentInPlace(const std::filesystem::path& path, const Document& document);

/// Random ids, of a sequence a thread that begins with 256 bits of the system's random source. Half a microsecond an
/// id.
class SystemIds : public IdSource {
public:
    [[nodiscard]] std::string next() override;
};

} // namespace cjm
