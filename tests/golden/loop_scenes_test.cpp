#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "support/builders.hpp"

#include <cjm/layout/loop/loop_paint.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::loop_scenes {
namespace {

Map example(const char* name, Language language = Language::russian) { return loadTemplate(name, language)->map; }

std::vector<Page> pagesFor(const Map& map, std::string_view format, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat(format);
    options.theme = theme;
    return pagesOf(map, "loop", options, measure);
}

// The coffee example with so many more touchpoints at the deal.
Map withTouchpoints(int count) {
    Map map = example("loop-example");
    const Card model = *map.cards.find(CardId{"K9"});
    for (int i = 0; i < count; ++i) {
        Card card = model;
        card.id = CardId{"more" + std::to_string(i)};
        map = after(map, PutCard{card, {}});
    }
    return map;
}

} // namespace

TEST_CASE("golden scene: the loop", "[golden][loop]") {
    const FixedMeasure measure;
    for (const Language language : {Language::russian, Language::english})
        for (const char* name : {"loop-example", "boiler-example"})
            for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
                if (theme == &darkTheme() && language == Language::english) continue;
                LoopOptions options;
                options.language = language;
                const LoopLayout layout = layoutLoop(example(name, language), *theme, measure, options);
                const std::string end = std::string(languageCode(language)) + "-" + theme->name;
                const std::string golden = "loop-" + std::string(name).substr(0, 6) + "-" + end;
                CHECK(differenceFromGolden(golden, sceneText(loopScene(layout, *theme))) == "");
            }
}

TEST_CASE("a loop is one page that holds all of it, as large as it can be", "[loop][pages]") {
    CHECK(pagesFor({}, "a4").empty());
    for (const PageFormat& format : pageFormats()) {
        INFO(format.name);
        const auto pages = pagesFor(example("loop-example"), format.name);
        REQUIRE(pages.size() == 1);
        const Page& page = pages.front();
        CHECK(page.scene.size.width * page.scale <= page.size.width + 0.01);
        CHECK(page.scene.size.height * page.scale <= page.size.height + 0.01);
        CHECK(page.anchors.size() == 7); // the map and its nodes
        if (format.name == "a3") CHECK(page.smallestType >= 9);
        if (format.name != "a4") CHECK(remarksOn(pages).empty());
    }
    const auto full = pagesFor(withTouchpoints(24), "a3");
    CHECK(full.front().smallestType < 9);
    REQUIRE(remarksOn(full).size() == 1); // asks for a larger page
    CHECK(remarksOn(full).front().code == "export.small-type");
    CHECK(remarksOn(pagesFor(withTouchpoints(24), "a2")).empty());
}

} // namespace cjm::test::loop_scenes
