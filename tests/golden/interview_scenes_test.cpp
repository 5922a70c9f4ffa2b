#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "support/builders.hpp"

#include <cjm/layout/interviews/interviews_paint.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::interview_scenes {
namespace {

Map example(Language language = Language::russian) { return loadTemplate("boiler-example", language)->map; }

std::vector<Page> pagesFor(const Map& map, std::string_view format, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat(format);
    options.theme = theme;
    return pagesOf(map, "interviews", options, measure);
}

std::string textOf(const std::vector<Page>& pages) {
    std::string text;
    for (const Page& page : pages)
        text += sceneText(page.scene);
    return text;
}

// The example with so many quotes in its first interview.
Map withQuotes(int count) {
    Map map = example();
    Interview interview = *map.interviews.find(InterviewId{"I1"});
    for (int i = static_cast<int>(interview.quotes.size()); i < count; ++i)
        interview.quotes.push_back({QuoteId{"more" + std::to_string(i)}, interview.quotes[0].text, {}});
    return after(map, PutInterview{interview, {}});
}

} // namespace

TEST_CASE("golden scene: interviews", "[golden][interviews]") {
    const FixedMeasure measure;
    for (const Language language : {Language::russian, Language::english})
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            const std::string end = std::string(languageCode(language)) + "-" + theme->name;
            const Map map = example(language);
            InterviewsOptions options;
            options.language = language;
            const auto scene = interviewsScene(layoutInterviews(map, *theme, measure, options), *theme);
            CHECK(differenceFromGolden("interviews-" + end, sceneText(scene)) == "");
            CHECK(differenceFromGolden("interviews-page-" + end, textOf(pagesFor(map, "16:9", *theme))) == "");
        }
}

TEST_CASE("golden scene: no interviews, and a narrow window", "[golden][interviews]") {
    const FixedMeasure measure;
    const auto live = [&](const Map& map, double width) {
        InterviewsOptions options;
        options.width = width;
        return sceneText(interviewsScene(layoutInterviews(map, lightTheme(), measure, options), lightTheme()));
    };
    CHECK(differenceFromGolden("interviews-empty", live({}, 1220)) == "");
    CHECK(differenceFromGolden("interviews-narrow", live(example(), 986)) == "");
    CHECK(differenceFromGolden("interviews-page-a4", textOf(pagesFor(withQuotes(12), "a4"))) == "");
}

TEST_CASE("a page of interviews shows what was said and no hands", "[interviews][pages]") {
    CHECK(pagesFor({}, "a4").empty());
    const auto pages = pagesFor(example(), "16:9");
    const std::string text = textOf(pages);
    CHECK(text.find("«Собрал пять предложений") != std::string::npos);
    CHECK(text.find("Клиенты") != std::string::npos);
    for (const char* hidden : {"Новая цитата", "Новое интервью", "портрет не указан", "icon plus"})
        CHECK(text.find(hidden) == std::string::npos);
    CHECK(pages.front().anchors.size() == 3);
}

TEST_CASE("pages of interviews are cut between quotes, hold each once, and can be read", "[laws][interviews][pages]") {
    for (const int count : {5, 12, 60})
        for (const PageFormat& format : pageFormats()) {
            INFO(count << " on " << format.name);
            const Map map = withQuotes(count);
            const auto pages = pagesFor(map, format.name);
            REQUIRE_FALSE(pages.empty());
            if (count == 60 && !format.size.empty() && format.name == "a4") CHECK(pages.size() > 2);
            std::multiset<std::string> numbers;
            for (const Page& page : pages) {
                CHECK(page.at.x >= -0.01);
                CHECK(page.scene.size.width * page.scale <= page.size.width + 0.01);
                CHECK(page.scene.size.height * page.scale <= page.size.height + 0.01);
                if (!format.size.empty()) CHECK(page.smallestType >= leastType - 0.01);
                const Rect all = Rect{0, 0, page.scene.size.width, page.scene.size.height}.inset(-0.5);
                for (const Shape& shape : page.scene.shapes)
                    if (const auto* words = std::get_if<TextShape>(&shape)) {
                        INFO(words->block->lines.front().text);
                        const Rect box{words->at.x, words->at.y, words->width, words->block->height()};
                        CHECK(box.united(all) == all);
                        if (words->block->font == Font{Face::regular, 12}) numbers.insert(words->block->lines[0].text);
                    }
            }
            for (int n = 1; n <= count + 7; ++n)
                CHECK(numbers.count(std::to_string(n)) == 1);
        }
}

TEST_CASE("a quote that is taller than a page makes the page smaller", "[interviews][pages]") {
    Map map = example();
    Interview interview = *map.interviews.find(InterviewId{"I1"});
    for (int i = 0; i < 300; ++i)
        interview.quotes[0].text += " и сравнить их невозможно";
    map = after(map, PutInterview{interview, {}});
    const auto pages = pagesFor(map, "16:9");
    for (const Page& page : pages)
        CHECK(page.scene.size.height * page.scale <= page.size.height + 0.01);
    CHECK_FALSE(remarksOn(pages).empty());
}

} // namespace cjm::test::interview_scenes
