#include "storage/moved_file.hpp"

#include "storage/file_io.hpp"

#include <cjm/base/hash.hpp>

#include <algorithm>

namespace cjm {
namespace {

namespace fs = std::filesystem;

// Of more than these it is not worth the time.
constexpr std::size_t mostNames = 10'000; // in a folder
constexpr std::size_t mostFolders = 200;

bool isNamedLikeMap(const fs::path& name, const fs::path& before) {
    return name == before.filename() || name.extension() == before.extension();
}

std::optional<std::vector<std::string>> namesIn(FileSystem& files, const fs::path& folder) {
    auto names = files.list(folder);
    if (!names || names->size() > mostNames) return std::nullopt;
    std::sort(names->begin(), names->end());
    return std::move(*names);
}

bool isIt(FileSystem& files, const fs::path& path, const FileState& file) {
    const auto info = files.info(path);
    if (!info || info->kind != FileInfo::Kind::file || info->id != file.place.file) return false;
    const auto bytes = readFile(files, path);
    return bytes && (docIdIn(*bytes) == file.envelope.docId || contentHash(*bytes) == file.hash);
}

std::optional<fs::path> foundIn(FileSystem& files, const fs::path& folder, const FileState& file, bool onlyMaps) {
    const auto names = namesIn(files, folder);
    if (!names) return std::nullopt;
    for (const std::string& name : *names)
        if ((!onlyMaps || isNamedLikeMap(name, file.place.real)) && isIt(files, folder / name, file))
            return folder / name;
    return std::nullopt;
}

// Folders in this one, on the disk that holds the file: elsewhere it would have another number. In hidden ones lies
// what somebody or a program has thrown away.
void addFoldersIn(FileSystem& files, const fs::path& folder, const FileState& file, std::vector<fs::path>& found) {
    const auto names = namesIn(files, folder);
    if (!names) return;
    for (const std::string& name : *names) {
        if (found.size() >= mostFolders) return;
        if (name.starts_with('.')) continue;
        const auto info = files.info(folder / name);
        if (info && info->kind == FileInfo::Kind::folder && info->id.device == file.place.file.device)
            found.push_back(folder / name);
    }
}

} // namespace

std::optional<fs::path> otherNameOf(FileSystem& files, const FileState& file) {
    if (!file.place.file.isKnown()) return std::nullopt;
    return foundIn(files, file.place.real.parent_path(), file, false);
}

std::optional<fs::path> movedTo(FileSystem& files, const FileState& file) {
    if (!file.place.file.isKnown()) return std::nullopt;
    const fs::path folder = file.place.real.parent_path(), above = folder.parent_path();
    std::vector<fs::path> folders;
    addFoldersIn(files, folder, file, folders);
    if (above != folder) {
        folders.push_back(above);
        addFoldersIn(files, above, file, folders);
    }
    for (const fs::path& each : folders)
        if (each != folder)
            if (auto found = foundIn(files, each, file, true)) return found;
    return std::nullopt;
}

} // namespace cjm
