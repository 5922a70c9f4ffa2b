#include "support/builders.hpp"
#include "support/random_map.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("ranked records come in the order of their ranks", "[map]") {
    const Map map = mapWith(12, 3, 0); // "s10" sorts before "s2" by id
    const auto ids = idsInOrder(map.stages);
    REQUIRE(ids.size() == 12);
    CHECK(ids[2] == "s2");
    CHECK(ids[10] == "s10");
    CHECK(inOrder(Map{}.stages).empty());
}

TEST_CASE("cards come row by row and stage by stage", "[map]") {
    const Map map = mapWith(2, 2, 2);
    std::vector<std::string> ids;
    for (const auto& card : cardsInOrder(map))
        ids.push_back(card->id.value);
    CHECK(ids ==
          std::vector<std::string>{"c0-0-0", "c0-0-1", "c0-1-0", "c0-1-1", "c1-0-0", "c1-0-1", "c1-1-0", "c1-1-1"});
}

TEST_CASE("cards of no row or stage stand nowhere in the order", "[map]") {
    Map map = mapWith(2, 2, 1);
    map.stages = map.stages.erase(StageId{"s0"});
    CHECK(cardsInOrder(map).size() == 2);
    map.rows = map.rows.erase(RowId{"r1"});
    CHECK(cardsInOrder(map).size() == 1);
    CHECK(cardsInOrder(Map{}).empty());
}

TEST_CASE("the order of cards needs no walk through empty cells", "[map]") {
    // Thirty thousand rows and stages make nine hundred million cells; a file may claim that many.
    Map map = mapWith(0, 0, 0);
    std::vector<std::shared_ptr<const Stage>> stages;
    std::vector<std::shared_ptr<const Row>> rows;
    std::vector<Cards::Ptr> cards;
    for (int i = 0; i < 30'000; ++i) {
        Stage stage;
        stage.id.value = "s" + std::to_string(i);
        stage.rank = i;
        Row row;
        row.id.value = "r" + std::to_string(i);
        row.rank = i;
        Card card;
        card.id.value = "c" + std::to_string(i);
        card.row = row.id;
        card.stage = stage.id;
        stages.push_back(std::make_shared<const Stage>(stage));
        rows.push_back(std::make_shared<const Row>(row));
        cards.push_back(std::make_shared<const Card>(card));
    }
    map.stages = Table<Stage>::fromRecords(stages);
    map.rows = Table<Row>::fromRecords(rows);
    map.cards = Cards::fromRecords(cards);
    CHECK(cardsInOrder(map).size() == 30'000);
    CHECK(problems(map).empty());
}

TEST_CASE("maps are equal by value", "[map]") {
    CHECK(mapWith(3, 4, 2) == mapWith(3, 4, 2));
    CHECK_FALSE(mapWith(3, 4, 2) == mapWith(3, 4, 1));
    Map map = mapWith(3, 4, 2);
    map.unknown = Box<UnknownFields>(UnknownFields{{"later", "1"}});
    CHECK_FALSE(map == mapWith(3, 4, 2));
}

TEST_CASE("random maps are valid and use every field", "[map][support]") {
    // The other tests lean on this: a field that random maps leave out is a field that no law checks.
    std::set<std::string> used;
    const auto note = [&used](const auto& record, const std::string& prefix) {
        using R = std::decay_t<decltype(record)>;
        const R fresh{};
        forEachField<R>([&](const auto& f) {
            if (!(record.*f.member == fresh.*f.member)) used.insert(prefix + std::string(f.name));
        });
        if (!record.unknown.empty()) used.insert(prefix + "unknown");
    };
    Rng rng(1);
    for (int n = 0; n < 40; ++n) {
        const Map map = randomMap(rng);
        REQUIRE(problems(map).empty());
        note(*map.passport, "map.");
        for (const Idea& idea : map.passport->ideas)
            note(idea, "idea.");
        for (const StageAnswer& answer : map.passport->stageQuestions)
            note(answer, "answer.");
        note(map.passport->outcomes, "outcomes.");
        note(map.passport->report, "report.");
        for (const Stage& stage : map.stages)
            note(stage, "stage.");
        for (const Row& row : map.rows)
            note(row, "row.");
        for (const Card& card : map.cards)
            note(card, "card.");
        for (const Persona& persona : map.personas)
            note(persona, "persona.");
        for (const Interview& interview : map.interviews) {
            note(interview, "interview.");
            for (const Quote& quote : interview.quotes)
                note(quote, "quote.");
        }
        for (const Story& story : map.stories) {
            note(story, "story.");
            for (const StoryStep& step : story.steps)
                note(step, "step.");
        }
        for (const Transition& transition : map.transitions)
            note(transition, "transition.");
        for (const Comment& comment : map.comments)
            note(comment, "comment.");
        for (const Image& image : map.images)
            note(image, "image.");
        for (const Conflict& conflict : map.conflicts)
            note(conflict, "conflict.");
        for (const Mute& mute : map.mutes)
            note(mute, "mute.");
    }
    const auto countOf = [](auto record) { return std::tuple_size_v<decltype(decltype(record)::fields())> + 1; };
    CHECK(used.size() == countOf(Passport{}) + countOf(Idea{}) + countOf(StageAnswer{}) + countOf(Outcomes{}) +
                             countOf(ReportNotes{}) + countOf(Stage{}) + countOf(Row{}) + countOf(Card{}) +
                             countOf(Persona{}) + countOf(Interview{}) + countOf(Quote{}) + countOf(Story{}) +
                             countOf(StoryStep{}) + countOf(Transition{}) + countOf(Comment{}) + countOf(Image{}) +
                             countOf(Conflict{}) + countOf(Mute{}));
}
