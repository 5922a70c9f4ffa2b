#include "golden/laid_out.hpp"
#include "support/builders.hpp"

#include <cjm/model/story_steps.hpp>
#include <cjm/session/selection/walk.hpp>
#include <cjm/session/typing/typing.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::story_walk {
namespace {

GridLayout told(const Map& map, const StoryId& story) {
    GridOptions options;
    options.story = story;
    LayoutCache cache;
    return laidOut(map, cache, options);
}

} // namespace

TEST_CASE("arrows go along the way of a story, Tab to the stages that it passes by too", "[walk][story]") {
    Map map = loadTemplate("boiler-example", Language::english)->map;
    const StoryId story = inOrder(map.stories).front()->id;
    const auto stages = inOrder(map.stages);
    const auto at = [&](std::size_t place) { return Target(StepTarget{story, stages[place]->id}); };
    map = after(map, PutStory{withStep(map, *map.stories.find(story), stages[1]->id, ""), {}});
    const GridLayout layout = told(map, story);
    CHECK(walked(layout, at(0), Move::right) == at(2));
    CHECK(walked(layout, at(2), Move::left) == at(0));
    CHECK(walked(layout, at(0), Move::left) == at(0));
    CHECK(walked(layout, at(4), Move::right) == at(4));
    CHECK(walked(layout, at(0), Move::nextCell) == at(1));
    CHECK(walked(layout, at(4), Move::nextCell) == at(4));
    CHECK(walked(layout, at(0), Move::previousCell) == Target(StoryWhyTarget{story}));
    CHECK(walked(layout, at(2), Move::lineStart) == at(0));
    CHECK(walked(layout, at(2), Move::lineEnd) == at(4));
    // It stands below the last row.
    const Target above = walked(layout, at(2), Move::up);
    CHECK(above.index() != at(2).index());
    Target below = above;
    for (int i = 0; i < 40 && below.index() != at(2).index(); ++i)
        below = walked(layout, below, Move::down);
    CHECK(below == at(2));
    CHECK(walked(layout, below, Move::down) == below);
    for (const Move move : {Move::first, Move::last})
        CHECK(walked(layout, at(2), move) == walked(layout, {}, move));
}

} // namespace cjm::test::story_walk
