#include "golden/fixed_measure.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "layout/grid/metrics.hpp"
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

// Three personas with up to twelve words a cell: short, long, with words that are wider than usual.
static Map randomEmotions(Rng& rng) {
    static const std::vector<std::string> words{"Рад",
                                                "Тревога: сезон близко",
                                                "Нам могут отказать",
                                                "",
                                                "Высокопревосходительственнейшее разочарование",
                                                "Где штраф за простой?",
                                                "А если сломается, кто приедет ночью и сколько это будет стоить?"};
    Map map = mapWith(rng.between(1, 4), 1, 0);
    Row row = *map.rows.find(RowId{"r0"});
    row.kind = RowKind::emotions;
    map.rows = map.rows.set(row);
    Persona third;
    third.id = {"p2"};
    third.rank = 2;
    third.name = "Третий человек";
    map.personas = map.personas.set(third);
    int id = 0;
    for (const Stage& stage : map.stages)
        for (int n = 0, count = rng.between(0, 12); n < count; ++n) {
            Card card;
            card.id = {"e" + std::to_string(id++)};
            card.row = row.id;
            card.stage = stage.id;
            card.rank = n;
            card.kind = CardKind::emotion;
            card.value = rng.between(-20, 20) / 10.0;
            card.text = rng.pick(words);
            if (const int whose = rng.between(0, 3); whose < 3) card.personas = {{"p" + std::to_string(whose)}};
            map.cards = map.cards.set(card);
        }
    return map;
}

TEST_CASE("words of emotions stand free on five hundred random maps", "[laws][layout]") {
    for (const auto seed : lawSeeds(500)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomEmotions(rng);
        const GridLayout layout = placedAfresh(map, rng.between(130, 420));
        CHECK(brokenPlaces(layout) == Broken{});
        // A chart of three times the usual height is high enough: what finds no room stands in lists below it.
        for (const PlacedRow& row : layout.rows) {
            if (!row.chart) continue;
            double lists = row.chart->height;
            for (const EmotionCurve& curve : row.chart->curves)
                for (const EmotionPoint& point : curve.points)
                    if (point.number) lists = std::min(lists, point.labelRect.y);
            CHECK(lists <= 3 * (3 * metrics::emotionUnit + 2 * metrics::chartPadding) + metrics::chartPadding);
        }
    }
}

TEST_CASE("layout laws hold on templates and on every page", "[laws][layout]") {
    const FixedMeasure measure;
    for (const std::string_view name : templateNames()) {
        const Map map = loadTemplate(name, Language::russian)->map;
        checkLaws(map);
        for (const PageFormat& format : pageFormats()) {
            INFO(name << " on " << format.name);
            const PagedGrid page = layoutForPage(map, {format, lightTheme(), Language::russian}, measure);
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
