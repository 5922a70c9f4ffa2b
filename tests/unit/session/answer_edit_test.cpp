#include "support/builders.hpp"

#include <cjm/method/questions.hpp>
#include <cjm/session/commands/answer_edit.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Map example() { return loadTemplate("boiler-example", Language::russian)->map; }

} // namespace

TEST_CASE("a stage question is answered in words, and open again without them", "[session][answers]") {
    Map map = after(example(), withAnswer(example(), "deal.technical", "Страница банка"));
    CHECK(answerIn(map, "deal.technical").answer == "Страница банка");
    CHECK(answerOf(map, "deal.technical") == Answered::answered);
    map = after(map, withAnswer(map, "deal.technical", ""));
    CHECK(answerOf(map, "deal.technical") == Answered::open);
    CHECK(map.passport->stageQuestions == example().passport->stageQuestions);
}

TEST_CASE("a card answers by its id, and a removed card leaves the question open", "[session][answers]") {
    Map map = after(example(), withAnswerCards(example(), "deal.technical", {CardId{"B7"}}, true));
    CHECK(cardsIn(map, answerIn(map, "deal.technical")) == std::vector<CardId>{CardId{"B7"}});
    CHECK(answerOf(map, "deal.technical") == Answered::answered);
    CHECK(answerOf(after(map, RemoveCards{{CardId{"B7"}}}), "deal.technical") == Answered::open);
    map = after(map, withAnswerCards(map, "deal.technical", {CardId{"B7"}}, false));
    CHECK(answerOf(map, "deal.technical") == Answered::open);
}

TEST_CASE("words that name a card mean it", "[session][answers]") {
    for (const char* words : {"B8", "см. B8", "see B8"}) {
        const Map map = after(example(), withAnswer(example(), "deal.technical", words));
        CHECK(cardsIn(map, answerIn(map, "deal.technical")) == std::vector<CardId>{CardId{"B8"}});
        const Map without = after(map, withAnswerCards(map, "deal.technical", {CardId{"B8"}}, false));
        CHECK(answerOf(without, "deal.technical") == Answered::open);
    }
    const Map map = after(example(), withAnswer(example(), "deal.technical", "см. B800"));
    CHECK(cardsIn(map, answerIn(map, "deal.technical")).empty());
}

TEST_CASE("what is not for us keeps what was answered", "[session][answers]") {
    Map map = after(example(), withNotForUs(example(), "loyalty.base", true));
    CHECK(answerOf(map, "loyalty.base") == Answered::notForUs);
    map = after(map, withNotForUs(map, "loyalty.base", false));
    CHECK(answerIn(map, "loyalty.base").answer == "Скидок нет");
    map = after(map, withNotForUs(map, "deal.technical", true));
    CHECK(answerOf(map, "deal.technical") == Answered::notForUs);
}
