#include <cjm/storage/file_system.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/limits.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace cjm {
namespace {

namespace fs = std::filesystem;

tl::unexpected<std::error_code> failed(int error = errno) {
    return tl::unexpected(std::error_code(error, std::generic_category()));
}
IoResult<void> checked(int result) {
    if (result != 0) return failed();
    return {};
}

// Calls again what a signal broke off.
template <class F> auto again(F&& call) {
    for (;;) {
        const auto result = call();
        if (result >= 0 || errno != EINTR) return result;
    }
}

// The same for a stream that somebody made not to wait: it is waited for.
template <class F> auto againWhenReady(int file, short event, F&& call) {
    for (;;) {
        const auto result = again(call);
        if (result >= 0 || errno != EAGAIN) return result;
        pollfd ready{file, event, 0};
        (void)::poll(&ready, 1, -1);
    }
}

bool isStream(OpenAs how) { return how == OpenAs::stream || how == OpenAs::intoStream; }

bool isDevice(int asked, const struct stat& status) { return asked == 0 && S_ISCHR(status.st_mode); }

// A device that gives nothing now may give nothing for ever. It is waited for people at a terminal, and for who writes
// into a pipe.
bool isSilent(int file) {
    struct stat status {};
    if (!isDevice(::fstat(file, &status), status) || ::isatty(file) == 1) return false;
    pollfd ready{file, POLLIN, 0};
    return ::poll(&ready, 1, 0) == 0;
}

// 0 for a plain file, else the error of one who wants to open it.
int whyNotPlain(const struct stat& status) {
    if (S_ISREG(status.st_mode)) return 0;
    return S_ISDIR(status.st_mode) ? EISDIR : ENXIO;
}

int flagsOf(OpenAs how) {
    switch (how) {
    case OpenAs::reading:
    case OpenAs::stream: return O_RDONLY;
    case OpenAs::fresh: return O_WRONLY | O_CREAT | O_EXCL;
    case OpenAs::overwriting:
    case OpenAs::intoStream: return O_WRONLY;
    case OpenAs::appending: return O_WRONLY | O_APPEND;
    case OpenAs::lock: return O_RDWR | O_CREAT;
    }
    return O_RDONLY;
}

// Attributes that people and their programs put on a file (user.*, ACLs). What cannot be copied is left: a file
// without its tags is better than a map that is not saved.
void copyExtendedAttributes(const fs::path& from, int to) {
    std::array<char, 4096> names{}, value{};
    const ssize_t length = ::listxattr(from.c_str(), names.data(), names.size());
    for (ssize_t at = 0; at < length;) {
        const std::string_view name(names.data() + at);
        const ssize_t size = ::getxattr(from.c_str(), name.data(), value.data(), value.size());
        if (size >= 0) (void)::fsetxattr(to, name.data(), value.data(), static_cast<std::size_t>(size), 0);
        at += static_cast<ssize_t>(name.size()) + 1;
    }
}

class PosixFiles : public FileSystem {
public:
    // The mask can only be read by setting it, which is nothing to do while other threads make files.
    PosixFiles() : mask_(::umask(0)) { ::umask(mask_); }

    IoResult<FileHandle> open(const Path& path, OpenAs how) override {
        if (!mayBegin()) return failed(EMFILE);
        struct stat status {};
        // Asked before too: to open a device may do something.
        if (!isStream(how) && how != OpenAs::fresh && ::stat(path.c_str(), &status) == 0)
            if (const int error = whyNotPlain(status); error != 0) return failed(error);
        const bool waits = isStream(how) && !isDevice(::stat(path.c_str(), &status), status);
        const int flags = flagsOf(how) | O_CLOEXEC | O_NOCTTY | (waits ? 0 : O_NONBLOCK);
        // A document begins as its owner's alone; copyAttributes opens it to others where it was open before.
        const int file = again([&] { return ::open(path.c_str(), flags, 0600); });
        if (file < 0) return failed();
        if (isStream(how)) return file;
        const int error = ::fstat(file, &status) != 0 ? errno : whyNotPlain(status);
        if (error == 0) return file;
        ::close(file);
        return failed(error);
    }
    IoResult<std::size_t> read(FileHandle file, std::span<char> into) override {
        if (isSilent(file)) return failed(ENODEV);
        const ssize_t count = againWhenReady(file, POLLIN, [&] { return ::read(file, into.data(), into.size()); });
        if (count < 0) return failed();
        return static_cast<std::size_t>(count);
    }
    IoResult<std::size_t> write(FileHandle file, std::string_view bytes) override {
        const ssize_t count = againWhenReady(file, POLLOUT, [&] { return ::write(file, bytes.data(), bytes.size()); });
        if (count < 0) return failed();
        return static_cast<std::size_t>(count);
    }
    IoResult<void> reserve(FileHandle file, std::uint64_t size) override {
        if (size == 0) return {};
        const int error = ::posix_fallocate(file, 0, static_cast<off_t>(size));
        // Not every file system can; the writing will tell.
        if (error != 0 && error != EINVAL && error != EOPNOTSUPP && error != ENOSYS && error != EINTR)
            return failed(error);
        return {};
    }
    IoResult<void> truncate(FileHandle file, std::uint64_t size) override {
        return checked(again([&] { return ::ftruncate(file, static_cast<off_t>(size)); }));
    }
    IoResult<void> sync(FileHandle file) override {
        return checked(again([&] { return ::fsync(file); }));
    }
    IoResult<void> close(FileHandle file) override { return checked(::close(file)); }
    IoResult<bool> lock(FileHandle file) override {
        if (again([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) == 0) return true;
        if (errno == EWOULDBLOCK) return false;
        return failed();
    }
    IoResult<void> copyAttributes(const Path& from, FileHandle to) override {
        struct stat status {};
        if (::stat(from.c_str(), &status) != 0) {
            if (errno != ENOENT) return failed();
            return checked(::fchmod(to, 0666 & ~mask_));
        }
        struct stat own {};
        if (::fstat(to, &own) == 0 && own.st_gid != status.st_gid) (void)!::fchown(to, -1, status.st_gid);
        copyExtendedAttributes(from, to);
        return checked(::fchmod(to, status.st_mode & 07777));
    }
    IoResult<void> touch(const Path& path, std::int64_t than) override {
        if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) != 0) return failed();
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return failed();
        constexpr std::int64_t second = 1'000'000'000;
        if (status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec > than) return {};
        const timespec later{(than + second) / second, 0};
        const std::array<timespec, 2> times{later, later};
        return checked(::utimensat(AT_FDCWD, path.c_str(), times.data(), 0));
    }
    IoResult<FileInfo> info(const Path& path) override {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return failed();
        FileInfo info;
        if (!S_ISREG(status.st_mode))
            info.kind = S_ISDIR(status.st_mode) ? FileInfo::Kind::folder : FileInfo::Kind::other;
        info.size = static_cast<std::uint64_t>(status.st_size);
        info.mode = status.st_mode & 07777;
        info.owner = status.st_uid;
        info.links = status.st_nlink;
        info.id = {status.st_dev, status.st_ino};
        const auto nanoseconds = [](const timespec& t) { return t.tv_sec * std::int64_t{1'000'000'000} + t.tv_nsec; };
        info.modified = nanoseconds(status.st_mtim);
        info.changed = nanoseconds(status.st_ctim);
        return info;
    }
    IoResult<Path> resolve(const Path& path) override {
        constexpr int mostLinks = 40; // as many as Linux follows
        std::error_code error;
        Path at = fs::absolute(path, error);
        for (int i = 0; !error && i < mostLinks; ++i) {
            const Path folder = fs::canonical(at.parent_path(), error);
            if (error) break;
            at = folder / at.filename();
            std::error_code unknown; // whoever opens it will be told
            if (!fs::is_symlink(fs::symlink_status(at, unknown))) return at;
            const Path next = fs::read_symlink(at, error);
            at = next.is_absolute() ? next : folder / next;
        }
        return tl::unexpected(error ? error : std::make_error_code(std::errc::too_many_symbolic_link_levels));
    }
    bool mayWrite(const Path& path) override { return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; }
    std::uint32_t user() override { return ::geteuid(); }
    IoResult<void> rename(const Path& from, const Path& to) override {
        return checked(::rename(from.c_str(), to.c_str()));
    }
    IoResult<void> renameFresh(const Path& from, const Path& to) override {
        if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
        if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) return failed();
        // Shares that cannot say it in one call can mostly give a file a second name, which replaces nothing either.
        if (::link(from.c_str(), to.c_str()) == 0) return checked(::unlink(from.c_str()));
        if (errno == EEXIST) return failed();
        return FileSystem::renameFresh(from, to);
    }
    IoResult<void> remove(const Path& path) override { return checked(::unlink(path.c_str())); }
    IoResult<void> makeFolder(const Path& path) override {
        std::error_code error;
        if (fs::is_directory(path, error)) return {};
        if (path.has_parent_path() && path.parent_path() != path)
            if (auto above = makeFolder(path.parent_path()); !above) return above;
        if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return failed();
        auto synced = syncFolder(path.parent_path());
        // A folder may be open to writing and closed to reading; the new one is of use all the same.
        if (!synced && synced.error() != std::errc::permission_denied) return synced;
        return {};
    }
    IoResult<void> syncFolder(const Path& path) override {
        const int folder = again([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
        if (folder < 0) return failed();
        const int result = again([&] { return ::fsync(folder); });
        const int error = errno;
        ::close(folder);
        // Some network file systems cannot; their renames are the server's affair.
        if (result != 0 && error != EINVAL && error != EROFS) return failed(error);
        return {};
    }
    IoResult<std::vector<std::string>> list(const Path& folder) override {
        std::error_code error;
        std::vector<std::string> names;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
            names.push_back(it->path().filename().string());
        if (error) return tl::unexpected(error);
        return names;
    }

private:
    mode_t mask_;
};

} // namespace

FileSystem& systemFiles() {
    static PosixFiles files;
    return files;
}

fs::path wholePath(const fs::path& path) {
    std::error_code unknown;
    fs::path whole = fs::absolute(path, unknown);
    return unknown ? path : whole;
}

void guardStandardStreams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0) // the lowest free number: what is opened is this stream
            (void)::open("/dev/null", (stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) | O_NOCTTY);
    (void)std::signal(SIGPIPE, SIG_IGN);
}

} // namespace cjm
