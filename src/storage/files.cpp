#include "storage/file_io.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/safe_write.hpp>
#include <cjm/storage/save_file.hpp>
#include <cjm/storage/versions.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <unistd.h>

namespace cjm {

namespace fs = std::filesystem;

namespace {

// Who has no home has at least a folder for what may go; whether it is there is told to who writes.
fs::path folderForWhatMayGo() {
    const char* folder = std::getenv("TMPDIR");
    return folder && *folder == '/' ? folder : "/tmp";
}

// Into a pipe or a device that somebody named.
Result<void> writeInto(const fs::path& path, std::string_view bytes) {
    auto file = openFile(systemFiles(), path, OpenAs::intoStream);
    if (!file) return systemFailure("file.cannot-write-output", path, file.error());
    if (auto r = writeAll(systemFiles(), file->handle(), bytes); !r)
        return systemFailure("file.cannot-write-output", path, r.error());
    if (auto r = file->close(); !r) return systemFailure("file.cannot-write-output", path, r.error());
    return {};
}

// By its own names too: to open one of these waits for a reader when it is a pipe whose reader is gone.
bool isStandardOutput(const fs::path& path) {
    return path == "-" || path == "/dev/stdout" || path == "/dev/fd/1" || path == "/proc/self/fd/1";
}

bool isStream(const fs::path& path) {
    const auto info = systemFiles().info(path);
    return info && info->kind == FileInfo::Kind::other;
}

// Kept with the versions of the document that it is, and thinned out with them.
Result<fs::path> keepAsVersion(std::string_view old) {
    std::string docId = docIdIn(old);
    if (docId.empty()) docId = contentHash(old).substr(0, 32); // as openFile gives it one
    Versions versions(systemFiles(), dataFolder() / "versions", docId);
    const auto kept = versions.add(old, VersionWhy::foundOnDisk, wallMs());
    if (!kept) return tl::unexpected(kept.error());
    return versions.pathOf(*kept);
}

} // namespace

fs::path dataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/') return fs::path(data) / "marshrut";
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return fs::path(home) / ".local" / "share" / "marshrut";
    return folderForWhatMayGo() / "marshrut";
}

Result<std::string> readFile(const fs::path& path) {
    if (path == "-") return readAll(systemFiles(), STDIN_FILENO, path);
    if (!isStream(path)) return readFile(systemFiles(), path);
    auto file = openFile(systemFiles(), path, OpenAs::stream);
    if (!file) return systemFailure("file.cannot-open", path, file.error());
    return readAll(systemFiles(), file->handle(), path);
}

Result<void> replaceFile(const fs::path& path, std::string_view bytes) {
    if (isStandardOutput(path)) return writeStandardOutput(bytes);
    if (isStream(path)) return writeInto(path, bytes);
    return replaceFile(systemFiles(), path, bytes, keepAsVersion);
}

Result<void> writeStandardOutput(std::string_view bytes) {
    const auto written = writeAll(systemFiles(), STDOUT_FILENO, bytes);
    if (!written) return systemFailure("file.cannot-print", {}, written.error());
    return {};
}

void writeStandardError(std::string_view bytes) { (void)writeAll(systemFiles(), STDERR_FILENO, bytes); }

namespace {

// The system's source takes 20 µs a number on some processors, a third of a millisecond an id: pasting ten thousand
// cards took seconds. 256 bits of it begin a sequence of our own instead, one a thread.
std::mt19937_64 systemSeeded() {
    std::random_device device;
    std::array<std::uint32_t, 8> words{};
    for (auto& word : words)
        word = device();
    std::seed_seq seed(words.begin(), words.end());
    return std::mt19937_64(seed);
}

} // namespace

Result<Loaded> loadDocument(const fs::path& path) {
    auto bytes = readFile(path);
    if (!bytes) return tl::unexpected(bytes.error());
    return decode(*bytes, path.string());
}

Result<Loaded> loadDocument(FileSystem& files, const fs::path& path) {
    auto bytes = readFile(files, path);
    if (!bytes) return tl::unexpected(bytes.error());
    return decode(*bytes, path.string());
}

Result<std::string> checkedBytes(const Document& document, const fs::path& path) {
    std::string bytes = encode(document);
    const auto back = decode(bytes);
    if (!back || !(back->document == document))
        return failure({"file.read-back", {}}, {path.string(), 0, 0}, ErrorKind::mismatch);
    return bytes;
}

Result<void> saveDocument(const fs::path& path, const Document& document) {
    const auto bytes = checkedBytes(document, path);
    if (!bytes) return tl::unexpected(bytes.error());
    return replaceFile(path, *bytes);
}

Result<void> makeDocument(const fs::path& path, const Document& document) {
    // Asked first: a map that another program makes after it is refused by one of the two, whenever it comes.
    const bool isFresh = path != "-" && !systemFiles().info(path);
    if (auto may = mayHoldOutput(path); !may) return may;
    const auto bytes = checkedBytes(document, path);
    if (!bytes) return tl::unexpected(bytes.error());
    return isFresh ? makeFile(systemFiles(), path, *bytes) : replaceFile(path, *bytes);
}

Result<void> makeDocumentInPlace(const fs::path& path, const Document& document) {
    const auto there = systemFiles().info(path);
    if (there && there->kind == FileInfo::Kind::file) {
        const auto old = readFile(systemFiles(), path);
        if (!old) return tl::unexpected(old.error());
        if (const auto kept = keepAsVersion(*old); !kept) return tl::unexpected(kept.error());
    }
    return saveDocument(path, document);
}

std::string SystemIds::next() {
    static constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    thread_local std::mt19937_64 source = systemSeeded();
    std::uniform_int_distribution<std::size_t> pick(0, letters.size() - 1);
    std::string id(12, '0');
    for (char& c : id)
        c = letters[pick(source)];
    return id;
}

} // namespace cjm
