#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/model/target.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// Everything that one can point at on a map, kind by kind, in the order of the variant.
std::vector<std::vector<Target>> everythingOn(const Map& map) {
    std::vector<std::vector<Target>> all(std::variant_size_v<Target>);
    const auto add = [&](const Target& target) { all[target.index()].push_back(target); };
    forEachField<Passport>([&](const auto& field) { add(MapFieldTarget{std::string(field.name)}); });
    for (const Stage& stage : map.stages) {
        add(stage.id);
        add(StageSubtitleTarget{stage.id});
        add(PhaseTarget{stage.id, stage.id});
        for (const Row& row : map.rows)
            add(CellTarget{row.id, stage.id});
    }
    for (const Row& row : map.rows)
        add(row.id);
    for (const Card& card : map.cards)
        add(card.id);
    for (const Persona& persona : map.personas) {
        add(persona.id);
        add(PersonaFieldTarget{persona.id, "needs"});
    }
    for (const Interview& interview : map.interviews) {
        add(interview.id);
        add(InterviewFieldTarget{interview.id, "notes"});
        for (const Quote& quote : interview.quotes)
            add(quote.id);
    }
    for (const Story& story : map.stories) {
        add(story.id);
        add(StoryWhyTarget{story.id});
        for (const Stage& stage : map.stages)
            add(StepTarget{story.id, stage.id});
    }
    for (const Transition& transition : map.transitions)
        add(transition.id);
    for (const Comment& comment : map.comments)
        add(comment.id);
    for (const Conflict& conflict : map.conflicts)
        add(conflict.id);
    return all;
}

} // namespace

TEST_CASE("everything on a map exists and belongs to what exists, and nothing of it on an empty map",
          "[model][target]") {
    std::vector<std::size_t> seen(std::variant_size_v<Target>);
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const auto all = everythingOn(map);
        for (std::size_t kind = 0; kind < all.size(); ++kind)
            for (const Target& target : all[kind]) {
                INFO("kind " << kind << " " << nameOf(map, target));
                ++seen[kind];
                CHECK(exists(map, target));
                CHECK(exists(map, ownerOf(map, target)));
                CHECK(ownerOf(map, ownerOf(map, target)) == ownerOf(map, target));
                const bool isOfMap = std::holds_alternative<MapFieldTarget>(target);
                CHECK(exists(Map{}, target) == isOfMap);
                if (isOfMap) continue;
                CHECK(ownerOf(Map{}, target) == Target{});
                CHECK(nameOf(Map{}, target).empty());
            }
    }
    CHECK_FALSE(exists(Map{}, {}));
    for (std::size_t kind = 1; kind < seen.size(); ++kind) {
        INFO("kind " << kind);
        CHECK(seen[kind] > 0);
    }
}

TEST_CASE("what is pointed at is called as it stands on the map", "[model][target]") {
    Map map = mapWith(2, 2, 1);
    Interview interview;
    interview.id.value = "i1";
    interview.who = "Installer";
    interview.quotes = {{QuoteId{"q1"}, "Too loud", {}}};
    map = after(map, PutInterview{interview, {}});
    Story story;
    story.id.value = "t1";
    story.title = "A winter evening";
    story.why = "The coldest one";
    story.steps = {{StageId{"s1"}, "It is cold", {}}};
    map = after(map, PutStory{story, {}});
    Transition transition;
    transition.id.value = "a1";
    transition.from.value = "s0";
    transition.to.value = "s1";
    map = after(map, PutTransition{transition, {}});
    const std::string stage = map.stages.find(StageId{"s1"})->title, row = map.rows.find(RowId{"r0"})->title;

    CHECK(nameOf(map, titleTarget()) == map.passport->title);
    CHECK(nameOf(map, CellTarget{RowId{"r0"}, StageId{"s1"}}) == row + " · " + stage);
    CHECK(nameOf(map, cardId(0, 0, 0)) == "Card c0-0-0");
    CHECK(nameOf(map, PersonaId{"p0"}) == map.personas.find(PersonaId{"p0"})->name);
    CHECK(nameOf(map, QuoteId{"q1"}) == "Too loud");
    CHECK(ownerOf(map, QuoteId{"q1"}) == Target(InterviewId{"i1"}));
    const StepTarget step{StoryId{"t1"}, StageId{"s1"}};
    CHECK(nameOf(map, step) == "It is cold");
    CHECK(ownerOf(map, step) == Target(step));
    CHECK_FALSE(exists(map, StepTarget{StoryId{"t1"}, StageId{"gone"}}));
    CHECK_FALSE(exists(map, StepTarget{StoryId{"gone"}, StageId{"s1"}}));
    CHECK(nameOf(map, StoryWhyTarget{StoryId{"t1"}}) == "The coldest one");
    CHECK(ownerOf(map, StoryWhyTarget{StoryId{"t1"}}) == Target(StoryId{"t1"}));
    CHECK(nameOf(map, TransitionId{"a1"}) == map.stages.find(StageId{"s0"})->title + " → " + stage);
    CHECK(ownerOf(map, StageSubtitleTarget{StageId{"s1"}}) == Target(StageId{"s1"}));
    CHECK_FALSE(exists(map, MapFieldTarget{"colour of the sky"}));
    CHECK_FALSE(exists(map, PersonaFieldTarget{PersonaId{"p0"}, "colour of the sky"}));
    CHECK(stageOf(map, cardId(0, 1, 0)) == StageId{"s1"});
    CHECK(rowOf(map, CellTarget{RowId{"r0"}, StageId{"s1"}}) == RowId{"r0"});
    CHECK_FALSE(stageOf(map, RowId{"r0"}));
}
