#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::string words(const Map& map, const Edit& edit) { return say(describe(map, edit), Language::english); }
std::string russian(const Map& map, const Edit& edit) { return say(describe(map, edit), Language::russian); }

} // namespace

TEST_CASE("edits are told in words", "[describe]") {
    const Map map = mapWith(2, 2, 1);
    const Stage stage = *map.stages.find(StageId{"s0"});
    const Row row = *map.rows.find(RowId{"r0"});
    const Card card = *map.cards.find(cardId(0, 0, 0));
    const Persona persona = *map.personas.find(PersonaId{"p0"});
    Stage newStage = stage;
    newStage.id.value = "new";
    Row newRow = row;
    newRow.id.value = "new";
    Card newCard = card;
    newCard.id.value = "new";
    Card elsewhere = card;
    elsewhere.stage.value = "s1";
    Persona newPersona = persona;
    newPersona.id.value = "new";

    CHECK(words(map, PutPassport{}) == "map details changed");
    CHECK(words(map, PutStage{newStage, {}}) == "stage “Stage 0” added");
    CHECK(words(map, PutStage{stage, {}}) == "stage “Stage 0” changed");
    CHECK(words(map, PutStage{stage, 1}) == "stage “Stage 0” moved");
    CHECK(words(map, RemoveStage{stage.id}) == "stage “Stage 0” removed");
    CHECK(words(map, PutRow{newRow, 0}) == "row “Row 0” added");
    CHECK(words(map, PutRow{row, {}}) == "row “Row 0” changed");
    CHECK(words(map, PutRow{row, 1}) == "row “Row 0” moved");
    CHECK(words(map, RemoveRow{row.id}) == "row “Row 0” removed");
    CHECK(words(map, PutPersona{newPersona, {}}) == "persona “Persona 0” added");
    CHECK(words(map, PutPersona{persona, {}}) == "persona “Persona 0” changed");
    CHECK(words(map, RemovePersona{persona.id}) == "persona “Persona 0” removed");
    CHECK(words(map, PutCard{newCard, {}}) == "card “Card c0-0-0” added");
    CHECK(words(map, PutCard{card, {}}) == "card “Card c0-0-0” changed");
    CHECK(words(map, PutCard{card, 0}) == "card “Card c0-0-0” moved");
    CHECK(words(map, PutCard{elsewhere, {}}) == "card “Card c0-0-0” moved");
    CHECK(words(map, Batch{{"edit.card-added", {{"name", std::string("x")}}}, {}}) == "card “x” added");
}

TEST_CASE("several cards are counted in the forms of the language", "[describe]") {
    const Map map = mapWith(1, 1, 5);
    const auto ids = [](int n) {
        std::vector<CardId> list;
        list.reserve(static_cast<std::size_t>(n));
        for (int i = 0; i < n; ++i)
            list.push_back(cardId(0, 0, i));
        return list;
    };
    CHECK(words(map, RemoveCards{ids(1)}) == "1 card removed");
    CHECK(words(map, RemoveCards{ids(5)}) == "5 cards removed");
    CHECK(russian(map, RemoveCards{ids(1)}) == "удалена 1 карточка");
    CHECK(russian(map, RemoveCards{ids(2)}) == "удалены 2 карточки");
    CHECK(russian(map, RemoveCards{ids(5)}) == "удалено 5 карточек");
    CHECK(russian(map, MoveCards{ids(3), {"r0"}, {"s0"}, 0}) == "перенесены 3 карточки");
}

TEST_CASE("a long text is quoted by its beginning", "[describe]") {
    const Map map = mapWith(1, 1, 1);
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.text = "first line\nsecond line";
    CHECK(words(map, PutCard{card, {}}) == "card “first line…” changed");
    card.text.clear();
    for (int i = 0; i < 50; ++i)
        card.text += "Ё";
    std::string forty;
    for (int i = 0; i < 40; ++i)
        forty += "Ё";
    CHECK(words(map, PutCard{card, {}}) == "card “" + forty + "…” changed");
}

TEST_CASE("what is no longer there is told without a name", "[describe]") {
    const Map map = mapWith(1, 1, 0);
    CHECK(words(map, RemoveStage{{"gone"}}) == "stage “” removed");
    CHECK(words(map, RemoveRow{{"gone"}}) == "row “” removed");
    CHECK(words(map, RemovePersona{{"gone"}}) == "persona “” removed");
}
