#include "support/builders.hpp"

#include <cjm/session/commands/vote_edit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const CardId one = cardId(4, 0, 0), two = cardId(4, 0, 1), three = cardId(4, 1, 0); // barriers

Map withVotes(Map map, const CardId& id, int votes) {
    Card card = *map.cards.find(id);
    card.votes = votes;
    return after(map, PutCard{card, {}});
}

int votesOn(const Map& map, const CardId& id) { return map.cards.find(id)->votes; }

} // namespace

TEST_CASE("dots are given up to the budget, and only one's own are taken again", "[session][votes]") {
    Map map = withVotes(mapWith(2, 6, 2), one, 4); // others'
    VoteRound round{CardKind::barrier, 3, {}, false};
    const auto give = [&](const CardId& id) {
        const auto edit = dotGiven(map, round, id);
        if (edit) map = after(map, *edit);
        return edit.has_value();
    };
    const auto take = [&](const CardId& id) {
        const auto edit = dotTaken(map, round, id);
        if (edit) map = after(map, *edit);
        return edit.has_value();
    };
    CHECK(give(one));
    CHECK(give(one));
    CHECK(give(two));
    CHECK_FALSE(give(three)); // all are given
    CHECK(votesOn(map, one) == 6);
    CHECK(ownDots(map, round, one) == 2);
    CHECK(dotsLeft(map, round) == 0);
    CHECK_FALSE(take(three));
    CHECK(take(one));
    CHECK(take(one));
    CHECK_FALSE(take(one)); // the others' four stay
    CHECK(votesOn(map, one) == 4);
    CHECK(dotsLeft(map, round) == 2);
    CHECK_FALSE(give(cardId(5, 0, 0))); // of another kind
    CHECK_FALSE(give(CardId{"gone"}));
}

TEST_CASE("dots that the map has lost can be given again", "[session][votes]") {
    Map map = mapWith(2, 6, 2);
    VoteRound round{CardKind::barrier, 2, {}, false};
    const Map before = map;
    map = after(map, *dotGiven(map, round, one));
    map = after(map, *dotGiven(map, round, two));
    CHECK(dotsLeft(before, round) == 2); // undone
    CHECK(dotsLeft(map, round) == 0);
    CHECK(dotsLeft(after(map, RemoveCards{{two}}), round) == 1);
}

TEST_CASE("votes of a kind are counted and cleared in one step", "[session][votes]") {
    Map map = withVotes(withVotes(mapWith(2, 6, 2), one, 4), three, 1);
    map = withVotes(map, cardId(5, 0, 0), 2);
    CHECK(votesOf(map, CardKind::barrier) == 5);
    const auto edit = withoutVotes(map, CardKind::barrier);
    REQUIRE(edit);
    map = after(map, *edit);
    CHECK(votesOf(map, CardKind::barrier) == 0);
    CHECK(votesOf(map, CardKind::solution) == 2);
    CHECK_FALSE(withoutVotes(map, CardKind::barrier));
}

TEST_CASE("equal cards share a place in the result, in reading order", "[session][votes]") {
    Map map = withVotes(withVotes(withVotes(mapWith(2, 6, 2), one, 2), two, 5), three, 2);
    map = withVotes(map, cardId(4, 1, 1), 1);
    const auto places = voteResult(map, CardKind::barrier);
    REQUIRE(places.size() == 4);
    CHECK(places[0].card->id == two);
    CHECK(places[1].card->id == one);
    CHECK(places[2].card->id == three);
    CHECK(std::vector{places[0].place, places[1].place, places[2].place, places[3].place} == std::vector{1, 2, 2, 4});
}

TEST_CASE("whatever is on a map can be voted on, faces too", "[session][votes]") {
    const auto kinds = votedKinds(mapWith(2, 6, 1));
    CHECK(std::find(kinds.begin(), kinds.end(), CardKind::barrier) != kinds.end());
    Map faces = mapWith(1, 1, 1);
    for (const auto& card : cardsInOrder(faces)) {
        Card face = *card;
        face.kind = CardKind::emotion;
        faces.cards = faces.cards.set(std::move(face));
    }
    CHECK(votedKinds(faces) == std::vector{CardKind::emotion});
    CHECK(votedKinds(Map{}).empty());
}
