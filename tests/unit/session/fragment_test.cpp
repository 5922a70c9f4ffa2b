#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/targets.hpp"
#include "unit/session/selected.hpp"

#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// A map after pasting, and what is selected then.
struct After {
    Map map;
    Selection selection;
};

After put(const Map& map, const Result<Pasted>& pasted) {
    if (!pasted) FAIL(say(pasted.error(), Language::english));
    After result{after(map, pasted->edit), pasted->selection};
    CHECK(problems(result.map) == nothing);
    CHECK(pruned(result.map, result.selection) == result.selection);
    return result;
}

After paste(const Map& map, const Map& fragment, const Target& where = {}) {
    CountedIds ids("new");
    return put(map, pasteFragment(map, fragment, where, ids));
}

Map changed(const Map& map, const char* id, const std::function<void(Card&)>& change) {
    Card copy = *map.cards.find(CardId{id});
    change(copy);
    return after(map, PutCard{copy, {}});
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a fragment holds the cards with their rows and stages, and nothing else", "[session][fragment]") {
    const Map map = mapWith(4, 4, 2);
    const Map fragment = fragmentOf(map, selected({card("c1-1-0"), card("c2-2-1")}));
    CHECK(problems(fragment) == nothing);
    CHECK(idsInOrder(fragment.stages) == Words{"s1", "s2"});
    CHECK(idsInOrder(fragment.rows) == Words{"r1", "r2"});
    CHECK(fragment.cards.size() == 2);
    CHECK(fragment.personas.empty());
}

TEST_CASE("a fragment goes through a file", "[session][fragment]") {
    const Map map = changed(mapWith(3, 6, 1), "c5-0-0", [](Card& c) { c.solves = {CardId{"c4-0-0"}}; });
    for (const auto& selection : {selected({StageId{"s1"}}), selected({RowId{"r5"}}), selected({card("c5-0-0")})}) {
        const Map fragment = fragmentOf(map, selection);
        const auto read = decode(encode({fragment, {}}));
        REQUIRE(read);
        CHECK(read->document.map == fragment);
    }
}

TEST_CASE("cards keep their distances from the cell they are pasted at", "[session][fragment]") {
    const Map map = mapWith(4, 4, 1);
    const Map fragment = fragmentOf(map, selected({card("c0-0-0"), card("c1-2-0")}));
    const auto [now, selection] = paste(map, fragment, cell("r2", "s1"));
    CHECK(textsOf(now, "r2", "s1") ==
          Words{map.cards.find(CardId{"c2-1-0"})->text, map.cards.find(CardId{"c0-0-0"})->text});
    CHECK(idsOfCell(now, "r3", "s3") == Words{"c3-3-0", "new2"});
    CHECK(selection.targets == std::vector<Target>{card("new1"), card("new2")});
    CHECK(selection.current == card("new1"));
}

TEST_CASE("an empty corner of the selected cells counts as distance", "[session][fragment]") {
    Map map = mapWith(3, 3, 1);
    map = after(map, RemoveCards{{CardId{"c0-0-0"}, CardId{"c0-1-0"}, CardId{"c1-0-0"}}});
    const Map fragment =
        fragmentOf(map, selected({cell("r0", "s0"), cell("r0", "s1"), cell("r1", "s0"), cell("r1", "s1")}));
    const Map now = paste(map, fragment, cell("r1", "s1")).map;
    CHECK(idsOfCell(now, "r1", "s1") == Words{"c1-1-0"});
    CHECK(idsOfCell(now, "r2", "s2") == Words{"c2-2-0", "new1"});
}

TEST_CASE("behind a card stands what is pasted at it", "[session][fragment]") {
    const Map map = mapWith(2, 2, 3);
    const Map fragment = fragmentOf(map, selected({card("c1-1-0"), card("c1-1-2")}));
    CHECK(idsOfCell(paste(map, fragment, card("c0-0-0")).map, "r0", "s0") ==
          Words{"c0-0-0", "new1", "new2", "c0-0-1", "c0-0-2"});
}

TEST_CASE("hidden stages are passed over", "[session][fragment]") {
    Map map = mapWith(4, 1, 1);
    Stage hidden = *map.stages.find(StageId{"s1"});
    hidden.hidden = true;
    map = after(map, PutStage{hidden, {}});
    const Map fragment = fragmentOf(map, selected({cell("r0", "s2"), cell("r0", "s3")}));
    const Map now = paste(map, fragment, cell("r0", "s0")).map;
    CHECK(idsOfCell(now, "r0", "s0") == Words{"c0-0-0", "new1"});
    CHECK(idsOfCell(now, "r0", "s1") == Words{"c0-1-0"});
    CHECK(idsOfCell(now, "r0", "s2") == Words{"c0-2-0", "new2"});
}

TEST_CASE("the map grows where a fragment runs over its edge", "[session][fragment]") {
    const Map map = mapWith(3, 3, 1);
    const Map fragment = fragmentOf(map, selected({card("c0-0-0"), card("c1-1-0"), card("c2-2-0")}));
    const Map now = paste(map, fragment, cell("r2", "s2")).map;
    REQUIRE(now.stages.size() == 5);
    REQUIRE(now.rows.size() == 5);
    const auto stage = inOrder(now.stages)[3];
    const auto row = inOrder(now.rows)[4];
    CHECK(stage->title == map.stages.find(StageId{"s1"})->title);
    CHECK(row->kind == map.rows.find(RowId{"r2"})->kind);
    CHECK(idsOfCell(now, "r2", "s2") == Words{"c2-2-0", "new5"});
}

TEST_CASE("stages come whole, after the one they are pasted at", "[session][fragment]") {
    Map map = mapWith(4, 3, 1);
    map = after(map, PutTransition{{TransitionId{"t1"}, 0, StageId{"s1"}, StageId{"s2"}, {}, "on", {}}, {}});
    map = after(map, PutTransition{{TransitionId{"t2"}, 0, StageId{"s2"}, StageId{"s3"}, {}, "away", {}}, {}});
    map = after(map, PutStory{{StoryId{"st"}, 0, PersonaId{"p1"}, "Two steps", "", {{StageId{"s1"}, "", {}}}, {}}, {}});
    map = after(map, PutComment{{CommentId{"co"}, 0, AnyId{"s2"}, "A", "why?", "", false, {}}, {}});
    const auto [now, selection] = paste(map, fragmentOf(map, selected({StageId{"s1"}, StageId{"s2"}})), card("c0-3-0"));
    CHECK(idsInOrder(now.stages) == Words{"s0", "s1", "s2", "s3", "new1", "new2"});
    CHECK(selection.targets == std::vector<Target>{StageId{"new1"}, StageId{"new2"}});
    CHECK(textsOf(now, "r2", "new2") == textsOf(map, "r2", "s2"));
    CHECK(now.rows == map.rows);
    REQUIRE(now.transitions.size() == 3); // the one that leads out of what was copied stays behind
    CHECK(inOrder(now.transitions).back()->from == StageId{"new1"});
    CHECK(inOrder(now.stories).back()->steps.front().stage == StageId{"new1"});
    CHECK(inOrder(now.stories).back()->persona == PersonaId{"p1"});
    CHECK(now.comments == map.comments); // what is said of a stage is not said of its copy
    const Map cut = after(after(map, RemoveStage{StageId{"s1"}}), RemoveStage{StageId{"s2"}});
    const Map back = paste(cut, fragmentOf(map, selected({StageId{"s1"}, StageId{"s2"}}))).map;
    CHECK(inOrder(back.comments).back()->on == AnyId{"new2"});
}

TEST_CASE("a pair that only looks alike comes along as a pair", "[session][fragment]") {
    Map map = mapWith(2, 2, 1);
    map = after(map, PutMute{{MuteId{"m"}, 0, "equal-cards", AnyId{"c0-0-0"}, AnyId{"c0-1-0"}, "Two shops", {}}, {}});
    const auto pair = std::vector{CardId{"c0-0-0"}, CardId{"c0-1-0"}};
    const Map cut = after(map, RemoveCards{pair});
    REQUIRE(cut.mutes.empty());
    const Map both = paste(cut, fragmentOf(map, selected({card("c0-0-0"), card("c0-1-0")})), cell("r1", "s0")).map;
    REQUIRE(both.mutes.size() == 1);
    CHECK(inOrder(both.mutes).back()->on == AnyId{"new1"});
    CHECK(inOrder(both.mutes).back()->with == AnyId{"new2"});
    CHECK(paste(cut, fragmentOf(map, selected({card("c0-0-0")})), cell("r1", "s0")).map.mutes.empty());
}

TEST_CASE("rows come whole, and their cards find the stages of another map by title", "[session][fragment]") {
    const Map map = mapWith(3, 3, 1);
    Map other = mapWith(0, 0, 0);
    int n = 0;
    for (const char* title : {"New", "x", "y"}) {
        Stage stage;
        stage.id.value = "o" + std::to_string(n++);
        stage.title = n == 1 ? title : map.stages.find(StageId{"s" + std::to_string(n - 2)})->title;
        other = after(other, PutStage{stage, {}});
    }
    const Map now = paste(other, fragmentOf(map, selected({RowId{"r1"}}))).map;
    REQUIRE(now.rows.size() == 1);
    const std::string row = inOrder(now.rows).front()->id.value;
    CHECK(textsOf(now, row, "o1") == textsOf(map, "r1", "s0"));
    CHECK(textsOf(now, row, "o2") == textsOf(map, "r1", "s1"));
    // One whose title is not there, and whose place is taken, comes along.
    REQUIRE(now.stages.size() == 4);
    CHECK(textsOf(now, row, inOrder(now.stages).back()->id.value) == textsOf(map, "r1", "s2"));
}

TEST_CASE("links among pasted cards are renewed, links to others stay", "[session][fragment]") {
    Map map = changed(mapWith(2, 6, 1), "c5-0-0", [](Card& c) { c.solves = {CardId{"c4-0-0"}, CardId{"c4-1-0"}}; });
    const Map now = paste(map, fragmentOf(map, selected({card("c4-0-0"), card("c5-0-0")})), cell("r4", "s1")).map;
    CHECK(now.cards.find(CardId{"new2"})->solves == std::vector{CardId{"new1"}, CardId{"c4-1-0"}});
    CHECK(now.cards.find(CardId{"c5-0-0"})->solves == std::vector{CardId{"c4-0-0"}, CardId{"c4-1-0"}});
}

TEST_CASE("a barrier that was cut is linked again where it is pasted", "[session][fragment]") {
    const Map map = changed(mapWith(2, 6, 1), "c5-0-0", [](Card& c) { c.solves = {CardId{"c4-0-0"}}; });
    const Map fragment = fragmentOf(map, selected({card("c4-0-0")}));
    const Map cut = after(map, RemoveCards{{CardId{"c4-0-0"}}});
    REQUIRE(cut.cards.find(CardId{"c5-0-0"})->solves.empty());
    CHECK(paste(cut, fragment, cell("r4", "s1")).map.cards.find(CardId{"c5-0-0"})->solves ==
          std::vector{CardId{"new1"}});
    // A copy of one that is still there is nobody's business.
    CHECK(paste(map, fragment, cell("r4", "s1")).map.cards.find(CardId{"c5-0-0"})->solves ==
          std::vector{CardId{"c4-0-0"}});
}

TEST_CASE("personas, pictures and interviews come along once", "[session][fragment]") {
    Map map = mapWith(2, 2, 1);
    map = after(map, PutImage{{ImageId{"pic"}, 0, "png", "iVBORw0KGgo=", {}}, {}});
    Interview interview{
        InterviewId{"i1"}, 0, {}, "buyer", "", PersonaId{"p1"}, "", {{QuoteId{"q1"}, "Too slow", {}}}, {}};
    map = after(map, PutInterview{interview, {}});
    map = changed(map, "c0-0-0", [](Card& c) {
        c.image = ImageId{"pic"};
        c.personas = {PersonaId{"p0"}};
        c.evidence = {QuoteId{"q1"}};
    });
    const Map fragment = fragmentOf(map, selected({card("c0-0-0")}));
    CHECK(fragment.personas.size() == 2); // the interview's too

    SECTION("not at all where they are already") {
        const Map now = paste(map, fragment, cell("r1", "s1")).map;
        CHECK(now.personas == map.personas);
        CHECK(now.images == map.images);
        CHECK(now.interviews == map.interviews);
        CHECK(now.cards.find(CardId{"new1"})->evidence == std::vector{QuoteId{"q1"}});
    }
    SECTION("into another map, however often") {
        CountedIds ids("n");
        Map now;
        for (int n = 0; n < 2; ++n)
            now = put(now, pasteFragment(now, fragment, {}, ids)).map;
        CHECK(now.personas.size() == 2);
        CHECK(now.images.size() == 1);
        CHECK(now.interviews.size() == 1);
        REQUIRE(now.cards.size() == 2);
        for (const Card& c : now.cards)
            CHECK((c.personas.size() == 1 && c.evidence.size() == 1 && !c.image.empty()));
    }
    SECTION("beside those of the same id that are not the same") {
        Map other = mapWith(1, 1, 0);
        Persona stranger = *other.personas.find(PersonaId{"p0"});
        stranger.name = "Somebody else";
        other = after(other, PutPersona{stranger, {}});
        other = after(other, PutInterview{{InterviewId{"q1"}, 0, {}, "expert", "", {}, "", {}, {}}, {}});
        const Map now = paste(other, fragment, cell("r0", "s0")).map;
        const auto pasted = now.cards.byPlace().begin();
        REQUIRE(pasted->personas.size() == 1);
        CHECK(now.personas.find(pasted->personas.front())->name == map.personas.find(PersonaId{"p0"})->name);
        REQUIRE(pasted->evidence.size() == 1);
        CHECK(pasted->evidence.front() != QuoteId{"q1"});
    }
}

TEST_CASE("a persona brings the interview that it quotes and its picture, once", "[session][fragment]") {
    Map map = mapWith(2, 2, 1);
    Interview interview;
    interview.id.value = "i1";
    interview.persona.value = "p0"; // each of the two names the other
    interview.quotes = {{QuoteId{"q1"}, "Nobody answers", {}}};
    map = after(map, PutInterview{interview, {}});
    Image image;
    image.id.value = "face";
    map = after(map, PutImage{image, {}});
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.quoteFrom.value = "q1";
    persona.image.value = "face";
    map = after(map, PutPersona{persona, {}});
    map = changed(map, "c0-0-0", [](Card& c) { c.personas = {PersonaId{"p0"}}; });
    const Map fragment = fragmentOf(map, selected({card("c0-0-0")}));
    CHECK(problems(fragment) == nothing);
    const Map here = paste(map, fragment).map;
    CHECK(here.personas == map.personas);
    CHECK(here.interviews == map.interviews);
    const Map there = paste(mapWith(1, 1, 0), fragment).map;
    REQUIRE(there.interviews.find(InterviewId{"i1"}));
    CHECK(there.images.size() == 1);
    const PersonaId other = there.interviews.find(InterviewId{"i1"})->persona;
    CHECK(other != PersonaId{"p0"}); // the map has a persona of that id, who is somebody else
    CHECK(there.personas.find(other)->quoteFrom == QuoteId{"q1"});
    CHECK(there.personas.find(other)->image == ImageId{"face"});
    CHECK(
        paste(there, fragmentOf(there, selected({card(idsOfCell(there, "r0", "s0").front().c_str())}))).map.personas ==
        there.personas);
}

TEST_CASE("a persona that is copied brings its picture and its quote, and nobody else", "[session][fragment]") {
    Map map = mapWith(2, 2, 1);
    map = after(map, PutImage{{ImageId{"face"}, 0, "png", "iVBORw0KGgo=", {}}, {}});
    const Interview interview{
        InterviewId{"i1"}, 0, {}, "buyer", "", PersonaId{"p1"}, "", {{QuoteId{"q1"}, "Too slow", {}}}, {}};
    map = after(map, PutInterview{interview, {}});
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.image = ImageId{"face"};
    persona.quote = "Too slow";
    persona.quoteFrom = QuoteId{"q1"};
    persona.colour = "#123456";
    map = after(map, PutPersona{persona, {}});
    const Map fragment = fragmentOf(map, selected({PersonaId{"p0"}}));
    CHECK(problems(fragment) == nothing);
    CHECK(holdsPersonas(fragment));
    CHECK_FALSE(holdsPersonas(fragmentOf(map, selected({card("c0-0-0")}))));
    CHECK(idsInOrder(fragment.personas) == Words{"p0"}); // the interview tells about another one
    CHECK(fragment.cards.empty());
    const auto read = decode(encode({fragment, {}}));
    REQUIRE(read);
    CHECK(read->document.map == fragment);

    SECTION("in its own map it is one more, behind the one that is selected") {
        const auto [now, selection] = paste(map, fragment, PersonaId{"p0"});
        CHECK(idsInOrder(now.personas) == Words{"p0", "new1", "p1"});
        CHECK(selection.current == Target(PersonaId{"new1"}));
        const Persona& pasted = *now.personas.find(PersonaId{"new1"});
        CHECK(pasted.quote == "Too slow");
        CHECK(pasted.quoteFrom.empty()); // its original has said it
        CHECK(pasted.image == ImageId{"face"});
        CHECK(pasted.colour != persona.colour);
        CHECK(now.images.size() == 1);
        CHECK(now.interviews == map.interviews);
        CHECK(now.cards == map.cards);
    }
    SECTION("in another map everything comes, and its own colour") {
        const auto [now, selection] = paste({}, fragment);
        REQUIRE(now.personas.size() == 1);
        const Persona& pasted = **inOrder(now.personas).begin();
        CHECK(pasted.colour == persona.colour);
        CHECK(nameOf(now, pasted.quoteFrom) == "Too slow");
        CHECK(now.images.size() == 1);
        CHECK(now.interviews.find(InterviewId{"i1"})->persona.empty());
    }
    SECTION("cut, it takes its picture along and brings it back") {
        const auto edit = cut(map, selected({PersonaId{"p0"}}));
        REQUIRE(edit);
        CHECK(say(describe(map, *edit), Language::russian) == "вырезан 1 портрет");
        const Map left = after(map, *edit);
        CHECK(idsInOrder(left.personas) == Words{"p1"});
        CHECK(left.images.empty());
        const Map now = paste(left, fragment, PersonaId{"p1"}).map;
        CHECK(idsInOrder(now.personas) == Words{"p1", "p0"});
        CHECK(now.images == map.images);
        CHECK(now.personas.find(PersonaId{"p0"})->quoteFrom == QuoteId{"q1"});
    }
}

TEST_CASE("a duplicate stands right after the last of what is selected", "[session][fragment]") {
    const Map map = mapWith(3, 3, 3);
    CountedIds ids("new");
    SECTION("cards, each in its own cell") {
        const auto [now, selection] =
            put(map, duplicate(map, selected({card("c0-0-0"), card("c0-0-1"), card("c2-1-2")}), ids));
        CHECK(idsOfCell(now, "r0", "s0") == Words{"c0-0-0", "c0-0-1", "new1", "new2", "c0-0-2"});
        CHECK(idsOfCell(now, "r2", "s1") == Words{"c2-1-0", "c2-1-1", "c2-1-2", "new3"});
        CHECK(selection.targets.size() == 3);
    }
    SECTION("stages") {
        const Map now = put(map, duplicate(map, selected({StageId{"s0"}, StageId{"s1"}}), ids)).map;
        CHECK(idsInOrder(now.stages) == Words{"s0", "s1", "new1", "new2", "s2"});
        CHECK(textsOf(now, "r1", "new1") == textsOf(map, "r1", "s0"));
    }
    SECTION("rows") {
        const Map now = put(map, duplicate(map, selected({RowId{"r0"}}), ids)).map;
        CHECK(idsInOrder(now.rows) == Words{"r0", "new1", "r1", "r2"});
        CHECK(textsOf(now, "new1", "s2") == textsOf(map, "r0", "s2"));
    }
}

TEST_CASE("pasting fails when there is nothing to paste or nowhere to put it", "[session][fragment]") {
    const Map map = mapWith(2, 2, 1);
    CountedIds ids;
    const auto code = [&](const Map& fragment, const Target& where) {
        const auto pasted = pasteFragment(map, fragment, where, ids);
        return pasted ? std::string() : pasted.error().message.code;
    };
    const Map fragment = fragmentOf(map, selected({card("c0-0-0")}));
    CHECK(code(fragmentOf(map, {}), cell("r0", "s0")) == "edit.nothing-to-paste");
    CHECK(code(fragment, card("gone")) == "edit.no-card");
    CHECK(code(fragment, cell("r0", "gone")) == "edit.no-stage");
    CHECK(code(fragment, RowId{"gone"}) == "edit.no-row");
    CHECK(code(fragment, card("c1-1-0")).empty());
}

TEST_CASE("the undo menu says how much was pasted", "[session][fragment]") {
    const Map map = mapWith(3, 3, 1);
    CountedIds ids;
    const auto words = [&](const Selection& selection) {
        return say(describe(map, duplicate(map, selection, ids)->edit), Language::russian);
    };
    CHECK(words(selected({card("c0-0-0"), card("c1-0-0")})) == "вставлены 2 карточки");
    CHECK(words(selected({StageId{"s0"}})) == "вставлен 1 этап");
    CHECK(words(selected({RowId{"r0"}})) == "вставлена 1 строка");
}
