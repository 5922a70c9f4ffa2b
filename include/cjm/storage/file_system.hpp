#pragma once
#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace cjm {

/// What a call of the file system gives back: a value, or the system's error.
template <class T> using IoResult = tl::expected<T, std::error_code>;

/// An open file of a FileSystem.
using FileHandle = int;

/// Only plain files are opened, and opening never waits: a pipe without another end, or a device, in a folder that is
/// read would hold the program for ever. They are `no_such_device_or_address`. The last two are for what a person
/// named on a command line.
enum class OpenAs {
    reading,     ///< A file that is there.
    fresh,       ///< A new file; fails when the name is taken, a symbolic link included.
    overwriting, ///< A file that is there, written from its beginning; nothing is cut off.
    appending,   ///< At the end of a file that is there.
    lock,        ///< For `lock`: made when it is not there.
    stream,      ///< Reading whatever is there: a pipe or a device too.
    intoStream,  ///< Writing into a pipe or a device that is there.
};

/// A file or folder whatever it is called: its device, and its number there. What was removed and what was made anew
/// may get the same one.
struct FileId {
    std::uint64_t device = 0, number = 0; ///< Zeros: unknown.
    [[nodiscard]] bool isKnown() const { return device != 0 || number != 0; }
    bool operator==(const FileId&) const = default;
};

/// What is known of a file without reading it.
struct FileInfo {
    enum class Kind { file, folder, other } kind = Kind::file;
    std::uint64_t size = 0;
    std::uint32_t mode = 0;    ///< Permission bits.
    std::uint32_t owner = 0;   ///< The user's number.
    std::uint64_t links = 1;   ///< Names that the file has.
    std::int64_t modified = 0; ///< Nanoseconds since 1970.
    std::int64_t changed = 0;  ///< The same, of content, name or rights; nobody can set it back. 0 where there is none.
    FileId id;
};

/// The calls that saving, journal and versions make, one for each thing that can fail: the port behind which tests
/// put full disks, broken disks, power cuts and dead shares. Every method may block as long as the disk or share does.
/// May be called from several threads.
class FileSystem {
public:
    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;

    using Path = std::filesystem::path;

    [[nodiscard]] virtual IoResult<FileHandle> open(const Path& path, OpenAs how) = 0;
    /// Reads at most the span; 0 at the end. A device (no terminal) that has nothing just now is `no_such_device`.
    [[nodiscard]] virtual IoResult<std::size_t> read(FileHandle file, std::span<char> into) = 0;
    /// May write less than it was given.
    [[nodiscard]] virtual IoResult<std::size_t> write(FileHandle file, std::string_view bytes) = 0;
    /// Takes the room for a file before it is written, so that a full disk is known at once.
    [[nodiscard]] virtual IoResult<void> reserve(FileHandle file, std::uint64_t size) = 0;
    [[nodiscard]] virtual IoResult<void> truncate(FileHandle file, std::uint64_t size) = 0;
    /// Everything written is on the disk when it returns. After a failure the file must be written anew.
    [[nodiscard]] virtual IoResult<void> sync(FileHandle file) = 0;
    /// Network file systems say here that a quota is full. The handle is gone either way.
    [[nodiscard]] virtual IoResult<void> close(FileHandle file) = 0;
    /// True when no other process or handle holds the lock; kept until the file is closed or the process ends.
    [[nodiscard]] virtual IoResult<bool> lock(FileHandle file) = 0;
    /// Gives a new file the permissions, and where the system allows it the group and extended attributes, of another.
    [[nodiscard]] virtual IoResult<void> copyAttributes(const Path& from, FileHandle to) = 0;
    /// Sets the time of the last change to now, or to just after `than` when the clock does not show later.
    [[nodiscard]] virtual IoResult<void> touch(const Path& path, std::int64_t than) = 0;

    [[nodiscard]] virtual IoResult<FileInfo> info(const Path& path) = 0;
    /// The real place behind symbolic links; the last part need not be there.
    [[nodiscard]] virtual IoResult<Path> resolve(const Path& path) = 0;
    /// True when this user may write to what is at `path`.
    [[nodiscard]] virtual bool mayWrite(const Path& path) = 0;
    /// The user's number.
    [[nodiscard]] virtual std::uint32_t user() = 0;
    [[nodiscard]] virtual IoResult<void> rename(const Path& from, const Path& to) = 0;
    /// The same for a name that nobody has: `file_exists` when somebody has it, nothing is replaced.
    [[nodiscard]] virtual IoResult<void> renameFresh(const Path& from, const Path& to) {
        if (info(to)) return tl::unexpected(std::make_error_code(std::errc::file_exists));
        return rename(from, to);
    }
    [[nodiscard]] virtual IoResult<void> remove(const Path& path) = 0;
    /// Makes a folder, for this user alone, and those above it. Their names are on the disk when it returns: what is
    /// synced in a folder that a power cut takes away is lost.
    [[nodiscard]] virtual IoResult<void> makeFolder(const Path& path) = 0;
    /// New, renamed and removed names of the folder are on the disk when it returns.
    [[nodiscard]] virtual IoResult<void> syncFolder(const Path& path) = 0;
    /// The names in a folder, in no order.
    [[nodiscard]] virtual IoResult<std::vector<std::string>> list(const Path& folder) = 0;
};

/// The files of this computer.
[[nodiscard]] FileSystem& systemFiles();

} // namespace cjm
