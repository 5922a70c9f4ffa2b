// Triples of the table of rules, row 4.4 fields (values, words, counters, sets, lists).
#include "triples.hpp"

using namespace cjm;
using namespace cjm::test;

namespace {

// One card of each kind of row up to solutions, in one stage.
Map fieldsMap() { return mapWith(1, 6, 2); }

// What becomes of one text of a card that three wrote differently.
MergeTriple wording(const std::string& name, const std::string& base, const std::string& ours,
                    const std::string& theirs, const std::string& merged, std::vector<std::string> notes = {}) {
    const Map map = afterAll(mapWith(1, 1, 1), {cardSays("c0-0-0", base)});
    const auto says = [](const std::string& text) { return cardSays("c0-0-0", text); };
    return {name, map, {says(ours)}, {says(theirs)}, {says(merged)}, std::move(notes)};
}

// Two changes of one member of a record and what they become.
template <class R, class T, class V = T>
MergeTriple valued(const std::string& name, const std::string& id, T R::*member, const std::vector<V>& values,
                   std::vector<std::string> notes = {}) {
    const auto to = [&](std::size_t n) {
        return with<R>(id, [member, value = T(values[n])](R& record) { record.*member = value; });
    };
    return {name, afterAll(fieldsMap(), {to(0)}), {to(1)}, {to(2)}, {to(3)}, std::move(notes)};
}

// The same of a field of the passport.
template <class T, class V = T>
MergeTriple passportValued(const std::string& name, T Passport::*member, const std::vector<V>& values,
                           std::vector<std::string> notes = {}) {
    const auto to = [&](std::size_t n) {
        return withPassport([member, value = T(values[n])](Passport& passport) { passport.*member = value; });
    };
    return {name, afterAll(fieldsMap(), {to(0)}), {to(1)}, {to(2)}, {to(3)}, std::move(notes)};
}

} // namespace

TEST_CASE("4.4: texts that were changed at different words hold both changes", "[merge][triples]") {
    areMerged({
        wording("the first word and the last", "The client looks for a boiler", "A client looks for a boiler",
                "The client looks for a pump", "A client looks for a pump"),
        wording("an unchanged word between them", "one two three", "ONE two three", "one two THREE", "ONE two THREE"),
        wording("a word before and a word after", "waits for an answer", "Client waits for an answer",
                "waits for an answer today", "Client waits for an answer today"),
        wording("a word gone and a word more", "He quickly calls the nearest shop", "He calls the nearest shop",
                "He quickly calls the nearest big shop", "He calls the nearest big shop"),
        wording("words of another alphabet", "Клиент ждёт ответа весь день", "Клиент ждёт ответа целый день",
                "Покупатель ждёт ответа весь день", "Покупатель ждёт ответа целый день"),
        wording("by one only", "Asks a friend", "Asks a colleague", "Asks a friend", "Asks a colleague"),
        wording("the same by both", "Asks a friend", "Asks a colleague", "Asks a colleague", "Asks a colleague"),
    });
}

TEST_CASE("4.4: texts that were changed at the same or adjoining words leave a note", "[merge][triples]") {
    areMerged({
        wording("the same word", "red door", "blue door", "green door", "green door",
                {"both-edited c0-0-0 text: green door | blue door | red door"}),
        wording("adjoining words", "one two three", "ONE two three", "one TWO three", "one TWO three",
                {"both-edited c0-0-0 text: one TWO three | ONE two three | one two three"}),
        wording("a space and the word behind it", "a b", "a  b", "a c", "a c",
                {"both-edited c0-0-0 text: a c | a  b | a b"}),
        wording("both after the last word", "Calls", "Calls now", "Calls later", "Calls now",
                {"both-edited c0-0-0 text: Calls now | Calls later | Calls"}),
        // As JSON texts: the quotation mark that ends one is greater than the space of the other.
        wording("the greater JSON text is not the greater text", "old", "ab", "ab c", "ab",
                {"both-edited c0-0-0 text: ab | ab c | old"}),
        wording("compared as the bytes of UTF-8", "old", "яблоко", "zebra", "яблоко",
                {"both-edited c0-0-0 text: яблоко | zebra | old"}),
    });
    const TripleSteps mine{cardComes("x1", "r0", "s0"), cardSays("x1", "Boiler")};
    const TripleSteps other{cardComes("x1", "r0", "s0"), cardSays("x1", "Pump")};
    isMerged(
        {"of a record that both added", fieldsMap(), mine, other, other, {"both-edited x1 text: Pump | Boiler | "}});
}

TEST_CASE("4.4: of two values the greater JSON text is shown and the other noted", "[merge][triples]") {
    areMerged({
        valued("by one only", "s0", &Stage::width, std::vector{0.0, 0.0, 320.5, 320.5}),
        valued("the same by both", "c4-0-0", &Card::severity, std::vector{0, 3, 3, 3}),
        valued("an emotion", "c3-0-0", &Card::value, std::vector{0.5, 1.5, -1.5, 1.5},
               {"both-edited c3-0-0 value: 1.5 | -1.5 | 0.5"}),
        valued("numbers are compared as texts", "c0-0-0", &Card::number, std::vector{7.5, 10.5, 9.5, 9.5},
               {"both-edited c0-0-0 number: 9.5 | 10.5 | 7.5"}),
        valued<Stage, std::string>("a colour", "s0", &Stage::colour, {"", std::string("#112233"), "#445566", "#445566"},
                                   {"both-edited s0 colour: #445566 | #112233 | "}),
        valued("a barrier's reason", "c4-0-0", &Card::reason,
               std::vector{Reason::none, Reason::price, Reason::information, Reason::price},
               {"both-edited c4-0-0 reason: price | information | "}),
        valued("a status", "c0-0-0", &Card::status,
               std::vector{Status::none, Status::fact, Status::assumption, Status::fact},
               {"both-edited c0-0-0 status: fact | assumption | "}),
        valued<Card, std::string>("a date", "c5-0-0", &Card::due,
                                  {"2026-01-01", "2026-03-01", "2026-02-01", "2026-03-01"},
                                  {"both-edited c5-0-0 due: 2026-03-01 | 2026-02-01 | 2026-01-01"}),
        valued<Persona, std::string>("a role is no words", "p0", &Persona::role,
                                     {"chief", "chief buyer", "head chief", "head chief"},
                                     {"both-edited p0 role: head chief | chief buyer | chief"}),
        valued<Row, std::vector<std::string>>("words of a scale, a line each", "r3", &Row::scaleWords,
                                              {{}, {"bad", "good"}, {"awful", "fine"}, {"bad", "good"}},
                                              {"both-edited r3 scaleWords: bad\ngood | awful\nfine | "}),
    });
}

TEST_CASE("4.4: what one emptied and the other changed stays, with a note", "[merge][triples]") {
    areMerged({
        valued("a number that is not set", "c2-0-0", &Card::importance, std::vector{3, 0, 2, 2},
               {"removed-vs-edited c2-0-0 importance: 2 |  | 3"}),
        valued("a status", "c0-0-0", &Card::status,
               std::vector{Status::fact, Status::none, Status::assumption, Status::assumption},
               {"removed-vs-edited c0-0-0 status: assumption |  | fact"}),
        // The words that are left stand even where the empty text would be the greater one.
        valued<Card, std::string>("words", "c0-0-0", &Card::details,
                                  {"Asks a friend", "", "Asks a colleague", "Asks a colleague"},
                                  {"removed-vs-edited c0-0-0 details: Asks a colleague |  | Asks a friend"}),
        valued<Stage, std::string>("a title", "s0", &Stage::title, {"Search", "", "!", "!"},
                                   {"removed-vs-edited s0 title: ! |  | Search"}),
    });
}

TEST_CASE("4.4: counters add up", "[merge][triples]") {
    areMerged({
        valued("what both added", "c5-0-0", &Card::votes, std::vector{3, 5, 4, 6}),
        valued("what one added and the other took", "c5-0-0", &Card::votes, std::vector{3, 5, 1, 3}),
        valued("never below none", "c5-0-0", &Card::votes, std::vector{3, 0, 1, 0}),
        // With nothing else changed merge(B, X, X) = X holds: it is the same change, taken once.
        valued("two maps with the same change", "c5-0-0", &Card::votes, std::vector{0, 1, 1, 1}),
    });
    // "Same change: take once" against B + (L-B) + (R-B): two people have voted, and the sum loses neither vote.
    MergeTriple alike = valued("one vote each, and something else", "c5-0-0", &Card::votes, std::vector{0, 1, 1, 2});
    alike.ours.push_back(cardSays("c0-0-0", "Hears of it"));
    alike.expected.push_back(cardSays("c0-0-0", "Hears of it"));
    isMerged(alike);
    // 2.5: on a distant base the sum would count what both already have in common.
    isMerged(valued("the greater one on a distant base", "c5-0-0", &Card::votes, std::vector{3, 5, 4, 5}),
             TripleBase::distant);
}

TEST_CASE("4.4: sets hold what both added and lack what either took", "[merge][triples]") {
    const Map quoted = afterAll(fieldsMap(), {talk({saying("q0", "Too dear"), saying("q1", "Too slow")})});
    const auto citing = [](const std::vector<QuoteId>& ids) {
        return with<Card>("c0-0-0", [ids](Card& card) { card.evidence = ids; });
    };
    const std::vector<CardId> none, first{{"c4-0-0"}}, second{{"c4-0-1"}}, both{{"c4-0-0"}, {"c4-0-1"}};
    areMerged({
        {"evidence", quoted, {citing({{"q0"}})}, {citing({{"q1"}})}, {citing({{"q0"}, {"q1"}})}, {}},
        valued("barriers solved", "c5-0-0", &Card::solves, std::vector{none, first, second, both}),
        valued("barriers solved, the same by both", "c5-0-0", &Card::solves, std::vector{first, both, both, both}),
        valued<Card, std::vector<PersonaId>>("personas: one more, one fewer", "c0-0-0", &Card::personas,
                                             {{{"p0"}}, {{"p0"}, {"p1"}}, {}, {{"p1"}}}),
        valued<Persona, std::vector<std::string>>(
            "decision roles", "p0", &Persona::decisionRoles,
            {{"decides", "pays"}, {"decides", "pays", "uses"}, {"pays"}, {"pays", "uses"}}),
        valued<Card, std::vector<PersonaId>>("but an emotion is on one curve", "c3-0-0", &Card::personas,
                                             {{}, {{"p0"}}, {{"p1"}}, {{"p1"}}},
                                             {"both-edited c3-0-0 personas: p1 | p0 | "}),
    });
}

TEST_CASE("4.4: items of a list are known by what they are", "[merge][triples]") {
    using Items = std::vector<std::string>;
    const auto needs = [](const std::string& name, const std::vector<Items>& values) {
        return valued<Persona, Items>(name, "p0", &Persona::needs, values);
    };
    const Idea old{"Call back", "Anna", {}}, mine{"Compare", "Anna", {}}, other{"Advise", "Boris", {}};
    areMerged({
        needs("one more at each end", {{"fast"}, {"fast", "safe"}, {"cheap", "fast"}, {"cheap", "fast", "safe"}}),
        needs("one reworded, another removed", {{"fast", "cheap", "safe"},
                                                {"fast delivery", "cheap", "safe"},
                                                {"fast", "cheap"},
                                                {"fast delivery", "cheap"}}),
        // Nothing is lost, so there is nothing to note.
        needs("one reworded by both", {{"fast", "cheap", "safe"},
                                       {"fast today", "cheap", "safe"},
                                       {"fast tomorrow", "cheap", "safe"},
                                       {"fast today", "fast tomorrow", "cheap", "safe"}}),
        needs("one removed by one and reworded by the other", {{"fast", "cheap", "safe"},
                                                               {"cheap", "safe"},
                                                               {"fast today", "cheap", "safe"},
                                                               {"fast today", "cheap", "safe"}}),
        passportValued<std::vector<Idea>>("ideas, each with its author", &Passport::ideas,
                                          {{old}, {old, mine}, {other, old}, {other, old, mine}}),
        passportValued<std::vector<Idea>>("an idea that both brought", &Passport::ideas,
                                          {{old}, {old, mine}, {old, mine}, {old, mine}}),
    });
}
