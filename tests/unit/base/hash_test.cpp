#include <cjm/base/hash.hpp>

#include <catch2/catch.hpp>

#include <string>

using cjm::contentHash;

// Values of RFC 7693's function with 32 bytes of output, as b2sum -l 256 prints them.
TEST_CASE("a content's name is its BLAKE2b-256", "[storage][hash]") {
    CHECK(contentHash("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(contentHash("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(contentHash("карта") == "face9d9b347f30417edf6f856e7abfe72876cdcef3000a6282d1b44fa2535f63");
    CHECK(contentHash(std::string(1'000'000, 'a')) ==
          "0741850f36cba4259628355d1073e24ddb9ca0e1bfac36fd39ae5dc2101e23a4");
}

TEST_CASE("one changed bit, a zero byte and the length all change the name", "[storage][hash]") {
    const std::string text = "a map";
    std::string other = text;
    other[2] ^= 1;
    CHECK(contentHash(text) != contentHash(other));
    CHECK(contentHash(text) != contentHash(text + std::string(1, '\0')));
    CHECK(contentHash(std::string(1, '\0')) != contentHash(std::string(2, '\0')));
}
