#pragma once
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// «>сез» in a quote that is being typed: the beginning of a word of a card that it confirms.
struct CitingMark {
    std::size_t begin = 0; ///< Of the sign; bytes.
    std::string start;     ///< What stands between it and the cursor.
};
/// The mark that ends at the cursor (bytes): its sign stands at the beginning or after a space, and no line ends in it.
[[nodiscard]] std::optional<CitingMark> citingMarkAt(std::string_view text, std::size_t cursor);

/// The cards that can cite a quote and have words that begin so, whatever the case, by stage. All of them for an empty
/// start. O(cards).
[[nodiscard]] std::vector<std::shared_ptr<const Card>> cardsBeginning(const Map& map, std::string_view start);

/// A text that reads like somebody's first and last name, where a role is wanted: two or three words that begin with a
/// capital letter, and nothing else.
[[nodiscard]] bool looksLikeName(std::string_view text);

} // namespace cjm
