#include "support/refused.hpp"

#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values)
        text.push_back(static_cast<char>(value));
    return text;
}

// ASCII as UTF-16, low byte first or last.
std::string wide(std::string_view text, bool lowFirst) {
    std::string out;
    for (const char c : text) {
        out.push_back(lowFirst ? c : '\0');
        out.push_back(lowFirst ? '\0' : c);
    }
    return out;
}

const std::string small = R"({
"format": "cjm",
"map": {"title": "Ёж 😀", "state": "as-is"},
"stages": [
{"id": "s1", "priority": 12, "hidden": true}
],
"rows": [
{"id": "r1", "scaleWords": ["a\n", "\u0416"]}
],
"cards": [
{"id": "c1", "row": "r1", "stage": "s1", "value": -1.5}
],
"later": [null, {"x": 1e5}]
}
)";

} // namespace

TEST_CASE("files with nothing in them are named so", "[hostile]") {
    CHECK(refusalOf("") == "file.empty");
    CHECK(refusalOf(" \t\r\n\n ") == "file.empty");
    CHECK(refusalOf("\xEF\xBB\xBF") == "file.empty");
    CHECK(refusalOf(std::string(1, '\0')) == "file.zeros");
    CHECK(refusalOf(std::string(4096, '\0')) == "file.zeros");
}

TEST_CASE("UTF-16 is recognised with and without its mark", "[hostile]") {
    CHECK(refusalOf(bytes({0xFF, 0xFE}) + wide(small.substr(0, 20), true)) == "file.utf16 1:1");
    CHECK(refusalOf(bytes({0xFE, 0xFF}) + wide(small.substr(0, 20), false)) == "file.utf16 1:1");
    CHECK(refusalOf(wide(small.substr(0, 20), true)) == "file.utf16 1:1");
    CHECK(refusalOf(wide(small.substr(0, 20), false)) == "file.utf16 1:1");
}

TEST_CASE("the mark of UTF-8 is no obstacle", "[hostile]") {
    CHECK(accepted("\xEF\xBB\xBF" + small).document == accepted(small).document);
    CHECK(refusalOf("\xEF\xBB\xBF\xEF\xBB\xBF" + small) == "file.not-cjm 1:1"); // one is enough
}

TEST_CASE("web pages saved by mistake are named so", "[hostile]") {
    CHECK(refusalOf("<!DOCTYPE html>\n<html><body>Sign in</body></html>") == "file.web-page 1:1");
    CHECK(refusalOf("\n\n  <HTML lang=\"ru\">") == "file.web-page 3:3");
    CHECK(refusalOf("<?xml version=\"1.0\"?>") == "file.web-page 1:1");
    CHECK(refusalOf("<p>") == "file.not-cjm 1:1");
}

TEST_CASE("an emulator's joystick map is named so", "[hostile]") {
    CHECK(refusalOf("X:0,1,2\nJ:3,4\n") == "file.joystick 1:1");
    CHECK(refusalOf("\nJ:1\n") == "file.joystick 2:1");
}

TEST_CASE("git's conflict markers are found where they stand", "[hostile]") {
    std::string conflict = small;
    const std::string marked =
        "<<<<<<< HEAD\n{\"id\": \"s1\"}\n=======\n{\"id\": \"s1\", \"hidden\": true}\n>>>>>>> theirs\n";
    conflict.replace(conflict.find("{\"id\": \"s1\""), conflict.find("],\n\"rows\"") - conflict.find("{\"id\": \"s1\""),
                     marked);
    CHECK(refusalOf(conflict) == "file.git-conflict 5:1");
    CHECK(refusalOf("<<<<<<< HEAD\n" + small) == "file.git-conflict 1:1");
    CHECK(refusalOf(small + ">>>>>>> theirs\n") == "file.git-conflict 15:1");
    CHECK(refusalOf("{\n||||||| base\n}") == "file.git-conflict 2:1");
    // Inside a text the same signs are only a text.
    CHECK(refusalOf(R"({"format": "cjm", "map": {"title": "<<<<<<< HEAD"}})") == "accepted");
}

TEST_CASE("other files are not maps", "[hostile]") {
    CHECK(refusalOf("hello") == "file.not-cjm 1:1");
    CHECK(refusalOf("  [1, 2]") == "file.not-cjm 1:3");
    CHECK(refusalOf("\"cjm\"") == "file.not-cjm 1:1");
    CHECK(refusalOf("PK\x03\x04") == "file.not-cjm 1:1");
    CHECK(refusalOf("{}") == "file.not-cjm 1:1");
    CHECK(refusalOf("\n {\"name\": \"a map?\"}") == "file.not-cjm 2:2");
    CHECK(refusalOf(R"({"format": "storymap"})") == "file.not-cjm 1:1");
    CHECK(refusalOf(R"({"format": 1})") == "file.not-cjm 1:1");
    CHECK(refusalOf(R"({"format": {"a": "cjm"}})") == "file.not-cjm 1:1");
}

TEST_CASE("a file for a newer program says so", "[hostile]") {
    const auto loaded = decode("{\"format\": \"cjm\", \"version\": 7,\n\"minReader\": 3}", "map.cjm");
    REQUIRE_FALSE(loaded);
    CHECK(told(loaded.error()) == "file.newer 2:14");
    checkWords(loaded.error());
    CHECK(say(loaded.error(), Language::english).find('7') != std::string::npos);
}

TEST_CASE("a zero byte in the text is damage", "[hostile]") {
    std::string damaged = small;
    damaged[damaged.find("as-is")] = '\0';
    CHECK(refusalOf(damaged) == "file.nul 3:36");
}

TEST_CASE("bytes that are not UTF-8 are found by line and column", "[hostile]") {
    std::string damaged = small;
    damaged.replace(damaged.find("ж"), 2, bytes({0xE6})); // "ж" as Windows-1251 writes it
    CHECK(refusalOf(damaged) == "file.invalid-utf8 3:20");
    CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\": \"" + bytes({0xC0, 0x80}) + "\"}") == "file.invalid-utf8 2:7");
    CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\": \"" + bytes({0xED, 0xA0, 0x80}) + "\"}") == "file.invalid-utf8 2:7");
}

TEST_CASE("a file that breaks off is refused wherever that happens", "[hostile]") {
    REQUIRE(refusalOf(small) == "accepted");
    REQUIRE(refusalOf(std::string_view(small).substr(0, small.size() - 1)) == "accepted"); // only the last line's end
    for (std::size_t length = 1; length + 1 < small.size(); ++length) {
        const std::string part = small.substr(0, length);
        const auto loaded = decode(part);
        INFO(part);
        REQUIRE_FALSE(loaded);
        REQUIRE(loaded.error().message.code == "file.truncated");
        // The place is the end, so that a person sees how much there is.
        const auto lines = std::count(part.begin(), part.end(), '\n');
        REQUIRE(loaded.error().location.line == lines + 1);
        REQUIRE(loaded.error().location.column >= 1);
    }
    checkWords(decode(small.substr(0, 50)).error());
    CHECK(refusalOf(small.substr(0, 50)) == "file.truncated 3:27");
}

TEST_CASE("what follows the end of a map is refused", "[hostile]") {
    CHECK(refusalOf(small + "x") == "file.after-end 15:1");
    CHECK(refusalOf(small + "{}") == "file.after-end 15:1");
    CHECK(refusalOf(small + small) == "file.after-end 15:1");
    CHECK(refusalOf(R"({"format": "cjm"}})") == "file.after-end 1:18");
    CHECK(refusalOf(R"({"format": "cjm"},)") == "file.after-end 1:18");
    CHECK(refusalOf(small + " \r\n\t") == "accepted");
}

TEST_CASE("one changed byte is never a crash", "[hostile]") {
    // Whatever is put in the place of a byte, the reader answers: with a map, or with an error in words.
    for (std::size_t i = 0; i < small.size(); ++i)
        for (const char c : {'\0', '"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', 'e', ' ', '\n', '\x80', '\xFF'}) {
            std::string damaged = small;
            damaged[i] = c;
            const auto loaded = decode(damaged);
            if (!loaded && say(loaded.error(), Language::english).find('\n') != std::string::npos)
                FAIL("byte " << i << ": " << say(loaded.error(), Language::english));
            if (loaded) REQUIRE(decode(encode(loaded->document))->document == loaded->document);
        }
}
