#include "decode_law.hpp"
#include "support/files.hpp"
#include "support/rng.hpp"
#include "support/seeds.hpp"
#include "table_law.hpp"

#include <catch2/catch.hpp>

namespace fs = std::filesystem;

TEST_CASE("the corpus of the decode fuzzer holds", "[fuzz]") {
    const std::string holds; // nothing broken
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CJM_CORPUS) / "decode")) {
        INFO(entry.path().filename().string());
        CHECK(cjm::test::brokenDecodeLaw(cjm::test::get(entry.path())) == holds);
        ++count;
    }
    CHECK(count >= 30); // an empty folder proves nothing
}

TEST_CASE("the corpus of the table fuzzer holds", "[fuzz]") {
    const std::string holds; // nothing broken
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CJM_CORPUS) / "table")) {
        INFO(entry.path().filename().string());
        CHECK(cjm::test::brokenTableLaw(cjm::test::get(entry.path())) == holds);
        ++count;
    }
    CHECK(count >= 10);
}

// What decides about a text are its marks, tabs and line ends: few pieces make every shape there is.
TEST_CASE("texts of marks, tabs and bars in any order are read", "[fuzz]") {
    const std::vector<std::string> pieces{"\t",  " ", "\n", "\n",   "|", "---",  "1.", "a)",     "-",      "*",
                                          "[ ]", "•", "\"", "word", "o", "<br>", "\r", "\u2028", "\u00A0", "\\|"};
    const std::string holds; // nothing broken
    for (const auto seed : cjm::test::lawSeeds(1'500)) {
        INFO(cjm::test::seedNote(seed));
        cjm::test::Rng rng(seed);
        std::string text;
        for (std::size_t left = 1 + rng.below(9); left > 0; --left)
            text += rng.pick(pieces);
        INFO(text);
        CHECK(cjm::test::brokenTableLaw(text) == holds);
    }
}
