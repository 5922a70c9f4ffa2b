#include "support/builders.hpp"

#include <cjm/method/alike.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Stems = std::vector<std::string>;

// Two barriers of one stage that say this.
Map saying(const char* one, const char* other) {
    Map map = mapWith(2, 6, 2);
    for (const auto& [id, text] : {std::pair(cardId(4, 0, 0), one), std::pair(cardId(4, 0, 1), other)}) {
        Card card = *map.cards.find(id);
        card.text = text;
        map = after(map, PutCard{card, {}});
    }
    return map;
}

bool areAlike(const char* one, const char* other) {
    const auto pairs = alikeCards(saying(one, other));
    for (const AlikePair& pair : pairs)
        if (pair.first->id == cardId(4, 0, 0) && pair.second->id == cardId(4, 0, 1)) return true;
    return false;
}

} // namespace

TEST_CASE("words are compared by their beginnings", "[method][alike]") {
    CHECK(wordStems("Цены «по запросу»: не с чем сравнить") == Stems{"запро", "сравн", "цены", "чем"});
    CHECK(wordStems("Ёлка, ЕЛКА и елка!") == Stems{"елка"});
    CHECK(wordStems("Form 42 is too long, FORMS") == Stems{"form", "forms", "long", "too"});
    CHECK(wordStems("a b, c") == Stems{});
}

TEST_CASE("cards are alike when 60 % of the longer one's words are the same, and two at least", "[method][alike]") {
    CHECK(areAlike("Непонятные цены на услуги", "Цены непонятны"));    // 2 of 3
    CHECK_FALSE(areAlike("Цены по запросу", "Цену дают по запросам")); // «цены» and «цену» are four letters
    CHECK_FALSE(areAlike("Цены непонятны", "Непонятно, кто отвечает"));        // one word
    CHECK_FALSE(areAlike("Цены", "Цены"));                                     // one word is too little
    CHECK_FALSE(areAlike("Цены непонятны совсем и никому", "Цены непонятны")); // 2 of 4
    CHECK(areAlike("Долго ждать ответа", "ждать ответ долго"));
}

TEST_CASE("cards of other kinds and stages are not compared, nor those that are said to be different",
          "[method][alike]") {
    Map map = saying("Цены непонятны", "Цены непонятны");
    REQUIRE(alikeCards(map).size() == 1);
    Card elsewhere = *map.cards.find(cardId(4, 0, 1));
    elsewhere.stage = StageId{"s1"};
    CHECK(alikeCards(after(map, PutCard{elsewhere, {}})).empty());
    Card solution = *map.cards.find(cardId(5, 0, 0));
    solution.text = "Цены непонятны";
    CHECK(alikeCards(after(map, PutCard{solution, {}})).size() == 1);
    Mute mute;
    mute.id = MuteId{"m"};
    mute.check = equalCardsCheck;
    mute.on.value = cardId(4, 0, 1).value; // whichever comes first
    mute.with.value = cardId(4, 0, 0).value;
    CHECK(alikeCards(after(map, PutMute{mute, {}})).empty());
}
