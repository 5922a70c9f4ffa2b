#include "golden/fixed_measure.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "layout/grid/cell_flow.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/page_fit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace cjm;
using namespace cjm::test;

// How a map fills a sheet of a given size.

namespace {

PagedGrid onSheet(const Map& map, std::string_view format = "a4") {
    const FixedMeasure measure;
    return layoutForPage(map, {*findPageFormat(format), lightTheme(), Language::russian}, measure);
}

double heightOn(const PagedGrid& page) { return page.layout.size.height * page.scale + 2 * page.at.y; }

// As large as columns of one width and nothing else can make it.
double scaleWith(const Map& map, const PagedGrid& page, double column) {
    const FixedMeasure measure;
    LayoutCache cache;
    GridOptions options;
    options.isPage = true;
    options.show = page.layout.options.show;
    options.margin = page.layout.options.margin;
    options.head = page.layout.options.head;
    options.columnWidth = column;
    const Size size = layoutGrid(map, lightTheme(), measure, options, cache).size;
    return sheetScales(page.page, size, options.margin).both();
}

Map cellOf(int cards, const std::string& text = "Сколько стоит?") {
    MapMaker maker("Полная ячейка");
    maker.row("Вопросы", RowKind::questions);
    for (const char* stage : {"До", "Во время", "После"})
        maker.stage(stage);
    for (int i = 0; i < cards; ++i)
        maker.card(0, 1, text);
    return maker.map();
}

std::vector<Rect> rectsOf(const GridLayout& layout) {
    std::vector<Rect> rects;
    for (const PlacedCard& card : layout.cards)
        rects.push_back(card.rect);
    return rects;
}

std::size_t columnsOf(const std::vector<Rect>& rects) {
    std::set<double> lefts;
    for (const Rect& rect : rects)
        lefts.insert(rect.x);
    return lefts.size();
}

} // namespace

TEST_CASE("no columns make a map larger on its sheet than those it has", "[laws][layout][page]") {
    constexpr double nearly = 0.97; // lines end where they end: a search finds no crest between two steps
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        for (const char* format : {"a4", "16:9"}) {
            const PagedGrid page = onSheet(map, format);
            for (const double column : {200.0, 260.0, 340.0, 450.0, 600.0, 900.0}) {
                INFO(format << ", columns of " << column << " instead of " << page.layout.options.columnWidth);
                CHECK(page.scale >= scaleWith(map, page, column) * nearly);
            }
        }
    }
}

TEST_CASE("a map reaches to the bottom of its sheet", "[laws][layout][page]") {
    for (const std::string_view name : templateNames())
        for (const char* format : {"a4", "16:9", "a0"}) {
            INFO(name << " on " << format);
            const PagedGrid page = onSheet(loadTemplate(name, Language::russian)->map, format);
            CHECK(heightOn(page) == Approx(page.page.height).margin(0.5));
        }
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const PagedGrid page = onSheet(randomMap(rng));
        CHECK(heightOn(page) == Approx(page.page.height).margin(0.5));
        CHECK(brokenPlaces(page.layout) == std::vector<std::string>{});
    }
}

TEST_CASE("a sheet has a white margin that printers need, however large the map", "[laws][layout][page]") {
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        for (const char* format : {"a4", "a0"}) {
            const PagedGrid page = onSheet(randomMap(rng), format);
            const double margin = page.layout.options.margin * page.scale, least = leastMargin(page.page) - 0.01;
            CHECK(page.at.x + margin >= least);
            CHECK(page.at.y + margin >= least);
            CHECK(page.at.x + page.layout.size.width * page.scale - margin <= page.page.width - least);
        }
    }
}

TEST_CASE("height that is left goes to the curves, then to the cells, then to the ends of rows", "[layout][page]") {
    constexpr int stages = 8;
    MapMaker maker("Низкая карта");
    for (int stage = 0; stage < stages; ++stage)
        maker.stage("Этап " + std::to_string(stage + 1));
    maker.row("Эмоции", RowKind::emotions);
    for (int stage = 0; stage < stages; ++stage)
        maker.card(0, stage, "Рад").value = stage % 3 - 1;
    const auto given = [&] { return onSheet(maker.map()).layout.options; };
    CHECK(given().curveStretch > 2);
    maker.row("Цель", RowKind::goals);
    CHECK(given().curveStretch > 2);
    CHECK(given().cellAir == Approx(9)); // twelve more than on a full sheet
    CHECK(given().rowAir > 20);
    for (int row = 0; row < 7; ++row)
        maker.row("Вопросы", RowKind::questions);
    CHECK(given().cellAir < 9);
    CHECK(given().rowAir == Approx(0).margin(0.01));
    // What fills its sheet gets nothing.
    const GridOptions full = onSheet(loadTemplate("boiler-example", Language::russian)->map).layout.options;
    CHECK(full.curveStretch < 1.5);
    CHECK(full.rowAir == 0);
}

TEST_CASE("a cell of more than eight cards sets them side by side on a page", "[layout][page]") {
    CHECK(columnsOf(rectsOf(onSheet(cellOf(8)).layout)) == 1);
    const PagedGrid page = onSheet(cellOf(30));
    const std::vector<Rect> rects = rectsOf(page.layout);
    REQUIRE(rects.size() == 30);
    CHECK(columnsOf(rects) >= 2);
    CHECK(brokenPlaces(page.layout) == std::vector<std::string>{});
    // Down one column, then down the next; none is much lower than another.
    for (std::size_t i = 1; i < rects.size(); ++i)
        CHECK((rects[i].x > rects[i - 1].x || rects[i].y > rects[i - 1].y));
    // On the screen they stand below each other, where hands expect them.
    const FixedMeasure measure;
    LayoutCache cache;
    GridOptions wide;
    wide.columnWidth = 600;
    CHECK(columnsOf(rectsOf(layoutGrid(cellOf(30), lightTheme(), measure, wide, cache))) == 1);
    // A word is not broken for it.
    CHECK(columnsOf(rectsOf(onSheet(cellOf(12, "Высокопревосходительство")).layout)) <
          columnsOf(rectsOf(onSheet(cellOf(12)).layout)) + 1);
    for (const PlacedCard& card : onSheet(cellOf(12, "Высокопревосходительство")).layout.cards)
        CHECK(card.box->text->lines.size() == 1);
}

TEST_CASE("cards side by side make the lowest columns that keep their order", "[layout][page]") {
    using Starts = std::vector<std::size_t>;
    CHECK(flowStarts({}, 2, metrics::cardGap) == Starts{0});
    CHECK(flowStarts({10, 10, 10, 10}, 2, metrics::cardGap) == Starts{0, 2});
    CHECK(flowStarts({50, 10, 10, 10}, 2, metrics::cardGap) == Starts{0, 1});
    CHECK(flowStarts({10, 10, 10, 10, 10, 10}, 3, metrics::cardGap) == Starts{0, 2, 4});
    for (const auto seed : lawSeeds(50)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        std::vector<double> heights;
        for (int i = 0, count = rng.between(1, 30); i < count; ++i)
            heights.push_back(rng.between(20, 200));
        for (const std::size_t flows : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
            const Starts starts = flowStarts(heights, flows, metrics::cardGap);
            CHECK(starts.size() <= flows);
            CHECK(std::is_sorted(starts.begin(), starts.end()));
        }
    }
}

TEST_CASE("titles of rows stand above their cells when columns are narrow", "[layout][page]") {
    MapMaker maker("Много этапов");
    for (int i = 0; i < 9; ++i)
        maker.stage("Шаг " + std::to_string(i + 1));
    maker.row("Вопросы", RowKind::questions);
    maker.row("Прочие договорённости", RowKind::actions);
    for (int stage = 0; stage < 9; ++stage)
        maker.card(0, stage, "Что дальше?");
    const GridLayout layout = onSheet(maker.map()).layout;
    REQUIRE(layout.options.titlesAbove);
    CHECK(layout.rowTitles() == 0);
    CHECK(brokenPlaces(layout) == std::vector<std::string>{});
    for (const PlacedRow& row : layout.rows) {
        CHECK(row.titleBand > 0);
        CHECK(row.titleAt.y + row.title->height() <= row.rect.y + row.titleBand);
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            CHECK(layout.cards[i].rect.y >= row.rect.y + row.titleBand);
    }
    // Words of a scale have no other place than the column of titles.
    Map map = maker.map();
    Row scale = *map.rows.begin();
    scale.kind = RowKind::emotions;
    scale.scaleWords = {"Плохо", "Хорошо"};
    map.rows = map.rows.set(scale);
    CHECK_FALSE(onSheet(map).layout.options.titlesAbove);
}

TEST_CASE("cards stand closer on a sheet where type would be small, and it is larger for that", "[layout][page]") {
    const FixedMeasure measure;
    for (const Language language : {Language::russian, Language::english}) {
        const Map map = loadTemplate("boiler-example", language)->map;
        const PagedGrid closer = onSheet(map);
        CHECK(closer.layout.options.head == HeadSize::dense);
        CHECK(brokenPlaces(closer.layout) == std::vector<std::string>{});
        GridOptions usual = closer.layout.options;
        usual.head = HeadSize::paper;
        usual.cellAir = -3;
        usual.rowAir = usual.leastHeight = 0;
        usual.curveStretch = 1;
        const PagedGrid page = fitToSheet(map, lightTheme(), measure, *findPageFormat("a4"), usual, {});
        CHECK(closer.scale > 1.05 * page.scale);
        CHECK(onSheet(map, "a3").layout.options.head == HeadSize::paper);
        CHECK(onSheet(map, "16:9").layout.options.head == HeadSize::full);
    }
    CHECK(onSheet(cellOf(3)).layout.options.head == HeadSize::paper);
}

TEST_CASE("a page tells how small its type is", "[layout][page]") {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat("a4");
    const auto remarks = remarksOn(pagesOf(wide(40), "grid", options, measure));
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].code == "export.small-type");
    CHECK(remarksOn(pagesOf(cellOf(3), "grid", options, measure)).empty());
    CHECK(remarksOn(pagesOf({}, "grid", options, measure)).empty());
    options.format = *findPageFormat("fit");
    CHECK(remarksOn(pagesOf(wide(40), "grid", options, measure)).empty());
}

TEST_CASE("curves alone fill most of their sheet", "[layout][page]") {
    MapMaker maker("Одни эмоции");
    maker.row("Эмоции", RowKind::emotions);
    for (int stage = 0; stage < 6; ++stage) {
        maker.stage("Этап");
        maker.card(0, stage, "Рад").value = stage % 2 == 0 ? 2 : -2;
    }
    for (const char* format : {"a4", "16:9"}) {
        const PagedGrid page = onSheet(maker.map(), format);
        const GridLayout& layout = page.layout;
        CHECK(layout.rowsBottom * page.scale > 0.8 * page.page.height);
    }
}

TEST_CASE("what waits to be opened on a screen is not drawn on a sheet", "[layout][page]") {
    MapMaker maker("Свёрнутая строка");
    maker.stage("Этап");
    maker.row("Цель", RowKind::goals).collapsed = true;
    const PagedGrid page = onSheet(maker.map());
    const Scene scene = gridScene(page.layout, lightTheme());
    for (const Shape& shape : scene.shapes)
        if (const auto* icon = std::get_if<IconShape>(&shape)) CHECK(icon->name != "chevron-right");
}

TEST_CASE("titles above their cells stand inside the grid, and no face beside it", "[layout][page]") {
    MapMaker maker("Много этапов");
    maker.row("Эмоции", RowKind::emotions);
    maker.row("Вопросы", RowKind::questions);
    for (int stage = 0; stage < 3; ++stage) {
        maker.stage("Этап");
        maker.card(0, stage, "Рад").value = stage % 3 - 1;
    }
    const FixedMeasure measure;
    LayoutCache cache;
    GridOptions options;
    options.titlesAbove = true;
    const GridLayout layout = layoutGrid(maker.map(), lightTheme(), measure, options, cache);
    REQUIRE(layout.rows.front().titleBand > 0);
    for (const PlacedRow& row : layout.rows) {
        CHECK(row.titleAt.x - metrics::rowIconBefore > row.rect.x + 4);
        CHECK(row.scaleFaces.empty());
    }
}

TEST_CASE("many personas take no more height than they need", "[layout][page]") {
    MapMaker maker("Пять портретов");
    for (int stage = 0; stage < 9; ++stage)
        maker.stage("Этап");
    maker.row("Цель", RowKind::goals);
    for (const char* name : {"Анна Владимировна Константинопольская", "Пётр", "Мария", "Иван", "Ольга"})
        maker.persona(name, "Закупщик");
    const GridLayout layout = onSheet(maker.map()).layout;
    for (const PlacedPersona& persona : layout.personas)
        CHECK(persona.avatar.y == layout.personas.front().avatar.y);
    CHECK(layout.stages.front().rect.y < 200);
}
