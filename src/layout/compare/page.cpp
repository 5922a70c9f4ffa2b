#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/page_parts.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/compare/compare_page.hpp>
#include <cjm/layout/compare/compare_paint.hpp>

#include <algorithm>

namespace cjm::compare {
namespace {

constexpr double readableWidth = 1280; // a narrower page has larger type, as far as its stages have room

// As many sheets as rows need, each with head and stages.
std::vector<CompareLayout> sheetsOf(CompareLayout whole, double height) {
    std::vector<CompareLayout> sheets;
    const double foot = whole.size.height - whole.footTop;
    std::vector<CompareRow> rows = std::move(whole.rows);
    whole.rows.clear();
    double y = whole.rowsTop;
    sheets.push_back(whole);
    for (CompareRow& row : rows) {
        if (y > whole.rowsTop && y + row.rect.height + foot > height) {
            sheets.push_back(whole);
            y = whole.rowsTop;
        }
        move(row, y - row.rect.y);
        y = row.rect.bottom();
        sheets.back().rows.push_back(std::move(row));
    }
    for (CompareLayout& sheet : sheets) {
        if (sheet.rows.empty()) continue;
        const double dy = sheet.rows.back().rect.bottom() - sheet.footTop;
        sheet.footTop += dy;
        sheet.size.height += dy;
        for (SheetText* text : {&sheet.legend, &sheet.source})
            cjm::move(*text, 0, dy);
    }
    return sheets;
}

double scaleOn(const CompareLayout& layout, Size page) {
    return std::min(page.width / layout.size.width, page.height / layout.size.height);
}
// Points, of the smallest words.
double typeOn(const CompareLayout& layout, Size page) { return smallestFont * pointsToPixel * scaleOn(layout, page); }

Page pageOf(const CompareLayout& layout, const PageOptions& options) {
    const Size size = options.format.size;
    Page page;
    page.ground = options.theme.page;
    page.scene = compareScene(layout, options.theme);
    page.size = size.empty() ? layout.size : size;
    page.scale = size.empty() ? 1 : scaleOn(layout, size);
    page.at = {(page.size.width - layout.size.width * page.scale) / 2, 0};
    addAnchor(page, layout.title.empty() ? std::string() : layout.title.block->lines.front().text, 0, {margin, 0});
    for (const CompareRow& row : layout.rows) {
        const SheetText& name = row.title.empty() ? row.old : row.title;
        if (!name.empty()) addAnchor(page, name.block->lines.front().text, 1, {row.rect.x, row.rect.y});
        for (const CompareItem& item : row.items)
            addLink(page, item.card->link, item.rect);
    }
    if (!size.empty()) page.smallestType = typeOn(layout, size);
    return page;
}

CompareLayout laidOutFor(const MapComparison& comparison, const PageOptions& options, const TextMeasure& measure) {
    CompareOptions view;
    view.language = options.language;
    view.beforeName = options.with->beforeName;
    view.afterName = options.with->afterName;
    view.allRows = options.with->allRows;
    const auto personas = inOrder(comparison.after.personas);
    if (options.persona > 0 && static_cast<std::size_t>(options.persona) <= personas.size())
        view.persona = personas[static_cast<std::size_t>(options.persona) - 1]->id;
    const Size size = options.format.size;
    // On paper as narrow as can be read.
    const double readable = leastType / (smallestFont * pointsToPixel);
    if (!size.empty() && size.width / view.width < readable)
        view.width = std::max(readableWidth, size.width / readable);
    return layoutCompare(comparison, options.theme, measure, view);
}

} // namespace
} // namespace cjm::compare

namespace cjm {

std::vector<Page> comparePages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                               const Progress& progress) {
    using namespace compare;
    if (!options.with || (progress && !progress(0))) return {};
    const MapComparison comparison = compareMaps(map, options.with->map, options.with->relation);
    CompareLayout layout = laidOutFor(comparison, options, measure);
    const Size size = options.format.size;
    std::vector<CompareLayout> sheets;
    if (size.empty() || typeOn(layout, size) >= leastType)
        sheets.push_back(std::move(layout));
    else
        sheets = sheetsOf(layout, size.height * layout.size.width / size.width);
    std::vector<Page> pages;
    for (const CompareLayout& sheet : sheets) {
        if (progress && !progress(static_cast<double>(pages.size()) / static_cast<double>(sheets.size()))) return {};
        pages.push_back(pageOf(sheet, options));
        pages.back().info = infoOf(*comparison.after.passport);
    }
    return pages;
}

} // namespace cjm
