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
    CHECK(refusalOf(map("\"votes\": 1e999")) == "accepted"); // unknown here: nobody asks what it is worth
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

TEST_CASE("hostile numbers in unknown fields are kept as they are", "[hostile]") {
    const std::string digits(300, '7');
    const std::string bytes = map("\"a\": [" + digits + ", -0.0, 1e-999, 1E+999, 9007199254740993, 0.1000]");
    CHECK(encode(accepted(bytes).document)
              .find("\"a\": [\n" + digits + ",\n-0.0,\n1e-999,\n1E+999,\n9007199254740993,\n0.1000\n]") !=
          std::string::npos);
}
