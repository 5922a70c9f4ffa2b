#include "support/rng.hpp"
#include "support/seeds.hpp"

#include <cjm/storage/conflict_markers.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::conflict_markers {
namespace {

bool hasNone(const std::string& bytes) { return !sidesOf(bytes); }

} // namespace

TEST_CASE("a side is the file with its part of each conflict", "[merge][markers]") {
    const auto sides = sidesOf("a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> other\ne\n<<<<<<<\n=======\nf\n>>>>>>>\n");
    REQUIRE(sides);
    CHECK(sides->ours == "a\nb\ne\n");
    CHECK(sides->theirs == "a\nc\nd\ne\nf\n");
    CHECK_FALSE(sides->base);
}

TEST_CASE("with diff3 the file says what both sides grew from", "[merge][markers]") {
    const auto sides = sidesOf("a\n<<<<<<< ours\nb\n||||||| 12ab\nold\n=======\nc\n>>>>>>> theirs\n");
    REQUIRE(sides);
    CHECK(sides->ours == "a\nb\n");
    CHECK(sides->theirs == "a\nc\n");
    CHECK(sides->base == "a\nold\n");
    // One conflict that does not say it, and nobody knows the whole.
    const auto half =
        sidesOf("<<<<<<< o\nb\n||||||| x\nold\n=======\nc\n>>>>>>> t\n<<<<<<< o\n=======\nd\n>>>>>>> t\n");
    REQUIRE(half);
    CHECK(half->ours == "b\n");
    CHECK(half->theirs == "c\nd\n");
    CHECK_FALSE(half->base);
}

TEST_CASE("line ends of other systems and a last line without one stay", "[merge][markers]") {
    const auto sides = sidesOf("a\r\n<<<<<<< o\r\nb\r\n=======\r\nc\r\n>>>>>>> t\r\nlast");
    REQUIRE(sides);
    CHECK(sides->ours == "a\r\nb\r\nlast");
    CHECK(sides->theirs == "a\r\nc\r\nlast");
    CHECK(sidesOf("<<<<<<< o\n=======\nc\n>>>>>>> t"));
}

TEST_CASE("what only looks like markers is text", "[merge][markers]") {
    const auto sides = sidesOf("<<<<<<< o\n<<<<<<<<< nine\n |||||||\n=======x\n=======\n>>>>>>>>\n>>>>>>> t\n");
    REQUIRE(sides);
    CHECK(sides->ours == "<<<<<<<<< nine\n |||||||\n=======x\n");
    CHECK(sides->theirs == ">>>>>>>>\n");
}

TEST_CASE("markers that do not belong together are no conflict", "[merge][markers]") {
    for (const char* bytes :
         {"", "a\n", "<<<<<<< o\n", "=======\n", ">>>>>>> t\n", "||||||| b\n", "<<<<<<< o\na\n>>>>>>> t\n",
          "<<<<<<< o\n=======\n", "<<<<<<< o\n<<<<<<< o\n=======\n>>>>>>> t\n",
          "<<<<<<< o\n=======\n=======\n>>>>>>> t\n", "<<<<<<< o\n=======\n||||||| b\n>>>>>>> t\n",
          "<<<<<<< o\n||||||| b\n||||||| b\n=======\n>>>>>>> t\n", "<<<<<<< o\n||||||| b\n>>>>>>> t\n"}) {
        INFO(bytes);
        CHECK(hasNone(bytes));
    }
}

TEST_CASE("whatever order markers stand in, sides hold whole lines of the file", "[merge][markers][laws]") {
    static const char* const lines[] = {"<<<<<<< o\n", "||||||| b\n", "=======\n", ">>>>>>> t\n", "text\n", "{\n"};
    for (const auto seed : lawSeeds(2'000)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        std::string bytes;
        for (int n = rng.between(0, 14); n > 0; --n)
            bytes += lines[rng.between(0, 5)];
        const auto sides = sidesOf(bytes);
        if (!sides) continue;
        for (const std::string* side : {&sides->ours, &sides->theirs}) {
            CHECK(side->find("<<<<<<<") == std::string::npos);
            CHECK(side->size() < bytes.size());
            CHECK((side->empty() || side->back() == '\n'));
        }
    }
}

} // namespace cjm::test::conflict_markers
