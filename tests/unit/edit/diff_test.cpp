#include "support/builders.hpp"

#include <cjm/edit/diff.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("equal maps do not differ", "[diff]") {
    CHECK(diff(Map{}, Map{}).empty());
    CHECK(diff(mapWith(2, 2, 2), mapWith(2, 2, 2)).empty()); // built apart: equal by value
}

TEST_CASE("a diff names the records that an edit touched", "[diff]") {
    const Map map = mapWith(3, 2, 2);
    SECTION("a changed card") {
        Card card = *map.cards.find(cardId(0, 0, 0));
        card.text = "changed";
        const Diff d = diff(map, after(map, PutCard{card, {}}));
        REQUIRE(d.cards.size() == 1);
        CHECK(d.cards[0].before->text == "Card c0-0-0");
        CHECK(d.cards[0].after->text == "changed");
        CHECK((d.stages.empty() && d.rows.empty() && d.personas.empty() && !d.passport && !d.unknown));
    }
    SECTION("a removed card and the one that moves up") {
        const Diff d = diff(map, after(map, RemoveCards{{cardId(0, 0, 0)}}));
        REQUIRE(d.cards.size() == 2);
        CHECK(d.cards[0].after == nullptr);
        CHECK(d.cards[1].before->rank == 1);
        CHECK(d.cards[1].after->rank == 0);
    }
    SECTION("an added stage at the front") {
        Stage stage;
        stage.id.value = "new";
        const Diff d = diff(map, after(map, PutStage{stage, 0}));
        CHECK(d.stages.size() == 4); // the new one, and three that got another rank
        CHECK(std::count_if(d.stages.begin(), d.stages.end(), [](const auto& c) { return !c.before; }) == 1);
        CHECK(d.cards.empty());
    }
    SECTION("the passport and unknown sections") {
        Map other = map;
        other.passport = other.passport.with([](Passport& p) { p.title = "x"; });
        other.unknown = Box<UnknownFields>(UnknownFields{{"later", "1"}});
        const Diff d = diff(map, other);
        CHECK(d.passport);
        CHECK(d.unknown);
        CHECK_FALSE(d.empty());
    }
    SECTION("rows and personas") {
        const Diff d = diff(map, after(after(map, RemoveRow{{"r1"}}), RemovePersona{{"p1"}}));
        CHECK(d.rows.size() == 1);
        CHECK(d.personas.size() == 1);
        CHECK(d.cards.size() == 6);
    }
}

TEST_CASE("keeping a map beside its successor costs what changed", "[diff]") {
    const Map map = mapWith(20, 50, 10);
    Card card = *map.cards.find(cardId(3, 3, 3));
    card.text = "changed";
    const Map next = after(map, PutCard{card, {}});
    CHECK(retainedBytes(map, next) < 16U * 1024U);
    CHECK(retainedBytes(map, next) > sizeof(Card));
    CHECK(retainedBytes(map, map) <= sizeof(Map));
    // A map that shares nothing costs all of itself.
    CHECK(retainedBytes(map, Map{}) > 10'000U * sizeof(Card));
    Map titled = map;
    titled.passport = map.passport.with([](Passport& p) { p.title = std::string(5000, 'x'); });
    CHECK(retainedBytes(titled, map) > 5000);
}
