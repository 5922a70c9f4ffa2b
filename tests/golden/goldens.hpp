#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace cjm::test {

/// Where the golden files are kept.
[[nodiscard]] std::filesystem::path goldenFolder();

/// True when CJM_APPROVE=1: what is drawn now becomes what is right.
[[nodiscard]] bool approving();

/// Compares a text with the golden file of this name, exactly. Empty when they are equal; else where they part.
[[nodiscard]] std::string differenceFromGolden(std::string_view name, const std::string& text);

} // namespace cjm::test
