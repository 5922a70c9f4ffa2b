#include "layout/grid/page_fit.hpp"
#include "layout/page_parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr double paperMargin = 24, screenMargin = 60, paperCellAir = -3, denseCellAir = -5;
constexpr double usualColumn = 266;
constexpr double airAroundParts = 12;

// The column width of the `fit` page: few stages share 1600 pixels, many get the usual width.
double fitColumn(const Map& map, const TextMeasure& measure, double margin, LayoutCache& cache) {
    const auto shown = std::count_if(map.stages.begin(), map.stages.end(), [](const Stage& s) { return !s.hidden; });
    const double shared = (fitWidth - 2 * margin - rowTitlesWidth(map, measure, HeadSize::full, cache)) /
                          static_cast<double>(std::max<std::ptrdiff_t>(shown, 1));
    return std::clamp(shared, usualColumn, 420.0);
}

void addBookmarks(const GridLayout& layout, Page& page) {
    const Language language = languageOf(layout);
    if (!layout.stages.empty()) addAnchor(page, say("look.stages", language), 0, {0, layout.stages.front().rect.y});
    for (const PlacedStage& p : layout.stages)
        addAnchor(page, p.stage->title, 1, {p.rect.x, p.rect.y});
    if (!layout.rows.empty()) addAnchor(page, say("look.rows", language), 0, {0, layout.rows.front().rect.y});
    for (const PlacedRow& p : layout.rows)
        addAnchor(page, p.row->title, 1, {p.rect.x, p.rect.y});
    if (layout.story) {
        const Rect& strip = layout.story->strip;
        addAnchor(page, say("look.story", language), 0, {strip.x, strip.y});
        addAnchor(page, layout.story->story->title, 1, {strip.x, strip.y});
    }
}

void addLinks(const GridLayout& layout, Page& page) {
    for (const PlacedCard& p : layout.cards)
        addLink(page, p.card->link, p.rect);
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.placedChart().curves)
            for (const EmotionPoint& p : curve.points)
                if (p.label) addLink(page, p.card->link, p.labelRect);
    }
}

// What has no room on the page is among its properties.
void addWhole(const PlacedNote& note, const Passport& passport, PageInfo& info) {
    const std::string& words = note.field == nameOf(MapPart::audience) ? passport.audience : passport.scenario;
    info.subject += (info.subject.empty() ? "" : " · ") + note.name.block->lines.front().text + ": " + drawnLine(words);
}

// Of the words on cards and of emotions; 0 where there are none.
double smallestType(const GridLayout& layout) {
    double smallest = 0;
    const auto see = [&](const TextPtr& text) {
        if (text && !text->empty()) smallest = smallest == 0 ? text->font.size : std::min(smallest, text->font.size);
    };
    for (const PlacedCard& p : layout.cards)
        see(p.box->text);
    for (const PlacedRow& row : layout.rows)
        if (row.chart)
            for (const EmotionCurve& curve : row.chart->curves)
                for (const EmotionPoint& point : curve.points)
                    see(point.label);
    if (layout.story)
        for (const PlacedStep& step : layout.story->steps)
            see(step.words.block);
    return smallest;
}

double typeOn(const PagedGrid& grid) { return smallestType(grid.layout) * pointsToPixel * grid.scale; }

// Whether audience and scenario are as short as a tight head has them, and owner and team in the legend.
bool isTight(const GridLayout& layout) {
    return layout.options.head != HeadSize::full &&
           std::all_of(layout.notes.begin(), layout.notes.end(),
                       [](const PlacedNote& note) { return note.text.block->lines.size() <= 1; });
}

// Where type would be too small to be read, cards on paper stand closer; where a little more room would make it large
// enough then, what stands above and below the grid gives it.
PagedGrid fitWithHead(const Map& map, const Theme& theme, const TextMeasure& measure, const PageFormat& format,
                      GridOptions options, const Progress& progress) {
    constexpr double nearly = 0.85;
    PagedGrid best = fitToSheet(map, theme, measure, format, options, progress);
    const Progress goesOn = progress ? [&](double) { return progress(1); } : Progress();
    const auto tryOut = [&] {
        PagedGrid other = fitToSheet(map, theme, measure, format, options, goesOn);
        if (other.scale > best.scale && typeOn(other) >= typeOn(best)) best = std::move(other);
    };
    const auto isSmall = [&] { return typeOn(best) > 0 && typeOn(best) < leastType; };
    if (isSmall() && options.head == HeadSize::paper) {
        options.head = HeadSize::dense;
        options.cellAir = denseCellAir;
        options.columnWidth = best.layout.options.columnWidth; // not far from what is looked for
        tryOut();
    }
    if (isSmall() && typeOn(best) >= nearly * leastType && !isTight(best.layout)) {
        options.tight = true;
        tryOut();
    }
    return best;
}

// Stages and rows alone, with a little air around them, as large as the page or the page as large as they.
void placeParts(const GridLayout& layout, const PageOptions& options, Page& page) {
    page.scene = thumbnailScene(layout, options.theme, options.side);
    const Size parts = page.scene.size;
    const Point corner{layout.options.margin, layout.stagesTop()};
    page.scale = 1;
    if (options.format.size.empty()) {
        page.size = {parts.width + 2 * airAroundParts, parts.height + 2 * airAroundParts};
        page.at = {airAroundParts - corner.x, airAroundParts - corner.y};
        return;
    }
    const double width = std::max(parts.width, 1.0), height = std::max(parts.height, 1.0);
    page.scale =
        std::min((page.size.width - 2 * airAroundParts) / width, (page.size.height - 2 * airAroundParts) / height);
    page.at = {(page.size.width - parts.width * page.scale) / 2 - corner.x * page.scale,
               airAroundParts - corner.y * page.scale};
}

} // namespace

PagedGrid layoutForPage(const Map& map, const PageOptions& asked, const TextMeasure& measure,
                        const Progress& progress) {
    const PageFormat& format = asked.format;
    const Theme& theme = asked.theme;
    const bool fit = format.size.empty();
    GridOptions options;
    options.language = asked.language;
    options.isPage = true;
    options.evidence = asked.evidence && asked.side == 0;
    options.today = asked.today;
    if (asked.side == 0) options.story = asked.story;
    options.transitions = asked.transitions && asked.side == 0;
    if (asked.side == 0) options.show = asked.show;
    options.hiddenParts = asked.hiddenParts;
    options.margin = fit || format.name == "16:9" ? screenMargin : paperMargin;
    if (!fit) {
        if (options.margin == paperMargin) {
            options.head = HeadSize::paper;
            options.cellAir = paperCellAir;
        }
        return fitWithHead(map, theme, measure, format, options, progress);
    }
    LayoutCache cache;
    options.columnWidth = fitColumn(map, measure, options.margin, cache);
    PagedGrid result;
    result.layout = layoutGrid(map, theme, measure, options, cache);
    result.page = result.layout.size;
    return result;
}

std::vector<Page> gridPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                            const Progress& progress) {
    PagedGrid grid = layoutForPage(map, options, measure, progress);
    std::vector<Page> pages(1);
    Page& page = pages.front();
    page.size = grid.page;
    page.ground = options.theme.page;
    page.info = infoOf(*map.passport);
    for (const PlacedNote& note : grid.layout.notes)
        if (note.isCut()) addWhole(note, *map.passport, page.info);
    page.scale = grid.scale;
    page.at = grid.at;
    if (options.side == 0)
        page.scene = gridScene(grid.layout, options.theme);
    else
        placeParts(grid.layout, options, page);
    page.smallestType = typeOn(grid);
    addBookmarks(grid.layout, page);
    addLinks(grid.layout, page);
    return pages;
}

} // namespace cjm
