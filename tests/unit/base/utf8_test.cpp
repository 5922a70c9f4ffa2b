#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

using namespace cjm;

TEST_CASE("valid UTF-8 is accepted", "[utf8]") {
    for (const std::string text :
         {"", "plain", "Ёлка", "漢字", "😀", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
          "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
        INFO(text);
        CHECK(utf8::firstInvalid(text) == std::nullopt);
    }
}

TEST_CASE("invalid UTF-8 is found at its first byte", "[utf8]") {
    const std::vector<std::pair<std::string, std::size_t>> vectors{
        {"\x80", 0},             // a continuation byte alone
        {"ab\xBF", 2},           // the same, later
        {"\xC0\xAF", 0},         // overlong slash
        {"\xC1\xBF", 0},         // overlong
        {"\xE0\x9F\xBF", 0},     // overlong in three bytes
        {"\xF0\x8F\xBF\xBF", 0}, // overlong in four
        {"\xED\xA0\x80", 0},     // a surrogate
        {"\xED\xBF\xBF", 0},     // the last surrogate
        {"\xF4\x90\x80\x80", 0}, // beyond U+10FFFF
        {"\xF5\x80\x80\x80", 0}, // no such lead
        {"\xFE", 0},             // never in UTF-8
        {"\xFF", 0},             // never in UTF-8
        {"x\xD0", 1},            // breaks off
        {"x\xE2\x82", 1},        // breaks off
        {"x\xF0\x9F\x98", 1},    // breaks off
        {"x\xD0z", 1},           // a letter where a continuation belongs
        {"Ё\xE2\x28\xA1", 2},    // bad second byte
        {"Ё\xE2\x82\x28", 2},    // bad third byte
        {"\xF0\x9F\x98\x80\xF0\x28", 4},
    };
    for (const auto& vector : vectors) {
        INFO(vector.first);
        CHECK(utf8::firstInvalid(vector.first) == vector.second);
    }
}

TEST_CASE("every code point survives writing and reading", "[utf8]") {
    for (char32_t c = 1; c <= 0x10FFFF; c += (c < 0x1000 ? 1 : 61)) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string bytes;
        utf8::append(bytes, c);
        std::size_t at = 0;
        if (utf8::firstInvalid(bytes) || utf8::length(bytes) != 1 || utf8::next(bytes, at) != c || at != bytes.size())
            FAIL("code point " << static_cast<unsigned long>(c));
    }
}

TEST_CASE("lengths and prefixes count code points", "[utf8]") {
    const std::string text = "aЁ漢😀";
    CHECK(utf8::length(text) == 4);
    CHECK(utf8::prefix(text, 0).empty());
    CHECK(utf8::prefix(text, 1) == "a");
    CHECK(utf8::prefix(text, 2) == "aЁ");
    CHECK(utf8::prefix(text, 3) == "aЁ漢");
    CHECK(utf8::prefix(text, 4) == text);
    CHECK(utf8::prefix(text, 400) == text);
}

TEST_CASE("a text is shortened to its first line", "[utf8]") {
    CHECK(utf8::shortened("", 5).empty());
    CHECK(utf8::shortened("abcde", 5) == "abcde");
    CHECK(utf8::shortened("abcdef", 5) == "abcde…");
    CHECK(utf8::shortened("ЁЁЁЁЁЁ", 5) == "ЁЁЁЁЁ…");
    CHECK(utf8::shortened("a\nb", 5) == "a…");
    CHECK(utf8::shortened("\n", 5) == "…");
}
