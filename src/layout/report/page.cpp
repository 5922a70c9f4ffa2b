#include "layout/page_parts.hpp"
#include "layout/report/map_picture.hpp"
#include "layout/report/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/layout/report/report_page.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr Size upright(Size size) { return size.width > size.height ? Size{size.height, size.width} : size; }

// A report is read upright: on A4, or on the sheet that is asked for.
Size sheetOf(const PageFormat& format) {
    const bool isSheet = format.name.size() == 2 && format.name.front() == 'a';
    return upright(isSheet ? format.size : findPageFormat("a4")->size);
}

} // namespace

std::vector<Page> reportPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                              const Progress& progress) {
    if (progress && !progress(0)) return {};
    ReportOptions asked;
    asked.language = options.language;
    asked.appendix = options.appendix;
    const ReportLayout layout = layoutReport(map, options.theme, measure, asked);
    const Size sheet = sheetOf(options.format);
    std::vector<Page> pages;
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        Page page;
        page.size = sheet;
        page.ground = options.theme.page;
        page.scene = reportScene(layout, i);
        page.scale = std::min(sheet.width / reportPage.width, sheet.height / reportPage.height);
        page.at = {(sheet.width - reportPage.width * page.scale) / 2, 0};
        page.info = infoOf(*map.passport);
        page.anchors = layout.pages[i].anchors;
        page.smallestType = report::smallestOnPaper * pointsToPixel * page.scale;
        pages.push_back(std::move(page));
    }
    return pages;
}

std::vector<Page> reportPicture(const Map& map, const PageOptions& options, const TextMeasure& measure) {
    const std::string& own = map.passport->language;
    const Language language = own.empty() ? options.language : languageFromCode(own);
    const auto picture = report::pictureOf(map, options.theme, measure, language);
    if (!picture) return {};
    Page page;
    page.size = picture->scene.size;
    page.ground = options.theme.page;
    page.scene = picture->scene;
    return {std::move(page)};
}

std::string reportDay(const std::string& date, Language language) { return shortDateInWords(date, language); }

} // namespace cjm
