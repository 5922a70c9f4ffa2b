#include "golden/compare_maps.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "support/builders.hpp"

#include <cjm/layout/compare/compare_paint.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::compare_scenes {
namespace {

Map example(Language language = Language::russian) { return loadTemplate("boiler-example", language)->map; }

CompareLayout placedFor(const Map& before, const Map& after, const CompareOptions& options = {},
                        const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    return layoutCompare(compareMaps(before, after, MapRelation::counterparts), theme, measure, options);
}

// Stages and rows that came, went, were renamed and moved; cards that moved and changed; a fall of emotions.
Map turnedOver(const Map& map) {
    Map other = after(map, RemoveStage{StageId{"S3"}});
    Stage stage = *other.stages.find(StageId{"S1"});
    stage.title = "Нужда";
    other = after(other, PutStage{stage, {}});
    Stage fresh;
    fresh.id = StageId{"S9"};
    fresh.title = "Продление";
    other = after(other, PutStage{fresh, {}});
    stage = *other.stages.find(StageId{"S5"});
    other = after(other, PutStage{stage, 1});
    Row row;
    row.id = RowId{"row-new"};
    row.kind = RowKind::thoughts;
    row.title = "Мысли";
    other = after(other, PutRow{row, {}});
    other = after(other, MoveCards{{{{CardId{"B7"}}, RowId{"row-barriers"}, StageId{"S2"}, 0}}});
    Card card = *other.cards.find(CardId{"B2"});
    card.text = "Боится остаться один";
    card.severity = 3;
    other = after(other, PutCard{card, {}});
    card = *other.cards.find(CardId{"E6"});
    card.value = -1.2;
    return after(other, PutCard{card, {}});
}

std::vector<Page> pagesFor(const Map& before, const Map& later, std::string_view format) {
    const FixedMeasure measure;
    PageOptions options;
    options.format = *findPageFormat(format);
    options.with = std::make_shared<const ComparedMap>(ComparedMap{later, MapRelation::versions, "a.cjm", "b.cjm"});
    return pagesOf(before, "compare", options, measure);
}

std::vector<std::string> figuresOf(const Map& before, const Map& after) {
    std::vector<std::string> lines;
    for (const CompareFigure& figure :
         compareFigures(compareMaps(before, after, MapRelation::counterparts), Language::russian))
        lines.push_back(figure.value + " " + figure.label + " · " + figure.note);
    return lines;
}

} // namespace

TEST_CASE("golden scene: a map beside what it will be", "[golden][compare]") {
    for (const Language language : {Language::russian, Language::english})
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            if (theme == &darkTheme() && language == Language::english) continue;
            const Map map = example(language);
            const CompareLayout layout = placedFor(map, boilerToBe(map), {}, *theme);
            const std::string end = std::string(languageCode(language)) + "-" + theme->name;
            CHECK(differenceFromGolden("compare-" + end, sceneText(compareScene(layout, *theme))) == "");
        }
}

TEST_CASE("golden scene: a map turned over", "[golden][compare]") {
    const CompareLayout layout = placedFor(example(), turnedOver(example()));
    CHECK(differenceFromGolden("compare-turned-over", sceneText(compareScene(layout, lightTheme()))) == "");
}

TEST_CASE("the figures are those that differ, in their order", "[compare]") {
    CHECK(figuresOf(example(), example()) == nothing);
    CHECK(figuresOf(example(), boilerToBe(example())) ==
          std::vector<std::string>{"9 → 1 барьер · 8 сняты решениями",
                                   "−1,5 → −0,1 самая низкая эмоция · «Изучение рынка» → «Появление потребности»",
                                   "5 → 0 «исправить первым» · важных и низко оценённых точек",
                                   "+3 точки контакта · Калькулятор на сайте, Ночной дежурный, Три пакета",
                                   "9 из 9 решений готово · план до 15 февраля 2027"});
}

TEST_CASE("a line sums up what differs", "[compare]") {
    const auto line = [](const Map& before, const Map& after) {
        return comparedInALine(compareMaps(before, after, MapRelation::counterparts), Language::russian);
    };
    CHECK(line(example(), boilerToBe(example())) ==
          "8 барьеров снято, 3 точки контакта новые, эмоции выше на 4 этапах");
    CHECK(line(example(), example()) == "Карты одинаковы");
    Persona persona = *example().personas.begin();
    persona.age = "45";
    CHECK(line(example(), after(example(), PutPersona{persona, {}})) == "1 отличие");
}

TEST_CASE("rows without differences are left out, unless all are asked for", "[compare]") {
    const Map map = example(), later = boilerToBe(map);
    CHECK(placedFor(map, later).rows.size() == 3); // emotions, barriers, touchpoints
    CompareOptions all;
    all.allRows = true;
    CHECK(placedFor(map, later, all).rows.size() == map.rows.size());
    CHECK(placedFor(map, map).rows.empty());
    CHECK_FALSE(placedFor(map, map).nothing.empty());
}

TEST_CASE("a comparison is printed on sheets that hold all of it", "[compare][pages]") {
    const Map map = example();
    const FixedMeasure measure;
    CHECK(pagesOf(map, "compare", {}, measure).empty()); // with what?
    for (const PageFormat& format : pageFormats()) {
        INFO(format.name);
        const auto pages = pagesFor(map, turnedOver(map), format.name);
        REQUIRE_FALSE(pages.empty());
        for (const Page& page : pages) {
            CHECK(page.scene.size.width * page.scale <= page.size.width + 0.01);
            CHECK(page.scene.size.height * page.scale <= page.size.height + 0.01);
            CHECK(page.anchors.front().level == 0);
        }
    }
    CHECK(pagesFor(map, boilerToBe(map), "16:9").size() == 1);
}

} // namespace cjm::test::compare_scenes
