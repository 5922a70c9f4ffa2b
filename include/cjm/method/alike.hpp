#pragma once
#include <cjm/model/map.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// The check that a pair of cards which only look alike is silenced with.
inline constexpr std::string_view equalCardsCheck = "equal-cards";

/// Two cards that seem to say the same; `first` comes first in reading order.
struct AlikePair {
    std::shared_ptr<const Card> first, second;
};

/// The beginnings of the words of a text by which cards are compared: five letters, capital or not, ё as е; words of
/// one or two letters are left out. Sorted, each once.
[[nodiscard]] std::vector<std::string> wordStems(std::string_view text);

/// Pairs of cards of one kind in one stage, most of whose words are the same: 60 % of the longer one's, and two at
/// least. Without those that somebody has said to be different. Points of different curves are never alike. In reading
/// order. Cost: about the words of all cards, and the pairs that share some.
[[nodiscard]] std::vector<AlikePair> alikeCards(const Map& map);

} // namespace cjm
