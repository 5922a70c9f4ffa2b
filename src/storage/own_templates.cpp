#include <cjm/base/utf8.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/own_templates.hpp>

#include <algorithm>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestTemplateName = 50; // letters; file systems end at 255 bytes

// What some system does not allow in names.
constexpr std::string_view forbidden = "/\\:*?\"<>|";

std::string fileName(const std::string& name) {
    std::string clean;
    for (const char c : name) {
        const bool bad = static_cast<unsigned char>(c) < 0x20 || forbidden.find(c) != std::string_view::npos;
        clean.push_back(bad ? ' ' : c);
    }
    clean = std::string(utf8::prefix(clean, longestTemplateName));
    // A name that begins with a dot would be a hidden file.
    const auto first = clean.find_first_not_of(" .");
    const auto last = clean.find_last_not_of(" .");
    return first == std::string::npos ? "template" : clean.substr(first, last - first + 1);
}

} // namespace

fs::path ownTemplatesFolder() { return dataFolder() / "templates"; }

std::vector<OwnTemplate> ownTemplates(const fs::path& folder) {
    std::vector<OwnTemplate> list;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".cjm" && it->path().stem().string().front() != '.')
            list.push_back({it->path().stem().string(), it->path()});
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return list;
}

Result<fs::path> saveOwnTemplate(const fs::path& folder, const std::string& name, const Map& map, IdSource& ids) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || folder.empty())
        return failure({"file.cannot-write", {{"reason", error.message()}}}, {folder.string(), 0, 0});
    const std::string base = fileName(name);
    fs::path file = folder / (base + ".cjm");
    for (int number = 2; fs::exists(file, error); ++number)
        file = folder / (base + " " + std::to_string(number) + ".cjm");
    if (auto saved = saveDocument(file, newDocument(map, ids)); !saved) return tl::unexpected(saved.error());
    return file;
}

} // namespace cjm
