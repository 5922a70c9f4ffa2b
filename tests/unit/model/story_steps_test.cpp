#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/model/story_steps.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/typing/text_edit.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::story_steps {
namespace {

const StageId first{"s0"}, second{"s1"}, third{"s2"};

Map threeStages() { return mapWith(3, 0, 0); }

Story told(std::vector<StoryStep> steps) {
    Story story;
    story.id.value = "h1";
    story.steps = std::move(steps);
    return story;
}

using Texts = std::vector<std::pair<std::string, std::string>>;
Texts stepsOf(const Story& story) {
    Texts texts;
    for (const StoryStep& step : story.steps)
        texts.emplace_back(step.stage.value, step.text);
    return texts;
}

} // namespace

TEST_CASE("steps of a story stand in the order of the stages, whichever is written first", "[model][story]") {
    const Map map = threeStages();
    Story story = told({});
    story = withStep(map, story, third, "в конце");
    story = withStep(map, story, first, "в начале");
    story = withStep(map, story, second, "посередине");
    CHECK(stepsOf(story) == Texts{{"s0", "в начале"}, {"s1", "посередине"}, {"s2", "в конце"}});
    CHECK(stepAt(story, second) == "посередине");
    CHECK_FALSE(stepAt(story, StageId{"gone"}));
}

TEST_CASE("a step that is emptied goes, and others stay as they are", "[model][story]") {
    const Map map = threeStages();
    const Story story = told({{first, "раз", {}}, {second, "два", {}}});
    CHECK(stepsOf(withStep(map, story, first, "")) == Texts{{"s1", "два"}});
    CHECK(stepsOf(withStep(map, story, first, " \n ")) == Texts{{"s1", "два"}});
    CHECK(withStep(map, story, third, "") == story);
    CHECK(withStep(map, story, second, "два") == story);
    // A step without words that a file brought is a step until somebody empties it.
    const Story bare = told({{first, "", {}}, {second, "два", {}}});
    CHECK(stepAt(bare, first) == "");
    CHECK(stepsOf(withStep(map, bare, second, "2")) == Texts{{"s0", ""}, {"s1", "2"}});
}

TEST_CASE("several steps at one stage are one text, and become one when it is written", "[model][story]") {
    const Map map = threeStages();
    const Story twice = told({{first, "утро", {}}, {second, "день", {}}, {first, "вечер", {}}});
    CHECK(stepAt(twice, first) == "утро\nвечер");
    CHECK(withStep(map, twice, first, "утро\nвечер") == twice);
    CHECK(stepsOf(withStep(map, twice, first, "ночь")) == Texts{{"s0", "ночь"}, {"s1", "день"}});
}

TEST_CASE("what is written at a stage can be read there, on any map", "[laws][story]") {
    int written = 0;
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        for (const Story& story : map.stories)
            for (const Stage& stage : map.stages) {
                const Target step = StepTarget{story.id, stage.id};
                const std::string text = rng.chance(30) ? std::string() : "слова " + std::to_string(rng.between(0, 99));
                REQUIRE(textAt(map, step) == stepAt(story, stage.id).value_or(std::string()));
                const auto edit = withText(map, step, text);
                REQUIRE(edit);
                const auto next = applyEdit(map, *edit);
                REQUIRE(next);
                CHECK(validate(*next).size() == validate(map).size());
                const auto now = next->stories.find(story.id);
                CHECK(stepAt(*now, stage.id).has_value() == !text.empty());
                CHECK(textAt(*next, step) == text);
                for (const Stage& other : map.stages)
                    if (other.id != stage.id) CHECK(stepAt(*now, other.id) == stepAt(story, other.id));
                ++written;
            }
    }
    CHECK(written > reach(40));
}

TEST_CASE("title and reason of a story are texts of the map", "[story]") {
    Story story = told({});
    story.title = "Успеть";
    const Map map = after(threeStages(), PutStory{story, {}});
    const Target title = story.id, why = StoryWhyTarget{story.id};
    CHECK(textAt(map, title) == "Успеть");
    CHECK(isSingleLine(title));
    CHECK_FALSE(isSingleLine(why));
    CHECK_FALSE(isSingleLine(StepTarget{story.id, first}));
    const Map next = after(map, *withText(map, why, "Самый полный путь"));
    CHECK(next.stories.find(story.id)->why == "Самый полный путь");
    CHECK_FALSE(textAt(map, StepTarget{story.id, StageId{"gone"}}));
    CHECK_FALSE(withText(map, StoryWhyTarget{StoryId{"gone"}}, "слова"));
}

} // namespace cjm::test::story_steps
