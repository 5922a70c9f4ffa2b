// Triples of the table of rules, row 4.5 order.
#include "triples.hpp"

using namespace cjm;
using namespace cjm::test;

namespace {

// One cell with four cards.
Map orderMap() { return mapWith(2, 1, 4); }

TripleStep into(const std::string& id, int rank) { return cardComes(id, "r0", "s0", rank); }
TripleStep within(const std::string& id, int rank) { return cardMoves(id, "r0", "s0", rank); }
TripleStep stageAt(const std::string& id, int rank) {
    return with<Stage>(
        id, [](Stage& stage) { stage.title += "."; }, rank);
}
TripleStep personaAt(const std::string& id, int rank) {
    return with<Persona>(
        id, [id](Persona& persona) { persona.name = id; }, rank);
}
TripleStep talkAt(const std::string& id, int rank) {
    return with<Interview>(
        id, [id](Interview& interview) { interview.who = id; }, rank);
}

// The triple, and the order of the first cell as the ids that one can read.
void standsAs(const MergeTriple& triple, const std::vector<std::string>& ids) {
    INFO(triple.name);
    CHECK(idsOfCell(afterAll(triple.base, triple.expected), "r0", "s0") == ids);
    isMerged(triple);
}

} // namespace

TEST_CASE("4.5: runs that two people put at one place stay together", "[merge][triples]") {
    // The run with the smaller of the smallest ids (b1, c2) stands first, each in the order it was written in.
    const TripleSteps mine{into("m9", 1), into("b1", 2)}, other{into("k5", 1), into("c2", 2)};
    standsAs({"after the first card",
              orderMap(),
              mine,
              other,
              {into("m9", 1), into("b1", 2), into("k5", 3), into("c2", 4)},
              {}},
             {"c0-0-0", "m9", "b1", "k5", "c2", "c0-0-1", "c0-0-2", "c0-0-3"});
    standsAs({"before the first card",
              orderMap(),
              {into("x2", 0)},
              {into("y3", 0), into("x1", 1)},
              {into("y3", 0), into("x1", 1), into("x2", 2)},
              {}},
             {"y3", "x1", "x2", "c0-0-0", "c0-0-1", "c0-0-2", "c0-0-3"});
    standsAs({"after the last card", orderMap(), {into("x2", 4)}, {into("x1", 4)}, {into("x1", 4), into("x2", 5)}, {}},
             {"c0-0-0", "c0-0-1", "c0-0-2", "c0-0-3", "x1", "x2"});
    standsAs({"in an empty cell",
              mapWith(1, 1, 0),
              {into("q", 0), into("r", 1)},
              {into("z", 0), into("a", 1)},
              {into("z", 0), into("a", 1), into("q", 2), into("r", 3)},
              {}},
             {"z", "a", "q", "r"});
    // Both runs begin with the same moved card: it stands once, the rest by their ids.
    standsAs({"behind a card that both moved",
              orderMap(),
              {within("c0-0-3", 0), into("x2", 1)},
              {within("c0-0-3", 0), into("x1", 1)},
              {within("c0-0-3", 0), into("x1", 1), into("x2", 2)},
              {}},
             {"c0-0-3", "x1", "x2", "c0-0-0", "c0-0-1", "c0-0-2"});
}

TEST_CASE("4.5: what was put at two places stands at both", "[merge][triples]") {
    standsAs({"at both ends", orderMap(), {into("x1", 0)}, {into("x2", 4)}, {into("x1", 0), into("x2", 5)}, {}},
             {"x1", "c0-0-0", "c0-0-1", "c0-0-2", "c0-0-3", "x2"});
    standsAs({"in two gaps", orderMap(), {into("x2", 1)}, {into("x1", 3)}, {into("x2", 1), into("x1", 4)}, {}},
             {"c0-0-0", "x2", "c0-0-1", "c0-0-2", "x1", "c0-0-3"});
}

TEST_CASE("4.5: what one moved is where it was moved", "[merge][triples]") {
    standsAs({"and the other put one more elsewhere",
              orderMap(),
              {within("c0-0-3", 0)},
              {into("x1", 2)},
              {within("c0-0-3", 0), into("x1", 3)},
              {}},
             {"c0-0-3", "c0-0-0", "c0-0-1", "x1", "c0-0-2"});
    standsAs({"a card each",
              orderMap(),
              {within("c0-0-0", 3)},
              {within("c0-0-1", 2)},
              {within("c0-0-1", 2), within("c0-0-0", 3)},
              {}},
             {"c0-0-2", "c0-0-1", "c0-0-3", "c0-0-0"});
    standsAs({"to the same place by both",
              orderMap(),
              {within("c0-0-0", 2)},
              {within("c0-0-0", 2)},
              {within("c0-0-0", 2)},
              {}},
             {"c0-0-1", "c0-0-2", "c0-0-0", "c0-0-3"});
    standsAs({"a card each from another stage into one cell",
              orderMap(),
              {cardMoves("c0-1-3", "r0", "s0", 4)},
              {cardMoves("c0-1-0", "r0", "s0", 4)},
              {cardMoves("c0-1-0", "r0", "s0", 4), cardMoves("c0-1-3", "r0", "s0", 5)},
              {}},
             {"c0-0-0", "c0-0-1", "c0-0-2", "c0-0-3", "c0-1-0", "c0-1-3"});
}

TEST_CASE("4.5: what stood behind something keeps its place when that goes", "[merge][triples]") {
    standsAs({"the neighbour was removed",
              orderMap(),
              {cardGoes("c0-0-1")},
              {into("x1", 2)},
              {into("x1", 2), cardGoes("c0-0-1")},
              {}},
             {"c0-0-0", "x1", "c0-0-2", "c0-0-3"});
    standsAs({"the neighbour was moved away",
              orderMap(),
              {cardMoves("c0-0-1", "r0", "s1", 0)},
              {into("x1", 2)},
              {into("x1", 2), cardMoves("c0-0-1", "r0", "s1", 0)},
              {}},
             {"c0-0-0", "x1", "c0-0-2", "c0-0-3"});
    standsAs({"one replaced a card, the other put one more behind it",
              orderMap(),
              {cardGoes("c0-0-1"), into("x2", 1)},
              {into("x1", 2)},
              {cardGoes("c0-0-1"), into("x2", 1), into("x1", 2)},
              {}},
             {"c0-0-0", "x2", "x1", "c0-0-2", "c0-0-3"});
}

TEST_CASE("4.5: stages, rows and all other tables are ordered likewise", "[merge][triples]") {
    const auto row = [](const std::string& id, int rank) {
        return with<Row>(
            id, [](Row& r) { r.title = "Pains"; }, rank);
    };
    areMerged({
        {"a stage moved to the front, one more at the end",
         mapWith(4, 1, 1),
         {placed<Stage>("s3", 0)},
         {stageAt("x1", 4)},
         {placed<Stage>("s3", 0), stageAt("x1", 4)},
         {}},
        {"stages at one place",
         mapWith(2, 1, 1),
         {stageAt("x2", 1), stageAt("a9", 2)},
         {stageAt("x1", 1)},
         {stageAt("x2", 1), stageAt("a9", 2), stageAt("x1", 3)},
         {}},
        {"a row moved by each",
         mapWith(1, 5, 1),
         {placed<Row>("r0", 4)},
         {placed<Row>("r1", 3)},
         {placed<Row>("r1", 3), placed<Row>("r0", 4)},
         {}},
        {"a row at each end", mapWith(1, 2, 1), {row("x2", 0)}, {row("x1", 2)}, {row("x2", 0), row("x1", 3)}, {}},
        {"personas",
         mapWith(1, 1, 1),
         {personaAt("x2", 2)},
         {personaAt("x1", 2)},
         {personaAt("x1", 2), personaAt("x2", 3)},
         {}},
        {"interviews",
         afterAll(mapWith(1, 1, 1), {talkAt("i0", 0)}),
         {talkAt("x2", 0)},
         {talkAt("x1", 1), talkAt("x3", 2)},
         {talkAt("x2", 0), talkAt("x1", 2), talkAt("x3", 3)},
         {}},
        {"a stage moved by one and renamed by the other",
         mapWith(4, 1, 1),
         {placed<Stage>("s3", 0)},
         {stageSays("s3", "Afterwards")},
         {placed<Stage>("s3", 0), stageSays("s3", "Afterwards")},
         {}},
    });
}
