#include "support/builders.hpp"

#include <cjm/edit/take_back.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>

// Its own namespace: sources are compiled together.
namespace cjm::test::take_back {
namespace {

// A map before somebody's changes and after them.
struct Changed {
    Map before, after;
};

Result<Map> resultOf(const Changed& maps, const std::string& what, const std::string& id, const std::string& field,
                     const Map& now) {
    for (const MapChange& change : mapChanges(maps.before, maps.after))
        if (change.what == what && change.id == id && change.field == field)
            return takenBack(maps.before, maps.after, change, now);
    throw std::runtime_error("there is no such change");
}
Map back(const Changed& maps, const std::string& what, const std::string& id, const std::string& field,
         const Map& now) {
    auto result = resultOf(maps, what, id, field, now);
    if (!result) throw std::runtime_error(say(result.error(), Language::english));
    CHECK(problems(*result) == nothing);
    return std::move(*result);
}
Map back(const Changed& maps, const std::string& what, const std::string& id, const std::string& field = {}) {
    return back(maps, what, id, field, maps.after);
}

std::string difference(const Map& a, const Map& b) {
    std::string all;
    for (const MapChange& change : mapChanges(a, b))
        all += change.what + " " + change.id + " " + change.field + "\n";
    return all;
}

template <class F> Map withCard(const Map& map, const CardId& id, F&& change) {
    Card card = *map.cards.find(id);
    change(card);
    return after(map, PutCard{card, {}});
}
template <class F> Map withPassport(const Map& map, F&& change) {
    Passport passport = *map.passport;
    change(passport);
    return after(map, PutPassport{passport});
}
Map withNewCard(const Map& map, const std::string& id, const std::string& row, const std::string& stage) {
    Card card;
    card.id.value = id;
    card.row.value = row;
    card.stage.value = stage;
    card.text = id;
    return after(map, PutCard{card, {}});
}
Map withStage(const Map& map, const std::string& id, int rank) {
    Stage stage;
    stage.id.value = id;
    stage.title = id;
    return after(map, PutStage{stage, rank});
}

const CardId first = cardId(4, 0, 0), second = cardId(4, 0, 1);

// A map in which everything points at everything.
Map linkedMap() {
    Map map = mapWith(3, 6, 2);
    Image image;
    image.id.value = "pic";
    image.type = "png";
    image.data = "iVBORw0KGgo=";
    map = after(map, PutImage{image, {}});
    Interview talk;
    talk.id.value = "i0";
    talk.who = "Engineer";
    talk.persona.value = "p0";
    talk.quotes = {{{"q0"}, "It costs too much", {}}, {{"q1"}, "Nobody called back", {}}};
    map = after(map, PutInterview{talk, {}});
    Transition arrow;
    arrow.id.value = "t0";
    arrow.from.value = "s0";
    arrow.to.value = "s1";
    arrow.label = "by phone";
    map = after(map, PutTransition{arrow, {}});
    Story story;
    story.id.value = "st0";
    story.persona.value = "p1";
    story.steps = {{{"s0"}, "sees an ad", {}}, {{"s1"}, "asks friends", {}}, {{"s2"}, "pays", {}}};
    map = after(map, PutStory{story, {}});
    map = withCard(map, cardId(0, 0, 0), [](Card& card) {
        card.solves = {cardId(4, 1, 0), second};
        card.personas = {PersonaId{"p0"}, PersonaId{"p1"}};
        card.evidence = {QuoteId{"q0"}, QuoteId{"q1"}};
        card.image.value = "pic";
        card.span = 3;
    });
    Comment remark;
    remark.id.value = "remark";
    remark.on.value = cardId(4, 1, 0).value;
    remark.text = "Really?";
    map = after(map, PutComment{remark, {}});
    return withPassport(map, [](Passport& passport) {
        passport.logo.value = "pic";
        passport.stageQuestions = {{"deal.stock", {}, {cardId(4, 1, 0)}, false, {}},
                                   {"deal.where", "In the office", {}, false, {}}};
    });
}

} // namespace

TEST_CASE("one field is taken back, and what was done since stays", "[take-back]") {
    const Map before = mapWith(2, 5, 2);
    const Map theirs = withCard(before, first, [](Card& card) {
        card.severity = 3;
        card.text = "Theirs";
    });
    Map now = withCard(theirs, first, [](Card& card) { card.details = "Mine"; });
    now = withCard(now, second, [](Card& card) { card.text = "Mine too"; });
    const Map map = back({before, theirs}, "card", first.value, "severity", now);
    const Map expected = withCard(now, first, [](Card& card) { card.severity = 0; });
    CHECK(difference(expected, map).empty());
    CHECK(map == expected);
    CHECK(back({before, theirs}, "card", first.value, "severity", map) == map);
}

TEST_CASE("of a text the words that were changed since stay", "[take-back]") {
    const auto saying = [](const Map& map, const std::string& text) {
        return withCard(map, first, [&](Card& card) { card.text = text; });
    };
    const Map before = saying(mapWith(1, 5, 1), "one two three four"), theirs = saying(before, "one TWO three four"),
              now = saying(theirs, "one TWO three four five");
    CHECK(back({before, theirs}, "card", first.value, "text", now).cards.find(first)->text ==
          "one two three four five");
}

TEST_CASE("what was changed since is as it was before when it cannot be kept", "[take-back]") {
    const auto rated = [](const Map& map, int severity) {
        return withCard(map, first, [&](Card& card) { card.severity = severity; });
    };
    const Map before = rated(mapWith(1, 5, 1), 1), theirs = rated(before, 2), now = rated(theirs, 3);
    CHECK(back({before, theirs}, "card", first.value, "severity", now) == before);
}

TEST_CASE("votes that others gave since stay", "[take-back]") {
    const auto voted = [](const Map& map, int votes) {
        return withCard(map, first, [&](Card& card) { card.votes = votes; });
    };
    const Map before = voted(mapWith(1, 5, 1), 2), theirs = voted(before, 5), now = voted(theirs, 6);
    CHECK(back({before, theirs}, "card", first.value, "votes", now).cards.find(first)->votes == 3);
    CHECK(back({before, theirs}, "card", first.value, "votes", before) == before);
}

TEST_CASE("fields of the map, of records inside it and of later versions are taken back", "[take-back]") {
    const Map before = withPassport(mapWith(1, 1, 1), [](Passport& passport) { passport.outcomes.usp = "Old"; });
    const Map theirs = withPassport(before, [](Passport& passport) {
        passport.outcomes.usp = "New";
        passport.title = "Other";
        passport.unknown = {{"later", "1"}};
        passport.ideas = {{"An idea", "Olga", {}}};
    });
    const Changed maps{before, theirs};
    CHECK(back(maps, "map", "", "outcomes.usp").passport->outcomes.usp == "Old");
    CHECK(back(maps, "map", "", "later").passport->unknown.empty());
    CHECK(back(maps, "map", "", "title").passport->title == before.passport->title);
    const Map now = withPassport(theirs, [](Passport& passport) { passport.ideas.push_back({"Mine", "Anna", {}}); });
    const Map map = back(maps, "map", "", "ideas", now);
    REQUIRE(map.passport->ideas.size() == 1);
    CHECK(map.passport->ideas.front().text == "Mine");
    CHECK(map.passport->outcomes.usp == "New");
}

TEST_CASE("sections of later versions are taken back", "[take-back]") {
    const Map before = mapWith(1, 1, 1);
    Map theirs = before;
    theirs.unknown = UnknownFields{{"rooms", "[\n1\n]"}};
    CHECK(back({before, theirs}, "map", "", "unknown") == before);
}

TEST_CASE("a card that was moved goes back to its place and is what it was", "[take-back]") {
    const Map before = mapWith(3, 5, 3);
    const CardId id = cardId(0, 0, 1);
    Map theirs = after(before, MoveCards{{{{id}, RowId{"r4"}, StageId{"s2"}, 0}}});
    REQUIRE(theirs.cards.find(id)->kind == CardKind::barrier);
    theirs = withCard(theirs, id, [](Card& card) { card.text = "Theirs"; });
    const Map now = withNewCard(theirs, "mine", "r0", "s0");
    const Map map = back({before, theirs}, "card", id.value, "cell", now);
    CHECK(idsOfCell(map, "r0", "s0") == std::vector<std::string>{"c0-0-0", "c0-0-1", "c0-0-2", "mine"});
    CHECK(idsOfCell(map, "r4", "s2") == std::vector<std::string>{"c4-2-0", "c4-2-1", "c4-2-2"});
    CHECK(map.cards.find(id)->kind == CardKind::goal);
    CHECK(map.cards.find(id)->text == "Theirs");
}

TEST_CASE("a place among others is taken back", "[take-back]") {
    const Map before = mapWith(4, 2, 3);
    const auto to = [](const Map& map, const std::string& id, int rank) {
        return after(map, PutStage{*map.stages.find(StageId{id}), rank});
    };
    const Map theirs = to(before, "s3", 0);
    const Map now = withStage(theirs, "mine", 2); // s3 s0 mine s1 s2
    CHECK(idsInOrder(back({before, theirs}, "stage", "s3", "rank", now).stages) ==
          std::vector<std::string>{"s0", "mine", "s1", "s2", "s3"});
    const CardId id = cardId(1, 1, 0);
    const Map moved = after(before, MoveCards{{{{id}, RowId{"r1"}, StageId{"s1"}, 2}}});
    CHECK(back({before, moved}, "card", id.value, "rank") == before);
}

TEST_CASE("a card that came goes, and what pointed at it", "[take-back]") {
    const Map before = mapWith(1, 6, 1);
    const Map theirs = withNewCard(before, "new", "r4", "s0");
    const Map now = withCard(theirs, cardId(5, 0, 0), [](Card& card) { card.solves = {CardId{"new"}}; });
    CHECK(back({before, theirs}, "card", "new", "", now) == before);
    CHECK(back({before, theirs}, "card", "new", "", before) == before);
}

TEST_CASE("a stage that came goes with its cards, and those from elsewhere go back", "[take-back]") {
    const Map before = linkedMap();
    Map theirs = withStage(before, "new", 1);
    theirs = withNewCard(theirs, "inside", "r0", "new");
    theirs = after(theirs, MoveCards{{{{first}, RowId{"r4"}, StageId{"new"}, 0}}});
    Transition arrow = *theirs.transitions.find(TransitionId{"t0"});
    arrow.to.value = "new";
    theirs = after(theirs, PutTransition{arrow, {}});
    const Changed maps{before, theirs};
    const Map map = back(maps, "stage", "new");
    CHECK(difference(before, map).empty());
    CHECK(map == before);
    // What somebody put there since is not thrown away.
    const auto refused = resultOf(maps, "stage", "new", "", withNewCard(theirs, "mine", "r1", "new"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "merge.take-back-in-use");
    const Map moved = after(theirs, MoveCards{{{{second}, RowId{"r4"}, StageId{"new"}, 0}}});
    CHECK_FALSE(resultOf(maps, "stage", "new", "", moved));
}

TEST_CASE("what is removed comes back as it was, with all that went with it", "[take-back]") {
    const Map before = linkedMap();
    const auto comesBack = [&](const Edit& removal, const std::string& what, const std::string& id) {
        const Map theirs = after(before, removal);
        INFO(what << " " << id);
        const Map map = back({before, theirs}, what, id);
        INFO(difference(before, map));
        CHECK(map == before);
        const auto mine = [](const Map& on) {
            const Map noted = withCard(on, cardId(0, 2, 1), [](Card& card) { card.text = "Mine"; });
            return withNewCard(noted, "mine", "r0", "s2");
        };
        const Map kept = back({before, theirs}, what, id, "", mine(theirs));
        INFO(difference(mine(before), kept));
        CHECK(kept == mine(before));
        CHECK(back({before, theirs}, what, id, "", kept) == kept);
    };
    comesBack(RemoveStage{StageId{"s1"}}, "stage", "s1");
    comesBack(RemoveRow{RowId{"r4"}}, "row", "r4");
    comesBack(RemoveCards{{cardId(4, 1, 0)}}, "card", cardId(4, 1, 0).value);
    comesBack(RemoveCards{{cardId(0, 0, 0)}}, "card", cardId(0, 0, 0).value);
    comesBack(RemovePersona{PersonaId{"p0"}}, "persona", "p0");
    comesBack(RemovePersona{PersonaId{"p1"}}, "persona", "p1");
    comesBack(RemoveInterview{InterviewId{"i0"}}, "interview", "i0");
    comesBack(RemoveStory{StoryId{"st0"}}, "story", "st0");
    comesBack(RemoveTransition{TransitionId{"t0"}}, "transition", "t0");
    comesBack(RemoveComment{CommentId{"remark"}}, "comment", "remark");
    comesBack(RemoveImage{ImageId{"pic"}}, "image", "pic");
}

TEST_CASE("a card that had left its stage before that went stays where it is", "[take-back]") {
    const Map before = linkedMap();
    Map theirs = after(before, MoveCards{{{{cardId(4, 1, 1)}, RowId{"r4"}, StageId{"s2"}, 0}}});
    theirs = after(theirs, RemoveStage{StageId{"s1"}});
    const Map map = back({before, theirs}, "stage", "s1");
    CHECK(idsOfCell(map, "r4", "s1") == std::vector<std::string>{"c4-1-0"});
    CHECK(map.cards.find(cardId(4, 1, 1))->stage == StageId{"s2"});
}

TEST_CASE("of two stages that went each comes back alone", "[take-back]") {
    const Map before = linkedMap();
    const Map theirs = after(after(before, RemoveStage{StageId{"s1"}}), RemoveStage{StageId{"s2"}});
    Map map = back({before, theirs}, "stage", "s1");
    CHECK(idsInOrder(map.stages) == std::vector<std::string>{"s0", "s1"});
    CHECK(map.cards.find(cardId(0, 0, 0))->span == 2);
    map = back({before, theirs}, "stage", "s2", "", map);
    CHECK(difference(before, map).empty());
    CHECK(map == before);
}

TEST_CASE("a stage and a row that went bring the card where they meet with the second of them", "[take-back]") {
    const Map before = linkedMap();
    const Map theirs = after(after(before, RemoveStage{StageId{"s1"}}), RemoveRow{RowId{"r4"}});
    Map map = back({before, theirs}, "stage", "s1");
    CHECK_FALSE(map.cards.find(cardId(4, 1, 0)));
    map = back({before, theirs}, "row", "r4", "", map);
    CHECK(difference(before, map).empty());
    CHECK(map == before);
}

TEST_CASE("a card comes back with the stage that it stood in", "[take-back]") {
    const Map before = mapWith(2, 2, 2);
    const Map theirs = after(before, RemoveStage{StageId{"s1"}});
    const Map map = back({before, theirs}, "card", cardId(1, 1, 0).value);
    CHECK(idsOfCell(map, "r1", "s1") == std::vector<std::string>{"c1-1-0"});
    CHECK(idsOfCell(map, "r0", "s1").empty());
    CHECK(idsInOrder(map.stages) == std::vector<std::string>{"s0", "s1"});
}

TEST_CASE("a field brings back what it pointed at", "[take-back]") {
    const Map before = linkedMap();
    const Map theirs = after(before, RemoveCards{{second}});
    const Map map = back({before, theirs}, "card", cardId(0, 0, 0).value, "solves");
    CHECK(difference(before, map).empty());
    CHECK(map == before);
}

TEST_CASE("a quote that was taken out comes back with the cards that cite it", "[take-back]") {
    const Map before = linkedMap();
    Interview talk = *before.interviews.find(InterviewId{"i0"});
    talk.quotes.erase(talk.quotes.begin());
    talk.quotes.push_back({{"q2"}, "Theirs", {}});
    const Map theirs = after(before, PutInterview{talk, {}});
    const Map map = back({before, theirs}, "interview", "i0", "quotes");
    CHECK(difference(before, map).empty());
    CHECK(map == before);
}

TEST_CASE("a persona that comes back does not take a point away from another", "[take-back]") {
    const CardId point = cardId(3, 0, 0);
    const auto of = [&](const Map& map, const std::string& persona) {
        return withCard(map, point, [&](Card& card) { card.personas = {PersonaId{persona}}; });
    };
    const Map before = of(mapWith(1, 4, 1), "p0");
    const Map theirs = of(after(before, RemovePersona{PersonaId{"p0"}}), "p1");
    const Map map = back({before, theirs}, "persona", "p0");
    CHECK(map.cards.find(point)->personas == std::vector<PersonaId>{{"p1"}});
    CHECK(back({before, theirs}, "card", point.value, "personas", map) == before);
}

TEST_CASE("what goes only together goes back together", "[take-back]") {
    const Map before = linkedMap();
    Transition arrow = *before.transitions.find(TransitionId{"t0"});
    arrow.kind = TransitionKind::leaves;
    arrow.to = {};
    const Map theirs = after(before, PutTransition{arrow, {}});
    CHECK(back({before, theirs}, "transition", "t0", "kind") == before);
    CHECK(back({before, theirs}, "transition", "t0", "to") == before);
    const Map point = withCard(before, cardId(0, 0, 0), [](Card& card) {
        card.kind = CardKind::emotion;
        card.personas.resize(1);
    });
    CHECK(back({before, point}, "card", cardId(0, 0, 0).value, "personas") == before);
}

TEST_CASE("the stage to work on first is one", "[take-back]") {
    const auto ranked = [](const Map& map, const std::string& id, int priority) {
        Stage stage = *map.stages.find(StageId{id});
        stage.priority = priority;
        return after(map, PutStage{stage, {}});
    };
    const Map before = ranked(mapWith(2, 1, 1), "s0", 1);
    const Map theirs = ranked(ranked(before, "s0", 0), "s1", 1);
    CHECK(back({before, theirs}, "stage", "s0", "priority") == before);
}

TEST_CASE("steps of a story and answers are taken back each by itself", "[take-back]") {
    const Map before = linkedMap();
    Story story = *before.stories.find(StoryId{"st0"});
    story.steps[1].text = "asks colleagues";
    story.title = "Theirs";
    Map theirs = after(before, PutStory{story, {}});
    theirs = withPassport(theirs, [](Passport& passport) { passport.stageQuestions[1].answer = "On the site"; });
    Story mine = story;
    mine.steps[2].text = "pays at once";
    const Map now = after(theirs, PutStory{mine, {}});
    Map map = back({before, theirs}, "story", "st0", "steps", now);
    CHECK(map.stories.find(StoryId{"st0"})->steps[1].text == "asks friends");
    CHECK(map.stories.find(StoryId{"st0"})->steps[2].text == "pays at once");
    CHECK(map.stories.find(StoryId{"st0"})->title == "Theirs");
    map = back({before, theirs}, "map", "", "stageQuestions", now);
    CHECK(map.passport->stageQuestions == before.passport->stageQuestions);
}

TEST_CASE("of a record that is gone nothing is taken back", "[take-back]") {
    const Map before = mapWith(1, 5, 1);
    const Map theirs = withCard(before, first, [](Card& card) { card.severity = 3; });
    const auto refused =
        resultOf({before, theirs}, "card", first.value, "severity", after(theirs, RemoveCards{{first}}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "edit.no-record");
    MapChange nonsense;
    nonsense.what = "nonsense";
    CHECK_FALSE(takenBack(before, theirs, nonsense, theirs));
}

} // namespace cjm::test::take_back
