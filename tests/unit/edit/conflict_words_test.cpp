#include "support/builders.hpp"

#include <cjm/edit/conflict_words.hpp>
#include <cjm/edit/merge.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::conflict_words {
namespace {

using Lines = std::vector<std::string>;

// What is said of the conflicts of a merge.
template <class Ours, class Theirs>
Lines saidAfter(const Map& base, Ours&& ours, Theirs&& theirs, Language language = Language::english) {
    Map a = base, b = base;
    ours(a);
    theirs(b);
    const auto merged = mergeMaps({&base}, {a, {}, {}}, {b, {}, {}});
    REQUIRE(merged);
    Lines lines;
    for (const ConflictId& id : merged->notes)
        lines.push_back(say(conflictInWords(merged->map, *merged->map.conflicts.find(id)), language));
    return lines;
}

// The two sides give a field of a card these values.
template <class Value>
Lines saidOfCard(Value Card::*field, const Value& ours, const Value& theirs, Language language = Language::english) {
    const auto change = [&](const Value& value) {
        return [&value, field](Map& map) {
            Card card = *map.cards.find(cardId(0, 0, 0));
            card.*field = value;
            map.cards = map.cards.set(std::move(card));
        };
    };
    return saidAfter(mapWith(3, 3, 1), change(ours), change(theirs), language);
}

const std::string cardName = mapWith(3, 3, 1).cards.find(cardId(0, 0, 0))->text;
const std::string stageName = mapWith(3, 3, 1).stages.find(StageId{"s0"})->title;

} // namespace

TEST_CASE("a conflict says what, where and both values", "[merge][words]") {
    CHECK(saidOfCard(&Card::details, std::string("cheap"), std::string("dear")) ==
          Lines{"card “" + cardName + "” (" + stageName + "), details: the map has “dear”, the other version “cheap”"});
    CHECK(saidOfCard(&Card::details, std::string("дёшево"), std::string("дорого"), Language::russian) ==
          Lines{"карточка «" + cardName + "» (" + stageName +
                "), подробности: на карте «дёшево», в другой версии «дорого»"});
}

TEST_CASE("values that are no words are said in words", "[merge][words]") {
    const std::string start = "card “" + cardName + "” (" + stageName + "), ";
    CHECK(saidOfCard(&Card::reason, Reason::price, Reason::trust) ==
          Lines{start + "reason: the map has “trust”, the other version “price”"});
    CHECK(saidOfCard(&Card::due, std::string("2026-12-01"), std::string("2026-12-02")) ==
          Lines{start + "due date: the map has “2 December 2026”, the other version “1 December 2026”"});
    CHECK(saidOfCard(&Card::value, -1.5, 0.5) ==
          Lines{start + "emotion: the map has “+0.5”, the other version “−1.5”"});
}

TEST_CASE("of long texts that differ late the end is shown", "[merge][words]") {
    const std::string same(100, 'x');
    const Lines lines = saidOfCard(&Card::team, same + " one", same + " two");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("two”, the other version “") != std::string::npos);
    CHECK(lines[0].size() < 200);
}

TEST_CASE("a card that both moved is told with both cells", "[merge][words]") {
    const Map base = mapWith(3, 3, 1);
    const auto to = [](const char* stage) {
        return [stage](Map& map) {
            Card card = *map.cards.find(cardId(0, 0, 0));
            card.stage.value = stage;
            card.rank = 1; // below the one that is there
            map.cards = map.cards.set(std::move(card));
        };
    };
    const Lines lines = saidAfter(base, to("s1"), to("s2"));
    const std::string row = base.rows.find(RowId{"r0"})->title;
    CHECK(lines ==
          Lines{"card “" + cardName + "”: on the map in “" + row + " · " + base.stages.find(StageId{"s2"})->title +
                "”, in the other version in “" + row + " · " + base.stages.find(StageId{"s1"})->title + "”"});
}

TEST_CASE("the map itself, its inner fields and what was cleared are told", "[merge][words]") {
    Map base = mapWith(1, 1, 1);
    Passport passport = *base.passport;
    passport.title = "Map";
    passport.outcomes.usp = "before";
    base.passport = passport;
    const auto usp = [](const char* text) {
        return [text](Map& map) {
            Passport changed = *map.passport;
            changed.outcomes.usp = text;
            map.passport = changed;
        };
    };
    CHECK(saidAfter(base, usp("left"), usp("right")) ==
          Lines{"map “Map”, outcomes: unique selling proposition: the map has “right”, the other version “left”"});
    CHECK(saidAfter(base, usp("left"), usp("")) ==
          Lines{"map “Map”, outcomes: unique selling proposition: the map has “left”, the other version removed it"});
}

TEST_CASE("every conflict has its words, whatever a file says of it", "[merge][words]") {
    const Map map = mapWith(1, 1, 1);
    for (std::size_t kind = 0; kind < enumSize<ConflictKind>; ++kind)
        for (const char* on : {"", "s0", "r0", "c0-0-0", "p0", "gone"})
            for (const char* field : {"", "title", "text", "cell", "value", "kind", "personas", "nonsense", "a.b.c"})
                for (const char* value : {"", "x", "|", "7", "c0-0-0"}) {
                    Conflict conflict;
                    conflict.kind = static_cast<ConflictKind>(kind);
                    conflict.on.value = on;
                    conflict.field = field;
                    conflict.kept = conflict.other = value;
                    for (const Language language : {Language::english, Language::russian}) {
                        const std::string words = say(conflictInWords(map, conflict), language);
                        INFO(words);
                        CHECK(words.find("merge.") == std::string::npos);
                        CHECK(words.find("record.") == std::string::npos);
                    }
                }
}

} // namespace cjm::test::conflict_words
