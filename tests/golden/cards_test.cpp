#include "golden/fixed_measure.hpp"
#include "golden/maps.hpp"
#include "layout/words.hpp"

#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/layout/icon_search.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm;
using namespace cjm::test;

// What cards of each kind say beside their words.

namespace {

Scene drawn(const Map& map) {
    const FixedMeasure measure;
    LayoutCache cache;
    return gridScene(layoutGrid(map, lightTheme(), measure, {}, cache), lightTheme());
}

std::vector<std::string> textsOf(const Scene& scene) {
    std::vector<std::string> list;
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape))
            for (const TextLine& line : text->block->lines)
                list.push_back(line.text);
    return list;
}

bool has(const Scene& scene, const std::string& words) {
    const auto all = textsOf(scene);
    return std::find(all.begin(), all.end(), words) != all.end();
}

std::ptrdiff_t iconsOf(const Scene& scene, std::string_view name) {
    return std::count_if(scene.shapes.begin(), scene.shapes.end(), [&](const Shape& shape) {
        const auto* icon = std::get_if<IconShape>(&shape);
        return icon && icon->name == name;
    });
}

Card& add(MapMaker& m, CardKind kind, const std::string& text) {
    Card& card = m.card(0, 0, text);
    card.kind = kind;
    return card;
}

Map withLanguage(Map map, const char* code) {
    Passport passport = *map.passport;
    passport.language = code;
    map.passport = Box<Passport>(std::move(passport));
    return map;
}

} // namespace

TEST_CASE("numbers are written as the language of the map has them", "[cards]") {
    CHECK(numberInWords(3.4, Language::russian) == "3,4");
    CHECK(numberInWords(3.4, Language::english) == "3.4");
    CHECK(numberInWords(2026, Language::russian) == "2026");
    CHECK(numberInWords(1234567.5, Language::russian) == "1\u00A0234\u00A0567,5");
    CHECK(numberInWords(1234567.5, Language::english) == "1,234,567.5");
    CHECK(numberInWords(-12000, Language::english) == "−12,000");
    CHECK(numberInWords(1e300, Language::russian) == "1e+300");
    MapMaker m("Показатели");
    m.stage("Оплата");
    m.row("Показатели", RowKind::metrics);
    Card& metric = add(m, CardKind::metric, "Оплатили");
    metric.number = 18.5;
    metric.unit = "%";
    metric.target = 25;
    const Scene russian = drawn(withLanguage(m.map(), "ru")), english = drawn(withLanguage(m.map(), "en"));
    CHECK(has(russian, "18,5"));
    CHECK(has(russian, "% · цель 25\u00A0%"));
    CHECK(has(english, "18.5"));
    CHECK(has(english, "% · target 25\u00A0%"));
}

TEST_CASE("a quote stands in the marks of the map's language, once", "[cards]") {
    MapMaker m("Цитаты");
    m.stage("Оплата");
    m.row("Цитаты", RowKind::quotes);
    add(m, CardKind::quote, "Дорого");
    add(m, CardKind::quote, "«Уже в кавычках»");
    const Scene russian = drawn(withLanguage(m.map(), "ru")), english = drawn(withLanguage(m.map(), "en"));
    CHECK(has(russian, "«"));
    CHECK(has(russian, "Дорого»"));
    CHECK(has(russian, "«Уже в кавычках»"));
    CHECK(has(english, "“"));
    CHECK(has(english, "Дорого”"));
}

TEST_CASE("a channel has the sign of its name or none", "[cards]") {
    CHECK(channelCalled("Email") == "email");
    CHECK(channelCalled("instagram") == "instagram");
    CHECK(channelCalled("приложение") == "app");
    CHECK(channelCalled("Наш Instagram").empty());
    CHECK(channelCalled("").empty());
    MapMaker m("Каналы");
    m.stage("Оплата");
    m.row("Каналы", RowKind::channels);
    add(m, CardKind::channel, "Email");
    add(m, CardKind::channel, "Голубиная почта");
    const Scene scene = drawn(m.map());
    CHECK(iconsOf(scene, "mail") == 1);
    CHECK(iconsOf(scene, "tag") == 0);
}

TEST_CASE("the star of a moment of truth is drawn on every kind of card", "[cards]") {
    for (const CardKind kind :
         {CardKind::goal, CardKind::question, CardKind::touchpoint, CardKind::emotion, CardKind::barrier,
          CardKind::solution, CardKind::action, CardKind::thought, CardKind::channel, CardKind::quote, CardKind::metric,
          CardKind::image, CardKind::process, CardKind::text}) {
        MapMaker m("Звезда");
        m.stage("Оплата");
        m.row("Разное", kind == CardKind::emotion ? RowKind::emotions : RowKind::text);
        add(m, kind, "Слова").momentOfTruth = true;
        INFO(static_cast<int>(kind));
        CHECK(iconsOf(drawn(m.map()), "star-filled") == 2); // and in the legend
    }
}

TEST_CASE("a column's rule stops where a card lies over it", "[cards]") {
    MapMaker m("Процесс");
    m.stage("Один");
    m.stage("Два");
    m.row("Процесс", RowKind::process);
    add(m, CardKind::process, "На обоих").span = 2;
    const FixedMeasure measure;
    LayoutCache cache;
    const GridLayout layout = layoutGrid(m.map(), lightTheme(), measure, {}, cache);
    const Rect card = layout.cards.front().rect;
    for (const Shape& shape : gridScene(layout, lightTheme()).shapes) {
        const auto* box = std::get_if<BoxShape>(&shape);
        if (box && box->rect.width <= 1 && box->rect.x > card.x && box->rect.x < card.right())
            CHECK_FALSE(box->rect.intersects(card));
    }
}

TEST_CASE("the legend calls a row as its author does", "[cards]") {
    MapMaker m("Боли");
    m.stage("Оплата");
    m.row("Боли клиента", RowKind::barriers);
    add(m, CardKind::barrier, "Дорого").severity = 2;
    CHECK(has(drawn(m.map()), "Боли клиента:"));
    CHECK_FALSE(has(drawn(m.map()), "Барьеры:"));
}

TEST_CASE("a page prints nothing that waits for words", "[cards]") {
    MapMaker m("");
    m.stage("Оплата");
    const FixedMeasure measure;
    const Map map = m.map();
    const PagedGrid page = layoutForPage(map, lightTheme(), measure, *findPageFormat("16:9"), Language::russian, {});
    CHECK_FALSE(has(gridScene(page.layout, lightTheme()), "Карта без названия"));
    CHECK(page.layout.gridX == page.layout.options.margin); // no room for titles of rows that there are not
    MapMaker none("Пусто");
    const PagedGrid empty =
        layoutForPage(none.map(), lightTheme(), measure, *findPageFormat("16:9"), Language::russian, {});
    CHECK(has(gridScene(empty.layout, lightTheme()), "Здесь пока нет этапов"));
}
