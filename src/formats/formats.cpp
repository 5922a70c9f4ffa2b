#include <cjm/formats/formats.hpp>

#include <algorithm>
#include <cctype>

namespace cjm {
namespace {

// One line a format.
constexpr Format all[] = {
    {.id = "cjm", .endings = {".cjm"}, .reads = true, .words = "format.cjm"},
    {.id = "pdf", .endings = {".pdf"}, .writes = true, .isPicture = true, .words = "format.pdf"},
    {.id = "png", .endings = {".png"}, .writes = true, .isPicture = true, .hasPixels = true, .words = "format.png"},
    {.id = "svg", .endings = {".svg"}, .writes = true, .isPicture = true, .words = "format.svg"},
    {.id = "odt", .endings = {".odt"}, .writes = true, .isReport = true, .words = "format.odt"},
    {.id = "md", .endings = {".md"}, .writes = true, .isReport = true, .words = "format.md"},
};

// A name that is nothing but an ending has none: ".png" is a hidden file.
bool endsIn(std::string_view fileName, std::string_view ending) {
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    if (ending.empty() || fileName.size() <= ending.size()) return false;
    const std::string_view end = fileName.substr(fileName.size() - ending.size());
    return std::equal(end.begin(), end.end(), ending.begin(), same);
}

// Of the endings of any format, the one that a name has.
std::string_view endingOf(std::string_view fileName) {
    for (const Format& format : all)
        for (const std::string_view ending : format.endings)
            if (endsIn(fileName, ending)) return fileName.substr(fileName.size() - ending.size());
    return {};
}

} // namespace

std::span<const Format> formats() { return all; }

const Format* findFormat(std::string_view id) {
    const auto* found = std::find_if(std::begin(all), std::end(all), [id](const Format& f) { return f.id == id; });
    return found == std::end(all) ? nullptr : found;
}

const Format* formatOf(std::string_view fileName) {
    for (const Format& format : all)
        for (const std::string_view ending : format.endings)
            if (endsIn(fileName, ending)) return &format;
    return nullptr;
}

std::string exportEndings() {
    std::string list;
    for (const Format& format : all)
        if (format.writes) list.append(list.empty() ? "" : ", ").append(format.endings[0]);
    return list;
}

Result<std::vector<std::string>> fileNames(const std::string& output, std::size_t count) {
    if (count <= 1) return std::vector<std::string>(count, output);
    if (output == "-") return failure({"export.one-output", {{"n", static_cast<std::int64_t>(count)}}});
    const std::string_view ending = endingOf(output);
    const std::string stem = output.substr(0, output.size() - ending.size());
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= count; ++i)
        names.push_back(stem + "-" + std::to_string(i) + std::string(ending));
    return names;
}

} // namespace cjm
