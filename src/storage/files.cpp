#include <cjm/storage/files.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace cjm {
namespace {

namespace fs = std::filesystem;

// An open descriptor that closes itself; `close` is called by hand where its result matters.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }
    [[nodiscard]] bool close() {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

private:
    int number_;
};

tl::unexpected<Error> systemFailure(std::string_view code, const fs::path& path, int error) {
    return failure({std::string(code), {{"reason", std::string(std::strerror(error))}}}, {path.string(), 0, 0});
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            if (count == 0) errno = ENOSPC;
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

Result<std::string> readAll(int descriptor, const fs::path& path) {
    std::string bytes;
    char buffer[64 * 1024];
    for (;;) {
        const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return systemFailure("file.cannot-read", path, errno);
        if (count == 0) return bytes;
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > maxFileBytes)
            return failure({"file.too-big", {{"limit", static_cast<std::int64_t>(maxFileBytes / (1024 * 1024))}}},
                           {path.string(), 0, 0});
    }
}

// Sync clients skip names of this shape, so a half-written file is not sent around.
std::string temporaryName(const fs::path& target) {
    SystemIds ids;
    return "~$" + target.stem().string().substr(0, 100) + "." + ids.next() + ".tmp";
}

// Renames are durable once their folder is on disk.
void syncFolder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.open()) (void)::fsync(descriptor.number());
}

Result<void> writeTemporary(const fs::path& temporary, std::string_view bytes, mode_t mode) {
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.open()) return systemFailure("file.cannot-write", temporary, errno);
    const bool written =
        writeAll(file.number(), bytes) && ::fchmod(file.number(), mode) == 0 && ::fsync(file.number()) == 0;
    const int error = errno;
    if (written && file.close()) return {};
    const int reason = written ? errno : error;
    ::unlink(temporary.c_str());
    return systemFailure("file.cannot-write", temporary, reason);
}

// A pipe or a device is written into: a rename would put a plain file in its place.
Result<void> writeInto(const fs::path& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.open()) return systemFailure("file.cannot-write", path, errno);
    if (!writeAll(file.number(), bytes) || !file.close()) return systemFailure("file.cannot-write", path, errno);
    return {};
}

mode_t modeFor(const fs::path& target) {
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0) return status.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

} // namespace

Result<std::string> readFile(const fs::path& path) {
    if (path == "-") return readAll(STDIN_FILENO, path);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return systemFailure("file.cannot-open", path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return systemFailure("file.cannot-open", path, errno);
    if (S_ISDIR(status.st_mode)) return failure({"file.is-folder", {}}, {path.string(), 0, 0});
    if (status.st_size > static_cast<off_t>(maxFileBytes))
        return failure({"file.too-big", {{"limit", static_cast<std::int64_t>(maxFileBytes / (1024 * 1024))}}},
                       {path.string(), 0, 0});
    return readAll(file.number(), path);
}

Result<void> replaceFile(const fs::path& path, std::string_view bytes) {
    if (path == "-") {
        if (!writeAll(STDOUT_FILENO, bytes)) return systemFailure("file.cannot-write-output", path, errno);
        return {};
    }
    std::error_code error;
    const fs::path resolved = fs::weakly_canonical(path, error);
    const fs::path target = error ? path : resolved;
    if (fs::is_directory(target, error)) return systemFailure("file.cannot-write", path, EISDIR);
    if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return writeInto(path, bytes);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const fs::path temporary = folder / temporaryName(target);
    const auto named = [&](Error e) {
        e.place.file = path.string();
        return tl::unexpected<Error>(std::move(e));
    };
    if (auto written = writeTemporary(temporary, bytes, modeFor(target)); !written) return named(written.error());
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        const int reason = errno;
        ::unlink(temporary.c_str());
        return systemFailure("file.cannot-write", path, reason);
    }
    syncFolder(folder);
    return {};
}

Result<void> writeOutput(const fs::path& path, std::string_view bytes) {
    auto written = replaceFile(path, bytes);
    if (!written) written.error().message.code = "file.cannot-write-output";
    return written;
}

Result<Loaded> loadDocument(const fs::path& path) {
    auto bytes = readFile(path);
    if (!bytes) return tl::unexpected(bytes.error());
    return decode(*bytes, path.string());
}

Result<void> saveDocument(const fs::path& path, const Document& document) {
    const std::string bytes = encode(document);
    const auto back = decode(bytes);
    if (!back || !(back->document == document)) return failure({"file.read-back", {}}, {path.string(), 0, 0});
    return replaceFile(path, bytes);
}

std::string SystemIds::next() {
    static constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::random_device device;
    std::uniform_int_distribution<std::size_t> pick(0, letters.size() - 1);
    std::string id(12, '0');
    for (char& c : id)
        c = letters[pick(device)];
    return id;
}

} // namespace cjm
