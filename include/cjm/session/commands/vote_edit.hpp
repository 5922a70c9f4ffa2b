#pragma once
#include <cjm/session/commands/field_edit.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cjm {

/// A round of voting as one person takes part in it. Whose dots are whose is known here alone: the map has their sums.
struct VoteRound {
    static constexpr int leastDots = 1, mostDots = 9, usualDots = 3;
    CardKind kind = CardKind::barrier; ///< Of the cards that are voted on.
    int dots = usualDots;              ///< Each.
    std::map<CardId, int> given;       ///< One's own.
    bool isShown = false;              ///< The sums are.
    bool operator==(const VoteRound&) const = default;
};

/// The kinds of the cards of this map, by one of which they are voted on.
[[nodiscard]] std::vector<CardKind> votedKinds(const Map& map);
/// One's own dots on a card: what the map has lost of them, with undo, say, is there no more.
[[nodiscard]] int ownDots(const Map& map, const VoteRound& round, const CardId& card);
/// How many of one's dots have not been given.
[[nodiscard]] int dotsLeft(const Map& map, const VoteRound& round);
/// The edit that gives a card of the round's kind one dot more, and writes it down in the round; nothing when all are
/// given.
[[nodiscard]] std::optional<Edit> dotGiven(const Map& map, VoteRound& round, const CardId& card);
/// The edit that takes one's own dot off a card again; nothing when there is none of one's own.
[[nodiscard]] std::optional<Edit> dotTaken(const Map& map, VoteRound& round, const CardId& card);

/// All votes of the cards of a kind.
[[nodiscard]] std::int64_t votesOf(const Map& map, CardKind kind);
/// The edit after which no card of a kind has votes; nothing when none has.
[[nodiscard]] std::optional<Edit> withoutVotes(const Map& map, CardKind kind);

/// A card and its place by votes; equal ones share a place, and the next comes after all of them.
struct VotePlace {
    int place = 1;
    std::shared_ptr<const Card> card;
};
/// The cards of a kind that have votes, the most voted first; equal ones in reading order.
[[nodiscard]] std::vector<VotePlace> voteResult(const Map& map, CardKind kind);

} // namespace cjm
