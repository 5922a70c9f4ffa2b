#include <cjm/session/commands/vote_edit.hpp>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

int givenTo(const VoteRound& round, const CardId& card) {
    const auto found = round.given.find(card);
    return found == round.given.end() ? 0 : found->second;
}

// All edits of a round have one name: they become one step.
Edit votesPut(const Records<Card>& cards) {
    Batch batch{{"edit.voted", {}}, {}};
    for (const auto& card : cards)
        batch.edits.push_back(PutCard{*card, {}});
    return batch;
}

Edit dotPut(const Card& card, int more) {
    auto changed = std::make_shared<Card>(card);
    changed->votes += more;
    return votesPut({std::move(changed)});
}

} // namespace

std::vector<CardKind> votedKinds(const Map& map) {
    constexpr std::size_t count = EnumNames<CardKind>::names.size();
    std::vector<bool> there(count);
    for (const Card& card : map.cards)
        there[static_cast<std::size_t>(card.kind)] = true;
    std::vector<CardKind> kinds;
    for (std::size_t i = 0; i < count; ++i)
        if (there[i]) kinds.push_back(static_cast<CardKind>(i));
    return kinds;
}

int ownDots(const Map& map, const VoteRound& round, const CardId& card) {
    const int given = givenTo(round, card);
    const auto found = given > 0 ? map.cards.find(card) : nullptr;
    return found && found->kind == round.kind ? std::min(given, found->votes) : 0;
}

int dotsLeft(const Map& map, const VoteRound& round) {
    int left = round.dots;
    for (const auto& [card, count] : round.given)
        left -= ownDots(map, round, card);
    return std::max(left, 0);
}

std::optional<Edit> dotGiven(const Map& map, VoteRound& round, const CardId& card) {
    const auto found = map.cards.find(card);
    if (!found || found->kind != round.kind || dotsLeft(map, round) == 0) return std::nullopt;
    round.given[card] = ownDots(map, round, card) + 1;
    return dotPut(*found, 1);
}

std::optional<Edit> dotTaken(const Map& map, VoteRound& round, const CardId& card) {
    const int own = ownDots(map, round, card);
    if (own == 0) return std::nullopt;
    if (own == 1)
        round.given.erase(card);
    else
        round.given[card] = own - 1;
    return dotPut(*map.cards.find(card), -1);
}

std::int64_t votesOf(const Map& map, CardKind kind) {
    std::int64_t sum = 0;
    for (const Card& card : map.cards)
        if (card.kind == kind) sum += card.votes;
    return sum;
}

std::optional<Edit> withoutVotes(const Map& map, CardKind kind) {
    Records<Card> cards;
    for (const Card& card : map.cards) {
        if (card.kind != kind || card.votes == 0) continue;
        auto changed = std::make_shared<Card>(card);
        changed->votes = 0;
        cards.push_back(std::move(changed));
    }
    if (cards.empty()) return std::nullopt;
    return votesPut(cards);
}

std::vector<VotePlace> voteResult(const Map& map, CardKind kind) {
    std::vector<VotePlace> places;
    for (auto& card : cardsInOrder(map))
        if (card->kind == kind && card->votes > 0) places.push_back({1, std::move(card)});
    std::stable_sort(places.begin(), places.end(),
                     [](const VotePlace& a, const VotePlace& b) { return a.card->votes > b.card->votes; });
    for (std::size_t i = 1; i < places.size(); ++i) {
        const bool isEqual = places[i].card->votes == places[i - 1].card->votes;
        places[i].place = isEqual ? places[i - 1].place : static_cast<int>(i) + 1;
    }
    return places;
}

} // namespace cjm
