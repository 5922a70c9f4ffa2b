#include "golden/damage_law.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/persona_maps.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/personas/personas_paint.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

template <class Zone> bool isA(const PersonaZone& zone) { return std::holds_alternative<Zone>(zone); }
constexpr double tolerance = 0.5;

PersonasLayout placedFor(const Map& map, double width = 1600) {
    const FixedMeasure measure;
    PersonasOptions options;
    options.width = width;
    options.opensInterviews = options.opensStories = true;
    return layoutPersonas(map, lightTheme(), measure, options);
}

bool isWithin(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

struct Piece {
    std::string what;
    Rect rect;
};

void addText(std::vector<Piece>& pieces, const std::string& what, const SheetText& text) {
    if (text.empty()) return;
    // Lines are no wider than their room; what stands at the right end of it is judged by its room.
    const double width = std::max(text.rect.width, text.block->width);
    pieces.push_back({what, {text.rect.x, text.rect.y, width, text.block->height()}});
}

// Everything of a sheet that may not lie on anything else of it.
std::vector<Piece> piecesOf(const PersonaSheet& sheet) {
    std::vector<Piece> pieces{{"avatar", sheet.avatar}};
    addText(pieces, "name", sheet.name);
    addText(pieces, "segment", sheet.segment);
    for (const RoleChip& chip : sheet.chips)
        pieces.push_back({"chip " + chip.role, chip.rect});
    for (const SheetFact& fact : sheet.facts) {
        addText(pieces, "label " + std::string(fact.field), fact.label);
        addText(pieces, "fact " + std::string(fact.field), fact.value);
    }
    addText(pieces, "quote", sheet.quote.words);
    addText(pieces, "note", sheet.quote.note);
    addText(pieces, "link", sheet.quote.link);
    for (const SheetList& list : sheet.lists) {
        addText(pieces, "heading " + std::string(list.field), list.heading);
        for (const SheetText& item : list.items)
            addText(pieces, "item of " + std::string(list.field), item);
    }
    addText(pieces, "words of the curve", sheet.curve.words);
    for (const CurveStage& stage : sheet.curve.stages)
        addText(pieces, "stage", stage.name);
    const SheetFoot& foot = sheet.foot;
    for (const SheetText* text :
         {&foot.cards, &foot.confirmed, &foot.interviews, &foot.dot, &foot.stories, &foot.onMap})
        addText(pieces, "foot", *text);
    if (!foot.squares.empty()) pieces.push_back({"squares", foot.squares});
    return pieces;
}

// No word of a fact is broken, unless it is longer than the whole sheet.
void checkFacts(const PersonaSheet& sheet) {
    const FixedMeasure measure;
    const std::pair<std::string_view, const std::string*> values[] = {{"age", &sheet.persona->age},
                                                                      {"education", &sheet.persona->education},
                                                                      {"company", &sheet.persona->company},
                                                                      {"role", &sheet.persona->role}};
    REQUIRE(sheet.facts.size() == std::size(values));
    for (std::size_t i = 0; i < std::size(values); ++i) {
        const SheetText& value = sheet.facts[i].value;
        if (values[i].second->empty()) continue;
        REQUIRE(sheet.facts[i].field == values[i].first);
        const std::string text = drawnLine(*values[i].second);
        const auto pieces = measure.pieces(text, value.block->font);
        const bool fitsAlone =
            std::all_of(pieces.begin(), pieces.end(), [](const TextPiece& piece) { return piece.width <= 400; });
        if (!fitsAlone) continue;
        // Lines end where pieces do.
        std::size_t at = 0;
        for (const TextLine& line : value.block->lines) {
            INFO(text << ": " << line.text);
            at = text.find_first_not_of(' ', at);
            if (at == std::string::npos) break;
            at += line.text.size();
            CHECK(std::any_of(pieces.begin(), pieces.end(), [&](const TextPiece& piece) { return piece.end == at; }));
        }
    }
}

void checkSheet(const PersonasLayout& layout, const PersonaSheet& sheet) {
    checkFacts(sheet);
    const auto pieces = piecesOf(sheet);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        INFO(pieces[i].what);
        CHECK(isWithin(sheet.rect, pieces[i].rect));
        for (std::size_t k = i + 1; k < pieces.size(); ++k) {
            INFO(pieces[k].what);
            CHECK_FALSE(pieces[i].rect.inset(tolerance).intersects(pieces[k].rect.inset(tolerance)));
        }
    }
    for (const CurveFace& face : sheet.curve.faces) {
        const double r = sheet.curve.radius;
        const Rect box{face.at.x - r, face.at.y - r, 2 * r, 2 * r};
        CHECK(isWithin(sheet.rect, box));
        CHECK_FALSE(box.inset(tolerance).intersects(sheet.curve.words.rect.inset(tolerance)));
    }
    CHECK(std::all_of(layout.sheets.begin(), layout.sheets.end(), [&](const PersonaSheet& other) {
        return &other == &sheet || !other.rect.intersects(sheet.rect);
    }));
    CHECK_FALSE(sheet.rect.intersects(layout.tile));
    CHECK_FALSE(sheet.rect.intersects(layout.audience));
}

// Every text that is edited has a place in its sheet and is found there; Tab visits all of them once, both ways.
void checkSpots(const PersonasLayout& layout) {
    std::optional<Target> at = Target(audienceTarget());
    std::size_t count = 0;
    for (std::optional<Target> next; at; at = next) {
        ++count;
        const auto spot = spotOf(layout, *at);
        REQUIRE(spot);
        next = nextField(layout, *at, false);
        if (next) CHECK(nextField(layout, *next, true) == at);
        const auto* field = std::get_if<PersonaFieldTarget>(&*at);
        if (!field) {
            CHECK(isWithin(layout.audience, spot->frame));
            continue;
        }
        INFO(field->field);
        const PersonaSheet& sheet = *layout.sheetOf(field->persona);
        CHECK(isWithin(sheet.rect, spot->frame));
        // The frame of its editor keeps clear of what stands beside it.
        for (const Piece& piece : piecesOf(sheet))
            if (!piece.rect.intersects(spot->text)) {
                INFO(piece.what);
                CHECK_FALSE(piece.rect.inset(tolerance).intersects(spot->frame));
            }
        const PersonaZone zone = hit(layout, {spot->text.x + 2, spot->text.y + 5});
        CHECK(sheetUnder(zone) == field->persona);
        CHECK(textUnder(zone) == *at);
        CHECK((isA<FieldZone>(zone) || isA<EmptyListZone>(zone) || isA<ChipZone>(zone)));
    }
    CHECK(count == 1 + layout.sheets.size() * 12);
    CHECK_FALSE(nextField(layout, audienceTarget(), true));
}

void checkAll(const Map& map) {
    for (const double width : {300.0, 1000.0, 1366.0, 1600.0}) {
        INFO("in " << width);
        const PersonasLayout layout = placedFor(map, width);
        for (const PersonaSheet& sheet : layout.sheets)
            checkSheet(layout, sheet);
        checkSpots(layout);
        const Rect page{0, 0, layout.size.width, layout.size.height};
        CHECK(isWithin(page, layout.tile));
        for (const RoleLine& role : layout.roles)
            for (const auto& [id, words] : role.players)
                CHECK(isWithin(page, words.rect));
    }
}

} // namespace

TEST_CASE("laws of personas hold on examples and random maps", "[laws][personas]") {
    for (const int count : {0, 1, 3, 7})
        checkAll(withPersonas(count, Language::russian));
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        checkAll(randomMap(rng));
    }
}

TEST_CASE("facts break no word of ordinary length", "[laws][personas]") {
    const char* words[] = {"от",      "до",           "тридцати",  "пятидесяти",       "Общество",       "с",
                           "главный", "ограниченной", "начальник", "ответственностью", "переподготовка", "«Тепло»"};
    int rows = 0;
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = mapWith(1, 1, 1);
        Persona persona = *map.personas.find(PersonaId{"p0"});
        for (std::string* field : {&persona.age, &persona.education, &persona.company, &persona.role})
            for (int n = rng.between(0, 5); n > 0; --n)
                *field += (field->empty() ? "" : " ") + std::string(words[rng.between(0, 11)]);
        map = after(map, PutPersona{persona, {}});
        const PersonasLayout layout = placedFor(map);
        const PersonaSheet& sheet = *layout.sheetOf(persona.id);
        checkSheet(layout, sheet);
        if (sheet.facts[3].label.rect.y > sheet.facts[0].label.rect.y) ++rows;
    }
    CHECK(rows > reach(5));
}

TEST_CASE("a short quote begins where a long one beside it does", "[personas]") {
    Map map = withPersonas(3, Language::russian);
    Persona persona = *map.personas.find(PersonaId{"P1"});
    for (int i = 0; i < 4; ++i)
        persona.quote += " и сравнить их невозможно, потому что каждый считает по-своему";
    map = after(map, PutPersona{persona, {}});
    const PersonasLayout layout = placedFor(map);
    const double top = layout.sheets[0].quote.words.rect.y;
    REQUIRE(layout.sheets[0].quote.rect.height > 100);
    CHECK(layout.sheets[1].quote.words.rect.y - top < 16);
    CHECK(layout.sheets[2].quote.words.rect.y - top < 16);
}

TEST_CASE("an assumption is a sentence only where another follows, and roles are as wide as there is room",
          "[personas]") {
    const FixedMeasure measure;
    const auto noteOf = [&](bool opens, Language language) {
        PersonasOptions options;
        options.opensInterviews = opens;
        return layoutPersonas(withPersonas(3, language), lightTheme(), measure, options)
            .sheets[2]
            .quote.note.block->lines.back()
            .text;
    };
    for (const Language language : {Language::russian, Language::english}) {
        CHECK(noteOf(true, language).ends_with('.'));
        CHECK_FALSE(noteOf(false, language).ends_with('.'));
    }
    const Map two = withPersonas(2, Language::russian);
    CHECK(placedFor(two, 1600).rolesHeading.rect.width == 440);
    CHECK(placedFor(two, 1200).rolesHeading.rect.width < 250);
}

TEST_CASE("what looks different in a view of personas is damaged", "[laws][personas]") {
    int untouched = 0;
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        PersonasLayout before = placedFor(map);
        for (int step = 0; step < 25; ++step) {
            const Map earlier = map;
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
            const PersonasLayout after = placedFor(map);
            const Damage damage = damageBetween(before, after);
            const auto old = drawnShapes(personasScene(before, lightTheme()));
            const auto now = drawnShapes(personasScene(after, lightTheme()));
            if (!changesPersonas(diff(earlier, map))) {
                ++untouched;
                CHECK(old == now);
            }
            checkDamage(old, now, damage, after.size.width);
            before = after;
        }
        CHECK(damageBetween(before, placedFor(map)).rects.empty());
    }
    CHECK(untouched > reach(20));
}

TEST_CASE("a point of a sheet says what it is for", "[personas]") {
    const PersonasLayout layout = placedFor(withPersonas(3, Language::russian));
    const PersonaSheet& sheet = layout.sheets[0];
    const PersonaId id = sheet.persona->id, third = layout.sheets[2].persona->id;
    const auto check = [&](Point point, const PersonaZone& wanted) { CHECK(hit(layout, point) == wanted); };
    using What = ResearchZone::What;
    check(sheet.avatar.centre(), AvatarZone{id});
    check({sheet.head.right() - 5, sheet.head.y + 5}, HeadZone{id});
    check(sheet.chips[2].rect.centre(), ChipZone{id, "uses"});
    check(sheet.curve.faces[1].at, CurveFaceZone{id, CardId{"E2"}});
    check(sheet.foot.onMap.rect.centre(), OnMapZone{id});
    check(sheet.foot.interviews.rect.centre(), ResearchZone{id, What::interviews});
    check(sheet.foot.stories.rect.centre(), ResearchZone{id, What::stories});
    check(layout.sheets[2].foot.interviews.rect.centre(), SheetZone{third}); // there are none to open
    check(layout.sheets[2].quote.link.rect.centre(), QuoteLinkZone{third});
    check(sheet.quote.words.rect.centre(), FieldZone{PersonaFieldTarget{id, "quote"}});
    check(layout.audience.centre(), FieldZone{audienceTarget()});
    check(layout.tile.centre(), TileZone{});
    check({5, 5}, {});
    check(layout.roles[1].players[0].second.rect.centre(), PlayerZone{layout.sheets[1].persona->id, "influences"});
    CHECK(sheetUnder(PlayerZone{id, "uses"}).empty()); // it is beside the sheets
    const PersonasLayout blank = placedFor(withPersonas(5, Language::russian));
    CHECK(hit(blank, blank.sheets[4].lists[0].plus.centre()) ==
          PersonaZone{EmptyListZone{{blank.sheets[4].persona->id, "responsibilities"}}});
}

TEST_CASE("a sheet is dragged between others", "[personas]") {
    const PersonasLayout layout = placedFor(withPersonas(5, Language::russian));
    const PersonaId lifted = layout.sheets[0].persona->id;
    const auto placeAt = [&](Point point) { return personaGapAt(layout, point, lifted)->place; };
    CHECK(placeAt({layout.sheets[1].rect.x, 300}) == 0);
    CHECK(placeAt(layout.sheets[1].rect.centre()) == 1);
    CHECK(placeAt({1590, 300}) == 2);
    CHECK(placeAt({0, layout.sheets[4].rect.centre().y}) == 2);
    CHECK(placeAt({1590, layout.size.height}) == 4);
    CHECK(personaGapAt(layout, {1590, 300}, lifted)->mark.x > layout.sheets[2].rect.right());
    CHECK_FALSE(personaGapAt(placedFor(withPersonas(1, Language::russian)), {0, 0}, PersonaId{"P1"}));
    CHECK_FALSE(liftedSheet(layout, lightTheme(), lifted).shapes.empty());
    CHECK(liftedSheet(layout, lightTheme(), PersonaId{"nobody"}).shapes.empty());
}

TEST_CASE("only sheets that a clip touches are painted", "[personas]") {
    const PersonasLayout layout = placedFor(withPersonas(3, Language::russian));
    Scene some, all;
    paintPersonas(layout, lightTheme(), some, layout.sheets[1].rect.inset(60));
    paintPersonas(layout, lightTheme(), all);
    CHECK(sceneText(some).find("Энергетик") != std::string::npos);
    CHECK(sceneText(some).find("|Собрал") == std::string::npos);
    CHECK(some.shapes.size() * 2 < all.shapes.size());
}

TEST_CASE("an entry of a list goes into the gap that is nearest", "[personas]") {
    Map map = mapWith(1, 1, 1);
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.needs = {"one", "two", "three"};
    REQUIRE(applyEdit(map, PutPersona{persona, {}}));
    map = *applyEdit(map, PutPersona{persona, {}});
    const PersonasLayout layout = placedFor(map);
    const PersonaSheet& sheet = *layout.sheetOf(persona.id);
    const auto found = std::find_if(sheet.lists.begin(), sheet.lists.end(),
                                    [](const SheetList& each) { return each.field == "needs"; });
    REQUIRE(found->items.size() == 3);
    const auto entry = listEntryAt(layout, found->items[1].rect.centre());
    REQUIRE(entry);
    CHECK(entry->list == Target(PersonaFieldTarget{persona.id, "needs"}));
    CHECK(entry->index == 1);
    CHECK_FALSE(listEntryAt(layout, sheet.avatar.centre()));
    // Above the first, between the others, below the last: ranks among those that stay.
    const auto placeAt = [&](double y) { return listGapAt(layout, *entry, {found->body.x, y})->place; };
    CHECK(placeAt(found->items[0].rect.y) == 0);
    CHECK(placeAt(found->items[1].rect.centre().y) == 1);
    CHECK(placeAt(found->items[2].rect.bottom() + 8) == 2);
    const Rect mark = listGapAt(layout, *entry, {found->body.x, found->items[2].rect.bottom()})->mark;
    CHECK(mark.x == found->body.x);
    CHECK(mark.y >= found->items[2].rect.bottom());
    // Outside its list it goes nowhere.
    const Rect list = found->heading.rect.united(found->body);
    for (const Point outside : {Point{list.x - 60, list.centre().y}, Point{list.right() + 40, list.centre().y},
                                Point{list.centre().x, list.y - 30}, Point{list.centre().x, list.bottom() + 40}})
        CHECK_FALSE(listGapAt(layout, *entry, outside));
    CHECK_FALSE(listGapAt(layout, {entry->list, 7}, found->items[0].rect.centre()));
    persona.needs = {"one"};
    CHECK_FALSE(listGapAt(placedFor(*applyEdit(map, PutPersona{persona, {}})), {entry->list, 0},
                          found->items[0].rect.centre()));
}

TEST_CASE("what an empty text says is what its sheet shows", "[personas]") {
    Map map = mapWith(1, 1, 1);
    Persona persona;
    persona.id = PersonaId{"p0"};
    map = *applyEdit(map, PutPersona{persona, {}});
    const PersonasLayout layout = placedFor(map);
    const auto shown = [](const SheetText& text) {
        std::string words;
        for (const TextLine& line : text.block->lines)
            words += (words.empty() ? "" : " ") + line.text;
        return words;
    };
    const auto said = [&](std::string_view field) {
        return emptyWords(layout, PersonaFieldTarget{persona.id, std::string(field)});
    };
    const PersonaSheet& sheet = *layout.sheetOf(persona.id);
    CHECK(shown(sheet.name) == said("name"));
    CHECK(shown(sheet.segment) == said("segment"));
    CHECK(shown(sheet.quote.words) == said("quote"));
    REQUIRE(sheet.facts.size() == 4);
    for (const SheetFact& fact : sheet.facts) {
        INFO(fact.field);
        CHECK(shown(fact.value) == said(fact.field));
    }
    CHECK(said("needs").empty());
}
