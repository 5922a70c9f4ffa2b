#include <cjm/base/error.hpp>
#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

using namespace cjm;

TEST_CASE("what would be obeyed is shown as a sign", "[plain]") {
    for (char32_t c = 1; c < 0x2100; ++c) {
        std::string text = "a";
        utf8::append(text, c);
        const bool isControl = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        std::string wanted = text;
        if (isControl || turns) wanted = "a□";
        if (c == '\t' || c == 0x2028 || c == 0x2029) wanted = "a ";
        if (c == '\n' || c == '\r') wanted = "a\n";
        INFO("U+" << std::hex << static_cast<unsigned>(c));
        REQUIRE(shownText(text) == wanted);
        REQUIRE(shownLine(text) == (wanted == "a\n" ? "a " : wanted));
    }
    CHECK(shownText(std::string_view("a\0b", 3)) == "a□b");
    CHECK(shownText("\xEF\xBF\xBE \xEF\xBF\xBF") == "□ □"); // no XML may hold these
}

TEST_CASE("a map draws nothing of what has no sign, and nothing is left of what turns directions", "[plain]") {
    for (const char32_t c : {0xADU, 0x34FU, 0x61CU, 0x180EU, 0x202AU, 0x202BU, 0x202CU, 0x202DU, 0x202EU, 0x2060U,
                             0x2064U, 0x2066U, 0x2067U, 0x2068U, 0x2069U, 0x206FU, 0xFEFFU}) {
        INFO("U+" << std::hex << static_cast<unsigned>(c));
        std::string text = "пере";
        utf8::append(text, c);
        CHECK(drawnText(text + "нос") == "перенос");
        CHECK(drawnLine(text + "\nнос") == "пере нос");
        const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        CHECK(shownText(text) == (turns ? "пере□" : text)); // names, messages and terminals show it
    }
    // What shapes the signs beside it stays, and so does what is obeyed.
    for (const std::string kept : {"👨‍👩‍👧‍👦 e\xCC\x81", "1️⃣", "می‌خواهم", "שלום"})
        CHECK(drawnText(kept) == kept);
    CHECK(drawnText("a\x1B\tb\r\nc") == "a□ b\nc");
    CHECK(drawnText("\xC2\xAD").empty());
}

TEST_CASE("line ends of all systems are one", "[plain]") {
    CHECK(shownText("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd");
    CHECK(shownLine("a\r\nb\rc\nd") == "a b c d");
}

TEST_CASE("what is read as it stands stays", "[plain]") {
    for (const std::string text : {"", "Ёж, «ёлки» — №5 <b>&amp;", "שלום مرحبا", "👨‍👩‍👧‍👦 e\xCC\x81",
                                   "\xC2\xA0\xE2\x80\x8F"}) {
        CHECK(shownText(text) == text);
        CHECK(shownLine(text) == text);
    }
}

TEST_CASE("a name that is no UTF-8 is shown without commands", "[plain]") {
    CHECK(shownLine("a\x1B[31m\xFF\nb\xE2\x80") == "a□[31m□ b□□");
    CHECK(shownLine("\xFF\xC2\x9B\xE2\x80\xAE") == "□□□"); // one wrong byte does not let the others through
}

TEST_CASE("a text becomes the name of a file on every system", "[plain]") {
    const auto name = [](std::string_view text) { return asFileName(text, 80, "map"); };
    CHECK(name("Путь: «котёл» <2025>?") == "Путь «котёл» 2025");
    CHECK(name("a/b\\c|d*e\"f") == "a b c d e f");
    CHECK(name("  ..план v1.2.. ") == "план v1.2");
    CHECK(name("a\nb\x1B\xE2\x80\xAE"
               "c\xFF") == "a b c");
    for (const char* nothing : {"", "...", " ? ", "\xFF"})
        CHECK(name(nothing) == "map");
    CHECK(name("NUL") == "NUL_");
    CHECK(name("com1.txt") == "com1.txt_");
    CHECK(name("Con") == "Con_");
    CHECK(name("console") == "console");
    std::string longName;
    for (int i = 0; i < 300; ++i)
        longName += "ж";
    CHECK(name(longName).size() == 160);
    CHECK(asFileName(longName, 300, "map").size() == 200);
}

TEST_CASE("no error sentence carries a command of a terminal", "[plain]") {
    const std::string evil = "\x1B]0;owned\x07 \xC2\x9B\x33\x31m \xE2\x80\xAEgpj\n";
    const Error error{{"file.unknown-word", {{"name", evil}, {"word", evil}, {"known", evil}}}, {evil, 1, 2}};
    for (const Language language : {Language::english, Language::russian}) {
        const std::string words = say(error, language);
        for (const char* command : {"\x1B", "\x07", "\xC2\x9B", "\xE2\x80\xAE", "\n"})
            CHECK(words.find(command) == std::string::npos);
    }
}
