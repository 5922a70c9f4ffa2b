#include "storage/file_io.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

constexpr std::size_t block = std::size_t{64} * 1024;

} // namespace

IoResult<OpenFile> openFile(FileSystem& files, const std::filesystem::path& path, OpenAs how) {
    auto handle = files.open(path, how);
    if (!handle) return tl::unexpected(handle.error());
    return OpenFile(files, *handle);
}

IoResult<void> writeAll(FileSystem& files, FileHandle file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = files.write(file, bytes);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return tl::unexpected(std::make_error_code(std::errc::no_space_on_device));
        bytes.remove_prefix(*count);
    }
    return {};
}

Result<std::string> readAll(FileSystem& files, FileHandle file, const std::filesystem::path& path, std::size_t most,
                            std::size_t expected) {
    std::string bytes;
    bytes.reserve(std::min(expected, most) + block);
    std::array<char, block> buffer{};
    while (bytes.size() <= most) {
        const auto count = files.read(file, buffer);
        if (!count && count.error() == std::errc::no_such_device)
            return failure({"file.is-device", {}}, {path.string(), 0, 0});
        if (!count) return systemFailure("file.cannot-read", path, count.error());
        if (*count == 0) return bytes;
        bytes.append(buffer.data(), *count);
    }
    return tooBig(path, most);
}

tl::unexpected<Error> tooBig(const std::filesystem::path& path, std::size_t most) {
    return failure({"file.too-big", {{"limit", static_cast<std::int64_t>(most / (1024 * 1024))}}},
                   {path.string(), 0, 0}, ErrorKind::tooLarge);
}

std::string shortName(std::string name, std::size_t most) {
    if (name.size() <= most) return name;
    while (most > 0 && !utf8::isFirstByte(name[most]))
        --most;
    name.resize(most);
    return name;
}

IoResult<bool> holds(FileSystem& files, FileHandle file, std::string_view bytes) {
    std::vector<char> buffer(block);
    for (;;) {
        const auto count = files.read(file, buffer);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return bytes.empty();
        if (*count > bytes.size() || std::string_view(buffer.data(), *count) != bytes.substr(0, *count)) return false;
        bytes.remove_prefix(*count);
    }
}

} // namespace cjm
