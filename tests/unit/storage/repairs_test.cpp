#include "support/builders.hpp"
#include "support/refused.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Codes = std::vector<std::string>;

// A map with the parts given; stages s1 and s2, row r1.
Loaded withCards(const std::string& cards, const std::string& more = {}) {
    return accepted(R"({"format": "cjm", "stages": [{"id": "s1"}, {"id": "s2"}], "rows": [{"id": "r1"}], "cards": [)" +
                    cards + "]" + more + "}");
}

const std::string inACell = R"("row": "r1", "stage": "s1")"; // NOLINT: a part of every card

// What was mended stays mended: the bytes written from it are read without a word.
void checkSettled(const Loaded& loaded) {
    const Loaded again = accepted(encode(loaded.document));
    CHECK(again.notes.empty());
    CHECK(again.document == loaded.document);
}

} // namespace

TEST_CASE("numbers out of range are brought into it with a note", "[repairs]") {
    const Loaded loaded =
        withCards("{\"id\": \"a\", " + inACell + R"(, "span": 0, "votes": -3, "importance": 9, "value": 2.5},)" +
                  "{\"id\": \"b\", " + inACell + R"(, "value": 0.26, "severity": 1000000000})");
    const Card a = *loaded.document.map.cards.find(CardId{"a"}), b = *loaded.document.map.cards.find(CardId{"b"});
    CHECK(a.span == 1);
    CHECK(a.votes == 0);
    CHECK(a.importance == 5);
    CHECK(a.value == 2);
    CHECK(b.value == 0.3);
    CHECK(b.severity == 3);
    CHECK(codes(loaded.notes) == Codes(6, "note.clamped"));
    CHECK(loaded.notes[0] == Message{"note.clamped", {{"id", std::string("a")}, {"field", std::string("span")}}});
    CHECK(problems(loaded.document.map).empty());
    checkSettled(loaded);
}

TEST_CASE("an id that occurs twice is given to the first record only", "[repairs]") {
    const Loaded loaded = withCards("{\"id\": \"a\", " + inACell + "}, {\"id\": \"a\", " + inACell +
                                    "}, {\"id\": \"a\", " + inACell + "}");
    CHECK(idsOfCell(loaded.document.map, "r1", "s1") == Codes{"a", "a-2", "a-3"});
    CHECK(codes(loaded.notes) == Codes(2, "note.id-renamed"));
    CHECK(loaded.notes[1].values[1].second == MessageValue("a-3"));
    CHECK(problems(loaded.document.map).empty());
    checkSettled(loaded);
}

TEST_CASE("a renamed id stays well formed and unique", "[repairs]") {
    const std::string longId(64, 'x');
    const Loaded loaded = withCards("{\"id\": \"" + longId + "\", " + inACell + "}, {\"id\": \"" + longId + "\", " +
                                    inACell + "}," + R"({"id": "b-2", )" + inACell + "}, {\"id\": \"b\", " + inACell +
                                    "}, {\"id\": \"b\", " + inACell + "}");
    CHECK(problems(loaded.document.map).empty());
    CHECK(loaded.document.map.cards.size() == 5);
    CHECK(loaded.document.map.cards.find(CardId{"b-3"}) != nullptr);
    checkSettled(loaded);
}

TEST_CASE("records of all kinds may be numbered from one", "[repairs]") {
    // Files made by hand or by a script do that. References go to the record of their own kind.
    const Loaded loaded = accepted(R"({"format": "cjm", "map": {},
        "stages": [{"id": "1", "title": "S1"}, {"id": "2", "title": "S2"}],
        "rows": [{"id": "1", "title": "R1"}, {"id": "2", "title": "R2"}],
        "personas": [{"id": "1", "name": "P1"}],
        "cards": [{"id": "1", "row": "1", "stage": "1", "kind": "barrier", "text": "C1"},
                  {"id": "2", "row": "2", "stage": "1", "kind": "solution", "solves": ["1"], "personas": ["1"]}]})");
    const Map& map = loaded.document.map;
    CHECK(problems(map) == nothing);
    CHECK(map.stages.size() == 2);
    CHECK(map.rows.size() == 2);
    const auto rows = inOrder(map.rows);
    const auto stages = inOrder(map.stages);
    const auto first = map.cards.cellList(rows[0]->id, stages[0]->id),
               second = map.cards.cellList(rows[1]->id, stages[0]->id);
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    CHECK(first[0]->text == "C1");
    CHECK(second[0]->solves == std::vector{first[0]->id});
    REQUIRE(second[0]->personas.size() == 1);
    CHECK(map.personas.find(second[0]->personas[0])->name == "P1");
    checkSettled(loaded);
}

TEST_CASE("many records of one id are renamed without trying every number", "[repairs]") {
    std::string cards;
    for (int n = 0; n < 40'000; ++n)
        cards += (n == 0 ? "" : ",") + std::string("{\"id\": \"a\"}");
    const Loaded loaded = withCards(cards);
    CHECK(loaded.document.map.cards.size() == 40'000);
    CHECK(loaded.document.map.cards.find(CardId{"a-40000"}) != nullptr);
}

TEST_CASE("cards of a missing row or stage get one", "[repairs]") {
    const Loaded loaded =
        withCards(R"({"id": "a", "row": "gone", "stage": "s1"}, {"id": "b", "row": "gone", "stage": "lost"})");
    const Map& map = loaded.document.map;
    CHECK(idsInOrder(map.rows) == Codes{"r1", "gone"});
    CHECK(idsInOrder(map.stages) == Codes{"s1", "s2", "lost"});
    CHECK(map.rows.find(RowId{"gone"})->title == "Cards found");
    CHECK(map.stages.find(StageId{"lost"})->title == "Stage found");
    CHECK(codes(loaded.notes) == Codes{"note.row-made", "note.stage-made"});
    CHECK(problems(map).empty());
    checkSettled(loaded);
}

TEST_CASE("found rows are named in the language of the map", "[repairs]") {
    const Loaded loaded = withCards(R"({"id": "a", "row": "gone", "stage": "s1"})", R"(, "map": {"language": "ru"})");
    CHECK(loaded.document.map.rows.find(RowId{"gone"})->title == "Найденные карточки");
}

TEST_CASE("cards that name no row or stage share a found one", "[repairs]") {
    // "b" names a card's id where a row's belongs; "r1" is a row and no stage.
    const Loaded loaded =
        withCards(R"({"id": "a"}, {"id": "b", "row": "a", "stage": "r1"}, {"id": "c", "stage": "s1"})");
    const Map& map = loaded.document.map;
    CHECK(map.cards.size() == 3);
    CHECK(idsInOrder(map.rows) == Codes{"r1", "found-row"});
    CHECK(idsInOrder(map.stages) == Codes{"s1", "s2", "found-stage"});
    CHECK(idsOfCell(map, "found-row", "found-stage") == Codes{"a", "b"});
    CHECK(problems(map).empty());
    checkSettled(loaded);
}

TEST_CASE("a found row takes an id that nobody has", "[repairs]") {
    const Loaded loaded = withCards(R"({"id": "found-row", "stage": "s1"}, {"id": "b", "stage": "s1"})");
    CHECK(loaded.document.map.cards.size() == 2);
    CHECK(loaded.document.map.rows.size() == 2);
    CHECK(problems(loaded.document.map) == nothing);
    checkSettled(loaded);
}

TEST_CASE("every note says its words in both languages", "[repairs]") {
    const Loaded loaded = withCards(R"({"id": "a", "votes": -1}, {"id": "a", "row": "gone"})", R"(, "version": 9)");
    CHECK(loaded.notes.size() >= 5);
    for (const Message& note : loaded.notes)
        for (const Language language : {Language::english, Language::russian}) {
            const std::string words = say(note, language);
            INFO(words);
            CHECK(words != note.code);
            CHECK(words.find('{') == std::string::npos);
        }
}
