#include "support/builders.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace cjm;
using namespace cjm::test;

namespace {

using Found = std::vector<std::string>;

// A small map whose card "c0-0-0" went through `change`.
template <class F> Map withCard(F change) {
    Map map = mapWith(2, 4, 1);
    Card card = *map.cards.find(cardId(0, 0, 0));
    change(card);
    map.cards = map.cards.set(std::move(card));
    return map;
}

template <class F> Map withStage(F change) {
    Map map = mapWith(2, 4, 1);
    Stage stage = *map.stages.find(StageId{"s0"});
    change(stage);
    map.stages = map.stages.set(std::move(stage));
    return map;
}

template <class F> Map withPassport(F change) {
    Map map = mapWith(2, 4, 1);
    map.passport = map.passport.with(change);
    return map;
}

// What is wrong with a small map that one record was added to.
template <class T, class R> Found with(T table, R record) {
    Map map = mapWith(2, 1, 1);
    record.id.value = "x";
    map.*table = (map.*table).set(record);
    return problems(map);
}

} // namespace

TEST_CASE("a plain map is valid", "[validate]") {
    CHECK(problems(Map{}).empty());
    CHECK(problems(mapWith(3, 14, 2)).empty());
}

TEST_CASE("bad ids are found", "[validate]") {
    Map map = mapWith(1, 1, 0);
    Stage stage;
    stage.id.value = "not an id";
    stage.rank = 1;
    map.stages = map.stages.set(stage);
    CHECK(problems(map) == Found{"map.bad-id not an id id"});
}

TEST_CASE("ids are unique in the whole map", "[validate]") {
    Map map = mapWith(1, 1, 0);
    Row row;
    row.id.value = "s0";
    row.rank = 1;
    map.rows = map.rows.set(row);
    CHECK(problems(map) == Found{"map.id-twice s0 id"});
    Persona persona;
    persona.id.value = "r0";
    persona.rank = 2;
    map.personas = map.personas.set(persona);
    CHECK(problems(map) == Found{"map.id-twice s0 id", "map.id-twice r0 id"});
}

TEST_CASE("ranks go from 0 without a gap", "[validate]") {
    CHECK(problems(withStage([](Stage& s) { s.rank = 7; })) == Found{"map.bad-order s1 rank", "map.bad-order s0 rank"});
    CHECK(problems(withCard([](Card& c) { c.rank = 1; })) == Found{"map.bad-order c0-0-0 rank"});
    CHECK(problems(withCard([](Card& c) { c.rank = -5; })) == Found{"map.bad-order c0-0-0 rank"});
    Map map = mapWith(1, 1, 3);
    map.cards = map.cards.erase(cardId(0, 0, 1));
    CHECK(problems(map) == Found{"map.bad-order c0-0-2 rank"});
}

TEST_CASE("numbers stay in their range", "[validate]") {
    CHECK(problems(withCard([](Card& c) { c.importance = 6; })) == Found{"map.out-of-range c0-0-0 importance"});
    CHECK(problems(withCard([](Card& c) { c.votes = -1; })) == Found{"map.out-of-range c0-0-0 votes"});
    CHECK(problems(withCard([](Card& c) { c.span = 0; })) == Found{"map.out-of-range c0-0-0 span"});
    CHECK(problems(withCard([](Card& c) { c.value = 0.25; })) == Found{"map.out-of-range c0-0-0 value"});
    CHECK(problems(withStage([](Stage& s) { s.width = -1; })) == Found{"map.out-of-range s0 width"});
    CHECK(problems(withStage([](Stage& s) { s.priority = 10; })) == Found{"map.out-of-range s0 priority"});
    const double inf = std::numeric_limits<double>::infinity();
    CHECK(problems(withCard([&](Card& c) { c.number = inf; })) == Found{"map.out-of-range c0-0-0 number"});
    CHECK(problems(withCard([&](Card& c) { c.target = std::numeric_limits<double>::quiet_NaN(); })) ==
          Found{"map.out-of-range c0-0-0 target"});
    CHECK(problems(withCard([](Card& c) { c.number = -1e300; })).empty()); // a metric may be any number
}

TEST_CASE("texts have a limit of characters, not bytes", "[validate]") {
    std::string text;
    for (std::size_t i = 0; i < maxTextLength; ++i)
        text += "Ё";
    CHECK(problems(withCard([&](Card& c) { c.text = text; })).empty());
    text += "Ё";
    CHECK(problems(withCard([&](Card& c) { c.text = text; })) == Found{"map.text-too-long c0-0-0 text"});
}

TEST_CASE("texts are text", "[validate]") {
    const Found found{"map.text-not-text c0-0-0 details"};
    CHECK(problems(withCard([](Card& c) { c.details = "\xFF"; })) == found);
    CHECK(problems(withCard([](Card& c) { c.details = std::string("a\0b", 3); })) == found);
    Map map = mapWith(1, 1, 0);
    Row row = *map.rows.find(RowId{"r0"});
    row.scaleWords = {"fine", "\xC0\x80"};
    map.rows = map.rows.set(row);
    CHECK(problems(map) == Found{"map.text-not-text r0 scaleWords"});
}

TEST_CASE("colours, dates and links keep their rules", "[validate]") {
    CHECK(problems(withStage([](Stage& s) { s.colour = "red"; })) == Found{"map.not-a-colour s0 colour"});
    CHECK(problems(withCard([](Card& c) { c.due = "soon"; })) == Found{"map.not-a-date c0-0-0 due"});
    CHECK(problems(withCard([](Card& c) { c.link = "javascript:x"; })) == Found{"map.not-a-link c0-0-0 link"});
}

TEST_CASE("the passport is checked to its last part", "[validate]") {
    CHECK(problems(withPassport([](Passport& p) { p.date = "2026-02-30"; })) == Found{"map.not-a-date  date"});
    CHECK(problems(withPassport([](Passport& p) {
              p.ideas = {{"\xFF", "", {}}};
          })) == Found{"map.text-not-text  text"});
    CHECK(problems(withPassport([](Passport& p) { p.outcomes.usp = "\xFF"; })) == Found{"map.text-not-text  usp"});
    CHECK(problems(withPassport([](Passport& p) {
              p.stageQuestions = {{"k", "\xFF", {}, false, {}}};
          })) == Found{"map.text-not-text  answer"});
    CHECK(problems(withPassport([](Passport& p) { p.logo.value = "a/b"; })) ==
          Found({"map.bad-id  logo", "map.no-record  logo"}));
}

TEST_CASE("every card stands in a row and a stage", "[validate]") {
    CHECK(problems(withCard([](Card& c) { c.row.value = "gone"; })) == Found{"map.no-row c0-0-0 row"});
    CHECK(problems(withCard([](Card& c) { c.stage.value = "gone"; })) == Found{"map.no-stage c0-0-0 stage"});
}

TEST_CASE("references lead somewhere", "[validate]") {
    CHECK(problems(withCard([](Card& c) {
              c.personas = {{"p0"}, {"gone"}};
          })) == Found{"map.no-persona c0-0-0 personas"});
    CHECK(problems(withCard([](Card& c) {
              c.solves = {{"c1-0-0"}, {"gone"}};
          })) == Found{"map.no-barrier c0-0-0 solves"});
}

TEST_CASE("ids that a record refers to are well formed", "[validate]") {
    // Otherwise the codec would write a file that it refuses to read.
    CHECK(problems(withCard([](Card& c) { c.image.value = "a b"; })) ==
          Found({"map.bad-id c0-0-0 image", "map.no-record c0-0-0 image"}));
    CHECK(problems(withCard([](Card& c) { c.evidence = {{"?"}}; })) ==
          Found({"map.bad-id c0-0-0 evidence", "map.no-quote c0-0-0 evidence"}));
}

TEST_CASE("what answers a stage question is on the map", "[validate]") {
    const auto answeredBy = [](const char* card) {
        return problems(withPassport([&](Passport& p) { p.stageQuestions = {{"k", "", {CardId{card}}, false, {}}}; }));
    };
    CHECK(answeredBy("gone") == Found{"map.no-record  stageQuestions"});
    CHECK(answeredBy("a b") == Found({"map.bad-id  cards", "map.no-record  stageQuestions"}));
}

TEST_CASE("evidence, pictures, stories, arrows and comments lead somewhere", "[validate]") {
    CHECK(problems(withCard([](Card& c) { c.image.value = "photo"; })) == Found{"map.no-record c0-0-0 image"});
    CHECK(problems(withCard([](Card& c) { c.evidence = {{"q1"}}; })) == Found{"map.no-quote c0-0-0 evidence"});
    Persona persona;
    persona.rank = 2; // behind those of the map
    persona.quoteFrom.value = "q1";
    persona.image.value = "photo";
    CHECK(with(&Map::personas, persona) == Found({"map.no-record x quoteFrom", "map.no-record x image"}));
    Interview interview;
    interview.persona.value = "gone";
    CHECK(with(&Map::interviews, interview) == Found{"map.no-record x persona"});
    interview.persona = {};
    interview.quotes = {{{"q1"}, "Да", {}}, {{"q1"}, "Нет", {}}};
    CHECK(with(&Map::interviews, interview) == Found{"map.id-twice q1 id"});
    Story story;
    story.steps = {{{"gone"}, "", {}}};
    CHECK(with(&Map::stories, story) == Found{"map.no-record x steps"});
    Transition transition;
    transition.from.value = "s0";
    CHECK(with(&Map::transitions, transition) == Found{"map.no-record x to"});
    transition.kind = TransitionKind::leaves;
    CHECK(with(&Map::transitions, transition).empty());
    transition.to.value = "s1";
    CHECK(with(&Map::transitions, transition) == Found{"map.no-record x to"});
    Comment comment;
    comment.on.value = "gone";
    CHECK(with(&Map::comments, comment) == Found{"map.no-record x on"});
    comment.on = {}; // on the whole map
    CHECK(with(&Map::comments, comment).empty());
}

TEST_CASE("a picture is what its first bytes say", "[validate]") {
    CHECK(pictureType("iVBORw0KGgo=") == "png");
    CHECK(pictureType("/9j/4AAQ") == "jpeg");
    CHECK(pictureType("R0lGODlhAQABAAAAACw=") == "gif");
    CHECK(pictureType("R0lGODdhAQABAAAAACw=") == "gif");
    CHECK(pictureType("UklGRgAAAABXRUJQ") == "webp");
    for (const char* other :
         {"", "iVBORw0KGg==", "UklGRgAAAABXQVZF", "PHN2ZyB4bWxucz0i", "Qk0AAAAA", "!!!!", "JVBERi0xLjQ="})
        CHECK(pictureType(other).empty());
    Image image;
    CHECK(with(&Map::images, image).empty()); // one that could not be read
    image.type = "svg";
    CHECK(with(&Map::images, image) == Found{"map.not-a-picture x type"});
    image.data = "iVBORw0KGgo=";
    CHECK(with(&Map::images, image) == Found{"map.not-a-picture x type"});
    image.type = "gif";
    CHECK(with(&Map::images, image) == Found{"map.not-a-picture x type"});
    image.type = "png";
    CHECK(with(&Map::images, image).empty());
    for (const std::string data : {"iVBORw0KGgo", "iVBORw0KGgo !", "iVBORw0K=Ggo"}) {
        image.data = data;
        CHECK(with(&Map::images, image) == Found{"map.not-a-picture x data"});
    }
}

TEST_CASE("pictures have a limit each and together", "[validate]") {
    Map map = mapWith(1, 1, 1);
    Image image;
    image.type = "png";
    image.data = "iVBORw0KGgoA" + std::string(27U * 1024U * 1024U, 'A');
    for (int i = 0; i < 3; ++i) {
        CHECK(problems(map).empty());
        image.id.value = "i" + std::to_string(i);
        image.rank = i;
        if (i == 2) CHECK(refusal(map, PutImage{image, {}}) == "map.too-many-pictures");
        map.images = map.images.set(image);
    }
    CHECK(problems(map) == Found{"map.too-many-pictures  images"});
    image.data += std::string(2U * 1024U * 1024U, 'A');
    CHECK(refusal(mapWith(1, 1, 1), PutImage{image, {}}) == "map.not-a-picture");
}

TEST_CASE("an emotion is a point of one curve", "[validate]") {
    const auto both = [](Card& c) { c.personas = {{"p0"}, {"p1"}}; };
    CHECK(problems(withCard([&](Card& c) {
              c.kind = CardKind::emotion;
              both(c);
          })) == Found{"map.two-curves c0-0-0 personas"});
    CHECK(problems(withCard(both)).empty());
}

TEST_CASE("every problem says its words in both languages", "[validate]") {
    Map map = withCard([](Card& c) {
        c.row.value = "gone";
        c.personas = {{"gone"}};
        c.due = "soon";
    });
    const auto list = validate(map);
    CHECK(list.size() == 3);
    for (const Problem& problem : list)
        for (const Language language : {Language::english, Language::russian}) {
            const std::string words = say(problem.message, language);
            INFO(words);
            CHECK(words.find("c0-0-0") != std::string::npos);
            CHECK(words.find('{') == std::string::npos);
        }
}
