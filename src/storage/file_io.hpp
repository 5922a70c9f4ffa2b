#pragma once
#include <cjm/storage/safe_write.hpp>

#include <utility>

namespace cjm {

// An open file that closes itself; `close` is called by hand where its result matters.
class OpenFile {
public:
    OpenFile(FileSystem& files, FileHandle handle) : files_(&files), handle_(handle) {}
    ~OpenFile() {
        if (handle_ >= 0) (void)files_->close(handle_);
    }
    OpenFile(OpenFile&& other) noexcept : files_(other.files_), handle_(other.handle_) { other.handle_ = -1; }
    OpenFile& operator=(OpenFile&& other) noexcept {
        std::swap(files_, other.files_);
        std::swap(handle_, other.handle_);
        return *this;
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] FileHandle handle() const { return handle_; }
    [[nodiscard]] IoResult<void> close() {
        const FileHandle handle = handle_;
        handle_ = -1;
        return files_->close(handle);
    }

private:
    FileSystem* files_;
    FileHandle handle_;
};

// A device, a pipe or a socket stands where a file should.
[[nodiscard]] tl::unexpected<Error> notPlain(const std::filesystem::path& path);

inline bool isMissing(std::error_code error) {
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

[[nodiscard]] IoResult<OpenFile> openFile(FileSystem& files, const std::filesystem::path& path, OpenAs how);

// Writes everything, in as many calls as it takes.
[[nodiscard]] IoResult<void> writeAll(FileSystem& files, FileHandle file, std::string_view bytes);

// Reads to the end; refuses more than `most` bytes. `path` is only named in errors; `expected` saves memory when it is
// about the number of bytes that there are.
[[nodiscard]] Result<std::string> readAll(FileSystem& files, FileHandle file, const std::filesystem::path& path,
                                          std::size_t most = maxFileBytes, std::size_t expected = 0);

[[nodiscard]] tl::unexpected<Error> tooBig(const std::filesystem::path& path, std::size_t most);

// The beginning of a name, at most `most` bytes long, cut between two letters: shares refuse names that end in half a
// letter.
[[nodiscard]] std::string shortName(std::string name, std::size_t most);

// True when the rest of a file is these bytes and nothing more. Reads in pieces.
[[nodiscard]] IoResult<bool> holds(FileSystem& files, FileHandle file, std::string_view bytes);

} // namespace cjm
