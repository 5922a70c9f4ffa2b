#pragma once
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace cjm::torture {

/// A word that stands nowhere else, so that it can be told whether what somebody wrote is still there: "t7n12z".
[[nodiscard]] std::string token(std::uint64_t seed, std::size_t number);

/// Seeds that one person has in a run, one a start: nobody else writes tokens with them.
inline constexpr std::uint64_t seedsOfOne = 100;
[[nodiscard]] bool isOfOne(const std::string& token, std::uint64_t seed);

/// Those in a text: of a card, or of a whole file.
[[nodiscard]] std::set<std::string> tokensIn(std::string_view text);

} // namespace cjm::torture
