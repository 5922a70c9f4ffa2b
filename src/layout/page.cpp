#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/layout/page.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr double paperMargin = 48, screenMargin = 60;
constexpr double narrowest = 200, widest = 900; // narrower columns break words that people use
constexpr double fitWidth = 1600, usualColumn = 266;

// Landscape, 96 pixels to the inch.
constexpr Size millimetres(double width, double height) { return {width * 96 / 25.4, height * 96 / 25.4}; }

// The column width of the `fit` page: few stages share 1600 pixels, many get the usual width.
double fitColumn(const Map& map, const TextMeasure& measure, double margin) {
    const auto shown = std::count_if(map.stages.begin(), map.stages.end(), [](const Stage& s) { return !s.hidden; });
    const double shared = (fitWidth - 2 * margin - rowTitlesWidth(map, measure)) /
                          static_cast<double>(std::max<std::ptrdiff_t>(shown, 1));
    return std::clamp(shared, usualColumn, 420.0);
}

} // namespace

const std::vector<PageFormat>& pageFormats() {
    static const std::vector<PageFormat> formats{
        {"fit", {}},
        {"16:9", {1600, 900}},
        {"a4", millimetres(297, 210)},
        {"a3", millimetres(420, 297)},
        {"a2", millimetres(594, 420)},
        {"a1", millimetres(841, 594)},
        {"a0", millimetres(1189, 841)},
    };
    return formats;
}

std::optional<PageFormat> findPageFormat(std::string_view name) {
    for (const PageFormat& format : pageFormats())
        if (format.name == name) return format;
    return std::nullopt;
}

PagedGrid layoutForPage(const Map& map, const Theme& theme, const TextMeasure& measure, const PageFormat& format,
                        Language language, const Progress& progress) {
    LayoutCache cache;
    const bool fit = format.size.empty();
    GridOptions options;
    options.language = language;
    options.margin = fit || format.name == "16:9" ? screenMargin : paperMargin;
    PagedGrid result;
    if (fit) {
        options.columnWidth = fitColumn(map, measure, options.margin);
        result.layout = layoutGrid(map, theme, measure, options, cache);
        result.page = result.layout.size;
        return result;
    }
    // Wider columns make a lower map, so the width at which it has the page's shape can be halved out.
    const double shape = format.size.width / format.size.height;
    double low = narrowest, high = widest;
    constexpr int steps = 8;
    for (int step = 0; step < steps; ++step) {
        if (progress) progress(static_cast<double>(step) / steps);
        options.columnWidth = (low + high) / 2;
        result.layout = layoutGrid(map, theme, measure, options, cache);
        const Size size = result.layout.size;
        (size.width / size.height < shape ? low : high) = options.columnWidth;
    }
    const Size size = result.layout.size;
    result.page = format.size;
    result.scale = std::min(format.size.width / size.width, format.size.height / size.height);
    result.at = {(format.size.width - size.width * result.scale) / 2, 0};
    return result;
}

} // namespace cjm
