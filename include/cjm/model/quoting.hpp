#pragma once
#include <cjm/model/map.hpp>
#include <cjm/model/validate.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace cjm {

/// True when `text` has the words of `part`, one at least, one after the other; case and signs do not count.
[[nodiscard]] bool holdsWords(std::string_view text, std::string_view part);

/// The interviews as they are read: customers, those who are none, experts; of each group by date, undated ones last.
/// Quotes are numbered in this order, from 1 on. O(n log n).
[[nodiscard]] std::vector<std::shared_ptr<const Interview>> interviewsAsRead(const Map& map);

/// A quote as it is read. Both are the map's and live as long.
struct ReadQuote {
    const Quote* quote = nullptr;
    const Interview* interview = nullptr;
    int number = 0;
};
/// All quotes, as they are numbered. O(n log n).
[[nodiscard]] std::vector<ReadQuote> quotesAsRead(const Map& map);
/// Those that a card cites, in the order in which it does.
[[nodiscard]] std::vector<ReadQuote> quotesOf(const Map& map, const Card& card);

/// What a map may be but claims without a ground: quotes of personas whose words are not those of the interview that
/// they are said to be from. Nothing is mended; a view shows such a quote as an assumption.
[[nodiscard]] std::vector<Problem> doubts(const Map& map);

} // namespace cjm
