// Triples of the table of rules, rows 4.4 (records inside records, unknown fields, pictures, the first stage), 4.7 the
// map's own fields and 4.8 notes.
#include "triples.hpp"

using namespace cjm;
using namespace cjm::test;

namespace {

// Rows of every kind up to solutions, in one stage.
Map partsMap() { return mapWith(1, 6, 2); }

template <class R> TripleStep knowing(const std::string& id, const UnknownFields& unknown) {
    return with<R>(id, [unknown](R& record) { record.unknown = unknown; });
}

TripleStep telling(const std::vector<StoryStep>& steps) {
    return with<Story>("st0", [steps](Story& story) { story.steps = steps; });
}
StoryStep at(const std::string& stage, const std::string& text) { return {{stage}, text, {}}; }

TripleStep answering(const std::vector<StageAnswer>& answers) {
    return withPassport([answers](Passport& passport) { passport.stageQuestions = answers; });
}
StageAnswer answer(const std::string& key, const std::string& words, const std::vector<CardId>& cards = {}) {
    return {key, words, cards, false, {}};
}

TripleStep ranked(const std::string& stage, int priority) {
    return with<Stage>(stage, [priority](Stage& s) { s.priority = priority; });
}

TripleStep noted(const std::string& id, const std::string& keptBy = "", const std::string& keptAt = "") {
    return with<Conflict>(id, [keptBy, keptAt](Conflict& note) {
        note.on.value = "c0-0-0";
        note.field = "colour";
        note.kept = "#222222";
        note.other = "#111111";
        note.keptBy = keptBy;
        note.keptAt = keptAt;
    });
}
const char* const notedColour = "both-edited c0-0-0 colour: #222222 | #111111 | ";

} // namespace

TEST_CASE("4.4: quotes are records of their interview", "[merge][triples]") {
    const Quote first = saying("q0", "It costs too much for us"), second = saying("q1", "Nobody called back");
    const Map map = afterAll(partsMap(), {talk({first, second})});
    const Quote dear = saying("q0", "It costs too much for a plant"),
                dearer = saying("q0", "That costs too much for us");
    const Quote both = saying("q0", "That costs too much for a plant"), slow = saying("q1", "Nobody wrote back");
    const Quote new1 = saying("q5", "Good advice"), new2 = saying("q6", "Quick delivery");
    const TripleStep gone = does(RemoveInterview{InterviewId{"i0"}});
    areMerged({
        {"two quotes and who",
         map,
         {talk({dear, second}, "Head engineer")},
         {talk({first, slow})},
         {talk({dear, slow}, "Head engineer")},
         {}},
        {"one quote word by word", map, {talk({dear, second})}, {talk({dearer, second})}, {talk({both, second})}, {}},
        {"one quote, the same word",
         map,
         {talk({first, slow})},
         {talk({first, saying("q1", "Nobody rang back")})},
         {talk({first, slow})},
         {"both-edited q1 text: Nobody wrote back | Nobody rang back | Nobody called back"}},
        {"one more each",
         map,
         {talk({first, second, new2})},
         {talk({first, second, new1})},
         {talk({first, second, new1, new2})},
         {}},
        {"one removed", map, {talk({second})}, {talk({first, slow})}, {talk({slow})}, {}},
        {"one removed and changed",
         map,
         {talk({second})},
         {talk({dear, second})},
         {talk({dear, second})},
         {keptEdited("q0")}},
        // A quote's container is its interview: it comes back as a stage does for a card (4.2), with one note.
        {"one changed, its interview removed",
         map,
         {gone},
         {talk({dear, second})},
         {talk({dear, second})},
         {keptContainer("i0")}},
    });
}

TEST_CASE("4.4: steps of a story are known by their stage", "[merge][triples]") {
    const auto steps = [](const std::string& name, const std::vector<std::vector<StoryStep>>& s,
                          const std::vector<std::string>& notes = {}) {
        return MergeTriple{
            name, afterAll(mapWith(3, 1, 1), {telling(s[0])}), {telling(s[1])}, {telling(s[2])}, {telling(s[3])},
            notes};
    };
    const auto a = at("s0", "sees an ad"), b = at("s1", "asks friends");
    areMerged({
        steps("each another step", {{a, b},
                                    {at("s0", "hears an ad"), b},
                                    {a, at("s1", "asks colleagues")},
                                    {at("s0", "hears an ad"), at("s1", "asks colleagues")}}),
        steps("both the same word of one",
              {{a, b}, {at("s0", "hears an ad"), b}, {at("s0", "reads an ad"), b}, {at("s0", "reads an ad"), b}},
              {"both-edited st0 steps.s0.text: reads an ad | hears an ad | sees an ad"}),
        steps("a stage each", {{a}, {a, b}, {a, at("s2", "pays")}, {a, b, at("s2", "pays")}}),
        steps("two at one stage", {{a, at("s0", "forgets it")},
                                   {at("s0", "hears an ad"), at("s0", "forgets it")},
                                   {a, at("s0", "forgets all")},
                                   {at("s0", "hears an ad"), at("s0", "forgets all")}}),
        // A step has no id that a note could stand on: it is a field of its story, emptied by one.
        steps("removed and changed", {{a, b}, {b}, {at("s0", "hears an ad"), b}, {at("s0", "hears an ad"), b}},
              {"removed-vs-edited st0 steps.s0.text: hears an ad |  | sees an ad"}),
    });
}

TEST_CASE("4.4: stage questions are known by their keys", "[merge][triples]") {
    const std::string key = "consideration.where", other = "evaluation.who";
    const auto asked = [](const std::string& name, const std::vector<std::vector<StageAnswer>>& s,
                          const std::vector<std::string>& notes = {}) {
        return MergeTriple{
            name, afterAll(partsMap(), {answering(s[0])}), {answering(s[1])}, {answering(s[2])}, {answering(s[3])},
            notes};
    };
    const auto fair = answer(key, "at fairs"), shops = answer(key, "in shops");
    areMerged({
        asked("one each", {{},
                           {answer(key, "at fairs")},
                           {answer(other, "the chief")},
                           {answer(key, "at fairs"), answer(other, "the chief")}}),
        asked("both the same one", {{}, {fair}, {shops}, {shops}},
              {"both-edited  stageQuestions.consideration.where.answer: in shops | at fairs | "}),
        asked("cards that answer it", {{fair},
                                       {answer(key, "at fairs", {{"c4-0-0"}})},
                                       {answer(key, "at trade fairs", {{"c4-0-1"}})},
                                       {answer(key, "at trade fairs", {{"c4-0-0"}, {"c4-0-1"}})}}),
    });
}

TEST_CASE("4.4: unknown fields are whole values", "[merge][triples]") {
    const auto section = [](const UnknownFields& fields) {
        return TripleStep([fields](const Map& map) {
            Map next = map;
            next.unknown = Box<UnknownFields>(fields);
            return next;
        });
    };
    areMerged({
        {"a name each",
         partsMap(),
         {knowing<Card>("c0-0-0", {{"mood", "1"}})},
         {knowing<Card>("c0-0-0", {{"pace", "2"}})},
         {knowing<Card>("c0-0-0", {{"mood", "1"}, {"pace", "2"}})},
         {}},
        {"one name",
         partsMap(),
         {knowing<Stage>("s0", {{"mood", "1"}})},
         {knowing<Stage>("s0", {{"mood", "2"}})},
         {knowing<Stage>("s0", {{"mood", "2"}})},
         {"both-edited s0 mood: 2 | 1 | "}},
        {"removed and changed",
         afterAll(partsMap(), {knowing<Row>("r0", {{"mood", "5"}})}),
         {knowing<Row>("r0", {})},
         {knowing<Row>("r0", {{"mood", "6"}})},
         {knowing<Row>("r0", {{"mood", "6"}})},
         {"removed-vs-edited r0 mood: 6 |  | 5"}},
        {"sections of the map",
         partsMap(),
         {section({{"plans", "[1]"}})},
         {section({{"tasks", "[2]"}})},
         {section({{"plans", "[1]"}, {"tasks", "[2]"}})},
         {}},
    });
}

TEST_CASE("4.4: pictures are scalars, and both stay while a note names them", "[merge][triples]") {
    const auto a = pictureComes("ia"), b = pictureComes("ib");
    const auto logo = withPassport([](Passport& passport) { passport.logo.value = "ib"; });
    areMerged({
        {"two for one card",
         partsMap(),
         {a, cardShows("c0-0-0", "ia")},
         {b, cardShows("c0-0-0", "ib")},
         {a, b, cardShows("c0-0-0", "ib")},
         {"both-edited c0-0-0 image: ib | ia | "}},
        {"the same by both",
         partsMap(),
         {a, cardShows("c0-0-0", "ia")},
         {a, cardShows("c0-0-0", "ia")},
         {a, cardShows("c0-0-0", "ia")},
         {}},
        {"one for a card, one for the map",
         partsMap(),
         {a, cardShows("c0-0-0", "ia")},
         {b, logo},
         {a, cardShows("c0-0-0", "ia"), b, logo},
         {}},
    });
}

// "W decides, the other gets 0": both have the value 1, so W is asked of their ids.
TEST_CASE("4.4: one stage is the first to work on", "[merge][triples]") {
    const Map map = mapWith(3, 1, 1), third = afterAll(map, {ranked("s2", 1)});
    areMerged({
        {"none was",
         map,
         {ranked("s0", 1)},
         {ranked("s1", 1)},
         {ranked("s1", 1)},
         {"both-edited s0 priority:  | 1 | "}},
        {"another was",
         third,
         {ranked("s2", 2), ranked("s0", 1)},
         {ranked("s2", 2), ranked("s1", 1)},
         {ranked("s2", 2), ranked("s1", 1)},
         {"both-edited s0 priority:  | 1 | "}},
        {"the same by both", map, {ranked("s0", 1)}, {ranked("s0", 1)}, {ranked("s0", 1)}, {}},
        // What one person did while the other did nothing is what that person has.
        {"two by one person", map, {ranked("s0", 1), ranked("s1", 1)}, {}, {ranked("s0", 1), ranked("s1", 1)}, {}},
    });
}

TEST_CASE("4.7: the map's own fields follow the rules of fields", "[merge][triples]") {
    const auto passport = [](const std::string& name, const TripleStep& base, const TripleStep& ours,
                             const TripleStep& theirs, const TripleStep& merged,
                             const std::vector<std::string>& notes) {
        return MergeTriple{name, afterAll(partsMap(), {base}), {ours}, {theirs}, {merged}, notes};
    };
    const auto titled = [](const std::string& title, const std::string& scenario) {
        return withPassport([=](Passport& p) { p.title = title, p.scenario = scenario; });
    };
    const auto spoken = [](const std::string& language, MapState state) {
        return withPassport([=](Passport& p) { p.language = language, p.state = state; });
    };
    const auto gained = [](const std::string& usp, const std::string& growth) {
        return withPassport([=](Passport& p) { p.outcomes.usp = usp, p.outcomes.growth = growth; });
    };
    const auto reported = [](const std::string& now, const std::string& ask) {
        return withPassport([=](Passport& p) { p.report.now = now, p.report.ask = ask; });
    };
    const auto asIs = MapState::asIs, toBe = MapState::toBe;
    areMerged({
        passport("a title word by word, a scenario by one", titled("Buying a boiler online", ""),
                 titled("Buying a boiler today", ""), titled("Choosing a boiler online", "A plant"),
                 titled("Choosing a boiler today", "A plant"), {}),
        passport("a language by both, a state by one", spoken("", asIs), spoken("ru", asIs), spoken("en", toBe),
                 spoken("ru", toBe), {"both-edited  language: ru | en | "}),
        passport("one outcome each", gained("", ""), gained("quick", ""), gained("", "abroad"),
                 gained("quick", "abroad"), {}),
        passport("one outcome by both", gained("quick", ""), gained("quiet", ""), gained("cheap", "abroad"),
                 gained("quiet", "abroad"), {"both-edited  outcomes.usp: quiet | cheap | quick"}),
        passport("notes of the report", reported("Call back", ""), reported("Call again", "Anna"),
                 reported("Write back", ""), reported("Write back", "Anna"),
                 {"both-edited  report.now: Write back | Call again | Call back"}),
    });
}

TEST_CASE("4.8: notes of both stay until somebody resolves them", "[merge][triples]") {
    const Map map = partsMap(), told = afterAll(map, {noted("n1")});
    const TripleStep resolved = does(RemoveConflict{ConflictId{"n1"}});
    const auto second = with<Conflict>("n2", [](Conflict& note) {
        note.kind = ConflictKind::deletedVsEdited;
        note.on.value = "c0-0-1";
    });
    areMerged({
        {"one each", map, {noted("n1")}, {second}, {}, {notedColour, keptEdited("c0-0-1")}},
        {"one that was there, one that came", told, {second}, {}, {}, {notedColour, keptEdited("c0-0-1")}},
        {"resolved by one", told, {resolved}, {second}, {}, {keptEdited("c0-0-1")}},
        {"resolved by both", told, {resolved}, {resolved}, {}, {}},
        {"the same made by both", map, {noted("n1")}, {noted("n1")}, {}, {notedColour}},
    });
}

TEST_CASE("4.8: a note that two machines made says the lesser name and time", "[merge][triples]") {
    const Map base = partsMap();
    const Map ours = afterAll(base, {noted("n1", "Boris", "2026-01-02")});
    const Map theirs = afterAll(base, {noted("n1", "Anna", "2026-01-03")});
    for (const auto& [one, other] : {std::pair(&ours, &theirs), std::pair(&theirs, &ours)}) {
        const auto merged = mergeMaps({&base}, {*one, "Anna", "2026-01-05"}, {*other, "Boris", "2026-01-04"});
        REQUIRE(merged);
        const auto note = merged->map.conflicts.find(ConflictId{"n1"});
        REQUIRE(note);
        CHECK(note->keptBy == "Anna");
        CHECK(note->keptAt == "2026-01-02");
        CHECK(merged->notes.empty()); // neither was made by this merge
    }
}

// What one person and one revision have written down for either value goes with the value, and the id of a note is
// made of its content alone.
TEST_CASE("4.8: a note names whose the values are", "[merge][triples]") {
    const Map base = partsMap();
    const Map ours = afterAll(base, {cardSays("c0-0-0", "Boiler")}),
              theirs = afterAll(base, {cardSays("c0-0-0", "Pump")});
    const auto merged = mergeMaps({&base}, {ours, "Anna", "2026-01-05"}, {theirs, "Boris", "2026-01-04"});
    const auto again = mergeMaps({&base}, {ours, "Clara", "2026-02-05"}, {theirs, "", "2026-02-04"});
    REQUIRE(merged);
    REQUIRE(again);
    REQUIRE(merged->notes.size() == 1);
    CHECK(merged->asksForChoice);
    CHECK(again->notes == merged->notes);
    const auto note = merged->map.conflicts.find(merged->notes.front());
    REQUIRE(note);
    CHECK(note->kept + " of " + note->keptBy + " at " + note->keptAt == "Pump of Boris at 2026-01-04");
    CHECK(note->other + " of " + note->otherBy + " at " + note->otherAt == "Boiler of Anna at 2026-01-05");
}
