#include <cjm/base/plain_text.hpp>
#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/safe_write.hpp>

#include <algorithm>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestTemplateName = 50; // letters

} // namespace

fs::path ownTemplatesFolder() { return dataFolder() / "templates"; }

std::vector<OwnTemplate> ownTemplates(const fs::path& folder) {
    std::vector<OwnTemplate> list;
    FileSystem& files = systemFiles();
    const auto names = files.list(folder);
    if (!names) return list;
    for (const std::string& name : *names) {
        const fs::path file = folder / name;
        if (file.extension() != ".cjm" || name.front() == '.') continue;
        // Nothing but a plain file is ever read.
        if (const auto there = files.info(file); there && there->kind == FileInfo::Kind::file)
            list.push_back({file.stem().string(), file});
    }
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return list;
}

Result<fs::path> saveOwnTemplate(const fs::path& folder, const std::string& name, const Map& map, IdSource& ids) {
    FileSystem& files = systemFiles();
    if (auto made = files.makeFolder(folder); !made) return systemFailure("file.cannot-write", folder, made.error());
    const std::string base = asFileName(name, longestTemplateName, "template");
    fs::path file = folder / (base + ".cjm");
    const auto bytes = checkedBytes(newDocument(map, wallMs(), ids), file);
    if (!bytes) return tl::unexpected(bytes.error());
    for (int number = 2;; ++number) {
        auto saved = makeFile(files, file, *bytes);
        if (saved) return file;
        if (saved.error().kind != ErrorKind::taken) return tl::unexpected(std::move(saved.error()));
        file = folder / (base + " " + std::to_string(number) + ".cjm");
    }
}

} // namespace cjm
