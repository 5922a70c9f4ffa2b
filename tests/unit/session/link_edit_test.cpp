#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/session/commands/link_edit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The smallest PNG signature that passes for one.
const std::string tinyPng =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

Card cardOf(const Map& map, const char* id) { return *map.cards.find(CardId{id}); }

// Stages s0 and s1; a row of barriers with two barriers in s0 and one in s1; solutions below when asked for.
Map barrierMap(bool withSolutions) {
    Map map = mapWith(2, 0, 0);
    const auto addRow = [&](const char* id, RowKind kind) {
        Row row;
        row.id = RowId{id};
        row.kind = kind;
        row.title = id;
        map = after(map, PutRow{row, {}});
    };
    const auto addCard = [&](const char* id, const char* row, const char* stage, CardKind kind) {
        Card card;
        card.id = CardId{id};
        card.row = RowId{row};
        card.stage = StageId{stage};
        card.kind = kind;
        card.text = id;
        map = after(map, PutCard{card, {}});
    };
    addRow("barriers", RowKind::barriers);
    addRow("after", RowKind::text);
    addCard("b1", "barriers", "s0", CardKind::barrier);
    addCard("b2", "barriers", "s0", CardKind::barrier);
    addCard("b3", "barriers", "s1", CardKind::barrier);
    if (withSolutions) {
        addRow("solutions", RowKind::solutions);
        addCard("x1", "solutions", "s1", CardKind::solution);
        addCard("x2", "solutions", "s0", CardKind::solution);
    }
    return map;
}

Records<Card> some(const Map& map, std::initializer_list<const char*> ids) {
    Records<Card> list;
    for (const char* id : ids)
        list.push_back(map.cards.find(CardId{id}));
    return list;
}

std::vector<std::string> namesOf(const LinkCounts& counts) {
    std::vector<std::string> list;
    for (const auto& [card, count] : counts)
        list.push_back(card->id.value + " " + std::to_string(count));
    return list;
}

Image picture(const char* id) {
    Image image;
    image.id = ImageId{id};
    image.type = "png";
    image.data = tinyPng;
    return image;
}

} // namespace

TEST_CASE("links are made and undone between many at once", "[session][links]") {
    Map map = barrierMap(true);
    map = after(map, withLinks(map, some(map, {"x1", "x2"}), some(map, {"b1", "b3"}), true));
    CHECK(cardOf(map, "x1").solves == std::vector<CardId>{{"b1"}, {"b3"}});
    CHECK(namesOf(solutionsOf(map, some(map, {"b1", "b2"}))) ==
          std::vector<std::string>{"x2 1", "x1 1"}); // as one reads
    CHECK(namesOf(barriersOf(map, some(map, {"x1", "x2"}))) == std::vector<std::string>{"b1 2", "b3 2"});
    const Map same = after(map, withLinks(map, some(map, {"x1"}), some(map, {"b1"}), true));
    CHECK(same == map); // linked already
    map = after(map, withLinks(map, some(map, {"x1"}), some(map, {"b1"}), false));
    CHECK(cardOf(map, "x1").solves == std::vector<CardId>{{"b3"}});
    CHECK(namesOf(solutionsOf(map, some(map, {"b1"}))) == std::vector<std::string>{"x2 1"});
}

TEST_CASE("a new solution stands in the stage of the first barrier and removes all", "[session][links]") {
    const Map map = barrierMap(true);
    CountedIds ids;
    const Edit edit = withNewSolution(map, some(map, {"b3", "b1"}), "Call centre", "Solutions", ids);
    CHECK(say(describe(map, edit), Language::english) == "solution “Call centre” added");
    const Map made = after(map, edit);
    const auto solution = made.cards.find(CardId{"t1"});
    REQUIRE(solution);
    CHECK(solution->row == RowId{"solutions"});
    CHECK(solution->stage == StageId{"s1"});
    CHECK(solution->rank == 1); // below the one that was there
    CHECK(solution->kind == CardKind::solution);
    CHECK(solution->solves == std::vector<CardId>{{"b3"}, {"b1"}});
    CHECK(problems(made) == nothing);
}

TEST_CASE("a map without a row of solutions gets one below the barriers", "[session][links]") {
    const Map map = barrierMap(false);
    CountedIds ids;
    const Map made = after(map, withNewSolution(map, some(map, {"b2"}), "Call centre", "Solutions", ids));
    CHECK(idsInOrder(made.rows) == std::vector<std::string>{"barriers", "t2", "after"});
    CHECK(made.rows.find(RowId{"t2"})->title == "Solutions");
    CHECK(made.cards.find(CardId{"t1"})->row == RowId{"t2"});
    CHECK(problems(made) == nothing);
}

TEST_CASE("personas are added to cards, and an emotion changes over", "[session][links]") {
    Map map = mapWith(1, 4, 1); // the fourth row holds emotions
    const Records<Card> both{map.cards.find(cardId(0, 0, 0)), map.cards.find(cardId(3, 0, 0))};
    map = after(map, withPersona(map, both, PersonaId{"p0"}, true));
    map = after(map, withPersona(map, both, PersonaId{"p1"}, true));
    CHECK(map.cards.find(cardId(0, 0, 0))->personas.size() == 2);
    CHECK(map.cards.find(cardId(3, 0, 0))->personas == std::vector<PersonaId>{{"p1"}});
    map = after(map, withPersona(map, both, PersonaId{"p1"}, false));
    CHECK(map.cards.find(cardId(0, 0, 0))->personas == std::vector<PersonaId>{{"p0"}});
    CHECK(map.cards.find(cardId(3, 0, 0))->personas.empty());
    CHECK(problems(map) == nothing);
}

TEST_CASE("a quote is cited once, and one that is not there is refused", "[session][links]") {
    Map map = mapWith(1, 1, 1);
    Interview interview;
    interview.id = InterviewId{"i"};
    interview.quotes.push_back({QuoteId{"q"}, "Words", {}});
    map = after(map, PutInterview{interview, {}});
    const Records<Card> card{map.cards.find(cardId(0, 0, 0))};
    map = after(map, withEvidence(map, card, QuoteId{"q"}, true));
    map = after(map, withEvidence(map, card, QuoteId{"q"}, true));
    CHECK(map.cards.find(cardId(0, 0, 0))->evidence == std::vector<QuoteId>{{"q"}});
    CHECK_FALSE(refusal(map, withEvidence(map, card, QuoteId{"other"}, true)).empty());
    map = after(map, withEvidence(map, card, QuoteId{"q"}, false));
    CHECK(map.cards.find(cardId(0, 0, 0))->evidence.empty());
}

TEST_CASE("a picture comes with its first card and goes with its last", "[session][links]") {
    Map map = mapWith(1, 1, 3);
    const auto card = [&](int place) { return Records<Card>{map.cards.find(cardId(0, 0, place))}; };
    map = after(map, withPicture(map, card(0), picture("pic")));
    map = after(map, withPicture(map, card(1), picture("pic")));
    map = after(map, withLogo(map, picture("pic")));
    CHECK(map.images.size() == 1);
    map = after(map, withoutPicture(map, card(0)));
    CHECK(map.images.size() == 1);
    CHECK(map.cards.find(cardId(0, 0, 0))->image.empty());
    map = after(map, withoutPicture(map, card(1)));
    CHECK(map.images.size() == 1); // the logo
    map = after(map, withoutLogo(map));
    CHECK(map.images.empty());
    CHECK(map.passport->logo.empty());
    CHECK(problems(map) == nothing);
    // One that a persona shows stays too.
    map = after(map, withPicture(map, card(0), picture("pic")));
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.image.value = "pic";
    map = after(map, PutPersona{persona, {}});
    CHECK(after(map, withoutPicture(map, card(0))).images.size() == 1);
    // Bytes that are no picture are refused, and the card keeps what it had.
    Image bad = picture("bad");
    bad.data = "AAAA";
    CHECK(refusal(map, withPicture(map, card(0), bad)) == "map.not-a-picture");
}
