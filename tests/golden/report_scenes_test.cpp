#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"

#include <cjm/layout/report/report_layout.hpp>
#include <cjm/layout/report/report_page.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::report_scenes {
namespace {

Map example(const char* name, Language language = Language::russian) { return loadTemplate(name, language)->map; }

Map withPassport(Map map, const std::function<void(Passport&)>& change) {
    Passport passport = *map.passport;
    change(passport);
    map.passport = Box<Passport>(std::move(passport));
    return map;
}

ReportLayout placed(const Map& map, const ReportOptions& options = {}, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    return layoutReport(map, theme, measure, options);
}

std::string wordsOn(const ReportLayout& layout, std::size_t page) {
    std::string words;
    for (const Shape& shape : reportScene(layout, page).shapes)
        if (const auto* text = std::get_if<TextShape>(&shape))
            for (const TextLine& line : text->block->lines)
                words += line.text + "\n";
    return words;
}

bool has(const std::string& words, std::string_view text) { return words.find(text) != std::string::npos; }

} // namespace

TEST_CASE("golden scene: the report", "[golden][report]") {
    for (const Language language : {Language::russian, Language::english})
        for (const char* name : {"boiler-example", "loop-example"})
            for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
                if (theme == &darkTheme() && language == Language::english) continue;
                ReportOptions options;
                options.appendix = theme == &lightTheme();
                const ReportLayout layout = placed(example(name, language), options, *theme);
                std::string text;
                for (std::size_t page = 1; page < layout.pages.size(); ++page) // the map has goldens of its own
                    text += sceneText(reportScene(layout, page));
                const std::string end = std::string(languageCode(language)) + "-" + theme->name;
                CHECK(differenceFromGolden("report-" + std::string(name).substr(0, 6) + "-" + end, text) == "");
            }
}

TEST_CASE("a report has three pages, and more with its appendix", "[report][pages]") {
    const FixedMeasure measure;
    PageOptions options;
    const auto pages = pagesOf(example("boiler-example"), "report", options, measure);
    REQUIRE(pages.size() == 3);
    for (const Page& page : pages) {
        CHECK(page.size.width < page.size.height);
        CHECK(page.info.title == "Техническое обслуживание котельных");
    }
    CHECK(remarksOn(pages).empty());
    options.appendix = true;
    CHECK(pagesOf(example("boiler-example"), "report", options, measure).size() > 3);
    options.format = *findPageFormat("a3");
    CHECK(pagesOf(example("boiler-example"), "report", options, measure).front().size.width > 1000);
    CHECK(pagesOf({}, "report", options, measure).size() == 2); // what the map is, and that it has no barriers
}

TEST_CASE("what nobody wrote asks on the screen and is left out of the file", "[report]") {
    const Map map = withPassport(example("boiler-example"), [](Passport& p) {
        p.outcomes.usp.clear();
        p.report = {};
    });
    const std::string printed = wordsOn(placed(map), 1), shown = wordsOn(placed(map, {Language::russian, true}), 1);
    CHECK_FALSE(has(printed, "Уникальное предложение"));
    CHECK(has(shown, "Уникальное предложение"));
    CHECK(has(shown, "Что обещаем только мы?"));
    CHECK(has(shown, "Что дала карта? Одной фразой"));
    CHECK_FALSE(has(printed, "Что дала карта?"));
    CHECK(has(wordsOn(placed(map), 2), "никто не отвечает")); // worked out
    CHECK(placed(map).fields.empty());
    const auto fields = fieldsOf(placed(map, {Language::russian, true}));
    CHECK(fields.size() == 1 + 7 + 2 * 4 + 3);
    CHECK(fields[3] == Target(MapFieldTarget{"outcomes.growth"})); // down the left column first
    CHECK(fields[4] == Target(MapFieldTarget{"outcomes.tools"}));
}

TEST_CASE("many ideas take a page of their own, a line a participant", "[report]") {
    const Map map = withPassport(example("boiler-example"), [](Passport& p) {
        p.ideas.clear();
        for (const char* author : {"Анна", "Борис", "Вера"})
            for (int i = 1; i <= 3; ++i)
                p.ideas.push_back({author + std::string(" пишет ") + std::to_string(i), author, {}});
    });
    const ReportLayout layout = placed(map);
    REQUIRE(layout.pages.size() == 4);
    const std::string words = wordsOn(layout, 2);
    CHECK(has(words, "9 идей участников"));
    CHECK(has(words, "Вера пишет 3"));
    CHECK_FALSE(has(wordsOn(layout, 1), "пишет"));
}

TEST_CASE("a table goes on under its heads, and no row is broken", "[report]") {
    Map map = example("boiler-example");
    const Card model = *map.cards.find(CardId{"B3"});
    constexpr int more = 60;
    for (int i = 0; i < more; ++i) {
        Card card = model;
        card.id = CardId{"more" + std::to_string(i)};
        card.rank = 3 + i;
        card.text = "Барьер номер " + std::to_string(i) + ", о котором говорят так долго, что строк становится три";
        map.cards = map.cards.set(card);
    }
    const ReportLayout layout = placed(map);
    int rows = 0;
    for (std::size_t page = 2; page + 1 < layout.pages.size(); ++page) {
        const std::string words = wordsOn(layout, page);
        CHECK(has(words, "Что его снимает"));
        for (int i = 0; i < more; ++i) {
            const std::string name = "номер " + std::to_string(i) + ",";
            if (!has(words, name)) continue;
            ++rows;
            const std::size_t at = words.find(name);
            CHECK(has(words.substr(at, 400), "три"));
        }
    }
    CHECK(rows > 30);
}

TEST_CASE("the map is placed once for all that is typed into its report", "[report]") {
    const FixedMeasure measure;
    const Map map = example("boiler-example");
    const ReportLayout before = layoutReport(map, lightTheme(), measure, {});
    const Map typed = withPassport(map, [](Passport& p) { p.outcomes.usp = "Другое"; });
    const ReportLayout after = layoutReport(typed, lightTheme(), measure, {}, &before);
    CHECK(after.picture == before.picture);
    const Map renamed = withPassport(map, [](Passport& p) { p.title = "Другое"; });
    CHECK(layoutReport(renamed, lightTheme(), measure, {}, &after).picture != before.picture);
    CHECK(layoutReport(typed, darkTheme(), measure, {}, &before).picture != before.picture);
}

} // namespace cjm::test::report_scenes
