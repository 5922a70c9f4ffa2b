#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "layout/report/metrics.hpp"

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

// The shape that holds this line on a page.
const TextShape* shapeOf(const Scene& scene, std::string_view line) {
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape))
            for (const TextLine& each : text->block->lines)
                if (each.text == line) return text;
    return nullptr;
}

// The coffee example, of whose outcomes nobody wrote any, with so many personas.
Map withPersonas(std::size_t count, bool feels = true) {
    Map map = example("loop-example");
    const Persona model = *inOrder(map.personas).front();
    for (std::size_t i = 1; i < count; ++i) {
        Persona persona = model;
        persona.id = PersonaId{"more" + std::to_string(i)};
        persona.rank = static_cast<int>(i);
        map.personas = map.personas.set(persona);
    }
    if (feels) return map;
    for (const auto& card : cardsInOrder(map))
        if (card->kind == CardKind::emotion) map.cards = map.cards.erase(card->id);
    return map;
}

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

TEST_CASE("personas without outcomes and ideas have no page of their own", "[report]") {
    for (const std::size_t count : {1U, 2U, 4U, 9U}) {
        INFO(count << " personas");
        const ReportLayout layout = placed(withPersonas(count));
        REQUIRE(layout.pages.size() >= 2);
        const bool areFirst = has(wordsOn(layout, 0), "ПОРТРЕТЫ");
        if (count == 1) CHECK(areFirst);
        if (count == 9) CHECK_FALSE(areFirst);
        const std::size_t page = areFirst ? 0 : 1;
        const std::string words = wordsOn(layout, page);
        CHECK(has(words, "ПОРТРЕТЫ"));
        CHECK(has(words, "Мотивы."));
        CHECK(has(words, areFirst ? "ПРОРАБОТАТЬ ПЕРВЫМ" : "СДЕЛАТЬ СРАЗУ"));
        if (areFirst) CHECK(layout.pages.size() == 2);
    }
    // One idea is enough for a page.
    const Map map = withPassport(withPersonas(1), [](Passport& p) { p.ideas = {{"Показать цену", "", {}}}; });
    CHECK(has(wordsOn(placed(map), 1), "ПОРТРЕТЫ"));
}

TEST_CASE("one persona alone takes the width of the page", "[report]") {
    constexpr double half = report::margin + report::pageRoom / 2;
    const Scene felt = placed(withPersonas(1)).pages[0].scene, bare = placed(withPersonas(1, false)).pages[0].scene;
    const auto *motives = shapeOf(felt, "Мотивы."), *pains = shapeOf(felt, "Боли.");
    REQUIRE((motives && pains));
    CHECK(motives->at.x > half); // beside the feelings
    CHECK(pains->at.x == motives->at.x);
    CHECK(pains->at.y > motives->at.y);
    motives = shapeOf(bare, "Мотивы.");
    pains = shapeOf(bare, "Боли.");
    REQUIRE((motives && pains));
    CHECK(motives->at.x == report::margin);
    CHECK(pains->at.x > half);
    CHECK(pains->at.y == motives->at.y);
}

TEST_CASE("a page that begins in the middle of an interview says whose it is", "[report]") {
    for (const Language language : {Language::russian, Language::english}) {
        Map map = example("boiler-example", language);
        Interview talk = *inOrder(map.interviews).front();
        for (int i = 0; i < 90; ++i) {
            talk.quotes.push_back(talk.quotes.front());
            talk.quotes.back().text = "said " + std::to_string(i) + ".";
        }
        map.interviews = map.interviews.set(talk);
        const ReportLayout layout = placed(map, {language, false, true});
        const std::string again = talk.who + (language == Language::russian ? ", продолжение\n" : ", continued\n");
        int goesOn = 0;
        for (std::size_t page = 3; page < layout.pages.size(); ++page) {
            INFO("page " << page + 1);
            const std::string words = wordsOn(layout, page);
            const bool isMiddle = has(words, "said ") && !has(words, talk.who + "\n");
            CHECK(words.starts_with(again) == isMiddle);
            goesOn += isMiddle ? 1 : 0;
        }
        CHECK(goesOn > 0);
    }
}

TEST_CASE("what nobody answered is no answer", "[report]") {
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const ReportLayout layout = placed(example("boiler-example"), {Language::russian, false, true}, *theme);
        const auto *open = shapeOf(layout.pages[3].scene, "не отвечено"),
                   *answer = shapeOf(layout.pages[3].scene, "В сентябре нет свободных бригад");
        REQUIRE((open && answer));
        CHECK(open->colour == theme->muted);
        CHECK(answer->colour == theme->ink);
    }
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
