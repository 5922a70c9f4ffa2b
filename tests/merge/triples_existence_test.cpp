// Triples of the table of rules, rows 4.1 existence, 4.2 containers and 4.3 place of a card.
#include "triples.hpp"

using namespace cjm;
using namespace cjm::test;

namespace {

// Three stages, rows of goals and of questions, two cards a cell.
Map lifeMap() { return mapWith(3, 2, 2); }

TripleStep votedOn(const std::string& id) {
    return with<Card>(id, [](Card& card) { card.votes = 1; });
}
TripleStep spanning(const std::string& id, int span) {
    return with<Card>(id, [span](Card& card) { card.span = span; });
}
TripleStep called(const std::string& persona, const std::string& name) {
    return with<Persona>(persona, [name](Persona& p) { p.name = name; });
}
TripleStep hiding(const std::string& row) {
    return with<Row>(row, [](Row& r) { r.hidden = true; });
}

} // namespace

TEST_CASE("4.1: what only one has stays", "[merge][triples]") {
    const auto a = cardComes("x1", "r0", "s0"), b = cardComes("x2", "r1", "s2");
    const auto persona = called("p9", "Director");
    const auto stage = stageSays("s9", "After the purchase");
    areMerged({
        {"each a card in a cell of its own", lifeMap(), {a}, {b}, {a, b}, {}},
        {"a persona and a stage", lifeMap(), {persona}, {stage}, {persona, stage}, {}},
        {"a stage with a card in it, and a card elsewhere",
         lifeMap(),
         {stage, cardComes("x3", "r1", "s9")},
         {a},
         {stage, cardComes("x3", "r1", "s9"), a},
         {}},
    });
}

TEST_CASE("4.1: what is gone in both is gone", "[merge][triples]") {
    areMerged({
        {"a card", lifeMap(), {cardGoes("c0-1-0")}, {cardGoes("c0-1-0")}, {cardGoes("c0-1-0")}, {}},
        {"a stage with its cards", lifeMap(), {stageGoes("s1")}, {stageGoes("s1")}, {stageGoes("s1")}, {}},
        {"a stage, by one after an edit of a card in it",
         lifeMap(),
         {stageGoes("s1")},
         {cardSays("c0-1-0", "Reads reviews"), stageGoes("s1")},
         {stageGoes("s1")},
         {}},
    });
}

TEST_CASE("4.1: what one removed and the other left as it was is gone", "[merge][triples]") {
    const auto says = cardSays("c0-1-1", "Compares prices");
    const TripleStep last = cardMoves("c0-0-0", "r0", "s0", 2);
    areMerged({
        {"a card", lifeMap(), {cardGoes("c0-1-0")}, {says}, {cardGoes("c0-1-0"), says}, {}},
        {"a row", lifeMap(), {rowGoes("r1")}, {says}, {rowGoes("r1"), says}, {}},
        {"a card that the other put lower: a reorder is no edit",
         mapWith(1, 1, 3),
         {cardGoes("c0-0-0")},
         {last},
         {cardGoes("c0-0-0")},
         {}},
        {"a persona that the other put last",
         lifeMap(),
         {personaGoes("p0")},
         {placed<Persona>("p0", 1)},
         {personaGoes("p0")},
         {}},
        // 4.2 says "edited in any way", 4.1 that a reorder is no edit: 4.1 holds, nothing that somebody wrote is lost.
        {"a stage that the other put last",
         lifeMap(),
         {stageGoes("s0")},
         {placed<Stage>("s0", 2)},
         {stageGoes("s0")},
         {}},
    });
}

TEST_CASE("4.1: what one removed and the other changed stays, with a note", "[merge][triples]") {
    const auto says = cardSays("c0-1-0", "Reads reviews");
    const auto moves = cardMoves("c0-1-0", "r0", "s2", 2);
    const Map told = afterAll(lifeMap(), {cardConcerns("c0-0-0", {{"p0"}})});
    areMerged({
        {"a card with other words", lifeMap(), {cardGoes("c0-1-0")}, {says}, {says}, {keptEdited("c0-1-0")}},
        {"a card in another cell", lifeMap(), {cardGoes("c0-1-0")}, {moves}, {moves}, {keptEdited("c0-1-0")}},
        {"a card that was voted on",
         lifeMap(),
         {cardGoes("c1-1-1")},
         {votedOn("c1-1-1")},
         {votedOn("c1-1-1")},
         {keptEdited("c1-1-1")}},
        // It is not removed after all, so what its removal did is not done: the card concerns it still.
        {"a persona with another name, and who it concerns",
         told,
         {personaGoes("p0")},
         {called("p0", "Plant engineer")},
         {called("p0", "Plant engineer")},
         {keptEdited("p0")}},
    });
}

TEST_CASE("4.1: what a removal does to other records is no edit of those", "[merge][triples]") {
    const Map told = afterAll(lifeMap(), {cardConcerns("c0-0-0", {{"p0"}, {"p1"}})});
    const Map wide = afterAll(mapWith(4, 1, 1), {spanning("c0-0-0", 3)});
    areMerged({
        {"a card loses a persona, and goes",
         told,
         {personaGoes("p0")},
         {cardGoes("c0-0-0")},
         {personaGoes("p0"), cardGoes("c0-0-0")},
         {}},
        {"a card gets another rank, and goes",
         lifeMap(),
         {cardGoes("c0-0-0")},
         {cardGoes("c0-0-1")},
         {cardGoes("c0-0-0"), cardGoes("c0-0-1")},
         {}},
        {"a card gets shorter, and goes",
         wide,
         {stageGoes("s1")},
         {cardGoes("c0-0-0")},
         {stageGoes("s1"), cardGoes("c0-0-0")},
         {}},
        {"two stages under one card",
         wide,
         {stageGoes("s1")},
         {stageGoes("s2")},
         {stageGoes("s1"), stageGoes("s2")},
         {}},
        {"the other sets the span: the removal is done to what was set",
         wide,
         {stageGoes("s1")},
         {spanning("c0-0-0", 2)},
         {spanning("c0-0-0", 2), stageGoes("s1")},
         {}},
        {"both removed a persona of a card each",
         told,
         {personaGoes("p0")},
         {personaGoes("p1")},
         {personaGoes("p0"), personaGoes("p1")},
         {}},
    });
}

TEST_CASE("4.2: a stage or row that the other put something into comes back with its cards", "[merge][triples]") {
    const auto comes = cardComes("x1", "r0", "s1");
    const auto says = cardSays("c1-0-1", "Who installs it?");
    const auto moves = cardMoves("c0-0-0", "r0", "s1", 0);
    const TripleSteps trimmed{cardGoes("c0-1-0"), cardSays("c0-1-1", "Compares prices")};
    areMerged({
        {"a card came into the stage", lifeMap(), {stageGoes("s1")}, {comes}, {comes}, {keptContainer("s1")}},
        {"a card of the row was changed", lifeMap(), {rowGoes("r1")}, {says}, {says}, {keptContainer("r1")}},
        {"a card was moved into the stage", lifeMap(), {stageGoes("s1")}, {moves}, {moves}, {keptContainer("s1")}},
        {"but not with those that the other removed itself",
         lifeMap(),
         {stageGoes("s1")},
         trimmed,
         trimmed,
         {keptContainer("s1")}},
        {"several cards changed: one note for all of it",
         lifeMap(),
         {rowGoes("r1")},
         {says, votedOn("c1-1-0"), comes},
         {says, votedOn("c1-1-0"), comes},
         {keptContainer("r1")}},
    });
}

TEST_CASE("4.2: cards that were moved elsewhere stay there", "[merge][triples]") {
    const auto moves = cardMoves("c0-1-0", "r0", "s0", 2);
    const auto says = cardSays("c0-1-1", "Compares prices");
    const auto saysMoved = cardSays("c0-1-0", "Reads reviews");
    areMerged({
        {"out of a stage that comes back",
         lifeMap(),
         {moves, stageGoes("s1")},
         {says},
         {moves, says},
         {keptContainer("s1")}},
        // The changed card has a place of its own, so nothing needs the stage.
        {"the only one that was changed: the stage stays gone",
         lifeMap(),
         {moves, stageGoes("s1")},
         {saysMoved},
         {moves, saysMoved, stageGoes("s1")},
         {}},
    });
}

TEST_CASE("4.2: cards whose other row or stage is gone too stay gone", "[merge][triples]") {
    const auto says = cardSays("c0-1-0", "Reads reviews"), asks = cardSays("c1-0-0", "Who installs it?");
    const auto here = cardComes("x1", "r0", "s1"), there = cardComes("x2", "r1", "s0");
    areMerged({
        {"one removed a row and a stage",
         lifeMap(),
         {stageGoes("s1"), rowGoes("r1")},
         {says},
         {says, rowGoes("r1")},
         {keptContainer("s1")}},
        {"one removed the row, the other a stage",
         lifeMap(),
         {rowGoes("r1")},
         {stageGoes("s1"), asks},
         {stageGoes("s1"), asks},
         {keptContainer("r1")}},
        // Both come back for the other's card; where they cross nobody had cards any more.
        {"crosswise: each put a card into what the other removed",
         lifeMap(),
         {rowGoes("r1"), here},
         {stageGoes("s1"), there},
         {cardGoes("c1-1-0"), cardGoes("c1-1-1"), here, there},
         {keptContainer("r1"), keptContainer("s1")}},
    });
}

// The table says "the same" without a kind: the record itself was changed, so it is 4.1's `deleted-vs-edited`, as the
// reference program has it; its cards come back with it all the same, and there is one note.
TEST_CASE("4.2: a stage or row that the other changed comes back with its cards", "[merge][triples]") {
    const auto named = stageSays("s1", "Choice of a supplier");
    const auto says = cardSays("c0-1-0", "Reads reviews");
    const auto phased = with<Stage>("s2", [](Stage& stage) { stage.phase = "Before"; });
    areMerged({
        {"a title", lifeMap(), {stageGoes("s1")}, {named}, {named}, {keptEdited("s1")}},
        {"a row that was hidden", lifeMap(), {rowGoes("r0")}, {hiding("r0")}, {hiding("r0")}, {keptEdited("r0")}},
        {"a stage in a phase", lifeMap(), {stageGoes("s2")}, {phased}, {phased}, {keptEdited("s2")}},
        {"a title and a card in it: one note",
         lifeMap(),
         {stageGoes("s1")},
         {named, says},
         {named, says},
         {keptEdited("s1")}},
    });
}

TEST_CASE("4.3: a card that one moved is where it was moved", "[merge][triples]") {
    const auto moves = cardMoves("c0-0-0", "r0", "s2", 1);
    const auto says = cardSays("c0-0-0", "Hears of heat pumps");
    const auto kindly = cardMoves("c0-0-1", "r1", "s0", 0);
    areMerged({
        {"and the other did something else", lifeMap(), {moves}, {votedOn("c0-0-1")}, {moves, votedOn("c0-0-1")}, {}},
        {"moved by one, other words by the other", lifeMap(), {moves}, {says}, {moves, says}, {}},
        {"moved and voted on", lifeMap(), {moves}, {votedOn("c0-0-0")}, {moves, votedOn("c0-0-0")}, {}},
        {"into a row of another kind, other words by the other",
         lifeMap(),
         {kindly},
         {cardSays("c0-0-1", "What does it cost?")},
         {kindly, cardSays("c0-0-1", "What does it cost?")},
         {}},
        {"to another cell by one, lower in its own by the other",
         mapWith(2, 1, 3),
         {cardMoves("c0-0-0", "r0", "s1", 3)},
         {cardMoves("c0-0-0", "r0", "s0", 2)},
         {cardMoves("c0-0-0", "r0", "s1", 3)},
         {}},
    });
}

TEST_CASE("4.3: a card that both moved stands once", "[merge][triples]") {
    const auto near = cardMoves("c0-0-0", "r0", "s1", 2), far = cardMoves("c0-0-0", "r0", "s2", 2);
    const auto down = cardMoves("c0-0-0", "r1", "s0", 2);
    const auto says = cardSays("c0-0-0", "Hears of heat pumps");
    areMerged({
        {"to the same place", lifeMap(), {near}, {near}, {near}, {}},
        {"to the same place, and one wrote in it", lifeMap(), {near}, {near, says}, {near, says}, {}},
        {"to two stages: the greater cell",
         lifeMap(),
         {near},
         {far},
         {far},
         {"moved-both c0-0-0 cell: r0|s2 | r0|s1 | r0|s0"}},
        // Only one of them changed the kind of the card, by the row of another kind; it is the row that it comes to.
        {"to a row and to a stage",
         lifeMap(),
         {far},
         {down},
         {down},
         {"moved-both c0-0-0 cell: r1|s0 | r0|s2 | r0|s0"}},
        {"to two stages, and one wrote in it",
         lifeMap(),
         {near, says},
         {far},
         {far, says},
         {"moved-both c0-0-0 cell: r0|s2 | r0|s1 | r0|s0"}},
    });
}
