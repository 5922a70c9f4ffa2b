#include "support/builders.hpp"
#include "support/refused.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// A small map in its canonical form, with fields at every level that this version does not know.
const std::string canonical = R"({
"format": "cjm",
"version": 2,
"minReader": 2,
"docId": "doc-1",
"revision": "r2",
"by": "Ира \"И.\"",
"trail": ["r0", "r1"],
"map": {"title": "Котельная «Заря»", "language": "ru", "state": "to-be", "date": "2026-11-21", "ideas": [{"text": "a \"b\"\n\\c", "author": "Ира", "mood": 1.10}], "outcomes": {"usp": "x", "later": {"a": [1, 2], "b": "} ,: {"}}, "stageQuestions": [{"key": "deal.stock", "notForUs": true, "later": null}], "big": 12345678901234567890123, "exact": 1.10, "small": -0.0e-7},
"stages": [
{"id": "s2", "title": "Второй", "colour": "#2B6DEF", "group": "deal", "priority": 1, "width": 212.5, "later": [true, false]},
{"id": "s1", "title": "Первый"}
],
"rows": [
{"id": "r1", "title": "Эмоции", "kind": "emotions", "scaleWords": ["плохо", "", "хорошо"], "collapsed": true, "later": "\u0416"}
],
"cards": [
{"id": "c2", "row": "r1", "stage": "s2", "span": 2, "kind": "emotion", "text": "спокойно 😀", "personas": ["p1"], "votes": 3, "value": -1.5},
{"id": "c1", "row": "r1", "stage": "s1", "kind": "barrier", "severity": 3, "reason": "trust", "later": {"id": "c1", "solves": []}},
{"id": "c3", "row": "r1", "stage": "s1", "kind": "solution", "text": "tab\t, return\r, bell\u0007, delete\u007f", "link": "https://example.org/", "solves": ["c1"], "due": "2026-12-01", "number": 1e+30, "target": 0.1}
],
"personas": [
{"id": "p1", "name": "Главный инженер", "decisionRoles": ["decides", "later"], "later": 1}
],
"rooms": [
{"id": "m1", "x": 1.10},
{"id": "m2", "deep": {"er": [[], {}]}}
],
"settings": {"snap": true},
"none": []
}
)";

} // namespace

TEST_CASE("the canonical form is written to the byte", "[codec]") {
    const Loaded loaded = accepted(canonical);
    CHECK(loaded.notes.empty());
    CHECK(problems(loaded.document.map).empty());
    CHECK(encode(loaded.document) == canonical);
}

TEST_CASE("an empty map says only what it has to", "[codec]") {
    CHECK(encode({}) ==
          "{\n\"format\": \"cjm\",\n\"version\": 2,\n\"minReader\": 2,\n\"docId\": \"\",\n\"revision\": \"\",\n"
          "\"map\": {\"state\": \"as-is\"}\n}\n");
    CHECK(accepted(encode({})).document == Document{});
    CHECK(accepted(R"({"format": "cjm"})").document == Document{});
}

TEST_CASE("values that rest at their defaults are left out", "[codec]") {
    Map map = mapWith(1, 1, 1);
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.text.clear();
    map.cards = map.cards.set(card);
    const std::string bytes = encode({map, {}});
    CHECK(bytes.find("{\"id\": \"c0-0-0\", \"row\": \"r0\", \"stage\": \"s0\", \"kind\": \"goal\"}") !=
          std::string::npos);
    CHECK(bytes.find("{\"id\": \"r0\", \"title\": \"Row 0\", \"kind\": \"goals\"}") != std::string::npos);
    CHECK(bytes.find("rank") == std::string::npos);
    CHECK(bytes.find("span") == std::string::npos);
}

TEST_CASE("every field reaches its record", "[codec]") {
    const Document document = accepted(canonical).document;
    const Map& map = document.map;
    CHECK(document.envelope.docId == "doc-1");
    CHECK(document.envelope.by == "Ира \"И.\"");
    CHECK(document.envelope.trail == std::vector<std::string>{"r0", "r1"});
    CHECK(map.passport->state == MapState::toBe);
    CHECK(map.passport->ideas[0].text == "a \"b\"\n\\c");
    CHECK(map.passport->outcomes.usp == "x");
    CHECK(map.passport->stageQuestions[0].notForUs);
    CHECK(idsInOrder(map.stages) == std::vector<std::string>{"s2", "s1"}); // the order of the file is the rank
    CHECK(map.stages.find(StageId{"s2"})->width == 212.5);
    CHECK(map.rows.find(RowId{"r1"})->scaleWords.size() == 3);
    const Card emotion = *map.cards.find(CardId{"c2"});
    CHECK(emotion.value == -1.5);
    CHECK(emotion.span == 2);
    CHECK(emotion.personas == std::vector<PersonaId>{{"p1"}});
    const Card solution = *map.cards.find(CardId{"c3"});
    CHECK(solution.rank == 1);
    CHECK(solution.text == "tab\t, return\r, bell\x07, delete\x7F");
    CHECK(solution.number == 1e30);
    CHECK(map.personas.find(PersonaId{"p1"})->decisionRoles == std::vector<std::string>{"decides", "later"});
}

TEST_CASE("unknown fields are kept as they were written", "[codec]") {
    const Map map = accepted(canonical).document.map;
    CHECK(map.passport->unknown ==
          UnknownFields{{"big", "12345678901234567890123"}, {"exact", "1.10"}, {"small", "-0.0e-7"}});
    CHECK(map.passport->ideas[0].unknown == UnknownFields{{"mood", "1.10"}});
    CHECK(map.passport->outcomes.unknown == UnknownFields{{"later", R"({"a": [1, 2], "b": "} ,: {"})"}});
    CHECK(map.passport->stageQuestions[0].unknown == UnknownFields{{"later", "null"}});
    CHECK(map.stages.find(StageId{"s2"})->unknown == UnknownFields{{"later", "[true, false]"}});
    CHECK(map.rows.find(RowId{"r1"})->unknown == UnknownFields{{"later", "\"\\u0416\""}});
    CHECK(map.cards.find(CardId{"c1"})->unknown == UnknownFields{{"later", R"({"id": "c1", "solves": []})"}});
    CHECK(map.personas.find(PersonaId{"p1"})->unknown == UnknownFields{{"later", "1"}});
    REQUIRE(map.unknown->size() == 3);
    CHECK((*map.unknown)[0].name == "rooms");
    CHECK((*map.unknown)[1] == UnknownField{"settings", "{\"snap\": true}"});
    CHECK((*map.unknown)[2] == UnknownField{"none", "[]"});
}

TEST_CASE("loose bytes become canonical and keep unknown fields", "[codec]") {
    const std::string loose = "\xEF\xBB\xBF  {\"rooms\" : [ {\"x\":1.10 ,\"id\":\"m1\"} , 7 ], \"format\":\"cjm\",\r\n"
                              "\"cards\":[], \"map\":{\"b\\u0031\":[1,\n2]}}";
    CHECK(encode(accepted(loose).document) ==
          "{\n\"format\": \"cjm\",\n\"version\": 2,\n\"minReader\": 2,\n\"docId\": \"\",\n\"revision\": \"\",\n"
          "\"map\": {\"state\": \"as-is\", \"b1\": [1, 2]},\n"
          "\"rooms\": [\n{\"x\": 1.10, \"id\": \"m1\"},\n7\n]\n}\n");
}

TEST_CASE("names of unknown fields are escaped like any text", "[codec]") {
    const std::string bytes = R"({"format": "cjm", "map": {"a\"b\\\n": 1}, "c\"": {}})";
    const Document document = accepted(bytes).document;
    CHECK(document.map.passport->unknown == UnknownFields{{"a\"b\\\n", "1"}});
    CHECK(accepted(encode(document)).document == document);
}

TEST_CASE("a newer file that this version may read keeps its version", "[codec]") {
    const Loaded loaded = accepted(R"({"format": "cjm", "version": 7, "minReader": 1, "map": {"later": 1}})");
    CHECK(codes(loaded.notes) == std::vector<std::string>{"note.newer"});
    CHECK(loaded.document.envelope.version == 7);
    CHECK(encode(loaded.document).find("\"version\": 7,\n\"minReader\": 1") != std::string::npos);
}

TEST_CASE("numbers are written shortest and read back the same", "[codec]") {
    for (const double number : {0.1, 1.0 / 3, 1e-300, 1.7976931348623157e308, 5e-324, -123456789.125, 1e21, 100000.0}) {
        Map map = mapWith(1, 1, 1);
        Card card = *map.cards.find(cardId(0, 0, 0));
        card.number = number;
        map.cards = map.cards.set(card);
        CHECK(accepted(encode({map, {}})).document.map.cards.find(card.id)->number == number);
    }
}
