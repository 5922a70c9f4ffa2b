#include "storage/file_io.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/safe_write.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <unistd.h>

namespace cjm {

namespace fs = std::filesystem;

fs::path dataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/') return fs::path(data) / "marshrut";
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return fs::path(home) / ".local" / "share" / "marshrut";
    return fs::temp_directory_path() / "marshrut";
}

Result<std::string> readFile(const fs::path& path) {
    if (path != "-") return readFile(systemFiles(), path);
    return readAll(systemFiles(), STDIN_FILENO, path);
}

Result<void> replaceFile(const fs::path& path, std::string_view bytes) {
    if (path != "-")
        return replaceFile(systemFiles(), path, bytes,
                           keepIn(systemFiles(), dataFolder() / "replaced", path.stem().string()), WriteTo::anything);
    if (auto written = writeAll(systemFiles(), STDOUT_FILENO, bytes); !written)
        return systemFailure("file.cannot-write-output", path, written.error());
    return {};
}

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
    if (!back || !(back->document == document))
        return failure({"file.read-back", {}}, {path.string(), 0, 0}, ErrorKind::mismatch);
    return replaceFile(path, bytes);
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
