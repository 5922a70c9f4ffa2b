#include "support/builders.hpp"
#include "support/ids.hpp"
#include "unit/session/structure_support.hpp"

#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const PersonaId p0{"p0"}, p1{"p1"};
using Names = std::vector<std::string>;

std::string said(const Map& map, const MaybeEdit& edit, Language language = Language::russian) {
    REQUIRE(edit);
    return say(describe(map, edit->edit), language);
}

Map coloured(Map map, const PersonaId& id, const std::string& colour) {
    return afterCommand(map, setPersonaColour(map, id, colour));
}

Image pictureNamed(const std::string& id) {
    Image image;
    image.id.value = id;
    image.type = "png";
    image.data = "iVBORw0KGgo=";
    return image;
}

} // namespace

TEST_CASE("a new persona stands behind another in the first hue that is not used", "[personas]") {
    Map map = mapWith(1, 1, 1);
    CountedIds ids("new");
    map = coloured(coloured(map, p0, "#228276"), p1, "#6C5CE7");
    CHECK(unusedPersonaColour(map) == "#2575D1");
    const MaybeEdit edit = addPersona(map, p0, ids);
    CHECK(said(map, edit) == "портрет добавлен");
    map = afterCommand(map, edit);
    CHECK(idsInOrder(map.personas) == Names{"p0", "new1", "p1"});
    CHECK(map.personas.find(PersonaId{"new1"})->colour == "#2575D1");
    CHECK(map.personas.find(PersonaId{"new1"})->name.empty());
    for (int n = 0; n < 4; ++n)
        map = afterCommand(map, addPersona(map, std::nullopt, ids));
    CHECK(idsInOrder(map.personas).back() == "new5");
    std::set<std::string> colours;
    for (const Persona& persona : map.personas)
        colours.insert(persona.colour);
    CHECK(colours.size() == 6); // of seven
    CHECK(said(map, removePersona(map, PersonaId{"new5"})) == "портрет удалён");
}

TEST_CASE("the copy of a persona has not been interviewed", "[personas]") {
    Map map = mapWith(1, 1, 1);
    CountedIds ids("new");
    Interview interview;
    interview.id.value = "i0";
    interview.persona = p0;
    interview.quotes.push_back({QuoteId{"q0"}, "Зимой котёл встать не может", {}});
    map = after(map, PutInterview{interview, {}});
    map = afterCommand(map, quoteInterview(map, p0, QuoteId{"q0"}));
    const Map doubled = afterCommand(map, duplicatePersona(map, p0, ids, Language::russian));
    const auto copy = doubled.personas.find(PersonaId{"new1"});
    CHECK(copy->quote == map.personas.find(p0)->quote);
    CHECK(copy->quoteFrom.empty());
    CHECK(doubled.personas.find(p0)->quoteFrom == QuoteId{"q0"});
}

TEST_CASE("a persona is doubled, moved and removed", "[personas]") {
    Map map = mapWith(2, 2, 1);
    CountedIds ids("new");
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.kind = CardKind::emotion;
    card.personas = {p0};
    map = after(map, PutCard{card, {}});
    const Map doubled = afterCommand(map, duplicatePersona(map, p0, ids, Language::russian));
    CHECK(idsInOrder(doubled.personas) == Names{"p0", "new1", "p1"});
    const std::string own = map.personas.find(p0)->name;
    CHECK(doubled.personas.find(PersonaId{"new1"})->name == own + " (копия)");
    CHECK(doubled.cards == map.cards);
    const Map again = afterCommand(doubled, duplicatePersona(doubled, p0, ids, Language::russian));
    CHECK(again.personas.find(PersonaId{"new2"})->name == own + " (копия 2)");
    const Map english = afterCommand(map, duplicatePersona(map, p0, ids, Language::english));
    CHECK(english.personas.find(PersonaId{"new3"})->name == own + " (copy)");

    const std::string name = map.personas.find(p0)->name;
    const MaybeEdit moved = movePersonaTo(map, p0, 1);
    CHECK(said(map, moved) == "портрет «" + name + "» перенесён");
    CHECK(idsInOrder(afterCommand(map, moved).personas) == Names{"p1", "p0"});
    CHECK_FALSE(movePersonaTo(map, p0, 0));
    CHECK_FALSE(movePersonaTo(map, p1, 7));

    const MaybeEdit removed = removePersona(map, p0);
    CHECK(said(map, removed) == "портрет «" + name + "» удалён");
    CHECK(said(map, removed, Language::english) == "persona “" + name + "” removed");
    CHECK(removed->selection.current == Target(p1));
    const Map rest = afterCommand(map, removed);
    CHECK(rest.cards.size() == map.cards.size());
    CHECK(rest.cards.find(card.id)->personas.empty());
    CHECK(removePersona(rest, p1)->selection.empty());
    CHECK_FALSE(removePersona(map, PersonaId{"nobody"}));
}

TEST_CASE("a role in the decision is turned on and off", "[personas]") {
    Map map = mapWith(1, 1, 1);
    map = afterCommand(map, toggleDecisionRole(map, p0, "pays"));
    map = afterCommand(map, toggleDecisionRole(map, p0, "decides"));
    CHECK(map.personas.find(p0)->decisionRoles == Names{"decides", "pays"});
    const MaybeEdit off = toggleDecisionRole(map, p0, "pays");
    CHECK(said(map, off).find("роль в решении") != std::string::npos);
    CHECK(afterCommand(map, off).personas.find(p0)->decisionRoles == Names{"decides"});
}

TEST_CASE("a persona takes the words of an interview", "[personas]") {
    Map map = mapWith(1, 1, 1);
    Interview interview;
    interview.id.value = "i0";
    interview.quotes = {{QuoteId{"q0"}, "Nobody answers", {}}};
    map = after(map, PutInterview{interview, {}});
    const Map next = afterCommand(map, quoteInterview(map, p0, QuoteId{"q0"}));
    CHECK(next.personas.find(p0)->quote == "Nobody answers");
    CHECK(next.personas.find(p0)->quoteFrom == QuoteId{"q0"});
    CHECK_FALSE(quoteInterview(map, p0, QuoteId{"q7"}));
}

TEST_CASE("a picture of a persona goes from the map with the last who shows it", "[personas]") {
    Map map = mapWith(1, 1, 1);
    map = afterCommand(map, setPersonaPicture(map, p0, pictureNamed("a")));
    map = afterCommand(map, setPersonaPicture(map, p1, pictureNamed("a")));
    CHECK(map.images.size() == 1);
    const Map one = afterCommand(map, setPersonaPicture(map, p0, pictureNamed("b")));
    CHECK(one.images.size() == 2);
    const Map other = afterCommand(one, setAvatar(one, p0, "flame"));
    CHECK(other.images.size() == 1);
    CHECK(other.personas.find(p0)->avatar == "flame");
    CHECK(other.personas.find(p0)->image.empty());
    CHECK(afterCommand(other, removePersona(other, p1)).images.empty());
    CHECK(afterCommand(map, removePersona(map, p1)).images.size() == 1);
}

TEST_CASE("an entry of a list moves to another place among the others", "[personas]") {
    Map map = mapWith(1, 1, 1);
    Persona persona = *map.personas.find(p0);
    persona.pains = {"a", "b", "c"};
    map = *applyEdit(map, PutPersona{persona, {}});
    const Target pains = PersonaFieldTarget{p0, "pains"};
    const auto moved = [&](int from, int place) {
        return afterCommand(map, movePersonaEntry(map, pains, from, place)).personas.find(p0)->pains;
    };
    CHECK(moved(0, 2) == Names{"b", "c", "a"});
    CHECK(moved(2, 0) == Names{"c", "a", "b"});
    CHECK(moved(1, 2) == Names{"a", "c", "b"});
    CHECK_FALSE(movePersonaEntry(map, pains, 1, 1));
    CHECK_FALSE(movePersonaEntry(map, pains, 3, 0));
    CHECK_FALSE(movePersonaEntry(map, pains, 0, 3));
    CHECK_FALSE(movePersonaEntry(map, PersonaFieldTarget{p0, "name"}, 0, 1));
    CHECK_FALSE(movePersonaEntry(map, PersonaId{p0}, 0, 1));
    CHECK(said(map, movePersonaEntry(map, pains, 0, 1), Language::english).find("pains") != std::string::npos);
}
