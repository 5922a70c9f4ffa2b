// Triples of the table of rules, row 4.6 references.
#include "triples.hpp"

using namespace cjm;
using namespace cjm::test;

namespace {

// Three stages, rows of every kind up to solutions, an interview and a picture.
Map linkedMap() {
    return afterAll(mapWith(3, 6, 1), {talk({saying("q0", "Too dear"), saying("q1", "Too slow")}), pictureComes("ia")});
}

TripleStep citing(const std::string& card, const std::vector<QuoteId>& quotes) {
    return with<Card>(card, [quotes](Card& c) { c.evidence = quotes; });
}
TripleStep solving(const std::string& card, const std::vector<CardId>& barriers) {
    return with<Card>(card, [barriers](Card& c) { c.solves = barriers; });
}
TripleStep remarked(const std::string& id, const std::string& on, const std::string& text) {
    return with<Comment>(id, [on, text](Comment& comment) {
        comment.on.value = on;
        comment.text = text;
    });
}
TripleStep arrow(const std::string& id, const std::string& from, const std::string& to, const std::string& label) {
    return with<Transition>(id, [=](Transition& transition) {
        transition.from.value = from;
        transition.to.value = to;
        transition.label = label;
    });
}
TripleStep muted(const std::string& id, const std::string& on, const std::string& reason) {
    return with<Mute>(id, [on, reason](Mute& mute) {
        mute.check = "T3";
        mute.on.value = on;
        mute.reason = reason;
    });
}
TripleStep passing(const std::vector<std::pair<std::string, std::string>>& steps) {
    return with<Story>("st0", [steps](Story& story) {
        story.steps.clear();
        for (const auto& [stage, text] : steps)
            story.steps.push_back({{stage}, text, {}});
    });
}
TripleStep questionAnsweredBy(const std::string& card) {
    return withPassport([card](Passport& passport) {
        passport.stageQuestions = {{"consideration.where", "", {{card}}, false, {}}};
    });
}
template <class R> TripleStep ofPersona(const std::string& id, const std::string& persona) {
    return with<R>(id, [persona](R& record) { record.persona.value = persona; });
}
TripleStep takenFrom(const std::string& quote) {
    return with<Persona>("p0", [quote](Persona& persona) { persona.quoteFrom.value = quote; });
}
TripleStep pictureGoes() { return does(RemoveImage{ImageId{"ia"}}); }
TripleStep talkGoes() { return does(RemoveInterview{InterviewId{"i0"}}); }

// Ours removes, theirs adds a reference to it: it is as theirs has it.
MergeTriple comesBack(const std::string& name, const TripleStep& removed, const TripleSteps& theirs,
                      const std::string& note) {
    return {name, linkedMap(), {removed}, theirs, theirs, {note}};
}
// What there was is removed by ours and changed by theirs, or left alone: it goes, and the words stay in a note.
MergeTriple goesAlong(const std::string& name, const TripleSteps& base, const TripleStep& removed,
                      const TripleSteps& theirs, const std::vector<std::string>& notes) {
    return {name, afterAll(linkedMap(), base), {removed}, theirs, {removed}, notes};
}

} // namespace

TEST_CASE("4.6: what got a new reference comes back", "[merge][triples]") {
    const TripleStep lessQuotes = talk({saying("q1", "Too slow")});
    areMerged({
        comesBack("a persona that a card now concerns", personaGoes("p1"), {cardConcerns("c0-0-0", {{"p1"}})},
                  keptEdited("p1")),
        comesBack("a persona that an interview is now about", personaGoes("p1"), {ofPersona<Interview>("i0", "p1")},
                  keptEdited("p1")),
        comesBack("a persona whose story is new", personaGoes("p0"), {ofPersona<Story>("st0", "p0")}, keptEdited("p0")),
        comesBack("a quote that is now evidence", lessQuotes, {citing("c0-0-0", {{"q0"}})}, keptEdited("q0")),
        comesBack("a quote that a portrait is now taken from", lessQuotes, {takenFrom("q0")}, keptEdited("q0")),
        comesBack("a barrier that is now solved", cardGoes("c4-0-0"), {solving("c5-0-0", {{"c4-0-0"}})},
                  keptEdited("c4-0-0")),
        comesBack("a barrier that now answers a question", cardGoes("c4-0-0"), {questionAnsweredBy("c4-0-0")},
                  keptEdited("c4-0-0")),
        comesBack("a picture that a card now shows", pictureGoes(), {cardShows("c0-0-0", "ia")}, keptEdited("ia")),
        comesBack("a stage that an arrow now leads to, with its cards", stageGoes("s1"),
                  {arrow("t0", "s0", "s1", "asks")}, keptEdited("s1")),
        comesBack("a stage that a story now passes", stageGoes("s1"), {passing({{"s1", "asks"}})}, keptEdited("s1")),
        // What is said of a record is a reference to it too: the remark must not lose what it is about.
        comesBack("a card that there is now a remark on", cardGoes("c0-1-0"), {remarked("m0", "c0-1-0", "Why?")},
                  keptEdited("c0-1-0")),
        comesBack("a row that there is now a remark on, with its cards", rowGoes("r1"), {remarked("m0", "r1", "Why?")},
                  keptEdited("r1")),
    });
}

TEST_CASE("4.6: a reference that was there goes with its target", "[merge][triples]") {
    const Map map = afterAll(linkedMap(), {cardConcerns("c0-0-0", {{"p0"}, {"p1"}}), citing("c0-0-0", {{"q0"}}),
                                           cardShows("c0-0-0", "ia"), solving("c5-0-0", {{"c4-0-0"}}),
                                           ofPersona<Story>("st0", "p0"), takenFrom("q0")});
    const auto says = cardSays("c0-0-0", "Hears of heat pumps"), solves = cardSays("c5-0-0", "Lease it");
    const auto title = with<Story>("st0", [](Story& story) { story.title = "A second boiler"; });
    const auto named = with<Persona>("p0", [](Persona& persona) { persona.name = "Chief engineer"; });
    areMerged({
        {"a persona of a card with other words", map, {personaGoes("p1")}, {says}, {personaGoes("p1"), says}, {}},
        {"a persona of a card that lost another",
         map,
         {personaGoes("p0")},
         {cardConcerns("c0-0-0", {{"p0"}})},
         {cardConcerns("c0-0-0", {}), personaGoes("p0")},
         {}},
        {"a persona of a story with a new title", map, {personaGoes("p0")}, {title}, {personaGoes("p0"), title}, {}},
        {"a barrier of a solution with other words",
         map,
         {cardGoes("c4-0-0")},
         {solves},
         {cardGoes("c4-0-0"), solves},
         {}},
        {"an interview's quote that is evidence", map, {talkGoes()}, {says}, {talkGoes(), says}, {}},
        {"the quote that a portrait was taken from",
         map,
         {talk({saying("q1", "Too slow")})},
         {named},
         {talk({saying("q1", "Too slow")}), named},
         {}},
        {"a picture of a card with other words", map, {pictureGoes()}, {says}, {pictureGoes(), says}, {}},
        {"a quote beside a new one",
         afterAll(map, {with<Interview>("i1", [](Interview& i) { i.quotes = {saying("q9", "Fine")}; })}),
         {talkGoes()},
         {citing("c0-0-0", {{"q0"}, {"q9"}})},
         {citing("c0-0-0", {{"q0"}, {"q9"}}), talkGoes()},
         {}},
    });
}

TEST_CASE("4.6: what hangs on a stage or card that goes goes with it", "[merge][triples]") {
    const TripleSteps stage{arrow("t0", "s0", "s1", "asks"), passing({{"s0", "sees"}, {"s1", "asks"}}),
                            remarked("m0", "s1", "Why?")};
    const TripleSteps card{remarked("m0", "c0-1-0", "Why?"), muted("u0", "c0-1-0", "known")};
    const auto note =
        with<Conflict>("n1", [](Conflict& n) { n.on.value = "c0-1-0", n.field = "colour", n.kept = "#222222"; });
    areMerged({
        goesAlong("an arrow, a step and a remark", stage, stageGoes("s1"), {}, {}),
        goesAlong("a remark and a mute", card, cardGoes("c0-1-0"), {}, {}),
        goesAlong("a note", {note}, cardGoes("c0-1-0"), {}, {}),
        goesAlong("a remark on a card whose row goes", card, rowGoes("r0"), {}, {}),
    });
}

TEST_CASE("4.6: the other's words on what goes stay in a note on nothing", "[merge][triples]") {
    const TripleSteps stage{arrow("t0", "s0", "s1", "asks"), passing({{"s0", "sees"}, {"s1", "asks"}})};
    const TripleSteps card{remarked("m0", "c0-1-0", "Why?"), muted("u0", "c0-1-0", "known")};
    areMerged({
        goesAlong("an arrow's label", stage, stageGoes("s1"), {arrow("t0", "s0", "s1", "asks twice")},
                  {"deleted-vs-edited  transition.label:  | asks twice | asks"}),
        goesAlong("the same by the stage it comes from", stage, stageGoes("s0"), {arrow("t0", "s0", "s1", "calls")},
                  {"deleted-vs-edited  transition.label:  | calls | asks"}),
        goesAlong("a step of a story", stage, stageGoes("s1"), {passing({{"s0", "sees"}, {"s1", "asks a friend"}})},
                  {"deleted-vs-edited  story.step:  | asks a friend | asks"}),
        goesAlong("a remark on a card", card, cardGoes("c0-1-0"), {remarked("m0", "c0-1-0", "Why now?")},
                  {"deleted-vs-edited  comment.text:  | Why now? | Why?"}),
        goesAlong("a remark on a card whose stage goes", card, stageGoes("s1"), {remarked("m0", "c0-1-0", "Why now?")},
                  {"deleted-vs-edited  comment.text:  | Why now? | Why?"}),
        goesAlong("a mute's reason", card, cardGoes("c0-1-0"), {muted("u0", "c0-1-0", "known to all")},
                  {"deleted-vs-edited  mute.reason:  | known to all | known"}),
    });
}

TEST_CASE("4.6: what hangs on a stage or card that comes back is there again", "[merge][triples]") {
    const Map map =
        afterAll(linkedMap(), {arrow("t0", "s0", "s1", "asks"), passing({{"s0", "sees"}, {"s1", "asks"}}),
                               remarked("m0", "c0-1-0", "Why?"), solving("c5-0-0", {{"c4-1-0"}}),
                               questionAnsweredBy("c4-1-0"), with<Card>("c1-0-0", [](Card& card) { card.span = 3; })});
    const auto named = stageSays("s1", "Choice of a supplier"), says = cardSays("c0-1-0", "Reads reviews");
    const auto label = arrow("t0", "s0", "s1", "asks twice");
    areMerged({
        {"of a stage with another title", map, {stageGoes("s1")}, {named}, {named}, {keptEdited("s1")}},
        {"of a stage with a changed card", map, {stageGoes("s1")}, {says}, {says}, {keptContainer("s1")}},
        {"of a card with other words", map, {cardGoes("c0-1-0")}, {says}, {says}, {keptEdited("c0-1-0")}},
        {"and has the other's words", map, {stageGoes("s1")}, {named, label}, {named, label}, {keptEdited("s1")}},
        {"of a barrier with other words",
         map,
         {cardGoes("c4-1-0")},
         {cardSays("c4-1-0", "Too far")},
         {cardSays("c4-1-0", "Too far")},
         {keptEdited("c4-1-0")}},
    });
}

TEST_CASE("4.6: words that stand only in a new note keep the record that they are on", "[merge][triples]") {
    const Map base = mapWith(2, 2, 2);
    const auto note = with<Conflict>(
        "n1", [](Conflict& n) { n.on.value = "c0-1-0", n.field = "text", n.kept = "mine", n.other = "other words"; });
    const Map ours = note(base), theirs = cardGoes("c0-1-0")(base);
    for (const bool isOursFirst : {true, false}) {
        const auto merged =
            mergeMaps({&base}, {isOursFirst ? ours : theirs, "a", "1"}, {isOursFirst ? theirs : ours, "b", "2"});
        REQUIRE(merged);
        REQUIRE(merged->map.cards.find(CardId{"c0-1-0"}));
        const auto kept = merged->map.conflicts.find(ConflictId{"n1"});
        REQUIRE(kept);
        CHECK(kept->other == "other words");
        CHECK(merged->notes.size() == 1); // that it was removed there
    }
}
