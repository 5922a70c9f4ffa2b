// Triples of the table of rules, rows 4.9 no common base and 4.10 after a merge.
#include "triples.hpp"

using namespace cjm;
using namespace cjm::test;

namespace {

// What both made out of one another's sight; it is only what their maps are written from, no merge sees it.
Map unseenMap() { return mapWith(3, 4, 1); }

// Without a base the result is the same whose order ever holds.
void areMergedUnseen(const std::vector<MergeTriple>& triples) {
    areMerged(triples, TripleBase::unknownInOurOrder);
    areMerged(triples, TripleBase::unknownInTheirOrder);
}

TripleStep votes(int count) {
    return with<Card>("c0-0-0", [count](Card& card) { card.votes = count; });
}
TripleStep feeling(double value) {
    return with<Card>("c3-0-0", [value](Card& card) { card.value = value; });
}
TripleStep needing(const std::vector<std::string>& needs) {
    return with<Persona>("p0", [needs](Persona& persona) { persona.needs = needs; });
}
TripleStep unsolved(const std::string& id, const std::string& on) {
    return with<Conflict>(id, [on](Conflict& note) { note.on.value = on, note.kind = ConflictKind::deletedVsEdited; });
}

// The merge is refused both ways, and says that what comes out is no valid map.
void isRefused(const std::string& name, const Map& base, const TripleSteps& mine, const TripleSteps& other) {
    INFO(name);
    const Map ours = afterAll(base, mine), theirs = afterAll(base, other);
    for (const bool areSwapped : {false, true}) {
        const auto merged =
            mergeMaps({&base}, {areSwapped ? theirs : ours, "", "1"}, {areSwapped ? ours : theirs, "", "2"});
        CHECK(!merged);
        CHECK((merged ? std::string() : merged.error().message.code) == "merge.not-valid");
    }
}

} // namespace

TEST_CASE("4.9: without a base what is in one only is kept", "[merge][triples]") {
    const auto a = cardComes("x1", "r0", "s0"), b = cardComes("x2", "r1", "s1");
    const auto persona = with<Persona>("p9", [](Persona& p) { p.name = "Director"; });
    areMergedUnseen({
        {"two equal maps", unseenMap(), {}, {}, {}, {}},
        {"two equal maps, changed alike", unseenMap(), {a, votes(2)}, {a, votes(2)}, {a, votes(2)}, {}},
        {"cards in one only", unseenMap(), {a}, {b}, {a, b}, {}},
        {"a card that one may have removed", unseenMap(), {cardGoes("c0-0-0")}, {}, {}, {}},
        {"a stage with its cards that one may have removed", unseenMap(), {stageGoes("s1")}, {persona}, {persona}, {}},
        {"a row here, a stage there",
         unseenMap(),
         {rowGoes("r1")},
         {stageGoes("s2")},
         // Where they cross neither has a card.
         {cardGoes("c1-2-0")},
         {}},
        {"notes of both",
         unseenMap(),
         {unsolved("n1", "c0-0-0")},
         {unsolved("n2", "c0-1-0")},
         {},
         {keptEdited("c0-0-0"), keptEdited("c0-1-0")}},
    });
}

TEST_CASE("4.9: without a base a field that differs leaves a note with both", "[merge][triples]") {
    const auto state = [](MapState value) { return withPassport([value](Passport& p) { p.state = value; }); };
    const auto usp = [](const std::string& text) {
        return withPassport([text](Passport& p) { p.outcomes.usp = text; });
    };
    areMergedUnseen({
        {"words, which cannot be told apart",
         unseenMap(),
         {cardSays("c0-0-0", "A client looks for a boiler")},
         {cardSays("c0-0-0", "The client looks for a pump")},
         {cardSays("c0-0-0", "The client looks for a pump")},
         {"both-edited c0-0-0 text: The client looks for a pump | A client looks for a boiler | "}},
        {"a number",
         unseenMap(),
         {feeling(1.5)},
         {feeling(-0.5)},
         {feeling(1.5)},
         {"both-edited c3-0-0 value: 1.5 | -0.5 | "}},
        {"a title of a stage",
         unseenMap(),
         {stageSays("s1", "Choice")},
         {},
         {},
         {"both-edited s1 title: Stage 1 | Choice | "}},
        {"a card's cell",
         unseenMap(),
         {cardMoves("c0-0-0", "r0", "s2", 1)},
         {cardMoves("c0-0-0", "r0", "s1", 1)},
         {cardMoves("c0-0-0", "r0", "s2", 1)},
         {"moved-both c0-0-0 cell: r0|s2 | r0|s1 | "}},
        {"the map's state",
         unseenMap(),
         {state(MapState::toBe)},
         {},
         {state(MapState::toBe)},
         {"both-edited  state: to-be | as-is | "}},
        {"an outcome",
         unseenMap(),
         {usp("quick")},
         {usp("quiet")},
         {usp("quiet")},
         {"both-edited  outcomes.usp: quiet | quick | "}},
    });
}

// Nothing counts as removed, so what can hold both holds both, and there is nothing to note.
TEST_CASE("4.9: without a base sets and lists hold all, counters the greater", "[merge][triples]") {
    areMergedUnseen({
        {"whom a card concerns",
         unseenMap(),
         {cardConcerns("c0-0-0", {{"p0"}})},
         {cardConcerns("c0-0-0", {{"p1"}})},
         {cardConcerns("c0-0-0", {{"p0"}, {"p1"}})},
         {}},
        {"whom a card concerns, in one only",
         unseenMap(),
         {cardConcerns("c0-0-0", {{"p0"}})},
         {},
         {cardConcerns("c0-0-0", {{"p0"}})},
         {}},
        {"votes", unseenMap(), {votes(2)}, {votes(3)}, {votes(3)}, {}},
        {"needs", unseenMap(), {needing({"fast", "cheap"})}, {needing({"fast"})}, {needing({"fast", "cheap"})}, {}},
    });
    const MergeTriple both{"needs of both", unseenMap(), {needing({"fast", "safe"})}, {needing({"cheap"})}, {}, {}};
    for (const auto known : {TripleBase::unknownInOurOrder, TripleBase::unknownInTheirOrder}) {
        MergeTriple triple = both;
        const bool isOurs = known == TripleBase::unknownInOurOrder;
        // By 4.5 what the other list lacks is put after its neighbour there: there is none, so it stands first. What
        // counts is what is told by the other: of two lists that share nothing the one whose order counts.
        triple.expected = {isOurs ? needing({"fast", "safe", "cheap"}) : needing({"cheap", "fast", "safe"})};
        isMerged(triple, known);
    }
}

TEST_CASE("4.9: without a base the order is that of the longer trail", "[merge][triples]") {
    const auto stage = with<Stage>(
        "x1", [](Stage& s) { s.title = "Doubt"; }, 1);
    const auto card = [](const std::string& id, int rank) { return cardComes(id, "r0", "s0", rank); };
    const TripleStep first = placed<Stage>("s2", 0);
    const MergeTriple differs{"stages in two orders", unseenMap(), {}, {first}, {}, {}};
    isMerged(differs, TripleBase::unknownInOurOrder);
    MergeTriple turned = differs;
    turned.expected = {first};
    isMerged(turned, TripleBase::unknownInTheirOrder);

    areMergedUnseen({
        {"a stage in one only, after its neighbour", unseenMap(), {stage}, {}, {stage}, {}},
        {"a card in one only, before the first", unseenMap(), {card("x1", 0)}, {}, {card("x1", 0)}, {}},
        {"one's stage between, the other's row last",
         unseenMap(),
         {stage},
         {with<Row>("x2", [](Row& r) { r.title = "Pains"; })},
         {stage, with<Row>("x2", [](Row& r) { r.title = "Pains"; })},
         {}},
    });
}

TEST_CASE("4.10: a merge that gives no valid map is refused", "[merge][triples]") {
    const auto persona = with<Persona>("x1", [](Persona& p) { p.name = "Director"; });
    const auto row = with<Row>("x1", [](Row& r) { r.title = "Pains"; });
    isRefused("an id of two records", unseenMap(), {cardComes("x1", "r0", "s0")}, {persona});
    isRefused("an id of a stage and a row", unseenMap(), {stageSays("x1", "Doubt")}, {row});
    // Words before and words behind: each fits, both do not.
    const auto says = [](const std::string& before, const std::string& behind) {
        return cardSays("c0-0-0", before + "it is dear" + behind);
    };
    const std::string most(maxTextLength - 20, 'a');
    isRefused("a text that grew too long", afterAll(unseenMap(), {says("", "")}), {says(most + " ", "")},
              {says("", " " + most)});

    // 49,907 records and sixty cards more on either side: no program would read the map with all of them.
    const auto sixty = [](const std::string& prefix) {
        TripleSteps steps;
        for (int n = 0; n < 60; ++n)
            steps.push_back(cardComes(prefix + std::to_string(n), "r" + std::to_string(n), "s0"));
        return steps;
    };
    isRefused("too many records", mapWith(10, 494, 10), sixty("x"), sixty("y"));
}
