#include "golden/damage_law.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/laid_out.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/model/story_steps.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// A story that is told over the grid. Its own namespace: sources are compiled together.
namespace cjm::test::story_tests {
namespace {

using Broken = std::vector<std::string>;

constexpr std::size_t longestStep = 60'000;

Map boilerMap(Language language = Language::russian) { return loadTemplate("boiler-example", language)->map; }

StoryId storyOf(const Map& map, std::size_t place) { return inOrder(map.stories)[place]->id; }

GridOptions telling(const StoryId& story) {
    GridOptions options;
    options.columnWidth = 216;
    options.curveSwitches = true;
    options.head = HeadSize::low;
    options.story = story;
    return options;
}

GridLayout told(const Map& map, const StoryId& story, const Theme& theme = lightTheme()) {
    LayoutCache cache;
    return laidOut(map, cache, telling(story), theme);
}

// What is wrong with a story that is placed: numbers count from left to right, each text is whole and in its box, and
// nothing lies on anything else.
Broken brokenStory(const GridLayout& layout, const Map& map) {
    Broken broken;
    const auto tell = [&](const std::string& what) { broken.push_back(what); };
    if (!layout.story) return broken;
    const PlacedStory& story = *layout.story;
    if (story.steps.size() != layout.stages.size()) tell("not a step for each stage");
    if (story.strip.y < layout.rowsBottom || story.strip.bottom() > layout.size.height) tell("the strip on something");
    if (story.strip.height < 120 && !layout.options.isPage) tell("the strip too low");
    if (story.path.bottom() > layout.stagesBottom || story.path.y < layout.stages.front().rect.bottom())
        tell("the path on something");
    int number = 0;
    double right = -1e9;
    for (const PlacedStep& step : story.steps) {
        const std::string name = "step at " + step.stage.value + ": ";
        const auto text = stepAt(*map.stories.find(story.story->id), step.stage);
        if (text.has_value() != step.isTold()) tell(name + "told or not");
        if (step.isTold() && step.number->lines.front().text != std::to_string(++number)) tell(name + "its number");
        if (!story.path.contains(step.at)) tell(name + "its number beside the path");
        if (step.box.x < right) tell(name + "over another");
        if (step.box.y < story.strip.y || step.box.bottom() > story.strip.bottom() + 0.01) tell(name + "off the strip");
        right = step.box.right();
        const PlacedText& words = step.words;
        if (words.block->width > words.width + 0.01) tell(name + "words too wide");
        if (words.at.x < step.box.x || words.at.x + words.width > step.box.right() + 0.01) tell(name + "words beside");
        if (words.at.y + words.block->height() > step.box.bottom() + 0.01) tell(name + "words cut");
        if (step.box.intersects(story.head) && story.head.y == story.strip.y) tell(name + "on the head");
    }
    std::vector<Rect> places{story.close};
    for (const PlacedText* text : {&story.title, &story.whose, &story.whyName, &story.why}) {
        if (!text->block) continue;
        const Rect place{text->at.x, text->at.y, text->block->width, text->block->height()};
        if (place.y < story.head.y - 0.01 || place.bottom() > story.head.bottom() + 0.01) tell("the head cut");
        if (place.width > text->width + 0.01 || place.right() > story.head.right() + 0.01) tell("the head too wide");
        for (const Rect& other : places)
            if (other.inset(0.1).intersects(place)) tell("texts of the head on each other");
        places.push_back(place);
    }
    return broken;
}

// Any story of a map, when it has one.
StoryId anyStory(const Map& map, Rng& rng) {
    return map.stories.empty() ? StoryId{} : storyOf(map, rng.below(map.stories.size()));
}

} // namespace

TEST_CASE("golden scene: a story over the grid", "[golden][story]") {
    for (const Language language : {Language::russian, Language::english})
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            const Map map = boilerMap(language);
            LayoutCache cache;
            GridOptions options = telling(storyOf(map, 1));
            options.language = language;
            const std::string name = "story-" + std::string(languageCode(language)) + "-" + theme->name;
            CHECK(differenceFromGolden(name, sceneText(gridScene(laidOut(map, cache, options, *theme), *theme))) == "");
        }
}

TEST_CASE("golden scene: a story on paper", "[golden][story]") {
    const FixedMeasure measure;
    const Map map = boilerMap();
    PageOptions options{*findPageFormat("a4"), printTheme(), Language::russian};
    options.story = storyOf(map, 0);
    options.show = CardShow();
    const PagedGrid page = layoutForPage(map, options, measure);
    CHECK(brokenStory(page.layout, map) == Broken{});
    CHECK(differenceFromGolden("story-a4", sceneText(gridScene(page.layout, printTheme()))) == "");
}

TEST_CASE("a stage that a story passes by has no number, and the way is dashed there", "[story]") {
    const Map map = boilerMap();
    const GridLayout layout = told(map, storyOf(map, 1)); // nothing at the fifth stage
    std::string numbers;
    for (const PlacedStep& step : layout.story->steps)
        numbers += step.isTold() ? step.number->lines.front().text : "-";
    CHECK(numbers == "1234-");
    Scene scene;
    paintStoryPath(layout, lightTheme(), scene);
    const PlacedStep &fourth = layout.story->steps[3], &fifth = layout.story->steps[4];
    int dashed = 0, solid = 0;
    for (const Shape& shape : scene.shapes)
        if (const auto* path = std::get_if<PathShape>(&shape))
            for (const PathStep& step : path->steps) {
                if (path->pen.dash.empty())
                    solid = std::max(solid, static_cast<int>(step.a.x));
                else
                    dashed = std::max(dashed, static_cast<int>(step.a.x));
            }
    CHECK(solid == static_cast<int>(fourth.x + fourth.width));
    CHECK(dashed == static_cast<int>(fifth.at.x));
}

TEST_CASE("what concerns other personas alone is faded, and the curve of the story is 4 pixels wide", "[story]") {
    const Map map = boilerMap();
    const auto story = map.stories.find(storyOf(map, 1));
    GridOptions options = telling({});
    options.onlyPersona = story->persona;
    LayoutCache cache;
    const GridLayout one = laidOut(map, cache, options), layout = laidOut(map, cache, telling(story->id));
    CHECK(countedPersona(layout) == story->persona);
    CHECK(countedPersona(one) == story->persona);
    const auto inkOf = [](const GridLayout& grid, const PlacedCard& placed) {
        Scene scene;
        paintGrid(grid, lightTheme(), GridPart::cells, scene, placed.rect.inset(4));
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape); text && text->block == placed.box->text)
                return text->colour;
        return noColour;
    };
    REQUIRE(one.cards.size() == layout.cards.size());
    for (std::size_t i = 0; i < one.cards.size(); ++i)
        CHECK(inkOf(one, one.cards[i]) == inkOf(layout, layout.cards[i]));
    const auto widest = [](const GridLayout& grid) {
        double width = 0;
        Scene scene;
        paintGrid(grid, lightTheme(), GridPart::cells, scene);
        for (const Shape& shape : scene.shapes)
            if (const auto* path = std::get_if<PathShape>(&shape)) width = std::max(width, path->pen.width);
        return width;
    };
    CHECK(widest(one) == 3);
    CHECK(widest(layout) == 4);
}

TEST_CASE("laws of layout hold with a story, and it lies on nothing", "[laws][story]") {
    int steps = 0;
    const auto check = [&](const Map& map, const StoryId& story) {
        for (const double width : {150.0, 240.0, 600.0})
            for (const bool isPage : {false, true}) {
                INFO("columns of " << width);
                GridOptions options = telling(story);
                options.columnWidth = width;
                options.isPage = isPage;
                options.curveSwitches = !isPage;
                if (isPage) options.head = HeadSize::paper;
                options.titlesAbove = isPage && width < 200;
                LayoutCache cache;
                const GridLayout layout = laidOut(map, cache, options);
                CHECK(brokenPlaces(layout) == Broken{});
                if (!isPage) CHECK(brokenHits(layout) == Broken{}); // a hand works in windows alone
                CHECK(brokenFoot(layout) == Broken{});
                CHECK(brokenStory(layout, map) == Broken{});
                if (layout.story) steps += static_cast<int>(layout.story->steps.size());
            }
    };
    check(boilerMap(), storyOf(boilerMap(), 0));
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        Story story;
        story.id.value = "long";
        story.title = "Как " + std::string(300, 'a');
        story.why = std::string(2000, 'b') + " почему";
        for (const auto& stage : inOrder(map.stages))
            story.steps.push_back({stage->id, std::string(utf8::prefix(stage->title, longestStep)), {}});
        check(after(map, PutStory{story, {}}), story.id);
    }
    for (const auto seed : lawSeeds(12)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        check(map, anyStory(map, rng));
    }
    CHECK(steps > reach(100));
}

TEST_CASE("a story that is told no more leaves nothing, and keeps all that was measured", "[story]") {
    const Map map = boilerMap();
    LayoutCache cache;
    const GridLayout before = laidOut(map, cache, telling({})), on = laidOut(map, cache, telling(storyOf(map, 0))),
                     off = laidOut(map, cache, telling({}));
    CHECK(before.blocks == on.blocks);
    CHECK(sceneText(gridScene(before, lightTheme())) == sceneText(gridScene(off, lightTheme())));
    CHECK(sceneText(gridScene(on, lightTheme())) ==
          sceneText(gridScene(told(map, storyOf(map, 0)), lightTheme()))); // as if it were new
    CHECK(damageBetween(before, on).everything);
    // One that is not on the map is none, and neither is one of a map without stages.
    CHECK_FALSE(told(map, StoryId{"gone"}).story);
    CHECK(sceneText(gridScene(told(map, StoryId{"gone"}), lightTheme())) == sceneText(gridScene(before, lightTheme())));
    Map bare = map;
    for (const auto& stage : inOrder(map.stages))
        bare = after(bare, RemoveStage{stage->id});
    CHECK_FALSE(told(bare, storyOf(bare, 0)).story);
}

TEST_CASE("what looks different of a story is painted anew", "[laws][story]") {
    int parts = 0;
    for (const auto seed : lawSeeds(12)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        const StoryId story = anyStory(map, rng);
        LayoutCache cache;
        GridLayout before = laidOut(map, cache, telling(story));
        for (int n = 0; n < 20; ++n) {
            Edit edit = randomEdit(map, rng).edit;
            if (const auto now = map.stories.find(story); now && !map.stages.empty() && rng.chance(50)) {
                const auto stages = inOrder(map.stages);
                edit = PutStory{withStep(map, *now, rng.pick(stages)->id, rng.chance(30) ? "" : "слово за слово"), {}};
            }
            const auto next = applyEdit(map, edit);
            if (!next) continue;
            const GridLayout now = laidOut(*next, cache, telling(story));
            const Damage damage = damageBetween(before, now);
            checkDamage(drawnShapes(gridScene(before, lightTheme())), drawnShapes(gridScene(now, lightTheme())), damage,
                        now.size.width - 2 * now.options.margin);
            parts += now.story && !damage.everything ? 1 : 0;
            before = now;
            map = *next;
        }
    }
    CHECK(parts > reach(20));
}

TEST_CASE("a step is found where it stands, under its stage and in the strip", "[story]") {
    const Map map = boilerMap();
    const StoryId story = storyOf(map, 1);
    const GridLayout layout = told(map, story);
    for (const PlacedStep& step : layout.story->steps) {
        const Target target = StepTarget{story, step.stage};
        CHECK(hit(layout, step.at) == target);
        CHECK(hit(layout, step.box.centre()) == target);
        const auto spot = spotOf(layout, target);
        REQUIRE(spot);
        CHECK(spot->frame == step.box);
    }
    for (const Target& target : {Target(story), Target(StoryWhyTarget{story})}) {
        const auto spot = spotOf(layout, target);
        REQUIRE(spot);
        CHECK(hit(layout, spot->text.centre()) == target);
    }
    CHECK_FALSE(spotOf(layout, StepTarget{storyOf(map, 0), layout.stages[0].stage->id})); // another one
    CHECK_FALSE(spotOf(told(map, {}), Target(story)));
}

TEST_CASE("words of a story can be read in every theme", "[story]") {
    const Map map = boilerMap();
    for (const std::string_view name : themeNames()) {
        INFO(name);
        const Theme theme = *findTheme(name);
        for (const Story& story : map.stories) {
            GridOptions only = telling({});
            only.onlyPersona = story.persona; // what is faded is pale
            LayoutCache cache;
            CHECK(paleTexts(gridScene(told(map, story.id, theme), theme)).size() ==
                  paleTexts(gridScene(laidOut(map, cache, only, theme), theme)).size());
        }
    }
}

} // namespace cjm::test::story_tests
