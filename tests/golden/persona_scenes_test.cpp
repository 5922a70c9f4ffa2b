#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/layout_laws.hpp"
#include "golden/persona_maps.hpp"
#include "support/builders.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/layout/personas/personas_paint.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr Language languages[] = {Language::russian, Language::english};

std::string liveScene(const Map& map, const Theme& theme, const PersonasOptions& options = {}) {
    const FixedMeasure measure;
    return sceneText(personasScene(layoutPersonas(map, theme, measure, options), theme));
}

std::vector<Page> pagesFor(const Map& map, std::string_view format, const Theme& theme, int persona = 0) {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat(format);
    options.theme = theme;
    options.persona = persona;
    return pagesOf(map, "personas", options, measure);
}

std::string textOf(const std::vector<Page>& pages) {
    std::string text;
    for (const Page& page : pages)
        text += sceneText(page.scene);
    return text;
}

} // namespace

TEST_CASE("golden scene: personas", "[golden][personas]") {
    for (const Language language : languages)
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            const std::string end = std::string(languageCode(language)) + "-" + theme->name;
            PersonasOptions options;
            options.language = language;
            CHECK(differenceFromGolden("personas-" + end, liveScene(withPersonas(3, language), *theme, options)) == "");
            CHECK(differenceFromGolden("personas-page-" + end,
                                       textOf(pagesFor(withPersonas(3, language), "16:9", *theme))) == "");
        }
}

TEST_CASE("golden scene: none, one, two, four and seven personas", "[golden][personas]") {
    CHECK(differenceFromGolden("personas-empty", liveScene({}, lightTheme())) == "");
    for (const int count : {1, 2, 4, 7}) {
        const std::string name = "personas-" + std::to_string(count);
        const Map map = withPersonas(count, Language::russian);
        CHECK(differenceFromGolden(name, liveScene(map, lightTheme())) == "");
        CHECK(differenceFromGolden(name + "-page", textOf(pagesFor(map, "a4", lightTheme()))) == "");
    }
}

TEST_CASE("sheets use the width of the window", "[personas]") {
    const FixedMeasure measure;
    const Map map = withPersonas(7, Language::russian);
    for (const double width : {1024.0, 1280.0, 1366.0, 1440.0, 1600.0, 1920.0, 2560.0}) {
        INFO(width);
        const PersonasLayout layout = layoutPersonas(map, lightTheme(), measure, {.width = width});
        double right = layout.tile.y < layout.sheets.back().rect.bottom() ? layout.tile.right() : 0;
        for (const PersonaSheet& sheet : layout.sheets) {
            right = std::max(right, sheet.rect.right());
            CHECK(sheet.rect.width >= 400);
            CHECK(sheet.rect.width <= 520);
        }
        CHECK(right <= width - layout.options.margin);
        CHECK(right > width - layout.options.margin - 190); // the tile has its place there
    }
    CHECK(layoutPersonas(map, lightTheme(), measure, {.width = 1600}).sheets[0].rect.width == 440);
}

TEST_CASE("a page holds what the design says", "[personas][pages]") {
    const auto three = pagesFor(withPersonas(3, Language::russian), "16:9", lightTheme());
    REQUIRE(three.size() == 1);
    CHECK(three[0].size == Size{1600, 900});
    CHECK(three[0].anchors.size() == 3);
    CHECK(three[0].anchors[1].text == "Энергетик");
    const std::string text = textOf(three);
    CHECK(text.find("|46 лет") != std::string::npos);
    CHECK(text.find("Цитата 1, интервью 6 октября 2026, клиент") != std::string::npos);
    CHECK(text.find("Гипотеза: интервью с ним ещё не было") != std::string::npos);
    for (const char* hidden : {"не указана", "На карте", "1 история", "icon plus"})
        CHECK(text.find(hidden) == std::string::npos);
    CHECK(pagesFor({}, "16:9", lightTheme()).empty());
    CHECK(pagesFor(withPersonas(6, Language::russian), "a3", lightTheme()).size() == 1);
    CHECK(pagesFor(withPersonas(7, Language::russian), "a3", lightTheme()).size() == 1); // nothing is known of one
    CHECK(pagesFor(withPersonas(8, Language::russian), "a3", lightTheme()).size() == 2);
    const auto one = pagesFor(withPersonas(3, Language::russian), "a4", lightTheme(), 2);
    REQUIRE(one.size() == 1);
    CHECK(one[0].size.height > one[0].size.width);
    CHECK(one[0].anchors.size() == 1);
    CHECK(pagesFor(withPersonas(3, Language::russian), "a4", lightTheme(), 4).empty());
}

TEST_CASE("a page has room for all that stands on it", "[personas][pages]") {
    for (const int count : {1, 2, 3, 4, 5, 6, 7, 13})
        for (const PageFormat& format : pageFormats())
            for (const Page& page : pagesFor(withPersonas(count, Language::russian), format.name, lightTheme())) {
                INFO(count << " on " << format.name);
                CHECK(page.at.x >= -0.01);
                CHECK(page.at.x + page.scene.size.width * page.scale <= page.size.width + 0.01);
                CHECK(page.scene.size.height * page.scale <= page.size.height + 0.01);
                const Rect all = Rect{0, 0, page.scene.size.width, page.scene.size.height}.inset(-0.5);
                for (const Shape& shape : page.scene.shapes)
                    if (const auto* text = std::get_if<TextShape>(&shape)) {
                        INFO(text->block->lines.front().text);
                        const Rect box{text->at.x, text->at.y, text->width, text->block->height()};
                        CHECK(box.united(all) == all);
                    }
            }
}

TEST_CASE("all pages of personas share one grid and one size, and say what their squares mean",
          "[laws][personas][pages]") {
    for (const int count : {8, 9, 13})
        for (const PageFormat& format : pageFormats()) {
            INFO(count << " on " << format.name);
            const auto pages = pagesFor(withPersonas(count, Language::russian), format.name, lightTheme());
            REQUIRE(pages.size() >= 2);
            std::set<int> columns; // where personas begin on the first page
            for (const PageAnchor& anchor : pages[0].anchors)
                columns.insert(static_cast<int>(anchor.at.x));
            for (const Page& page : pages) {
                CHECK(page.scale == Approx(pages[0].scale));
                CHECK(page.scene.size.width == Approx(pages[0].scene.size.width));
                // On A4 a page holds fewer where type would be too small.
                for (const PageAnchor& anchor : page.anchors)
                    CHECK((format.name == "a4" || columns.contains(static_cast<int>(anchor.at.x))));
                CHECK(page.anchors.front().at.y == Approx(pages[0].anchors.front().at.y));
                const std::string text = sceneText(page.scene);
                CHECK((text.find("подтверждено цитатой") != std::string::npos) ==
                      (text.find("|Подтверждено ") != std::string::npos));
            }
        }
}

TEST_CASE("nine personas fill the rows of the first page", "[personas][pages]") {
    Map map;
    for (int i = 0; i < 9; ++i) {
        Persona persona;
        persona.id.value = "p" + std::to_string(i);
        persona.name = "Инженер " + std::to_string(i);
        persona.rank = i;
        map.personas = map.personas.set(persona);
    }
    for (const char* format : {"a3", "16:9", "fit"}) {
        INFO(format);
        const auto pages = pagesFor(map, format, lightTheme());
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].anchors.size() == 6);
        CHECK(pages[1].anchors.size() == 3);
        CHECK(textOf(pages).find("подтверждено цитатой") == std::string::npos); // nothing is
        CHECK(textOf(pages).find("Эмоций пока нет") == std::string::npos);
    }
}

TEST_CASE("type on paper stays readable, and where it cannot it is said", "[personas][pages]") {
    Map map = withPersonas(9, Language::russian);
    auto pages = pagesFor(map, "a4", lightTheme());
    CHECK(pages.size() > 2);
    for (const Page& page : pages)
        CHECK(page.smallestType > leastType - 0.01);
    CHECK(remarksOn(pages).empty());
    CHECK(remarksOn(pagesFor(map, "fit", lightTheme())).empty());
    Persona persona = *map.personas.find(PersonaId{"P1"});
    for (int i = 0; i < 60; ++i)
        persona.needs.push_back("Понять, во что обойдётся год работы без остановок и аварий зимой");
    map.personas = map.personas.set(persona);
    pages = pagesFor(map, "a4", lightTheme());
    int small = 0;
    for (const Page& page : pages)
        if (page.smallestType < leastType - 0.01) {
            ++small;
            CHECK(page.anchors.size() == 1);
        }
    CHECK(small == 1); // the others do not shrink with it
    const auto remarks = remarksOn(pages);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].code == "export.small-type");
    CHECK(std::get<std::int64_t>(remarks[0].values.at(0).second) < 7);
}

TEST_CASE("of a quote whose interview has other words its number is said", "[personas]") {
    for (const Language language : languages) {
        Map map = withPersonas(1, language);
        const QuoteId from = inOrder(map.personas).front()->quoteFrom;
        int number = 0, its = 0;
        for (const auto& interview : inOrder(map.interviews)) {
            Interview anew = *interview; // what was heard is written down in other words
            for (Quote& quote : anew.quotes) {
                ++number;
                if (!(quote.id == from)) continue;
                its = number;
                quote.text = "Другое";
            }
            map = after(map, PutInterview{anew, {}});
        }
        REQUIRE(inOrder(map.personas).front()->quoteFrom == from);
        const std::string words = say(Message{"look.guess-other-words", {{"n", std::int64_t{its}}}}, language);
        PersonasOptions options;
        options.language = language;
        CHECK(liveScene(map, lightTheme(), options).find("|" + words) != std::string::npos);
        CHECK(textOf(pagesFor(map, "16:9", lightTheme())).find("|" + words) != std::string::npos);
        CHECK(liveScene(withPersonas(1, language), lightTheme(), options).find(words) == std::string::npos);
    }
}

TEST_CASE("what nobody has written has no words on a page", "[personas][pages]") {
    Map map;
    Persona persona;
    persona.id.value = "p0";
    map.personas = map.personas.set(persona);
    CHECK(pagesFor(map, "a4", lightTheme()).empty()); // nothing is known of the only one
    persona.segment = "Завод";
    map.personas = map.personas.set(persona);
    const auto pages = pagesFor(map, "a4", lightTheme());
    REQUIRE(pages.size() == 1);
    CHECK(textOf(pages).find("|Завод") != std::string::npos);
    CHECK(textOf(pages).find("|Портрет\n") == std::string::npos);
    CHECK(pages[0].anchors.empty());
}

TEST_CASE("words of personas can be read in every theme and colour", "[personas][contrast]") {
    const FixedMeasure measure;
    const std::vector<std::string> none;
    for (const std::string_view name : themeNames()) {
        const Theme theme = *findTheme(name);
        for (const char* colour : {"", "#FFFFFF", "#000000", "#FFE000", "#00FF00", "#0000FF", "#777777", "#228276"}) {
            INFO(name << " " << colour);
            Map map = withPersonas(7, Language::russian);
            Persona persona = *inOrder(map.personas).front();
            persona.colour = colour;
            map.personas = map.personas.set(persona);
            const PersonasLayout layout = layoutPersonas(map, theme, measure, {.opensInterviews = true});
            PersonasHands hands;
            hands.hovered = hit(layout, layout.sheets[4].rect.centre());
            CHECK(paleTexts(personasScene(layout, theme, hands)) == none);
            for (const Page& page : pagesFor(map, "a3", theme))
                CHECK(paleTexts(page.scene) == none);
        }
    }
}

TEST_CASE("the curve of a persona is drawn in every theme, whether its area is or not", "[personas]") {
    for (const Theme* theme : {&lightTheme(), &darkTheme(), &printTheme(), &highContrastTheme()}) {
        INFO(theme->name);
        const FixedMeasure measure;
        const Scene scene =
            personasScene(layoutPersonas(withPersonas(1, Language::russian), *theme, measure, {}), *theme);
        std::size_t lines = 0, areas = 0;
        for (const Shape& shape : scene.shapes)
            if (const auto* path = std::get_if<PathShape>(&shape)) {
                lines += std::holds_alternative<Gradient>(path->pen.paint) ? 1 : 0;
                areas += std::holds_alternative<Gradient>(path->fill) ? 1 : 0;
            }
        CHECK(lines == 1);
        CHECK(areas == (theme->hasAreas ? 1 : 0));
    }
}
