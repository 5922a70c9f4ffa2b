#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/edit/merge.hpp>
#include <cjm/session/commands/conflict_edit.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>

// Its own namespace: sources are compiled together.
namespace cjm::test::conflict_edits {
namespace {

using Choice = ConflictChoice;

template <class F> Map withCard(const Map& map, const CardId& id, F&& change) {
    Card card = *map.cards.find(id);
    change(card);
    return after(map, PutCard{card, {}});
}
template <class F> Map withStage(const Map& map, const std::string& id, F&& change) {
    Stage stage = *map.stages.find(StageId{id});
    change(stage);
    return after(map, PutStage{stage, {}});
}
template <class F> Map withPassport(const Map& map, F&& change) {
    Passport passport = *map.passport;
    change(passport);
    return after(map, PutPassport{passport});
}

// What comes of two people's changes; Anna's is named first.
Map merged(const Map& base, const Map& ours, const Map& theirs) {
    const auto result =
        mergeMaps({&base}, {ours, "Anna", "2026-11-28T11:38:00Z"}, {theirs, "Olga", "2026-11-28T11:39:00Z"});
    if (!result) throw std::runtime_error(say(result.error(), Language::english));
    return result->map;
}
const Conflict& onlyConflict(const Map& map) {
    REQUIRE(map.conflicts.size() == 1);
    return *map.conflicts.begin();
}
ConflictView viewOf(const Map& map) { return conflictView(map, onlyConflict(map)); }

Map chosen(const Map& map, Choice choice) {
    CountedIds ids("fresh");
    const auto edit = chooseEdit(map, onlyConflict(map).id, choice, ids);
    INFO((edit ? "chosen" : say(edit.error(), Language::english)));
    REQUIRE(edit);
    CHECK(describe(map, *edit).code.starts_with("merge.chosen-"));
    Map next = after(map, *edit);
    CHECK(problems(next) == nothing);
    CHECK(next.conflicts.empty());
    return next;
}
std::string refused(const Map& map, Choice choice) {
    CountedIds ids("fresh");
    const auto edit = chooseEdit(map, onlyConflict(map).id, choice, ids);
    return edit ? std::string() : edit.error().message.code;
}
std::string english(const Message& message) { return say(message, Language::english); }
std::string russian(const Message& message) { return say(message, Language::russian); }

// Both give a field of a card a value: the greater one, `kept`, is on the map.
template <class Value> Map cardConflict(const CardId& id, Value Card::*field, const Value& kept, const Value& other) {
    const Map base = mapWith(2, 6, 2);
    const auto with = [&](const Value& value) { return withCard(base, id, [&](Card& card) { card.*field = value; }); };
    Map map = merged(base, with(other), with(kept));
    REQUIRE(map.cards.find(id).get()->*field == kept);
    return map;
}

// The map has one value then the other by choice, and nothing else is changed by it.
template <class Value>
void checkBoth(const CardId& id, Value Card::*field, const Value& kept, const Value& other,
               const std::string& keptWords, const std::string& otherWords) {
    const Map map = cardConflict(id, field, kept, other);
    const ConflictView view = viewOf(map);
    CHECK(english(view.kept) == keptWords);
    CHECK(english(view.other) == otherWords);
    CHECK(view.on == Target(id));
    CHECK(chosen(map, Choice::kept).cards == map.cards);
    const Map other_ = chosen(map, Choice::other);
    CHECK(other_.cards.find(id).get()->*field == other);
    CHECK(other_.cards == withCard(map, id, [&](Card& card) { card.*field = other; }).cards);
}

const CardId barrier = cardId(4, 0, 0), solution = cardId(5, 1, 0);

} // namespace

TEST_CASE("of a card's own text either version or both are taken", "[conflict-edit]") {
    const Map map = cardConflict(solution, &Card::text, std::string("Sign in two days"), std::string("Sign in a week"));
    const ConflictView view = viewOf(map);
    CHECK(view.asksForChoice);
    CHECK(view.isOnMap);
    CHECK(view.isText);
    CHECK(view.canTakeBoth);
    CHECK(view.canWriteOwn);
    CHECK(view.field.code.empty());
    CHECK(english(view.kept) == "Sign in two days");
    CHECK(english(view.other) == "Sign in a week");
    CHECK(english(view.base) == "Card c5-1-0");
    CHECK(view.bothTexts == "Sign in two days\nSign in a week");
    CHECK(view.keptBy == "Olga");
    CHECK(view.otherBy == "Anna");
    CHECK(view.otherAt == "2026-11-28T11:38:00Z");
    CHECK(english(view.heading) == "solution · Stage 1");
    CHECK(russian(view.heading) == "решение · Stage 1");
    CHECK(chosen(map, Choice::kept).cards == map.cards);
    CHECK(chosen(map, Choice::other).cards.find(solution)->text == "Sign in a week");
    const Map both = chosen(map, Choice::both);
    CHECK(idsOfCell(both, "r5", "s1") == std::vector<std::string>{"c5-1-0", "fresh1", "c5-1-1"});
    CHECK(both.cards.find(solution)->text == "Sign in two days");
    const auto second = both.cards.find(CardId{"fresh1"});
    CHECK(second->text == "Sign in a week");
    CHECK(second->kind == CardKind::solution);
    CHECK(refused(map, Choice::dismissed) == "merge.no-such-choice");
    CHECK(refused(map, Choice::dropped) == "merge.no-such-choice");
}

TEST_CASE("other texts take both versions as two lines", "[conflict-edit]") {
    const Map map = cardConflict(barrier, &Card::details, std::string("dear"), std::string("cheap"));
    const ConflictView view = viewOf(map);
    CHECK(english(view.field) == "details");
    CHECK(view.canTakeBoth);
    CHECK(chosen(map, Choice::both).cards.find(barrier)->details == "dear\ncheap");
    // The map goes on being edited.
    const Map later = withCard(map, barrier, [](Card& card) { card.details = "very dear"; });
    CHECK(english(viewOf(later).kept) == "very dear");
    CHECK(chosen(later, Choice::both).cards.find(barrier)->details == "very dear\ncheap");
    CHECK(chosen(later, Choice::kept).cards.find(barrier)->details == "very dear");
    CHECK(chosen(later, Choice::other).cards.find(barrier)->details == "cheap");
}

TEST_CASE("values of every type are read back as they were written", "[conflict-edit]") {
    checkBoth(barrier, &Card::severity, 3, 1, "critical", "minor");
    checkBoth(barrier, &Card::reason, Reason::trust, Reason::price, "trust", "price");
    checkBoth(barrier, &Card::value, 0.5, -1.5, "+0.5", "−1.5");
    checkBoth(barrier, &Card::due, std::string("2026-12-02"), std::string("2026-12-01"), "2 December 2026",
              "1 December 2026");
    checkBoth(barrier, &Card::colour, std::string("#222222"), std::string("#111111"), "#222222", "#111111");
    checkBoth(barrier, &Card::owner, std::string("Olga"), std::string("Anna"), "Olga", "Anna");
    checkBoth(barrier, &Card::span, 3, 2, "3", "2");
    checkBoth(barrier, &Card::number, 2.25, 1e30, "2.25", "1e+30");
    checkBoth(cardId(3, 0, 0), &Card::personas, {PersonaId{"p1"}}, {PersonaId{"p0"}}, "Persona 1", "Persona 0");
    const Map map = cardConflict(barrier, &Card::severity, 3, 1);
    CHECK_FALSE(viewOf(map).isText);
    CHECK_FALSE(viewOf(map).canTakeBoth);
    CHECK_FALSE(viewOf(map).canWriteOwn);
    CHECK(english(viewOf(map).field) == "severity");
    CHECK(refused(map, Choice::both) == "merge.no-such-choice");
    CHECK_FALSE(viewOf(cardConflict(barrier, &Card::owner, std::string("Olga"), std::string("Anna"))).canTakeBoth);
    CHECK(viewOf(cardConflict(barrier, &Card::owner, std::string("Olga"), std::string("Anna"))).canWriteOwn);
}

TEST_CASE("lists of words are read back", "[conflict-edit]") {
    const Map base = mapWith(1, 4, 1);
    const auto scaled = [&](const std::vector<std::string>& words) {
        Row row = *base.rows.find(RowId{"r3"});
        row.scaleWords = words;
        return after(base, PutRow{row, {}});
    };
    const std::vector<std::string> other{"awful", "", "so so", "good", "great"};
    const Map map = merged(base, scaled(other), scaled({"bad", "poor", "fair", "fine", "best"}));
    CHECK(chosen(map, Choice::other).rows.find(RowId{"r3"})->scaleWords == other);
    CHECK(english(viewOf(map).heading) == "row · Row 3");
}

TEST_CASE("what one cleared can be cleared", "[conflict-edit]") {
    const Map base = withCard(mapWith(1, 5, 1), barrier, [](Card& card) {
        card.severity = 2;
        card.details = "as it was";
    });
    const auto changed = [&](int severity, const std::string& details) {
        return withCard(base, barrier, [&](Card& card) {
            card.severity = severity;
            card.details = details;
        });
    };
    const Map rated = merged(base, changed(0, "as it was"), changed(3, "as it was"));
    CHECK(english(viewOf(rated).other) == "nothing");
    CHECK(chosen(rated, Choice::other).cards.find(barrier)->severity == 0);
    CHECK(refused(rated, Choice::both) == "merge.no-such-choice");
    const Map worded = merged(base, changed(2, ""), changed(2, "as it is"));
    CHECK_FALSE(viewOf(worded).canTakeBoth);
    CHECK(viewOf(worded).bothTexts == "as it is");
    CHECK(chosen(worded, Choice::other).cards.find(barrier)->details.empty());
    CHECK(chosen(worded, Choice::kept).cards.find(barrier)->details == "as it is");
}

TEST_CASE("a card that both moved is taken to the other cell", "[conflict-edit]") {
    const Map base = mapWith(3, 6, 1);
    const auto moved = [&](const char* row, const char* stage) {
        return after(base, MoveCards{{{{barrier}, RowId{row}, StageId{stage}, 0}}});
    };
    const Map map = merged(base, moved("r4", "s1"), moved("r5", "s2"));
    REQUIRE(map.cards.find(barrier)->row == RowId{"r5"});
    const ConflictView view = viewOf(map);
    CHECK(english(view.kept) == "Row 5 · Stage 2");
    CHECK(english(view.other) == "Row 4 · Stage 1");
    CHECK_FALSE(view.canTakeBoth);
    CHECK_FALSE(view.isText);
    const Map other = chosen(map, Choice::other);
    CHECK(idsOfCell(other, "r4", "s1") == std::vector<std::string>{"c4-1-0", "c4-0-0"});
    CHECK(other.cards.find(barrier)->kind == CardKind::barrier);
    CHECK(refused(after(map, RemoveStage{StageId{"s1"}}), Choice::other) == "edit.no-stage");
}

TEST_CASE("a quote that both moved goes to the other interview, and cards go on citing it", "[conflict-edit]") {
    Map base = mapWith(1, 1, 1);
    for (const char* id : {"i0", "i1", "i2"}) {
        Interview talk;
        talk.id.value = id;
        talk.who = std::string("Engineer ") + id;
        talk.rank = static_cast<int>(base.interviews.size());
        if (talk.id.value == "i0") talk.quotes = {{{"q"}, "It costs too much", {}}};
        base.interviews = base.interviews.set(talk);
    }
    base = withCard(base, cardId(0, 0, 0), [](Card& card) { card.evidence = {QuoteId{"q"}}; });
    const auto movedTo = [&](const char* to) {
        Map map = base;
        Interview from = *map.interviews.find(InterviewId{"i0"}), joined = *map.interviews.find(InterviewId{to});
        joined.quotes = from.quotes;
        from.quotes.clear();
        map.interviews = map.interviews.set(from).set(joined);
        return map;
    };
    const Map map = merged(base, movedTo("i1"), movedTo("i2"));
    CHECK(english(viewOf(map).kept) == "Engineer i2");
    CHECK(english(viewOf(map).other) == "Engineer i1");
    const Map other = chosen(map, Choice::other);
    CHECK(other.interviews.find(InterviewId{"i1"})->quotes.size() == 1);
    CHECK(other.interviews.find(InterviewId{"i2"})->quotes.empty());
    CHECK(other.cards == map.cards);
}

TEST_CASE("fields of the map and of what stands inside records are chosen", "[conflict-edit]") {
    Story story;
    story.id.value = "st0";
    story.title = "First purchase";
    story.steps = {{{"s0"}, "sees an ad", {}}, {{"s1"}, "asks friends", {}}};
    Interview talk;
    talk.id.value = "i0";
    talk.who = "Engineer";
    talk.quotes = {{{"q0"}, "Nobody called", {}}};
    Map base = after(after(mapWith(2, 1, 1), PutStory{story, {}}), PutInterview{talk, {}});
    base = withPassport(base, [](Passport& passport) {
        passport.outcomes.usp = "before";
        passport.stageQuestions = {{"deal.stock", "somewhere", {}, false, {}}};
    });
    const auto usp = [&](const char* text) {
        return withPassport(base, [&](Passport& passport) { passport.outcomes.usp = text; });
    };
    Map map = merged(base, usp("left"), usp("right"));
    CHECK(viewOf(map).on == Target(MapFieldTarget{"outcomes.usp"}));
    CHECK(english(viewOf(map).heading) == "map");
    CHECK(chosen(map, Choice::other).passport->outcomes.usp == "left");
    CHECK(chosen(map, Choice::both).passport->outcomes.usp == "right\nleft");

    const auto answered = [&](const char* text) {
        return withPassport(base, [&](Passport& passport) { passport.stageQuestions[0].answer = text; });
    };
    map = merged(base, answered("left"), answered("right"));
    CHECK(chosen(map, Choice::other).passport->stageQuestions[0].answer == "left");

    const auto told = [&](const char* text) {
        Story copy = story;
        copy.steps[0].text = text;
        return after(base, PutStory{copy, {}});
    };
    map = merged(base, told("hears an ad"), told("reads an ad"));
    CHECK(viewOf(map).on == Target(StepTarget{StoryId{"st0"}, StageId{"s0"}}));
    CHECK(english(viewOf(map).heading) == "story · First purchase");
    CHECK(chosen(map, Choice::other).stories.find(StoryId{"st0"})->steps[0].text == "hears an ad");
    CHECK(chosen(map, Choice::both).stories.find(StoryId{"st0"})->steps[0].text == "reads an ad\nhears an ad");

    const auto quoted = [&](const char* text) {
        Interview copy = talk;
        copy.quotes[0].text = text;
        return after(base, PutInterview{copy, {}});
    };
    map = merged(base, quoted("Nobody rang"), quoted("Nobody wrote"));
    CHECK(viewOf(map).on == Target(QuoteId{"q0"}));
    CHECK(english(viewOf(map).heading) == "quote · Engineer");
    CHECK(chosen(map, Choice::other).interviews.find(InterviewId{"i0"})->quotes[0].text == "Nobody rang");
}

TEST_CASE("a step that one removed is removed", "[conflict-edit]") {
    Story story;
    story.id.value = "st0";
    story.steps = {{{"s0"}, "sees an ad", {}}, {{"s1"}, "asks friends", {}}};
    const Map base = after(mapWith(2, 1, 1), PutStory{story, {}});
    Story without = story, told = story;
    without.steps.erase(without.steps.begin());
    told.steps[0].text = "hears an ad";
    const Map map = merged(base, after(base, PutStory{without, {}}), after(base, PutStory{told, {}}));
    CHECK(chosen(map, Choice::kept).stories.find(StoryId{"st0"})->steps.size() == 2);
    CHECK(chosen(map, Choice::other).stories.find(StoryId{"st0"})->steps == without.steps);
}

TEST_CASE("the stage to work on first is chosen anew", "[conflict-edit]") {
    const Map base = mapWith(2, 1, 1);
    const auto firstIs = [&](const char* id) { return withStage(base, id, [](Stage& stage) { stage.priority = 1; }); };
    const Map map = merged(base, firstIs("s0"), firstIs("s1"));
    const std::string loser = onlyConflict(map).on.value;
    const Map other = chosen(map, Choice::other);
    for (const Stage& stage : other.stages)
        CHECK(stage.priority == (stage.id.value == loser ? 1 : 0));
}

TEST_CASE("what somebody deleted and somebody else changed stays or goes", "[conflict-edit]") {
    const Map base = mapWith(2, 5, 2);
    const Map edited = withCard(base, barrier, [](Card& card) { card.text = "Edited"; });
    Map map = merged(base, after(base, RemoveCards{{barrier}}), edited);
    CHECK_FALSE(viewOf(map).asksForChoice);
    CHECK(viewOf(map).isOnMap);
    CHECK(viewOf(map).on == Target(barrier));
    CHECK(chosen(map, Choice::dismissed).cards == map.cards);
    CHECK_FALSE(chosen(map, Choice::dropped).cards.find(barrier));
    CHECK(refused(map, Choice::kept) == "merge.no-such-choice");
    CHECK(refused(map, Choice::other) == "merge.no-such-choice");

    map = merged(base, after(base, RemoveStage{StageId{"s0"}}), edited);
    REQUIRE(map.stages.find(StageId{"s0"}));
    CHECK(chosen(map, Choice::dismissed).cards == map.cards);
    CHECK(idsInOrder(chosen(map, Choice::dropped).stages) == std::vector<std::string>{"s1"});
}

TEST_CASE("a quote that was kept can go", "[conflict-edit]") {
    Interview talk;
    talk.id.value = "i0";
    talk.quotes = {{{"q0"}, "It costs too much", {}}, {{"q1"}, "Nobody called", {}}};
    const Map base = after(mapWith(1, 1, 1), PutInterview{talk, {}});
    Interview without = talk, edited = talk;
    without.quotes.erase(without.quotes.begin());
    edited.quotes[0].text = "It costs too little";
    const Map map = merged(base, after(base, PutInterview{without, {}}), after(base, PutInterview{edited, {}}));
    REQUIRE(map.interviews.begin()->quotes.size() == 2);
    CHECK(chosen(map, Choice::dropped).interviews.begin()->quotes == without.quotes);
}

TEST_CASE("words of what is gone are shown and dismissed", "[conflict-edit]") {
    Transition arrow;
    arrow.id.value = "t0";
    arrow.from.value = "s0";
    arrow.to.value = "s1";
    const Map base = after(mapWith(2, 1, 1), PutTransition{arrow, {}});
    arrow.label = "by phone";
    const Map map = merged(base, after(base, RemoveStage{StageId{"s1"}}), after(base, PutTransition{arrow, {}}));
    const ConflictView view = viewOf(map);
    CHECK_FALSE(view.isOnMap);
    CHECK(view.on == Target());
    CHECK(english(view.heading) == "transition");
    CHECK(english(view.other) == "by phone");
    CHECK(refused(map, Choice::dropped) == "edit.no-record");
    CHECK(chosen(map, Choice::dismissed).stages == map.stages);
}

TEST_CASE("a conflict on what is gone by now can only be put away", "[conflict-edit]") {
    Map map = cardConflict(barrier, &Card::details, std::string("dear"), std::string("cheap"));
    map.cards = map.cards.erase(barrier);
    map.cards = map.cards.set([&] {
        Card card = *map.cards.find(cardId(4, 0, 1));
        card.rank = 0;
        return card;
    }());
    CHECK_FALSE(viewOf(map).isOnMap);
    CHECK(refused(map, Choice::other) == "edit.no-record");
    CHECK(chosen(map, Choice::kept).cards == map.cards);
    CountedIds ids;
    CHECK_FALSE(chooseEdit(map, ConflictId{"none"}, Choice::kept, ids));
}

} // namespace cjm::test::conflict_edits
