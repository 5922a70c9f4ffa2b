#include "support/builders.hpp"

#include <cjm/edit/compare.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::compare_unit {
namespace {

using Lines = std::vector<std::string>;

// "removed card B1 "
Lines namedIn(const MapComparison& comparison) {
    static const char* const how[] = {"added", "removed", "moved", "changed"};
    Lines lines;
    for (const MapChange& c : comparison.changes)
        lines.push_back(std::string(how[static_cast<int>(c.how)]) + " " + c.what + " " + c.id + " " + c.field);
    return lines;
}
Lines named(const Map& before, const Map& after, MapRelation relation = MapRelation::versions) {
    return namedIn(compareMaps(before, after, relation));
}

Map example(const char* name = "boiler-example", Language language = Language::russian) {
    return loadTemplate(name, language)->map;
}

template <class F> Map withCard(const Map& map, const char* id, F&& change) {
    Card card = *map.cards.find(CardId{id});
    change(card);
    return after(map, PutCard{card, {}});
}

// A link from the second card of the first cell to the first, and what else may point at a stage and its cards.
Map withLinks() {
    Map map = mapWith(4, 6, 2);
    map = withCard(map, "c5-1-0", [](Card& card) { card.solves = {CardId{"c4-0-0"}, CardId{"c4-2-0"}}; });
    map = withCard(map, "c1-1-0", [](Card& card) { card.span = 3; });
    map = after(map, PutTransition{{TransitionId{"t1"}, 0, StageId{"s0"}, StageId{"s1"}}, {}});
    map = after(map, PutTransition{{TransitionId{"t2"}, 1, StageId{"s1"}, StageId{"s3"}}, {}});
    Story story;
    story.id = StoryId{"y1"};
    story.steps = {{StageId{"s0"}, "begins", {}}, {StageId{"s1"}, "goes on", {}}};
    map = after(map, PutStory{story, {}});
    Comment comment;
    comment.id = CommentId{"m1"};
    comment.on = AnyId{"c4-0-0"};
    comment.text = "why?";
    return after(map, PutComment{comment, {}});
}

// The same map in other hands: every id is another one.
Map withOtherIds(const Map& map) {
    Map other;
    other.passport = map.passport;
    for (const auto& stage : inOrder(map.stages)) {
        Stage copy = *stage;
        copy.id.value = "x" + copy.id.value;
        other.stages = other.stages.set(std::move(copy));
    }
    for (const auto& row : inOrder(map.rows)) {
        Row copy = *row;
        copy.id.value = "x" + copy.id.value;
        other.rows = other.rows.set(std::move(copy));
    }
    for (const Card& card : map.cards) {
        Card copy = card;
        copy.personas.clear();
        copy.evidence.clear();
        copy.image = {};
        for (std::string* id : {&copy.id.value, &copy.row.value, &copy.stage.value})
            *id = "x" + *id;
        for (CardId& barrier : copy.solves)
            barrier.value = "x" + barrier.value;
        other.cards = other.cards.set(std::move(copy));
    }
    return other;
}

} // namespace

TEST_CASE("equal maps differ in nothing", "[compare]") {
    CHECK(named(withLinks(), withLinks()) == Lines{});
    CHECK(named({}, {}) == Lines{});
    CHECK(compareMaps(example(), example()).isById);
}

TEST_CASE("a removed card is told, what pointed at it is not", "[compare]") {
    const Map map = withLinks();
    CHECK(named(map, after(map, RemoveCards{{CardId{"c4-0-0"}}})) == Lines{"removed card c4-0-0 "});
    // What differs beyond that is told.
    const Map both =
        withCard(after(map, RemoveCards{{CardId{"c4-0-0"}}}), "c5-1-0", [](Card& card) { card.solves.clear(); });
    CHECK(named(map, both) == Lines{"changed card c5-1-0 solves", "removed card c4-0-0 "});
}

TEST_CASE("a removed stage is told alone, without cards, arrows and steps that went with it", "[compare]") {
    const Map map = withLinks();
    CHECK(named(map, after(map, RemoveStage{StageId{"s1"}})) == Lines{"removed stage s1 "});
    CHECK(named(map, after(map, RemoveStage{StageId{"s2"}})) == Lines{"removed stage s2 "}); // under a card that spans
    CHECK(named(map, after(map, RemoveRow{RowId{"r4"}})) == Lines{"removed row r4 "});
    CHECK(named(map, after(map, RemovePersona{PersonaId{"p0"}})) == Lines{"removed persona p0 "});
}

TEST_CASE("what was saved from a removed stage is told", "[compare]") {
    const Map map = withLinks();
    Map saved = after(map, MoveCards{{{{CardId{"c1-1-0"}}, RowId{"r1"}, StageId{"s3"}, 0}}});
    Transition turned = *saved.transitions.find(TransitionId{"t2"});
    turned.from = StageId{"s0"};
    saved = after(saved, PutTransition{turned, {}});
    saved = after(saved, RemoveStage{StageId{"s1"}});
    CHECK(named(map, saved) == Lines{"removed stage s1 ", "moved card c1-1-0 cell", "changed transition t2 from"});
}

TEST_CASE("what makes a map and its counterpart two is no difference between them", "[compare]") {
    Map map = withCard(withLinks(), "c2-0-0", [](Card& card) { card.votes = 5; });
    const Map toBe = asToBe(map);
    CHECK(toBe.passport->state == MapState::toBe);
    CHECK(toBe.comments.empty());
    CHECK(named(map, toBe, MapRelation::counterparts) == Lines{});
    CHECK(named(map, toBe).size() == 3); // as two versions they differ in state, comment and votes
}

TEST_CASE("maps of different ids are matched by what they say", "[compare]") {
    const Map map = example();
    const Map other = withOtherIds(map);
    const MapComparison comparison = compareMaps(map, other);
    CHECK_FALSE(comparison.isById);
    // Personas, talks and the like were left out of the other map; stages, rows and cards are all there.
    for (const MapChange& change : comparison.changes) {
        INFO(change.what << " " << change.id << " " << change.field);
        CHECK((change.what != "stage" && change.what != "row"));
        CHECK((change.what != "card" || change.how == MapChange::How::changed));
        CHECK((change.field == "" || change.field == "personas" || change.field == "evidence" ||
               change.field == "stageQuestions"));
    }
    // One more card is named by the id that it has in its own file.
    Card card;
    card.id = CardId{map.cards.begin()->id.value}; // as another one is called in the first map
    card.row = inOrder(other.rows).front()->id;
    card.stage = inOrder(other.stages).front()->id;
    card.text = "Совсем другая";
    const MapComparison more = compareMaps(map, after(other, PutCard{card, {}}));
    const auto added = std::find_if(more.changes.begin(), more.changes.end(),
                                    [](const MapChange& change) { return change.how == MapChange::How::added; });
    REQUIRE(added != more.changes.end());
    CHECK(added->id != card.id.value);
    CHECK(ownId(more, added->id) == card.id.value);
}

TEST_CASE("the shipped examples, which share ids by accident, are not taken for one map", "[compare]") {
    CHECK_FALSE(compareMaps(example(), example("loop-example")).isById);
    // In another language the ids are those of the same map, but no title says so.
    CHECK_FALSE(compareMaps(example(), example("boiler-example", Language::english)).isById);
}

TEST_CASE("two maps whose stages agree and whose cards are numbered alike are matched by words", "[compare]") {
    for (const Language language : {Language::russian, Language::english}) {
        const Map map = example("boiler-example", language), other = example("boiler-b2b", language);
        const MapComparison comparison = compareMaps(map, other);
        CHECK_FALSE(comparison.isById);
        CHECK_FALSE(compareMaps(other, map).isById);
        // A card that is there in both has the same words in both.
        for (const MapChange& change : comparison.changes)
            CHECK_FALSE((change.what == "card" && change.field == "text"));
    }
}

TEST_CASE("a map and what was made of it are matched by their ids, however far they are apart", "[compare]") {
    const Map map = example(), other = example("boiler-b2b");
    CHECK(compareMaps(map, asToBe(map)).isById);
    CHECK(compareMaps(map, withCard(asToBe(map), "B3", [](Card& card) { card.text = "Дорого"; })).isById);
    CHECK(compareMaps(map, after(map, RemoveRow{RowId{"row-barriers"}})).isById);
    // Files that say so need not be alike.
    CHECK(compareMaps(map, other, MapRelation::versions).isById);
    CHECK(compareMaps(map, other, MapRelation::counterparts).isById);
}

} // namespace cjm::test::compare_unit
