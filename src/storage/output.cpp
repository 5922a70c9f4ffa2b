#include "storage/file_io.hpp"

#include <cjm/storage/files.hpp>

#include <array>
#include <cctype>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t beginning = 4096; // of a file, enough to know a map

bool endsAsMap(const fs::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return ending == ".cjm";
}

void skipBlanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

// As every .cjm file begins that a program wrote: {"format": "cjm".
bool beginsAsMap(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (const std::string_view part : {"{", "\"format\"", ":", "\"cjm\""}) {
        skipBlanks(text);
        if (!text.starts_with(part)) return false;
        text.remove_prefix(part.size());
    }
    return true;
}

Result<std::string> beginningOf(const fs::path& path) {
    auto file = openFile(systemFiles(), path, OpenAs::reading);
    if (!file) return systemFailure("file.cannot-write-output", path, file.error());
    std::array<char, beginning> buffer{};
    std::size_t got = 0;
    while (got < buffer.size()) {
        const auto count = systemFiles().read(file->handle(), std::span(buffer).subspan(got));
        if (!count) return systemFailure("file.cannot-write-output", path, count.error());
        if (*count == 0) break;
        got += *count;
    }
    return std::string(buffer.data(), got);
}

bool isSameFile(const FileInfo& there, const fs::path& input) {
    if (input.empty() || input == "-") return false;
    const auto from = systemFiles().info(input);
    return from && from->id.isKnown() && from->id == there.id;
}

} // namespace

Result<void> mayHoldOutput(const fs::path& path, const fs::path& input) {
    if (path == "-") return {};
    FileSystem& files = systemFiles();
    const auto there = files.info(path);
    if (!there || there->kind != FileInfo::Kind::file) return {}; // the writer will say what is wrong, if anything
    const auto map = [&] { return failure({"file.is-map", {}}, {path.string(), 0, 0}, ErrorKind::taken); };
    const auto real = files.resolve(path);
    if (endsAsMap(path) || (real && endsAsMap(*real)) || isSameFile(*there, input)) return map();
    // Whoever may not look into a file does not know that it is no map.
    const auto begins = beginningOf(path);
    if (!begins) return tl::unexpected(begins.error());
    if (beginsAsMap(*begins)) return map();
    return {};
}

Result<void> writeOutput(const fs::path& path, std::string_view bytes, const fs::path& input) {
    if (auto may = mayHoldOutput(path, input); !may) return may;
    const auto there = systemFiles().info(path);
    const bool isPlain = path != "-" && (!there || there->kind != FileInfo::Kind::other);
    return isPlain ? replaceMade(systemFiles(), path, bytes) : replaceFile(path, bytes);
}

} // namespace cjm
