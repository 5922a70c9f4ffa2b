#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace cjm {

constexpr std::array<std::string_view, 3> endings{".png", ".pdf", ".svg"}; // in the order of ExportFormat

std::string_view endingOf(ExportFormat format) { return endings[static_cast<std::size_t>(format)]; }

std::optional<ExportFormat> exportFormatOf(std::string_view fileName) {
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    for (std::size_t i = 0; i < endings.size(); ++i) {
        if (fileName.size() <= endings[i].size()) continue;
        const std::string_view end = fileName.substr(fileName.size() - endings[i].size());
        if (std::equal(end.begin(), end.end(), endings[i].begin(), same)) return static_cast<ExportFormat>(i);
    }
    return std::nullopt;
}

Result<std::string> exportBytes(const Map& map, const Theme& theme, const PageFormat& page, ExportFormat format,
                                double scale, Language language, const Progress& progress) {
    constexpr double placed = 0.3;
    const QtTextMeasure measure;
    const PagedGrid grid = layoutForPage(map, theme, measure, page, language, partOf(progress, 0, placed));
    const Progress rest = partOf(progress, placed, 1);
    switch (format) {
    case ExportFormat::png: return pngBytes(grid, theme, scale, rest);
    case ExportFormat::pdf: return pdfBytes(grid, theme, rest);
    case ExportFormat::svg: return svgText(grid, theme, rest);
    }
    return std::string();
}

} // namespace cjm
