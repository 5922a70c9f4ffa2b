#include "golden/fixed_measure.hpp"
#include "support/builders.hpp"

#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/page.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Bookmarks = std::vector<std::string>;

Page gridPage(const Map& map, const PageOptions& options = {}) {
    const FixedMeasure measure;
    const auto pages = pagesOf(map, "grid", options, measure);
    REQUIRE(pages.size() == 1);
    return pages.front();
}

Map linked() {
    Map map = mapWith(2, 1, 1);
    map.passport = map.passport.with([](Passport& passport) {
        passport.title = "Карта\nв две\x07 строки";
        passport.team = "Команда";
        passport.language = "ru";
    });
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.link = "https://example.org";
    return after(map, PutCard{card, {}});
}

template <class S> std::size_t countOf(const Scene& scene) {
    return static_cast<std::size_t>(std::count_if(scene.shapes.begin(), scene.shapes.end(),
                                                  [](const Shape& s) { return std::holds_alternative<S>(s); }));
}

} // namespace

TEST_CASE("the page of the grid is the grid where it was placed", "[layout][page]") {
    const FixedMeasure measure;
    const Map map = mapWith(6, 4, 2);
    for (const PageFormat& format : pageFormats()) {
        INFO(format.name);
        PageOptions options;
        options.format = format;
        options.theme = darkTheme();
        const PagedGrid grid = layoutForPage(map, options, measure);
        const Page page = gridPage(map, options);
        CHECK(page.size == grid.page);
        CHECK(page.scale == grid.scale);
        CHECK(page.at == grid.at);
        CHECK(colourText(page.ground) == colourText(darkTheme().page));
        CHECK(sceneText(page.scene) == sceneText(gridScene(grid.layout, darkTheme())));
    }
}

TEST_CASE("a page that fits is 1600 wide, or as wide as many stages need", "[layout][page]") {
    CHECK(gridPage(mapWith(4, 2, 1)).size.width == Approx(fitWidth));
    CHECK(gridPage(mapWith(5, 2, 1)).size.width == Approx(fitWidth));
    CHECK(gridPage(mapWith(12, 2, 1)).size.width > fitWidth);
}

TEST_CASE("the page of the grid tells of its map, its stages and rows, and its links", "[layout][page]") {
    const Page page = gridPage(linked());
    CHECK(page.info.title == "Карта в две□ строки");
    CHECK(page.info.author == "Команда");
    CHECK(page.info.language == "ru");
    Bookmarks anchors;
    for (const PageAnchor& anchor : page.anchors) {
        anchors.push_back(std::string(static_cast<std::size_t>(anchor.level), '>') + anchor.text);
        CHECK(anchor.at.y > 0);
        CHECK(anchor.at.y < page.scene.size.height);
    }
    const Map map = linked();
    CHECK(anchors == Bookmarks{"Этапы", ">" + inOrder(map.stages)[0]->title, ">" + inOrder(map.stages)[1]->title,
                               "Строки", ">" + inOrder(map.rows)[0]->title});
    REQUIRE(page.links.size() == 1);
    CHECK(page.links[0].url == "https://example.org");
    CHECK(page.links[0].rect.width > 100);
}

TEST_CASE("only what may be opened is a link of a page", "[layout][page]") {
    Map map = linked();
    for (const char* address : {"javascript:alert(1)", "file:///etc/passwd", "example.org"}) {
        INFO(address);
        Card card = *map.cards.find(cardId(0, 0, 0));
        card.link = address;
        map.cards = map.cards.set(card); // past the edit, which would refuse it
        CHECK(gridPage(map).links.empty());
    }
}

TEST_CASE("the page of a small picture holds the stages and rows and no words", "[layout][page]") {
    const Map map = mapWith(5, 4, 2);
    for (const int side : {400, 128})
        for (const char* name : {"fit", "a4"}) {
            INFO(name << ", " << side);
            PageOptions options;
            options.side = side;
            options.format = *findPageFormat(name);
            const Page page = gridPage(map, options);
            CHECK(countOf<TextShape>(page.scene) == 0);
            CHECK(countOf<IconShape>(page.scene) == 0);
            CHECK(countOf<BoxShape>(page.scene) > 30);
            for (const Shape& shape : page.scene.shapes) {
                const Rect bounds = boundsOf(shape);
                CHECK(page.at.x + bounds.x * page.scale >= 0);
                CHECK(page.at.y + bounds.y * page.scale >= 0);
                CHECK(page.at.x + bounds.right() * page.scale <= page.size.width);
                CHECK(page.at.y + bounds.bottom() * page.scale <= page.size.height);
            }
        }
    PageOptions whole;
    CHECK(countOf<TextShape>(gridPage(map, whole).scene) > 40);
}

TEST_CASE("views are known by their names", "[layout][page]") {
    CHECK_FALSE(pageViews().empty());
    CHECK(firstPageView() == "grid");
    for (const std::string_view view : pageViews()) {
        CHECK(isPageView(view));
        const std::string code = "view." + std::string(view);
        for (const Language language : {Language::russian, Language::english})
            CHECK(say(code, language) != code);
    }
    CHECK_FALSE(isPageView("rings"));
    CHECK_FALSE(isPageView(""));
}
