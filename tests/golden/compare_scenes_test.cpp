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

template <class F> Map withCard(const Map& map, const char* id, F&& change) {
    Card card = *map.cards.find(CardId{id});
    change(card);
    return after(map, PutCard{card, {}});
}

std::string wordsOf(const SheetText& text) {
    std::string words;
    if (!text.empty())
        for (const TextLine& line : text.block->lines)
            words += (words.empty() ? "" : " ") + line.text;
    return words;
}

const CompareItem* itemOf(const CompareLayout& layout, const std::string& id) {
    for (const CompareRow& row : layout.rows)
        for (const CompareItem& item : row.items)
            if (item.card->id.value == id) return &item;
    return nullptr;
}

const ComparePoint* pointOf(const CompareLayout& layout, const std::string& id) {
    for (const CompareRow& row : layout.rows)
        if (row.chart)
            for (const ComparePoint& point : row.chart->points)
                if (point.shown()->id.value == id) return &point;
    return nullptr;
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
          std::vector<std::string>{
              "9 → 1 барьер · 8 снято решениями",
              "−1,5 → −0,1 самая низкая эмоция по всем портретам · «Изучение рынка» → «Появление потребности»",
              "5 → 0 «исправить первым» · важных и низко оценённых точек",
              "+3 точки контакта · Калькулятор на сайте, Ночной дежурный, Три пакета",
              "9 из 9 решений готово · план до 15 февраля 2027"});
}

TEST_CASE("the lowest emotion says that it is that of all personas where there are several", "[compare]") {
    const auto lowest = [](const Map& map) {
        return figuresOf(map, withCard(map, "E2", [](Card& card) { card.value = -2; })).front();
    };
    const std::string all = "−1,5 → −2,0 самая низкая эмоция по всем портретам · этап «Изучение рынка»";
    CHECK(lowest(example()) == all);
    Map map = example();
    for (const char* id : {"P2", "P3"})
        map = after(map, RemovePersona{PersonaId{id}});
    const Cards cards = map.cards;
    for (const Card& card : cards) // of those who are gone
        if (card.kind == CardKind::emotion && card.personas.empty()) map = after(map, RemoveCards{{card.id}});
    CHECK(lowest(map) == "−1,5 → −2,0 самая низкая эмоция · этап «Изучение рынка»");
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

TEST_CASE("a barrier that was removed before counts on neither side", "[compare]") {
    const Map map = example(); // R1, which is done, removes B1
    CHECK(figuresOf(map, asToBe(map)) == nothing);
    CHECK(comparedInALine(compareMaps(map, asToBe(map), MapRelation::counterparts), Language::russian) ==
          "Карты одинаковы");
    CHECK(placedFor(map, asToBe(map)).rows.empty());
    CHECK(figuresOf(map, withCard(map, "E6", [](Card& card) { card.value = 1.9; })) == nothing);
    CHECK_FALSE(itemOf(placedFor(map, boilerToBe(map)), "B1"));
    // It comes back when its solution is undone.
    const Map undone = withCard(map, "R1", [](Card& card) { card.state = SolutionState::doing; });
    CHECK(figuresOf(map, undone).front() == "9 → 10 барьеров · стало больше");
}

TEST_CASE("the head counts the barriers that the page strikes out with their solutions", "[compare]") {
    const Map map = example();
    CHECK(itemOf(placedFor(map, boilerToBe(map)), "B2")->lines.size() == 1);
    const Map done = withCard(map, "R2", [](Card& card) { card.state = SolutionState::done; });
    const Map without = after(done, RemoveCards{{CardId{"B2"}, CardId{"B3"}, CardId{"B1"}}});
    CHECK(figuresOf(map, without).front() == "9 → 7 барьеров · 1 снят решением");
    const CompareLayout layout = placedFor(map, without);
    CHECK(itemOf(layout, "B2")->lines.size() == 1); // with the tick
    CHECK(itemOf(layout, "B3")->lines.empty());
    CHECK(itemOf(layout, "B1")->lines.empty()); // removed before
    CHECK(wordsOf(layout.legend) == "Зачёркнуто: больше нет; с галочкой — снято решением");
    CHECK(wordsOf(placedFor(map, boilerToBe(map)).legend).starts_with("Зачёркнуто: снято решением под ним"));
}

TEST_CASE("solutions are counted in the genitive, and none are no figure", "[compare]") {
    Map map = example(), none = map;
    for (const Card& card : map.cards)
        if (card.kind == CardKind::solution) none = after(none, RemoveCards{{card.id}});
    CHECK(figuresOf(map, none).back().find("решени") == std::string::npos);
    const auto some = [&](std::initializer_list<const char*> ids) {
        Map before = none;
        for (const char* id : ids)
            before = after(before, PutCard{*map.cards.find(CardId{id}), {}});
        return before;
    };
    const auto done = [](Card& card) { card.state = SolutionState::done; };
    CHECK(figuresOf(some({"R4"}), withCard(some({"R4"}), "R4", done)).back().starts_with("1 из 1 решения готово"));
    const Map three = some({"R4", "R7", "R9"});
    CHECK(figuresOf(three, withCard(three, "R4", done)).back().starts_with("1 из 3 решений готово"));
}

TEST_CASE("a rating that is not there is a dash, and no loss", "[compare]") {
    const Map map = example();
    const auto rated = [&](int rating) {
        return placedFor(map, withCard(map, "T5", [&](Card& card) { card.rating = rating; }));
    };
    const CompareLayout none = rated(0), worse = rated(1), better = rated(4);
    CHECK(wordsOf(itemOf(none, "T5")->chipWords) == "2 → –");
    CHECK_FALSE((itemOf(none, "T5")->isWorse || itemOf(none, "T5")->isBetter));
    CHECK(wordsOf(itemOf(worse, "T5")->chipWords) == "2 → 1");
    CHECK(itemOf(worse, "T5")->isWorse);
    CHECK(itemOf(better, "T5")->isBetter);
}

TEST_CASE("an emotion is a loss from a fall of 0.3 on", "[compare]") {
    const Map map = example();
    const auto isLossAt = [&](double value) {
        return pointOf(placedFor(map, withCard(map, "E6", [&](Card& card) { card.value = value; })), "E6")->isLoss();
    };
    CHECK_FALSE(isLossAt(1.6)); // from 1.4
    CHECK_FALSE(isLossAt(1.2));
    CHECK(isLossAt(1.1));
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
