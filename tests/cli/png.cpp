#include "cli/png.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>
#include <zlib.h>

namespace cjm::test {

static std::uint32_t number(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8U) | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

Picture readPng(const std::string& bytes) {
    Picture picture;
    REQUIRE(bytes.rfind("\x89PNG\r\n\x1A\n", 0) == 0);
    std::string packed;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = number(bytes, at);
        const std::string type = bytes.substr(at + 4, 4);
        const auto* checked = reinterpret_cast<const Bytef*>(bytes.data() + at + 4);
        REQUIRE(crc32(crc32(0, nullptr, 0), checked, static_cast<uInt>(length + 4)) == number(bytes, at + 8 + length));
        if (type == "IHDR") {
            picture.width = number(bytes, at + 8);
            picture.height = number(bytes, at + 12);
            CHECK(bytes.substr(at + 16, 2) == std::string("\x08\x02", 2)); // 8 bits, RGB
        }
        if (type == "pHYs") {
            picture.perMetre = number(bytes, at + 8);
            CHECK(number(bytes, at + 12) == picture.perMetre);
            CHECK(bytes[at + 16] == 1); // metres
        }
        if (type == "IDAT") packed += bytes.substr(at + 8, length);
        if (type == "IEND") picture.isWhole = at + 12 + length == bytes.size();
        at += 12 + length;
    }
    picture.pixels.resize((picture.width * 3UL + 1) * picture.height);
    uLongf size = picture.pixels.size();
    REQUIRE(uncompress(reinterpret_cast<Bytef*>(picture.pixels.data()), &size,
                       reinterpret_cast<const Bytef*>(packed.data()), packed.size()) == Z_OK);
    REQUIRE(size == picture.pixels.size());
    return picture;
}

bool isBlank(const Picture& picture) {
    std::vector<std::string> seen;
    for (std::size_t at = 1; at + 3 <= picture.pixels.size() && seen.size() < 50; at += 3 * 7) {
        const std::string pixel = picture.pixels.substr(at, 3);
        if (std::find(seen.begin(), seen.end(), pixel) == seen.end()) seen.push_back(pixel);
    }
    return seen.size() < 50;
}

} // namespace cjm::test
