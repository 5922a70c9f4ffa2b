#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

using namespace cjm;

TEST_CASE("a text is folded whatever its letters are", "[base][utf8]") {
    CHECK(utf8::folded("Case Study 12") == "case study 12");
    CHECK(utf8::folded("АБВГД ЭЮЯ") == "абвгд эюя");
    CHECK(utf8::folded("Є І Ї Ґ") == "є і ї ґ");                     // Ukrainian
    CHECK(utf8::folded("Ә Ғ Қ Ң Ө Ұ Ү Һ") == "ә ғ қ ң ө ұ ү һ");     // Kazakh
    CHECK(utf8::folded("Ў Љ Њ Ќ") == "ў љ њ ќ");                     // Belarusian, Serbian, Macedonian
    CHECK(utf8::folded("ÉCOLE ÄÖÜ ŁÓDŹ ŠŽ") == "école äöü łódź šž"); // Latin with accents
    CHECK(utf8::folded("STRASSE") == utf8::folded("straße"));        // one letter of two
    CHECK(utf8::folded("ΣΊΣΥΦΟΣ") == utf8::folded("σίσυφος"));       // a small letter of two forms
    CHECK(utf8::folded("客户 👩🏽‍🚒 «…»") == "客户 👩🏽‍🚒 «…»");
    CHECK(utf8::folded("").empty());
}

TEST_CASE("an accent may be written as a letter of its own", "[base][utf8]") {
    const std::string two = "e\u0301", one = "\u00e9";
    CHECK(utf8::folded(two) == one);
    CHECK(utf8::folded("E\u0301") == one);
    CHECK(utf8::folded("\u0418\u0306") == "й");
    CHECK(utf8::folded("\u0415\u0308") == "ё");
    CHECK(utf8::folded("Ё") == "ё");
    CHECK(utf8::folded("ё") != utf8::folded("е")); // who wants them alike says so (forSearch)
    CHECK(utf8::folded("é") != utf8::folded("e"));
    CHECK(utf8::folded("й") != utf8::folded("и"));
}

TEST_CASE("folding what is no text leaves it alone, and folding twice is folding once", "[base][utf8]") {
    const std::string broken = "Ab\xC3";
    CHECK(utf8::folded(broken) == broken);
    for (const char* text : {"Ёлка", "ÉCOLE", "İstanbul", "ǅ", "ﬁ", "Ⅷ", "K\u0300"})
        CHECK(utf8::folded(utf8::folded(text)) == utf8::folded(text));
    const std::string zero("А\0Б", 5);
    CHECK(utf8::folded(zero) == std::string("а\0б", 5));
}

TEST_CASE("letters and digits of all scripts are told from signs", "[base][utf8]") {
    for (const char32_t c : U"aZ9яЁїҚéß客ع٣\u0301")
        if (c != 0) CHECK(utf8::isLetterOrDigit(c));
    for (const char32_t c : U" \n\t.,-–—«»“”!&+№€\u3000👩")
        if (c != 0) CHECK_FALSE(utf8::isLetterOrDigit(c));
}
