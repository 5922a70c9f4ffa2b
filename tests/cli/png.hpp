#pragma once
#include <cstdint>
#include <string>

namespace cjm::test {

/// A PNG as it was read by the tests' own few lines.
struct Picture {
    std::uint32_t width = 0, height = 0, perMetre = 0;
    std::string pixels; // RGB rows, each after its filter byte
    bool isWhole = false;
};

/// Reads a PNG by its chunks, with none of the program's code.
[[nodiscard]] Picture readPng(const std::string& bytes);
/// Text, chevrons and cards leave many colours behind; an empty page has one.
[[nodiscard]] bool isBlank(const Picture& picture);

} // namespace cjm::test
