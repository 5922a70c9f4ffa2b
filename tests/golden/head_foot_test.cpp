#include "golden/goldens.hpp"
#include "golden/laid_out.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

// What stands above and below the grid. Its own namespace: sources are compiled together.
namespace cjm::test::head_foot_tests {
namespace {

using Broken = std::vector<std::string>;

// A picture of 300 × 100 pixels, as far as its head tells.
const char logoBytes[] = "iVBORw0KGgoAAAANSUhEUgAAASwAAABkCAYAAAA=";

Map with(Map map, const std::function<void(Passport&)>& change) {
    map.passport = map.passport.with(change);
    return map;
}

// The example with all that a passport says.
Map everything(Language language = Language::russian) {
    Map map = loadTemplate("boiler-example", language)->map;
    map.images = map.images.set(Image{{"logo"}, 0, "png", logoBytes, {}});
    map = with(std::move(map), [](Passport& p) {
        p.date = "2026-11-21";
        p.versionLabel = "1.2, после трёх интервью";
        p.logo = {"logo"};
    });
    Card card = *map.cards.find(CardId{"B1"});
    card.votes = 3;
    map = after(map, PutCard{card, {}});
    card = *map.cards.find(CardId{"R1"});
    card.link = "https://example.org";
    return after(map, PutCard{card, {}});
}

// The same of one stage: as narrow as one wants.
Map oneStage() {
    const Map whole = everything();
    MapMaker m;
    m.passport = *whole.passport;
    m.passport.title = "Карта";
    m.stage("Этап");
    m.row("Барьеры", RowKind::barriers);
    m.card(0, 0, "Дорого").severity = 2;
    Map map = m.map();
    map.images = whole.images;
    return map;
}

GridOptions asPage(double column = 266) {
    GridOptions options;
    options.columnWidth = column;
    options.margin = 60;
    options.isPage = true;
    options.show = CardShow::all();
    return options;
}

GridLayout placed(const Map& map, const GridOptions& options = asPage(), const Theme& theme = lightTheme()) {
    LayoutCache cache;
    return laidOut(map, cache, options, theme);
}

// Title, personas, notes and foot, without the grid.
std::string around(const GridLayout& layout, const Theme& theme = lightTheme()) {
    Scene scene;
    scene.size = layout.size;
    paintGrid(layout, theme, GridPart::page, scene);
    return sceneText(scene);
}

void checkAround(const std::string& name, const GridLayout& layout, const Theme& theme = lightTheme()) {
    INFO(name);
    CHECK(brokenPlaces(layout) == Broken{});
    CHECK(differenceFromGolden("around-" + name, around(layout, theme)) == "");
}

// The words that stand below the grid.
std::vector<std::string> foot(const GridLayout& layout) {
    std::vector<std::string> words;
    for (const Shape& shape : layout.legend)
        if (const auto* text = std::get_if<TextShape>(&shape)) {
            std::string all;
            for (const TextLine& line : text->block->lines)
                all += (all.empty() ? "" : " ") + line.text;
            words.push_back(all);
        }
    return words;
}

const PlacedNote& noteOf(const GridLayout& layout, MapPart part) {
    for (const PlacedNote& note : layout.notes)
        if (note.field == nameOf(part)) return note;
    FAIL("no such note");
    return layout.notes.front();
}

Map withFew(const char* audience, const char* scenario) {
    MapMaker m("Карта");
    m.passport.audience = audience;
    m.passport.scenario = scenario;
    for (int stage = 0; stage < 5; ++stage)
        m.stage("Этап");
    m.row("Вопросы", RowKind::questions);
    m.card(0, 0, "Сколько?");
    return m.map();
}

} // namespace

TEST_CASE("golden scene: above and below the grid", "[golden][around]") {
    for (const Language language : {Language::russian, Language::english}) {
        const std::string code(languageCode(language));
        checkAround("full-" + code, placed(everything(language)));
    }
    checkAround("full-dark", placed(everything(), asPage(), darkTheme()), darkTheme());
    checkAround("empty", placed(withFew("", "")));
    checkAround("one-note", placed(withFew("Инженеры", "")));
    GridOptions known = asPage();
    known.evidence = true;
    checkAround("known", placed(everything(), known));
    for (const double column : {480.0, 300.0, 150.0})
        checkAround("narrow-" + std::to_string(static_cast<int>(column)), placed(oneStage(), asPage(column)));
    GridOptions paper = asPage();
    paper.head = HeadSize::paper;
    paper.margin = 32;
    checkAround("paper", placed(everything(), paper));
}

TEST_CASE("two notes share the width, one has no more than can be read", "[around]") {
    const GridLayout two = placed(withFew("Инженеры", "Ищут подрядчика"));
    REQUIRE(two.notes.size() == 2);
    CHECK(two.notes[0].text.width == two.notes[1].text.width);
    CHECK(two.notes[1].text.at.x == two.notes[0].text.at.x + two.notes[0].text.width + 44);
    CHECK(two.notes[1].text.at.x + two.notes[1].text.width == Approx(two.size.width - 60));
    CHECK(placed(withFew("", "Ищут подрядчика")).notes.front().text.width == 960);
    CHECK(placed(withFew("", "")).notes.empty());
}

TEST_CASE("of a long note four lines stand on the page, and all of it in the properties of the file", "[around]") {
    std::string words = "Начало";
    for (int i = 0; i < 300; ++i)
        words += " слово";
    const Map map = withFew(words.c_str(), "Коротко");
    const GridLayout layout = placed(map);
    const PlacedNote& cut = noteOf(layout, MapPart::audience);
    REQUIRE(cut.isCut());
    REQUIRE(cut.text.block->lines.size() == 4);
    CHECK(cut.text.block->lines.back().text.ends_with("…"));
    CHECK(cut.text.block->width <= cut.text.width);
    CHECK_FALSE(noteOf(layout, MapPart::scenario).isCut());
    CHECK(spotOf(layout, audienceTarget())->lines == cut.whole); // an editor shows all of it
    const FixedMeasure measure;
    const auto pages = pagesOf(map, "grid", {*findPageFormat("fit"), lightTheme(), Language::russian}, measure);
    CHECK(pages.front().info.subject == "Аудитория: " + words);
}

TEST_CASE("each part can be left out by itself, and leaves no trace", "[around]") {
    const Map map = everything();
    const std::string whole = around(placed(map));
    for (const MapPart part : mapParts) {
        INFO(nameOf(part));
        CHECK(hasPart(map, part));
        GridOptions options = asPage();
        options.hiddenParts = {part};
        const GridLayout layout = placed(map, options);
        CHECK(brokenPlaces(layout) == Broken{});
        CHECK(around(layout) != whole);
        CHECK(partsFromNames(namesOf({part, MapPart::legend})) == HiddenParts{part, MapPart::legend});
    }
    GridOptions bare = asPage();
    bare.hiddenParts = HiddenParts(mapParts.begin(), mapParts.end());
    const GridLayout layout = placed(map, bare);
    CHECK(layout.legend.empty());
    CHECK(layout.notes.empty());
    CHECK(layout.personas.empty());
    CHECK(layout.size.height == layout.rowsBottom + 60);
}

TEST_CASE("the legend tells what is on the map and nothing else, groups whole", "[around]") {
    const auto hasWords = [](const GridLayout& layout, const std::string& words) {
        const auto all = foot(layout);
        return std::find(all.begin(), all.end(), words) != all.end();
    };
    const Map map = everything();
    const GridLayout all = placed(map);
    for (const char* words : {"критичный", "Э — Энергетик", "делаем", "важность для клиента", "оценка клиента",
                              "исправить первым", "момент истины", "голоса", "гипотеза, на кривой пунктир", "ссылка"})
        CHECK(hasWords(all, words));
    GridOptions plain = asPage();
    plain.show = CardShow();
    const GridLayout none = placed(map, plain);
    for (const char* words : {"делаем", "важность для клиента", "голоса", "ссылка", "гипотеза, на кривой пунктир"})
        CHECK_FALSE(hasWords(none, words));
    CHECK(hasWords(none, "момент истины"));
    // A title and what follows it stand on one line while a line has room for them.
    for (const double column : {266.0, 170.0}) {
        const GridLayout layout = placed(map, asPage(column));
        double line = -1;
        for (const Shape& shape : layout.legend) {
            const auto* text = std::get_if<TextShape>(&shape);
            if (!text) continue;
            if (text->block->font == Font{Face::semiBold, 12}) line = text->at.y;
            for (const TextLine& words : text->block->lines)
                if (words.text == "критичный" || words.text == "готово" || words.text == "исправить первым")
                    CHECK(text->at.y == line);
        }
    }
}

TEST_CASE("without owner, team, date, version and logo the details end the legend", "[around]") {
    const Map map = with(everything(), [](Passport& p) {
        p.owner = p.team = p.date = p.versionLabel = "";
        p.logo = {};
    });
    const GridLayout layout = placed(map);
    CHECK(foot(layout).back() == "Учебный пример. Все цифры и цитаты вымышлены");
    for (const Shape& shape : layout.legend)
        if (const auto* box = std::get_if<BoxShape>(&shape)) CHECK(box->rect.width < 100); // no line
    CHECK(layout.size.height < placed(everything()).size.height);
}

TEST_CASE("a logo keeps its shape in its room, and has a plate in the dark alone", "[around]") {
    const auto logo = [](const GridLayout& layout) {
        for (const Shape& shape : layout.legend)
            if (const auto* image = std::get_if<ImageShape>(&shape)) return *image;
        FAIL("no logo");
        return ImageShape{};
    };
    const ImageShape light = logo(placed(everything()));
    CHECK(light.rect.height == 34);
    CHECK(light.rect.width == Approx(102));
    CHECK_FALSE(light.plate);
    const ImageShape dark = logo(placed(everything(), asPage(), darkTheme()));
    REQUIRE(dark.plate);
    CHECK(dark.plate->ground == darkTheme().page);
}

TEST_CASE("laws of layout hold above and below the grid of any map", "[laws][around]") {
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        for (const double column : {90.0, 240.0})
            for (const HeadSize head : {HeadSize::full, HeadSize::paper, HeadSize::dense, HeadSize::low}) {
                GridOptions options = asPage(column);
                options.head = head;
                options.isPage = head != HeadSize::low;
                for (const MapPart part : mapParts)
                    if (rng.between(0, 3) == 0) options.hiddenParts.insert(part);
                const GridLayout layout = placed(map, options);
                CHECK(brokenPlaces(layout) == Broken{});
                if (!options.isPage) CHECK(brokenHits(layout) == Broken{});
            }
    }
}

} // namespace cjm::test::head_foot_tests
