#include "support/builders.hpp"
#include "support/refused.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The field stands on line 2, its value at column `at`.
std::string inMap(const std::string& field) { return refusalOf("{\"format\": \"cjm\", \"map\": {\n" + field + "}}"); }
std::string inStage(const std::string& field) {
    return refusalOf("{\"format\": \"cjm\", \"stages\": [{\"id\": \"s1\",\n" + field + "}]}");
}
std::string inRow(const std::string& field) {
    return refusalOf("{\"format\": \"cjm\", \"rows\": [{\"id\": \"r1\",\n" + field + "}]}");
}
std::string inCard(const std::string& field) {
    return refusalOf("{\"format\": \"cjm\", \"cards\": [{\"id\": \"c1\",\n" + field + "}]}");
}
std::string onTop(const std::string& field) { return refusalOf("{\"format\": \"cjm\",\n" + field + "}"); }

} // namespace

TEST_CASE("a text belongs where a text belongs", "[hostile]") {
    for (const std::string value : {"1", "true", "null", "[]", "{}"}) {
        INFO(value);
        CHECK(inMap("\"title\": " + value) == "file.wanted-text 2:10");
        CHECK(inStage("\"colour\": " + value) == "file.wanted-text 2:11");
        CHECK(inCard("\"row\": " + value) == "file.wanted-text 2:8");  // an id is a text
        CHECK(inCard("\"kind\": " + value) == "file.wanted-text 2:9"); // so is a word
        CHECK(inRow("\"scaleWords\": [\"a\", " + value + "]") == "file.wanted-text 2:21");
        CHECK(onTop("\"docId\": " + value) == "file.wanted-text 2:10");
        CHECK(onTop("\"trail\": [" + value + "]") == "file.wanted-text 2:11");
        CHECK(onTop("\"by\": " + value) == "file.wanted-text 2:7");
    }
}

TEST_CASE("a number belongs where a number belongs", "[hostile]") {
    for (const std::string value : {"\"1\"", "true", "null", "[]", "{}"}) {
        INFO(value);
        CHECK(inStage("\"width\": " + value) == "file.wanted-number 2:10");
        CHECK(inCard("\"value\": " + value) == "file.wanted-number 2:10");
        CHECK(inCard("\"votes\": " + value) == "file.wanted-whole 2:10");
        CHECK(onTop("\"version\": " + value) == "file.wanted-whole 2:12");
        CHECK(onTop("\"minReader\": " + value) == "file.wanted-whole 2:14");
    }
    for (const std::string value : {"1.5", "1e10", "-2000000000", "12345678901234567890123"}) {
        INFO(value);
        CHECK(inCard("\"votes\": " + value) == "file.wanted-whole 2:10");
    }
    for (const std::string value : {"1.0", "1e3", "-0"})
        CHECK(inCard("\"votes\": " + value) == "accepted");
}

TEST_CASE("a switch belongs where a switch belongs", "[hostile]") {
    for (const std::string value : {"1", "0", "\"true\"", "null", "[]", "{}"}) {
        INFO(value);
        CHECK(inStage("\"hidden\": " + value) == "file.wanted-switch 2:11");
        CHECK(inCard("\"momentOfTruth\": " + value) == "file.wanted-switch 2:18");
    }
}

TEST_CASE("a list belongs where a list belongs", "[hostile]") {
    for (const std::string value : {"1", "\"a\"", "true", "null", "{}"}) {
        INFO(value);
        CHECK(inRow("\"scaleWords\": " + value) == "file.wanted-list 2:15");
        CHECK(inCard("\"personas\": " + value) == "file.wanted-list 2:13");
        CHECK(inMap("\"ideas\": " + value) == "file.wanted-list 2:10");
        CHECK(onTop("\"stages\": " + value) == "file.wanted-list 2:11");
        CHECK(onTop("\"rows\": " + value) == "file.wanted-list 2:9");
        CHECK(onTop("\"cards\": " + value) == "file.wanted-list 2:10");
        CHECK(onTop("\"personas\": " + value) == "file.wanted-list 2:13");
        CHECK(onTop("\"trail\": " + value) == "file.wanted-list 2:10");
    }
}

TEST_CASE("a record belongs where a record belongs", "[hostile]") {
    for (const std::string value : {"1", "\"a\"", "true", "null", "[]"}) {
        INFO(value);
        CHECK(onTop("\"map\": " + value) == "file.wanted-record 2:8");
        CHECK(onTop("\"stages\": [" + value + "]") == "file.wanted-record 2:12");
        CHECK(onTop("\"cards\": [" + value + "]") == "file.wanted-record 2:11");
        CHECK(inMap("\"outcomes\": " + value) == "file.wanted-record 2:13");
        CHECK(inMap("\"ideas\": [" + value + "]") == "file.wanted-record 2:11");
    }
}

TEST_CASE("words that are not known are named with those that are", "[hostile]") {
    CHECK(inMap("\"state\": \"was\"") == "file.unknown-word 2:10");
    CHECK(inStage("\"group\": \"deals\"") == "file.unknown-word 2:10");
    CHECK(inRow("\"kind\": \"goal\"") == "file.unknown-word 2:9"); // that is a card's kind
    CHECK(inCard("\"kind\": \"goals\"") == "file.unknown-word 2:9");
    CHECK(inCard("\"kind\": \"\"") == "file.unknown-word 2:9");
    for (const std::string field : {"status", "mechanic", "triggerKind", "reason", "state", "group"})
        CHECK(inCard("\"" + field + "\": \"?\"") == "file.unknown-word 2:" + std::to_string(field.size() + 5));
    const auto loaded = decode(R"({"format": "cjm", "map": {"state": "was"}})");
    REQUIRE_FALSE(loaded);
    const std::string words = say(loaded.error(), Language::english);
    CHECK(words.find("as-is, to-be") != std::string::npos);
    CHECK(words.find("“was”") != std::string::npos);
}

TEST_CASE("a hostile word does not flood the message", "[hostile]") {
    CHECK(inMap("\"state\": \"" + std::string(100'000, 'x') + "\"") == "file.unknown-word 2:10");
    CHECK(inMap("\"state\": \"a\\nb\\u001b[31m\"") == "file.unknown-word 2:10");
    CHECK(inCard("\"image\": \"" + std::string(100'000, 'x') + "\"") == "file.bad-id 2:10");
}

TEST_CASE("records have ids", "[hostile]") {
    CHECK(onTop("\"stages\": [{}]") == "file.no-id 2:12");
    CHECK(onTop("\"stages\": [{\"id\": \"s1\"},\n {\"title\": \"x\"}]") == "file.no-id 3:2");
    CHECK(onTop("\"cards\": [{\"id\": 7}]") == "file.no-id 2:11");
    CHECK(onTop("\"rows\": [{\"id\": \"\"}]") == "file.bad-id 2:17");
    CHECK(onTop("\"rows\": [{\"id\": \"a b\"}]") == "file.bad-id 2:17");
    CHECK(onTop("\"personas\": [{\"id\": \"ёж\"}]") == "file.bad-id 2:21");
    CHECK(onTop("\"cards\": [{\"id\": \"" + std::string(65, 'x') + "\"}]") == "file.bad-id 2:18");
    CHECK(onTop("\"cards\": [{\"id\": \"" + std::string(64, 'x') + "\"}]") == "accepted");
}

TEST_CASE("references are ids or nothing", "[hostile]") {
    CHECK(inCard("\"row\": \"a b\"") == "file.bad-id 2:8");
    CHECK(inCard("\"solves\": [\"ok\", \"../x\"]") == "file.bad-id 2:18");
    CHECK(inCard("\"evidence\": [\"\\u0000\"]") == "file.bad-id 2:14");
    CHECK(inMap("\"logo\": \"\"") == "accepted");
}
