#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/session/commands/join_edit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const CardId keptId = cardId(4, 0, 0), goneId = cardId(4, 0, 1), linking = cardId(5, 0, 0), both = cardId(5, 0, 1);

template <class F> Map changed(const Map& map, const CardId& id, F&& change) {
    Card card = *map.cards.find(id);
    change(card);
    return after(map, PutCard{card, {}});
}

// Two barriers with everything that two cards can have, and what leads to them.
Map twoBarriers() {
    Map map = mapWith(2, 6, 2);
    map = changed(map, keptId, [](Card& card) {
        card.text = "Цены непонятны";
        card.votes = 2;
        card.severity = 1;
    });
    map = changed(map, goneId, [](Card& card) {
        card.text = "Непонятны цены";
        card.votes = 3;
        card.severity = 3;
        card.details = "Говорили трижды";
    });
    map = changed(map, linking, [](Card& card) { card.solves = {goneId}; });
    map = changed(map, both, [](Card& card) { card.solves = {goneId, keptId}; });
    Comment comment;
    comment.id = CommentId{"c1"};
    comment.on.value = goneId.value;
    comment.text = "Проверить";
    map = after(map, PutComment{comment, {}});
    Passport passport = *map.passport;
    StageAnswer answer;
    answer.key = "deal.risk";
    answer.cards = {goneId};
    passport.stageQuestions = {answer};
    return after(map, PutPassport{passport});
}

} // namespace

TEST_CASE("of two equal cards the first stays, and gets what the second had", "[session][alike]") {
    const Map map = twoBarriers();
    const Map joined = after(map, withJoined(map, {map.cards.find(keptId), map.cards.find(goneId)}));
    const auto card = joined.cards.find(keptId);
    REQUIRE(card);
    CHECK_FALSE(joined.cards.find(goneId));
    CHECK(card->text == "Цены непонятны");
    CHECK(card->rank == 0);
    CHECK(card->votes == 5);
    CHECK(card->severity == 3);
    CHECK(card->details == "Говорили трижды");
    CHECK(joined.cards.find(linking)->solves == std::vector{keptId});
    CHECK(joined.cards.find(both)->solves == std::vector{keptId});
    CHECK(joined.comments.find(CommentId{"c1"})->on.value == keptId.value);
    CHECK(joined.passport->stageQuestions.front().cards == std::vector{keptId});
    CHECK(problems(joined).empty());
}

TEST_CASE("two cards that are said to be different are alike no more", "[session][alike]") {
    const Map map = twoBarriers();
    CountedIds ids{"n"};
    const auto pairs = alikeCards(map);
    REQUIRE(pairs.size() == 1);
    CHECK(alikeCards(after(map, withDifferent(pairs.front(), ids))).empty());
}
