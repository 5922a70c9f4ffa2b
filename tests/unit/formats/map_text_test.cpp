#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/formats/map_text.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::map_text {
namespace {

bool holds(const std::string& text, const std::string& line) {
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

Map withCard(const Map& map, Card card) {
    Map next = map;
    next.cards = next.cards.set(std::move(card));
    return next;
}

} // namespace

TEST_CASE("a map is told a line a field, cards under their cell", "[text]") {
    Map map = mapWith(2, 2, 1);
    Card card = *map.cards.find(cardId(0, 1, 0));
    card.text = "first\nsecond";
    card.votes = 3;
    card.personas = {PersonaId{"p0"}, PersonaId{"p1"}};
    card.momentOfTruth = true;
    map = withCard(map, std::move(card));
    const std::string text = mapText(map);
    INFO(text);
    CHECK(text.rfind("map: Map\n", 0) == 0);
    CHECK(holds(text, "stage: Stage 1"));
    CHECK(holds(text, "row: Row 0\n  kind: goals"));
    CHECK(holds(text,
                "cell: Row 0 · Stage 1\n  goal: first\\nsecond\n    personas: Persona 0\n    personas: Persona 1\n"
                "    votes: 3\n    momentOfTruth: true"));
    CHECK(text.find("hidden") == std::string::npos); // as in a fresh record
}

TEST_CASE("an edit of one field is a change of one line", "[text]") {
    const Map map = mapWith(3, 3, 2);
    Card card = *map.cards.find(cardId(1, 1, 1));
    card.text = "other words";
    const std::string before = mapText(map), now = mapText(withCard(map, std::move(card)));
    const auto [a, b] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    const auto lineEnd = [](auto from, auto end) { return std::string(std::find(from, end, '\n'), end); };
    CHECK(lineEnd(a, before.end()) == lineEnd(b, now.end()));
}

TEST_CASE("what a map holds commands no terminal and makes no lines of its own", "[text]") {
    Map map = mapWith(1, 1, 1);
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.text = "a\x1B[31mb\r\nc\rd";
    card.unknown = {{"future\n", "{\"x\": 1}"}};
    const std::string text = mapText(withCard(map, std::move(card)));
    INFO(text);
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find("b\\nc\\nd\n") != std::string::npos);
    CHECK(text.find("future : {\"x\": 1}\n") != std::string::npos);
}

TEST_CASE("maps that differ in what people see have different texts", "[text][laws]") {
    for (const auto seed : lawSeeds(200)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const std::string text = mapText(map);
        CHECK(text == mapText(map));
        CHECK((text.empty() || text.back() == '\n'));
        for (const Card& each : map.cards) {
            Card card = each;
            card.text += "!";
            const Map other = withCard(map, card);
            CHECK(mapText(other) != text);
            break;
        }
    }
}

} // namespace cjm::test::map_text
