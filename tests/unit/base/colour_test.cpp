#include <cjm/base/colour.hpp>

#include <catch2/catch.hpp>

using namespace cjm;

TEST_CASE("colours are read and written as #RRGGBB", "[colour]") {
    CHECK(parseColour("#2B6DEF") == Colour{0x2B, 0x6D, 0xEF, 255});
    CHECK(parseColour("#2b6def") == Colour{0x2B, 0x6D, 0xEF, 255});
    CHECK(parseColour("#000000") == Colour{0, 0, 0, 255});
    CHECK(colourText({0x0A, 0xB0, 0xFF, 255}) == "#0AB0FF");
    for (const std::string_view text :
         {"", "#", "2B6DEF", "#2B6DE", "#2B6DEF0", "#2B6DEG", "red", "#2B6 EF", "#+B6DEF"}) {
        INFO(text);
        CHECK(parseColour(text) == std::nullopt);
    }
}

TEST_CASE("every colour survives writing and reading", "[colour]") {
    for (int step = 0; step < 256; ++step) {
        const Colour colour{static_cast<std::uint8_t>(step), static_cast<std::uint8_t>(255 - step),
                            static_cast<std::uint8_t>(step * 7 % 256), 255};
        CHECK(parseColour(colourText(colour)) == colour);
    }
}

TEST_CASE("mixing goes from the bottom to the top colour", "[colour]") {
    const Colour white{255, 255, 255, 255}, blue{0, 0, 200, 255};
    CHECK(mix(white, blue, 0) == white);
    CHECK(mix(white, blue, 1) == blue);
    CHECK(mix(white, blue, 0.5) == Colour{128, 128, 228, 255});
}

TEST_CASE("contrast follows WCAG", "[colour]") {
    const Colour white{255, 255, 255, 255}, black{0, 0, 0, 255};
    CHECK(contrast(white, black) == Approx(21.0));
    CHECK(contrast(black, white) == Approx(21.0));
    CHECK(contrast(white, white) == Approx(1.0));
    CHECK(contrast(*parseColour("#767676"), white) == Approx(4.54).margin(0.01)); // the known limit of grey on white
}

TEST_CASE("fills darken until white text can be read on them", "[colour]") {
    const Colour white{255, 255, 255, 255};
    for (const std::string_view text : {"#FFFFFF", "#FFFF00", "#00FF00", "#E2A72E", "#2575D1", "#000000", "#010101"}) {
        INFO(text);
        CHECK(contrast(darkenedFor(*parseColour(text), white, 4.5), white) >= 4.5);
    }
    const Colour dark = *parseColour("#16665D");
    CHECK(darkenedFor(dark, white, 4.5) == dark); // good enough already
}
