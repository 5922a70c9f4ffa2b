#include "golden/fixed_measure.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace cjm;
using namespace cjm::test;

namespace {

using Broken = std::vector<std::string>;

GridLayout placedAfresh(const Map& map, double columnWidth = 240) {
    const FixedMeasure measure;
    LayoutCache cache;
    GridOptions options;
    options.columnWidth = columnWidth;
    return layoutGrid(map, lightTheme(), measure, options, cache);
}

void checkLaws(const Map& map) {
    for (const double width : {150.0, 240.0, 600.0}) {
        INFO("columns of " << width);
        const GridLayout layout = placedAfresh(map, width);
        CHECK(brokenPlaces(layout) == Broken{});
        CHECK(brokenHits(layout) == Broken{});
    }
}

std::string textOfScene(const Map& map, LayoutCache& cache) {
    const FixedMeasure measure;
    return sceneText(gridScene(layoutGrid(map, lightTheme(), measure, {}, cache), lightTheme()));
}

std::string firstDifference(const std::string& a, const std::string& b) {
    if (a == b) return {};
    std::istringstream one(a), other(b);
    std::string left, right;
    do {
        std::getline(one, left);
        std::getline(other, right);
    } while (one && other && left == right);
    return left + "\n" + right;
}

} // namespace

TEST_CASE("layout laws hold on nasty maps", "[laws][layout]") {
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        checkLaws(map);
    }
}

TEST_CASE("layout laws hold on random maps", "[laws][layout]") {
    for (const auto seed : lawSeeds(100)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        checkLaws(randomMap(rng));
    }
}

TEST_CASE("layout laws hold on templates and on every page", "[laws][layout]") {
    const FixedMeasure measure;
    for (const std::string_view name : templateNames()) {
        const Map map = loadTemplate(name, Language::russian)->map;
        checkLaws(map);
        for (const PageFormat& format : pageFormats()) {
            INFO(name << " on " << format.name);
            const PagedGrid page = layoutForPage(map, lightTheme(), measure, format, Language::russian);
            CHECK(brokenPlaces(page.layout) == Broken{});
            CHECK(page.at.x >= 0);
            CHECK(page.at.y >= 0);
            CHECK(page.at.x + page.layout.size.width * page.scale <= page.page.width + 0.01);
            CHECK(page.at.y + page.layout.size.height * page.scale <= page.page.height + 0.01);
        }
    }
}

TEST_CASE("a layout through a kept cache is the layout of a fresh one", "[laws][layout]") {
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        LayoutCache kept;
        for (int step = 0; step < 150; ++step) {
            const RandomEdit random = randomEdit(map, rng);
            if (const auto next = applyEdit(map, random.edit)) map = *next;
            const std::string scene = textOfScene(map, kept);
            if (step % 7 != 0) continue;
            LayoutCache fresh;
            INFO("after step " << step);
            REQUIRE(firstDifference(scene, textOfScene(map, fresh)) == "");
        }
    }
}

TEST_CASE("a card that turns from words under a face into a box is measured anew", "[layout]") {
    MapMaker m;
    m.stage("Узкий").width = 120; // words under a face are as wide here as a box
    m.row("Эмоции", RowKind::emotions);
    m.card(0, 0, "слова, которым нужно несколько строк").value = 1;
    Map map = m.map();
    LayoutCache kept;
    for (const RowKind kind : {RowKind::emotions, RowKind::text, RowKind::emotions}) {
        Row row = *map.rows.find(RowId{"r0"});
        row.kind = kind;
        map = after(map, PutRow{row, {}});
        LayoutCache fresh;
        CHECK(firstDifference(textOfScene(map, kept), textOfScene(map, fresh)) == "");
    }
}

TEST_CASE("a layout of another width forgets nothing and mixes nothing up", "[layout]") {
    const FixedMeasure measure;
    const Map map = everyKind();
    LayoutCache kept;
    for (const double width : {240.0, 150.0, 400.0, 240.0}) {
        GridOptions options;
        options.columnWidth = width;
        options.curveSwitches = true;
        LayoutCache fresh;
        CHECK(sceneText(gridScene(layoutGrid(map, lightTheme(), measure, options, kept), lightTheme())) ==
              sceneText(gridScene(layoutGrid(map, lightTheme(), measure, options, fresh), lightTheme())));
    }
}

TEST_CASE("what is painted in parts is the whole", "[layout]") {
    const GridLayout layout = placedAfresh(everyKind());
    const Rect all{0, 0, layout.size.width, layout.size.height};
    Scene parts, clipped;
    for (const GridPart part : {GridPart::page, GridPart::cells, GridPart::rowTitles, GridPart::stages}) {
        paintGrid(layout, lightTheme(), part, parts);
        paintGrid(layout, lightTheme(), part, clipped, all);
    }
    CHECK(sceneText(parts) == sceneText(clipped));
    CHECK(parts.shapes.size() + 1 == gridScene(layout, lightTheme()).shapes.size());
    Scene nothing;
    paintGrid(layout, lightTheme(), GridPart::cells, nothing, Rect{-500, -500, 10, 10});
    CHECK(sceneText(nothing).find("text") == std::string::npos);
}

TEST_CASE("the same map gives the same scene", "[layout]") {
    Rng one(5), other(5);
    LayoutCache a, b;
    CHECK(textOfScene(randomMap(one), a) == textOfScene(randomMap(other), b));
}
