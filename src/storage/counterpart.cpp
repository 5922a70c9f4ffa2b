#include <cjm/storage/counterpart.hpp>
#include <cjm/storage/safe_write.hpp>
#include <cjm/storage/save_file.hpp>

#include <algorithm>

namespace cjm {

std::optional<std::filesystem::path> counterpartOf(FileSystem& files, const std::filesystem::path& own,
                                                   const Passport& passport) {
    constexpr std::size_t mostNames = 1000; // of more than these it is not worth the time
    const std::filesystem::path parent = own.parent_path(), folder = parent.empty() ? "." : parent;
    const std::string& wanted = passport.counterpartId;
    const auto isIt = [&](const std::filesystem::path& path) {
        const auto info = files.info(path);
        if (!info || info->kind != FileInfo::Kind::file) return false;
        if (wanted.empty()) return true;
        const auto bytes = readFile(files, path);
        return bytes && docIdIn(*bytes) == wanted;
    };
    if (!passport.counterpart.empty() && isIt(folder / passport.counterpart)) return folder / passport.counterpart;
    if (wanted.empty()) return std::nullopt;
    auto names = files.list(folder);
    if (!names || names->size() > mostNames) return std::nullopt;
    std::sort(names->begin(), names->end());
    for (const std::string& name : *names) {
        const std::filesystem::path path = folder / name;
        if (path.extension() == ".cjm" && path.filename() != own.filename() && isIt(path)) return path;
    }
    return std::nullopt;
}

} // namespace cjm
