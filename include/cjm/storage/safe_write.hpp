#pragma once
#include <cjm/base/error.hpp>
#include <cjm/storage/file_system.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace cjm {

/// The largest file that is read.
inline constexpr std::size_t maxFileBytes = 100U * 1024U * 1024U;

/// The bytes of a plain file. Refuses folders, pipes and devices, and more than `most` bytes. Never waits for anything
/// but the disk or share.
[[nodiscard]] Result<std::string> readFile(FileSystem& files, const std::filesystem::path& path,
                                           std::size_t most = maxFileBytes);

/// Puts the old content of a file somewhere safe and says where. Called before a file is written over in its place.
using KeepOld = std::function<Result<std::filesystem::path>(std::string_view old)>;

/// Keeps what a file held as a new file in a folder of this computer, read back.
[[nodiscard]] KeepOld keepIn(FileSystem& files, std::filesystem::path folder, std::string name);

/// Puts `bytes` in the place of a file so that at every moment either the old or the new content is there, and reads
/// them back: a temporary file in the same folder, room reserved, checked writes, permissions and attributes kept,
/// fsync, rename, fsync of the folder, comparison. Symbolic links are followed. Where a rename would do harm (a file
/// with several names, another owner's, a folder that may not be written) the old content is first kept by `keepOld`
/// and the file written over; what fails then is put back. Without a `keepOld` such a file is not written.
/// On failure the file holds its old or its new content; an error whose code is "file.broken-in-place" is the one
/// exception (the disk failed again and again while the old content was put back) and names the copy.
/// What is no plain file (a device, a pipe) is refused ("file.not-plain").
/// Blocks as long as the disk does. (Method and measurements: docs/reliability.md.)
[[nodiscard]] Result<void> replaceFile(FileSystem& files, const std::filesystem::path& path, std::string_view bytes,
                                       const KeepOld& keepOld);

/// The same for what can be made again, a picture: of a file that is written over nothing is kept, and a failure in the
/// midst of it leaves half of either.
[[nodiscard]] Result<void> replaceMade(FileSystem& files, const std::filesystem::path& path, std::string_view bytes);

/// The same for a new file: ErrorKind::taken when the name is taken, at whatever moment.
[[nodiscard]] Result<void> makeFile(FileSystem& files, const std::filesystem::path& path, std::string_view bytes);

/// An error of the system at a file, in words.
[[nodiscard]] tl::unexpected<Error> systemFailure(std::string_view code, const std::filesystem::path& path,
                                                  std::error_code error);

} // namespace cjm
