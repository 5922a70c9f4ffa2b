#include "golden/fixed_measure.hpp"
#include "golden/maps.hpp"
#include "layout/grid/card_box.hpp"
#include "layout/grid/metrics.hpp"
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
    CHECK(has(drawn(m.map()), "Боли клиента"));
    CHECK_FALSE(has(drawn(m.map()), "Барьеры:"));
}

TEST_CASE("a page prints nothing that waits for words", "[cards]") {
    MapMaker m("");
    m.stage("Оплата");
    const FixedMeasure measure;
    const Map map = m.map();
    const PagedGrid page = layoutForPage(map, {*findPageFormat("16:9"), lightTheme(), Language::russian}, measure);
    CHECK_FALSE(has(gridScene(page.layout, lightTheme()), "Карта без названия"));
    CHECK(page.layout.gridX == page.layout.options.margin); // no room for titles of rows that there are not
    MapMaker none("Пусто");
    const PagedGrid empty =
        layoutForPage(none.map(), {*findPageFormat("16:9"), lightTheme(), Language::russian}, measure);
    CHECK(has(gridScene(empty.layout, lightTheme()), "Здесь пока нет этапов"));
}

// Where what stands beside words is placed. In the type of the tests.

namespace {

std::shared_ptr<const CardBox> boxOf(const Card& card, double width, Language language = Language::russian) {
    const FixedMeasure measure;
    return measureCard(measure, card, nullptr, width, {language, false});
}

Card cardOf(CardKind kind, const std::string& text) {
    Card card;
    card.kind = kind;
    card.text = text;
    return card;
}

} // namespace

TEST_CASE("the star and the dots stand at the end of the first line, whichever side that is", "[cards]") {
    Card card = cardOf(CardKind::barrier, "Дорого и долго");
    card.severity = 2;
    card.momentOfTruth = true;
    const auto box = boxOf(card, 240);
    CHECK(box->dotsAt.x + 3 * metrics::dot + 2 * metrics::dotGap == 240 - metrics::cardPaddingX);
    CHECK(box->starAt.x + metrics::starSize < box->dotsAt.x);
    card.text = "שלום עולם";
    const auto mirrored = boxOf(card, 240);
    CHECK(mirrored->dotsAt.x == metrics::cardPaddingX);
    CHECK(mirrored->starAt.x > mirrored->dotsAt.x + 3 * metrics::dot);
    for (const CardKind kind : {CardKind::touchpoint, CardKind::goal, CardKind::quote, CardKind::solution}) {
        Card other = cardOf(kind, "مرحبا بالعالم");
        other.momentOfTruth = true;
        const auto placed = boxOf(other, 240);
        CHECK(placed->starAt.x + metrics::starSize <=
              placed->textAt.x + placed->textWidth - placed->text->lines.front().width);
    }
}

TEST_CASE("the star of a pill with several lines stands at its edge, on the first", "[cards]") {
    Card card = cardOf(CardKind::touchpoint, "Кто отвечает за монтаж и гарантию?");
    card.momentOfTruth = true;
    const auto box = boxOf(card, 190);
    REQUIRE(box->text->lines.size() == 2);
    CHECK(box->starAt.x + metrics::starSize == Approx(box->size.width - metrics::pillPaddingX));
    CHECK(box->starAt.y < box->textAt.y + box->text->lineHeight);
    card.text = "Звонок"; // alone it is beside the words
    const auto one = boxOf(card, 190);
    CHECK(one->starAt.x == Approx(one->textAt.x + one->text->width + metrics::starGap).margin(1));
}

TEST_CASE("a long word begins its card though dots stand there, and they go below", "[cards]") {
    Card card = cardOf(CardKind::barrier, "Человеконенавистничество");
    card.severity = 2;
    const double word = boxOf(card, 1'000)->text->width;
    const auto box = boxOf(card, word + 2 * metrics::cardPaddingX + 5);
    REQUIRE(box->text->lines.size() == 1);
    CHECK(box->text->font.size == metrics::card.size);
    CHECK(box->dotsAt.y > box->textAt.y + box->text->height());
    CHECK(box->dotsAt.y + metrics::dot < box->size.height);
    card.text += " в цене"; // there is room beside its last line
    const auto two = boxOf(card, word + 2 * metrics::cardPaddingX + 5);
    REQUIRE(two->text->lines.size() == 2);
    CHECK(two->dotsAt.y < two->textAt.y + two->text->height());
    CHECK(two->size.height == two->text->height() + 2 * metrics::cardPaddingY);
}

TEST_CASE("the unit of a metric stays beside its figure", "[cards]") {
    Card card = cardOf(CardKind::metric, "Оплатили");
    card.number = 0.05;
    card.unit = "%";
    card.target = 1'000'000;
    const auto box = boxOf(card, 130);
    REQUIRE(box->note);
    REQUIRE(box->target);
    CHECK(box->note->lines.front().text == "%");
    CHECK(box->noteAt.y < box->extraAt.y + box->extra->height());
    CHECK(box->target->lines.front().text == "цель 1\u00A0000\u00A0000\u00A0%");
    CHECK(box->targetAt.y >= box->extraAt.y + box->extra->height());
    // A figure goes down in size for it.
    card.number = 1'234'567.5;
    card.target = 0;
    const double figure = boxOf(card, 1'000)->extra->width;
    const auto tight = boxOf(card, figure + 2 * metrics::cardPaddingX + 5);
    CHECK(tight->extra->font.size < metrics::number.size);
    CHECK(tight->note->lines.front().text == "%");
    CHECK(tight->noteAt.x + tight->note->width <= tight->size.width - metrics::cardPaddingX);
}

TEST_CASE("both marks of a quote are close to its words", "[cards]") {
    for (const Language language : {Language::russian, Language::english}) {
        const auto box = boxOf(cardOf(CardKind::quote, "Дорого"), 240, language);
        CHECK(box->extraAt.x + box->extra->width == Approx(box->textAt.x));
    }
}

TEST_CASE("words of all cards with a ground begin at the same distance from its edge", "[cards]") {
    Card spanning = cardOf(CardKind::goal, "Выбрать"), coloured = spanning, bare = spanning;
    spanning.span = 2;
    coloured.colour = "#FF8800";
    CHECK(boxOf(spanning, 240)->textAt.x == boxOf(cardOf(CardKind::process, "Выбрать"), 240)->textAt.x);
    CHECK(boxOf(coloured, 240)->textAt.x == boxOf(spanning, 240)->textAt.x);
    // Without a ground the star stands beside the words.
    bare.momentOfTruth = true;
    const auto box = boxOf(bare, 400);
    CHECK(box->starAt.x == Approx(box->textAt.x + box->text->width + metrics::starGap));
    spanning.momentOfTruth = true;
    CHECK(boxOf(spanning, 400)->starAt.x == 400 - metrics::cardPaddingX - metrics::starSize);
}
