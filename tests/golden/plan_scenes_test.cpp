#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "support/builders.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/layout/plan/plan_paint.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::plan_scenes {
namespace {

Map example(Language language = Language::russian) { return loadTemplate("boiler-example", language)->map; }

std::vector<Page> pagesFor(const Map& map, std::string_view format, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat(format);
    options.theme = theme;
    return pagesOf(map, "plan", options, measure);
}

std::string textOf(const std::vector<Page>& pages) {
    std::string text;
    for (const Page& page : pages)
        text += sceneText(page.scene);
    return text;
}

std::string live(const Map& map, PlanOptions options, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    return sceneText(planScene(layoutPlan(map, theme, measure, options), theme));
}

// The example with so many more solutions in its first stage.
Map withSolutions(int count) {
    Map map = example();
    const Card model = *map.cards.find(CardId{"R1"});
    for (int i = 0; i < count; ++i) {
        Card card = model;
        card.id = CardId{"more" + std::to_string(i)};
        card.text = "Ещё одно решение " + std::to_string(i);
        map = after(map, PutCard{card, {}});
    }
    return map;
}

} // namespace

TEST_CASE("golden scene: the plan", "[golden][plan]") {
    for (const Language language : {Language::russian, Language::english})
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            const std::string end = std::string(languageCode(language)) + "-" + theme->name;
            PlanOptions options;
            options.language = language;
            options.today = "2026-12-20";
            CHECK(differenceFromGolden("plan-" + end, live(example(language), options, *theme)) == "");
            options.subject = PlanSubject::touchpoints;
            CHECK(differenceFromGolden("plan-touchpoints-" + end, live(example(language), options, *theme)) == "");
        }
    CHECK(differenceFromGolden("plan-page", textOf(pagesFor(example(), "16:9"))) == "");
}

TEST_CASE("golden scene: no plan, and a narrow window", "[golden][plan]") {
    PlanOptions options;
    CHECK(differenceFromGolden("plan-empty", live({}, options)) == "");
    options.width = 986;
    CHECK(differenceFromGolden("plan-narrow", live(example(), options)) == "");
}

TEST_CASE("a page of the plan shows what is planned and no hands", "[plan][pages]") {
    CHECK(pagesFor({}, "a4").empty());
    const auto pages = pagesFor(example(), "16:9");
    REQUIRE(pages.size() == 2); // solutions, touchpoints
    const std::string text = textOf(pages);
    for (const char* shown : {"Пока без решения", "Три кейса с цифрами", "Исправить первым", "Эффект и усилия",
                              "Важность и оценка", "Изучение рынка", "16,5"})
        CHECK(text.find(shown) != std::string::npos);
    for (const char* hidden : {"icon plus", "точки можно двигать", "Порядок", "|срок"})
        CHECK(text.find(hidden) == std::string::npos);
    CHECK(pages[0].anchors.front().text == "Решения");
    CHECK(pages[1].anchors.front().text == "Точки контакта");
}

TEST_CASE("what should be done by now is marked, on pages too", "[plan][pages]") {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat("16:9");
    const auto marks = [&](const char* today) {
        options.today = today;
        return textOf(pagesOf(example(), "plan", options, measure)).find("icon history") != std::string::npos;
    };
    CHECK_FALSE(marks(""));
    CHECK_FALSE(marks("2026-11-20")); // the only one with an earlier date is done
    CHECK(marks("2026-12-10"));
}

TEST_CASE("pages of the plan are cut between rows, hold each once, and can be read", "[laws][plan][pages]") {
    for (const int count : {0, 30, 90})
        for (const PageFormat& format : pageFormats()) {
            INFO(count << " on " << format.name);
            const auto pages = pagesFor(withSolutions(count), format.name);
            REQUIRE_FALSE(pages.empty());
            if (count == 90 && format.name == "a4") CHECK(pages.size() > 3);
            std::multiset<std::string> numbers;
            for (const Page& page : pages) {
                CHECK(page.scene.size.width * page.scale <= page.size.width + 0.01);
                CHECK(page.scene.size.height * page.scale <= page.size.height + 0.01);
                if (!format.size.empty()) CHECK(page.smallestType >= leastType - 0.01);
                const Rect all = Rect{0, 0, page.scene.size.width, page.scene.size.height}.inset(-0.5);
                for (const Shape& shape : page.scene.shapes)
                    if (const auto* words = std::get_if<TextShape>(&shape)) {
                        INFO(words->block->lines.front().text);
                        const Rect box = boundsOf(shape).inset(words->block->font.size);
                        CHECK(box.united(all) == all);
                        if (words->block->font == Font{Face::semiBold, 12.5})
                            numbers.insert(words->block->lines[0].text);
                    }
            }
            for (int n = 1; n <= count + 9; ++n)
                CHECK(numbers.count(std::to_string(n)) == (n <= 19 ? 2 : 1)); // touchpoints have theirs
        }
}

} // namespace cjm::test::plan_scenes
