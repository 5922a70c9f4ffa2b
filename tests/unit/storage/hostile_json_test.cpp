#include "support/refused.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::string map(const std::string& more) { return "{\"format\": \"cjm\",\n" + more + "}"; }

std::string repeated(std::string_view part, std::size_t count) {
    std::string text;
    text.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

std::string fields(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "\"k" : ", \"k") + std::to_string(i) + "\": 1";
    return text;
}

} // namespace

TEST_CASE("faults of JSON are found where they are", "[hostile]") {
    CHECK(refusalOf(map("\"a\": tru}\n")) == "file.syntax 2:6");
    CHECK(refusalOf(map("\"a\": 'x'")) == "file.syntax 2:6");
    CHECK(refusalOf(map("\"a\": \"x\" \"b\"")) == "file.syntax 2:10");
    CHECK(refusalOf(map("\"a\" 1")) == "file.syntax 2:5");
    CHECK(refusalOf(map("a: 1")) == "file.syntax 2:1");
    CHECK(refusalOf(map("\"a\": }")) == "file.syntax 2:6");
    CHECK(refusalOf(map("\"a\": 1,")) == "file.syntax 2:8");
    CHECK(refusalOf(map("\"a\": [1, ]")) == "file.syntax 2:10");
    CHECK(refusalOf(map("\"a\": [1 2]")) == "file.syntax 2:9");
    CHECK(refusalOf(map("\"a\": 01")) == "file.syntax 2:7"); // after the number 0
    CHECK(refusalOf(map("\"a\": +1")) == "file.syntax 2:6");
    CHECK(refusalOf(map("\"a\": NaN")) == "file.syntax 2:6");
    for (const char* number : {"-", "-x", "1.", "1.e5", ".5", "1e", "1e+", "0x10", "--1", "Infinity"})
        CHECK(refusalOf(map("\"a\": " + std::string(number))).substr(0, 13) == "file.syntax 2");
    CHECK(refusalOf(map("\"a\": \"\\x\"")) == "file.syntax 2:6");
    CHECK(refusalOf(map("\"a\": \"\\ud800\"")) == "file.syntax 2:6"); // half a character
    CHECK(refusalOf(map("\"a\": \"line\nend\"")) == "file.syntax 2:6");
    CHECK(refusalOf(map("\"a\": 1 // note\n")) == "file.syntax 2:8");
    CHECK(refusalOf(map("/* note */ \"a\": 1")) == "file.syntax 2:1");
    CHECK(refusalOf("{\"format\": \"cjm\"]") == "file.syntax 1:17");
    CHECK(refusalOf("{]") == "file.syntax 1:2");
}

TEST_CASE("columns count characters", "[hostile]") {
    CHECK(refusalOf(map("\"ключ\": \"Ёж 😀\", x")) == "file.syntax 2:17");
}

TEST_CASE("nesting has a limit", "[hostile]") {
    const auto nested = [](std::size_t depth) { return map("\"a\": " + repeated("[", depth) + repeated("]", depth)); };
    CHECK(refusalOf(nested(63)) == "accepted"); // the map itself is the first level
    CHECK(refusalOf(nested(64)) == "file.too-deep 2:69");
    CHECK(refusalOf(nested(200'000)) == "file.too-deep 2:69");
    CHECK(refusalOf(map("\"a\": " + repeated("{\"b\": ", 64) + "1" + repeated("}", 64))).substr(0, 13) ==
          "file.too-deep");
    CHECK(refusalOf(map("\"a\": " + repeated("[", 200'000))) == "file.too-deep 2:69");
}

TEST_CASE("the number of values has a limit", "[hostile]") {
    // The map, its format and the list are values too.
    const auto values = [](std::size_t count) { return map("\"a\": [0" + repeated(",0", count - 4) + "]"); };
    CHECK(refusalOf(values(2'000'000)) == "accepted");
    CHECK(refusalOf(values(2'000'001)) == "file.too-many 2:" + std::to_string(7 + 2 * 1'999'997));
}

TEST_CASE("the fields of a record have a limit", "[hostile]") {
    CHECK(refusalOf(map("\"a\": {" + fields(2'000) + "}")) == "accepted");
    CHECK(refusalOf(map("\"a\": {" + fields(2'001) + "}")).substr(0, 20) == "file.too-many-keys 2");
    CHECK(refusalOf(map("\"a\": [{" + fields(2'000) + "}, {" + fields(2'000) + "}]")) == "accepted"); // each by itself
}

TEST_CASE("texts and names have limits", "[hostile]") {
    constexpr std::size_t mega = 1024 * 1024;
    CHECK(refusalOf(map("\"a\": \"" + std::string(4 * mega, 'x') + "\"")) == "accepted");
    CHECK(refusalOf(map("\"a\": \"" + std::string(5 * mega, 'x') + "\"")) == "file.long-string 2:6");
    CHECK(refusalOf(map("\"" + std::string(256, 'k') + "\": 1")) == "accepted");
    CHECK(refusalOf(map("\"" + std::string(300, 'k') + "\": 1")) == "file.long-key 2:1");
    CHECK(refusalOf(map("\"" + std::string(mega, 'k') + "\": 1")) == "file.long-key 2:1"); // never read to its end
    CHECK(refusalOf(map("\"a\": {\"b\": 1, \"" + std::string(mega, 'k'))) == "file.long-key 2:15");
}

TEST_CASE("what counts of a text is what its escapes mean", "[hostile][unsanitized]") {
    constexpr std::size_t mega = 1024 * 1024;
    const auto escaped = [](std::size_t count) { return "\"" + repeated("\\u0041", count) + "\""; };
    CHECK(refusalOf(map("\"a\": " + escaped(4 * mega))) == "accepted");
    CHECK(refusalOf(map("\"a\": " + escaped(4 * mega + 1))) == "file.long-string 2:6");
    CHECK(refusalOf(map("\"a\": [1, " + escaped(15 * mega))) == "file.long-string 2:10"); // before its end is missed
    CHECK(refusalOf(map("\"" + repeated("\\u0416", 128) + "\": 1")) == "accepted");
    CHECK(refusalOf(map("\"" + repeated("\\u0416", 129) + "\": 1")) == "file.long-key 2:1");
    // A picture may be longer, its name however written; but not all of a file.
    CHECK(refusalOf(map("\"d\\u0061ta\": \"" + repeated("AAA\\/", 7 * mega) + "\"")) == "file.long-string 2:14");
    CHECK(refusalOf(map("\"data\": \"" + std::string(28 * mega, 'A') + "\"")) == "accepted");
    CHECK(refusalOf(map("\"data\": \"" + std::string(28 * mega + 1, 'A') + "\"")) == "file.long-string 2:9");
    CHECK(refusalOf(map("\"data\": [\"" + std::string(5 * mega, 'A') + "\"]")) == "file.long-string 2:10");
    CHECK(refusalOf(map("\"data\": " + escaped(6 * mega))) == "file.long-string 2:9");
}

TEST_CASE("white space has no limit and no cost", "[hostile]") {
    const std::string spaces = repeated(" \n\t\r", 5 * 1024 * 1024);
    CHECK(refusalOf(map("\"a\"" + spaces + ":" + spaces + "1" + spaces)) == "accepted");
    CHECK(refusalOf(map("\"a\": [null," + spaces + "x]")) == "file.syntax 5242882:3");
    CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\": [true" + spaces) == "file.truncated 5242882:3");
}

TEST_CASE("the first fault is told, whatever else is wrong with what begins there", "[hostile]") {
    // None of these may stand where it is, so that its being unfinished or too long is not what is wrong.
    for (const char* more : {"tru", "\"b", "12", "-", "1e999"}) {
        INFO(more);
        CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\": 1 " + std::string(more)) == "file.syntax 2:8");
        CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\": [1 " + std::string(more)) == "file.syntax 2:9");
        CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\" " + std::string(more)) == "file.syntax 2:5");
    }
    for (const char* more : {"tru", "12", "-", "1e999"})
        CHECK(refusalOf("{\"format\": \"cjm\",\n\"a\": 1, " + std::string(more)) == "file.syntax 2:9");
    CHECK(refusalOf(map("\"a\": [1 \"" + std::string(5'000'000, 'x') + "\"]")) == "file.syntax 2:9");
    for (const char* wrong : {"[1,,2]", "[,1]", "[1:2]", "{\"b\",1}", "{\"b\"::1}", "{\"b\":1:2}", "{,}", "[1\n,\n,"})
        CHECK(refusalOf(map("\"a\": " + std::string(wrong))).substr(0, 11) == "file.syntax");
    CHECK(refusalOf(map("\"a\": [1,,2]")) == "file.syntax 2:9");
    CHECK(refusalOf(map("\"a\": [1\n,\n,")) == "file.syntax 4:1");
    CHECK(refusalOf(map("\"a\": {\"b\"::1}")) == "file.syntax 2:11");
}

TEST_CASE("a number that cannot be held is refused where it stands", "[hostile]") {
    CHECK(refusalOf(map("\"votes\": 1e999")) == "file.huge-number 2:10");
    CHECK(refusalOf(map("\"a\": [1.7976931348623157e308, -1e309]")) == "file.huge-number 2:31");
    CHECK(refusalOf(map("\"a\": {\"b\": 1" + std::string(400, '0') + "}")) == "file.huge-number 2:12");
    CHECK(refusalOf(map("\"cards\": [{\"id\": \"c\",\n\"number\": 1E+400}]")) == "file.huge-number 3:11");
    CHECK(refusalOf(map("\"a\": " + std::string(5'000'000, '1'))) == "file.long-string 2:6");
}

TEST_CASE("a field written twice is refused at its second place", "[hostile]") {
    CHECK(refusalOf(map("\"a\": 1,\n \"a\": 2")) == "file.duplicate-key 3:2");
    CHECK(refusalOf(map("\"format\": \"cjm\"")) == "file.duplicate-key 2:1");
    CHECK(refusalOf(map("\"a\": {\"b\": 1, \"\\u0062\": 2}")) ==
          "file.duplicate-key 2:15"); // the same name, written otherwise
    CHECK(refusalOf(map("\"a\": {\"b\": 1}, \"c\": {\"b\": 2}")) == "accepted");
    const auto loaded = decode(map("\"two\\nlines\": 1, \"two\\nlines\": 2"));
    REQUIRE_FALSE(loaded);
    checkWords(loaded.error());
}

TEST_CASE("odd numbers in unknown fields are kept as they are", "[hostile]") {
    const std::string digits(300, '7');
    const std::string bytes = map("\"a\": [" + digits + ", -0, -0.0, 1e-999, 1E+99, 18446744073709551616, 0.1000]");
    CHECK(encode(accepted(bytes).document)
              .find("\"a\": [\n" + digits + ",\n-0,\n-0.0,\n1e-999,\n1E+99,\n18446744073709551616,\n0.1000\n]") !=
          std::string::npos);
}
