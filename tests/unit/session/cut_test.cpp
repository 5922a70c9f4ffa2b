#include "support/builders.hpp"
#include "unit/session/selected.hpp"

#include <cjm/session/clipboard/fragment.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("cutting takes off what is selected, as one step with its own words", "[session][fragment]") {
    const Map map = mapWith(3, 3, 2);
    const auto words = [&](const Selection& selection) {
        return say(describe(map, *cut(map, selection)), Language::russian);
    };
    const Selection cells = selected({cell("r0", "s0"), cell("r0", "s1")});
    CHECK(after(map, *cut(map, cells)).cards.size() == map.cards.size() - 4);
    CHECK(words(cells) == "вырезаны 4 карточки");
    CHECK(after(map, *cut(map, selected({StageId{"s0"}, StageId{"s2"}}))).stages.size() == 1);
    CHECK(words(selected({StageId{"s0"}, StageId{"s2"}})) == "вырезаны 2 этапа");
    CHECK(after(map, *cut(map, selected({RowId{"r1"}}))).rows.size() == 2);
    CHECK(words(selected({RowId{"r1"}})) == "вырезана 1 строка");
    CHECK_FALSE(cut(map, {}));
    CHECK_FALSE(cut(map, selected({titleTarget()})));
    CHECK_FALSE(cut(mapWith(2, 2, 0), selected({cell("r0", "s0")})));
}

TEST_CASE("pasting goes to the first of what is selected, behind cards", "[session][fragment]") {
    const Map map = mapWith(3, 3, 3);
    const auto place = [&](const Selection& selection, PasteAt at = PasteAt::first) {
        return pastePlace(map, selection, at);
    };
    CHECK(place(selected({cell("r2", "s1"), cell("r1", "s2")})) == cell("r1", "s1"));
    CHECK(place(selected({card("c0-0-0"), card("c0-0-1"), card("c1-1-2")})) == card("c0-0-1"));
    CHECK(place(selected({card("c1-0-0"), card("c0-1-0")})) == cell("r0", "s0"));
    CHECK(place(selected({StageId{"s0"}, StageId{"s2"}})) == Target(StageId{"s0"}));
    CHECK(place(selected({StageId{"s0"}, StageId{"s2"}}), PasteAt::last) == Target(StageId{"s2"}));
    CHECK(place(selected({RowId{"r1"}, RowId{"r2"}}), PasteAt::last) == Target(RowId{"r2"}));
    CHECK(place({}) == Target());
    CHECK(place(selected({titleTarget()})) == Target(titleTarget()));
}
