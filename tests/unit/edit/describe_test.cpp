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

    CHECK(words(map, PutPassport{*map.passport}) == "map details changed");
    CHECK(words(map, PutStage{newStage, {}}) == "stage “Stage 0” added");
    CHECK(words(map, PutStage{stage, {}}) == "stage “Stage 0” changed");
    CHECK(words(map, PutStage{stage, 1}) == "stage “Stage 0” moved");
    CHECK(words(map, RemoveStage{stage.id}) == "stage “Stage 0” removed with 2 cards");
    CHECK(words(map, PutRow{newRow, 0}) == "row “Row 0” added");
    CHECK(words(map, PutRow{row, {}}) == "row “Row 0” changed");
    CHECK(words(map, PutRow{row, 1}) == "row “Row 0” moved");
    CHECK(words(map, RemoveRow{row.id}) == "row “Row 0” removed with 2 cards");
    CHECK(words(map, PutPersona{newPersona, {}}) == "persona “Persona 0” added");
    CHECK(words(map, PutPersona{persona, {}}) == "persona “Persona 0” changed");
    CHECK(words(map, RemovePersona{persona.id}) == "persona “Persona 0” removed");
    CHECK(words(map, PutCard{newCard, {}}) == "card “Card c0-0-0” added");
    CHECK(words(map, PutCard{card, {}}) == "card “Card c0-0-0” changed");
    CHECK(words(map, PutCard{card, 0}) == "card “Card c0-0-0” moved within its cell");
    CHECK(words(map, PutCard{elsewhere, {}}) == "card “Card c0-0-0” moved to “Stage 1”");
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
    CHECK(words(map, RemoveCards{ids(1)}) == "card “Card c0-0-0” removed");
    CHECK(words(map, RemoveCards{ids(5)}) == "5 cards removed");
    CHECK(russian(map, RemoveCards{ids(1)}) == "карточка «Card c0-0-0» удалена");
    CHECK(russian(map, RemoveCards{ids(2)}) == "удалены 2 карточки");
    CHECK(russian(map, RemoveCards{ids(5)}) == "удалено 5 карточек");
    CHECK(russian(map, MoveCards{{CardMove{ids(3), {"r0"}, {"s0"}, 0}}}) ==
          "перенесены 3 карточки в «Stage 0», строка «Row 0»");
    CHECK(words(map, MoveCards{{CardMove{ids(1), {"r0"}, {"s0"}, 3}}}) == "card “Card c0-0-0” moved within its cell");
}

TEST_CASE("a move of many cells counts its cards", "[describe]") {
    const Map map = mapWith(3, 2, 2);
    const CardMove one{{cardId(0, 0, 0)}, {"r0"}, {"s1"}, 0},
        two{{cardId(0, 1, 0), cardId(0, 1, 1)}, {"r0"}, {"s2"}, 0};
    CHECK(words(map, MoveCards{{one, two}}) == "3 cards moved");
    CHECK(russian(map, MoveCards{{one, two}}) == "перенесены 3 карточки");
    CHECK(russian(map, MoveCards{{one, {}}}) == "карточка «Card c0-0-0» перенесена в «Stage 1»");
    const CardMove same{{cardId(1, 0, 0)}, {"r0"}, {"s2"}, 0};
    CHECK(russian(map, MoveCards{{same, two}}) == "перенесены 3 карточки в «Stage 2», строка «Row 0»");
    CHECK(words(map, MoveCards{}) == "0 cards moved");
}

TEST_CASE("a long text is quoted by its beginning", "[describe]") {
    const Map map = mapWith(1, 1, 1);
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.text = "first line\nsecond line";
    CHECK(words(map, PutCard{card, {}}) == "card: “Card c0-0-0” → “first line…”");
    card.text.clear();
    for (int i = 0; i < 50; ++i)
        card.text += "Ё";
    std::string forty;
    for (int i = 0; i < 40; ++i)
        forty += "Ё";
    CHECK(words(map, PutCard{card, {}}) == "card: “Card c0-0-0” → “" + forty + "…”");
}

TEST_CASE("what is no longer there is told without a name", "[describe]") {
    const Map map = mapWith(1, 1, 0);
    CHECK(words(map, RemoveStage{{"gone"}}) == "stage “untitled” removed");
    CHECK(words(map, RemoveRow{{"gone"}}) == "row “untitled” removed");
    CHECK(words(map, RemovePersona{{"gone"}}) == "persona “untitled” removed");
}

TEST_CASE("what is the only thing that changed is said, in both languages", "[describe]") {
    const Map map = mapWith(2, 2, 1);
    const auto stage = [&](auto&& change) {
        Stage copy = *map.stages.find(StageId{"s0"});
        change(copy);
        return PutStage{copy, {}};
    };
    const auto row = [&](auto&& change) {
        Row copy = *map.rows.find(RowId{"r0"});
        change(copy);
        return PutRow{copy, {}};
    };
    const auto card = [&](auto&& change) {
        Card copy = *map.cards.find(cardId(0, 0, 0));
        change(copy);
        return PutCard{copy, {}};
    };
    const Edit hidden = stage([](Stage& s) { s.hidden = true; });
    CHECK(words(map, hidden) == "stage “Stage 0” hidden");
    CHECK(russian(map, hidden) == "этап «Stage 0» скрыт");
    CHECK(words(after(map, hidden), stage([](Stage&) {})) == "stage “Stage 0” shown again");
    const Edit first = stage([](Stage& s) { s.priority = 1; });
    CHECK(russian(map, first) == "этап «Stage 0» проработать первым");
    CHECK(russian(after(map, first), stage([](Stage&) {})) == "этап «Stage 0» больше не первый");
    CHECK(russian(map, stage([](Stage& s) { s.title = "Сделка"; })) == "этап: «Stage 0» → «Сделка»");
    CHECK(russian(map, stage([](Stage& s) { s.phase = "Поиск"; })) ==
          "этап «Stage 0», полоса над этапами: добавлено «Поиск»");
    CHECK(russian(map, row([](Row& r) { r.collapsed = true; })) == "строка «Row 0» свёрнута");
    CHECK(russian(map, row([](Row& r) { r.hidden = true; })) == "строка «Row 0» скрыта");
    CHECK(russian(map, card([](Card& c) { c.severity = 3; })) ==
          "карточка «Card c0-0-0», сила барьера: теперь критичный");
    CHECK(words(map, card([](Card& c) {
                    c.severity = 3;
                    c.votes = 2;
                })) == "card “Card c0-0-0”: 2 fields changed");
    Passport passport = *map.passport;
    passport.title = "Карта";
    CHECK(words(map, PutPassport{passport}).find("Карта") != std::string::npos);
    Transition transition;
    transition.id.value = "t";
    transition.from.value = "s0";
    transition.to.value = "s1";
    CHECK(russian(map, PutTransition{transition, {}}) == "переход «Stage 0 → Stage 1» добавлен");
}
