#include "decode_law.hpp"
#include "support/files.hpp"
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
