#include "golden/damage_law.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/laid_out.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/known_scenes.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// How one knows what cards say, on the grid. Its own namespace: sources are compiled together.
namespace cjm::test::coverage_tests {
namespace {

using Broken = std::vector<std::string>;

Map boilerMap(Language language = Language::russian) { return loadTemplate("boiler-example", language)->map; }

GridOptions shading(bool on = true) {
    GridOptions options;
    options.columnWidth = 216;
    options.curveSwitches = true;
    options.head = HeadSize::low;
    options.evidence = on;
    return options;
}

GridLayout shaded(const Map& map, LayoutCache& cache, const GridOptions& options = shading(),
                  const Theme& theme = lightTheme()) {
    return laidOut(map, cache, options, theme);
}
GridLayout shaded(const Map& map, const GridOptions& options = shading()) {
    LayoutCache cache;
    return shaded(map, cache, options);
}

// A card of each kind in each of the states, with and without quotes, the longest words that there are.
Map everyState() {
    MapMaker m("Откуда знаем");
    for (const char* stage : {"факт", "факт без цитаты", "гипотеза", "гипотеза с цитатой", "не отмечено"})
        m.stage(stage);
    for (const RowKind kind : {RowKind::goals, RowKind::questions, RowKind::touchpoints, RowKind::barriers,
                               RowKind::solutions, RowKind::quotes, RowKind::metrics, RowKind::emotions})
        m.row("Строка", kind);
    for (int row = 0; row < 8; ++row)
        for (int stage = 0; stage < 5; ++stage)
            for (const char* text : {"да", "слова в одну строку", "слова, которым нужны две строки или три"}) {
                Card& card = m.card(row, stage, text);
                card.status = stage < 2 ? Status::fact : stage < 4 ? Status::assumption : Status::none;
                if (stage == 0 || stage == 3) card.evidence = {QuoteId{"q1"}, QuoteId{"q2"}};
                card.severity = 2;
                card.momentOfTruth = true;
                card.value = stage - 2;
                card.number = 4;
            }
    return m.map();
}

// What is wrong with the marks of a layout: they stand on their card and cover neither its words nor each other.
Broken brokenMarks(const GridLayout& layout) {
    Broken broken;
    for (const PlacedCard& placed : layout.cards) {
        if (!placed.box->marks) continue;
        const CardBox& box = *placed.box;
        const auto tell = [&](const char* what) {
            broken.push_back(placed.card->id.value + ": " + what + ": " + placed.card->text);
        };
        double last = -1e9;
        for (const CardMark& mark : box.marks->list) {
            if (mark.rect.x < 0 || mark.rect.right() > box.size.width + 0.01) tell("beside the card");
            if (mark.rect.y < 0 || mark.rect.bottom() > box.size.height + 0.01) tell("above or below the card");
            if (mark.rect.x < last) tell("over another mark");
            last = mark.rect.right();
            double y = box.textAt.y;
            for (const TextLine& line : box.text->lines) {
                const double x = box.textAt.x + (line.rightToLeft ? box.textWidth - line.width : 0);
                const Rect words{x, y + 4, line.width, box.text->lineHeight - 8}; // the ink of a line
                if (words.intersects(mark.rect)) tell("over words");
                y += box.text->lineHeight;
            }
        }
    }
    return broken;
}

} // namespace

TEST_CASE("golden scene: how one knows, on the grid", "[golden][coverage]") {
    for (const Language language : {Language::russian, Language::english})
        for (const Theme* theme : {&lightTheme(), &darkTheme(), &highContrastTheme()}) {
            LayoutCache cache;
            GridOptions options = shading();
            options.language = language;
            const std::string name = "coverage-" + std::string(languageCode(language)) + "-" + theme->name;
            const Scene scene = gridScene(shaded(boilerMap(language), cache, options, *theme), *theme);
            CHECK(differenceFromGolden(name, sceneText(scene)) == "");
        }
    CHECK(differenceFromGolden("coverage-states", sceneText(gridScene(shaded(everyState()), lightTheme()))) == "");
}

TEST_CASE("golden scene: how one knows, on paper", "[golden][coverage]") {
    const FixedMeasure measure;
    PageOptions options{*findPageFormat("a4"), printTheme(), Language::russian};
    options.evidence = true;
    options.show = CardShow();
    const PagedGrid page = layoutForPage(boilerMap(), options, measure);
    CHECK(differenceFromGolden("coverage-a4", sceneText(gridScene(page.layout, printTheme()))) == "");
    CHECK(page.layout.confirmed.block->lines.front().text == "Подтверждено 20 из 24");
    options.evidence = false;
    CHECK(layoutForPage(boilerMap(), options, measure).layout.confirmed.block == nullptr);
}

TEST_CASE("stages and rows count what is confirmed, and the sums are the same", "[coverage]") {
    const GridLayout layout = shaded(boilerMap());
    const auto facts = [](const KnownCounts& counts) { return std::pair(counts.facts, counts.marked()); };
    std::vector<std::pair<int, int>> stages;
    for (const PlacedKnown& known : layout.known)
        stages.push_back(facts(known.counts));
    CHECK(stages == std::vector<std::pair<int, int>>{{3, 4}, {4, 5}, {3, 4}, {7, 8}, {3, 3}});
    CHECK(layout.knownInAll == shownCounts(boilerMap()));
    KnownCounts rows;
    for (const PlacedRow& row : layout.rows)
        if (row.known) rows.add(row.known->counts);
    CHECK(rows == layout.knownInAll);
    CHECK(rows.notSet == 30);
    for (const auto seed : lawSeeds(15)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const GridLayout random = shaded(map);
        if (!random.stages.empty()) CHECK(random.knownInAll == shownCounts(map));
    }
}

TEST_CASE("with one persona alone what concerns others is not counted", "[coverage]") {
    GridOptions options = shading();
    options.onlyPersona = PersonaId{"P3"};
    LayoutCache cache;
    const Map map = boilerMap();
    CHECK(shaded(map, cache).knownInAll == shownCounts(map));
    const GridLayout one = shaded(map, cache, options);
    CHECK(one.knownInAll == shownCounts(map, PersonaId{"P3"}));
    CHECK(one.knownInAll != shownCounts(map));
}

TEST_CASE("laws of layout hold with marks, and marks stand beside the words", "[laws][coverage]") {
    const auto check = [](const Map& map) {
        for (const double width : {150.0, 240.0, 600.0}) {
            INFO("columns of " << width);
            GridOptions options = shading();
            options.columnWidth = width;
            const GridLayout layout = shaded(map, options);
            CHECK(brokenPlaces(layout) == Broken{});
            CHECK(brokenHits(layout) == Broken{});
            CHECK(brokenMarks(layout) == Broken{});
        }
    };
    check(everyState());
    check(boilerMap());
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        check(map);
    }
    for (const auto seed : lawSeeds(15)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        check(randomMap(rng));
    }
}

TEST_CASE("only the sign of a card makes it another: all others are measured as ever", "[coverage]") {
    LayoutCache cache;
    const Map map = boilerMap();
    const GridLayout usual = shaded(map, cache, shading(false)), on = shaded(map, cache),
                     off = shaded(map, cache, shading(false));
    CHECK(sceneText(gridScene(usual, lightTheme())) == sceneText(gridScene(off, lightTheme())));
    REQUIRE(usual.cards.size() == on.cards.size());
    for (std::size_t i = 0; i < on.cards.size(); ++i) {
        INFO(on.cards[i].card->text);
        const bool isMarked = on.cards[i].box->marks != nullptr;
        CHECK(isMarked == (knownOf(*on.cards[i].card) != Known::notSet));
        CHECK_FALSE(usual.cards[i].box->marks);
        if (!isMarked) CHECK(on.cards[i].box->size == usual.cards[i].box->size);
        CHECK(on.cards[i].box->size.height - usual.cards[i].box->size.height <= on.cards[i].box->text->lineHeight);
    }
    // What was kept from one way to the other is as if it were new.
    CHECK(sceneText(gridScene(on, lightTheme())) == sceneText(gridScene(shaded(map), lightTheme())));
}

TEST_CASE("three things tell fact, assumption and not set apart without colour", "[coverage]") {
    const GridLayout layout = shaded(everyState());
    const auto shapes = [&](int stage) {
        std::string found;
        for (const PlacedCard& placed : layout.cards) {
            if (placed.card->kind != CardKind::barrier || placed.column != stage) continue;
            Scene scene;
            paintGrid(layout, lightTheme(), GridPart::cells, scene, placed.rect.inset(4));
            for (const Shape& shape : scene.shapes) {
                if (!placed.rect.intersects(boundsOf(shape).inset(2))) continue;
                if (const auto* icon = std::get_if<IconShape>(&shape)) found += icon->name == "quote-filled" ? "❝" : "";
                if (const auto* path = std::get_if<PathShape>(&shape)) found += path->pen.width < 2 ? "/" : "";
                if (const auto* box = std::get_if<BoxShape>(&shape)) {
                    found += box->pen.dash.empty() ? "" : "-";
                    const auto* fill = std::get_if<Colour>(&box->fill);
                    const bool isCard = box->rect.width > placed.rect.width - 4;
                    found += isCard && fill && *fill == lightTheme().barrierFill ? "#" : "";
                }
            }
            return found;
        }
        return found;
    };
    CHECK(shapes(0) == "#❝");
    CHECK(shapes(1) == "#❝");
    CHECK(shapes(2) == "#/-");
    CHECK(shapes(3) == "#/-❝");
    CHECK(shapes(4).empty());
}

TEST_CASE("cards of one status alone are a matter of painting", "[coverage]") {
    LayoutCache cache;
    const Map map = everyState();
    const GridLayout all = shaded(map, cache);
    GridOptions options = shading();
    options.onlyStatus = Status::assumption;
    const GridLayout one = shaded(map, cache, options);
    CHECK(all.blocks == one.blocks);
    CHECK(damageBetween(all, one).everything);
    const auto inkOf = [](const GridLayout& layout, const PlacedCard& placed) {
        Scene scene;
        paintGrid(layout, lightTheme(), GridPart::cells, scene, placed.rect.inset(4));
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape); text && text->block == placed.box->text)
                return text->colour;
        return noColour;
    };
    for (std::size_t i = 0; i < one.cards.size(); ++i) {
        const Card& card = *one.cards[i].card;
        const bool counts = card.status == Status::assumption && takesEvidence(card.kind);
        INFO(nameOf(card.kind) << ' ' << one.cards[i].column);
        CHECK((inkOf(all, one.cards[i]) == inkOf(one, one.cards[i])) == counts);
    }
}

TEST_CASE("what counts otherwise is painted anew", "[coverage]") {
    Map map = boilerMap();
    LayoutCache cache;
    for (const char* id : {"B4", "B2", "E1", "K1", "Q1"}) {
        const auto found = map.cards.find(CardId{id});
        if (!found) continue;
        Card card = *found;
        card.status = card.status == Status::assumption ? Status::fact : Status::assumption;
        const Map next = after(map, PutCard{card, {}});
        const GridLayout before = shaded(map, cache), now = shaded(next, cache);
        const Scene old = gridScene(before, lightTheme()), scene = gridScene(now, lightTheme());
        checkDamage(drawnShapes(old), drawnShapes(scene), damageBetween(before, now), now.size.width);
        map = next;
    }
}

TEST_CASE("a sign of quotes can be pointed at, nothing else of a card", "[coverage]") {
    const GridLayout layout = shaded(everyState());
    int signs = 0;
    for (const PlacedCard& placed : layout.cards) {
        CHECK_FALSE(partAt(layout, {placed.rect.x + 2, placed.rect.y + 2}));
        if (!placed.box->marks) continue;
        for (const CardMark& mark : placed.box->marks->list) {
            const bool isQuotes = mark.kind == CardMark::Kind::quotes;
            const auto part = partAt(layout, mark.rect.moved(placed.rect.x, placed.rect.y).centre());
            CHECK(part.has_value() == isQuotes);
            if (part) CHECK((part->card == placed.card->id && part->part == CardPart::quotes));
            signs += isQuotes ? 1 : 0;
        }
    }
    CHECK(signs > 10);
    CHECK_FALSE(partAt(shaded(everyState(), shading(false)), layout.cards.front().rect.centre()));
}

TEST_CASE("words on the shaded map can be read in every theme", "[coverage]") {
    for (const std::string_view name : themeNames()) {
        INFO(name);
        const Theme theme = *findTheme(name);
        LayoutCache cache;
        for (const std::string& pale : paleTexts(gridScene(shaded(everyState(), cache, shading(), theme), theme)))
            UNSCOPED_INFO(pale);
        CHECK(paleTexts(gridScene(shaded(everyState(), cache, shading(), theme), theme)) == Broken{});
    }
}

TEST_CASE("squares become a bar where there are too many", "[coverage]") {
    KnownCounts counts;
    counts.facts = 40;
    const Size room{600, 10};
    CHECK(knownSquares(counts, room, lightTheme().ink).shapes.size() == 40);
    counts.unfounded = 1;
    CHECK(knownSquares(counts, room, lightTheme().ink).shapes.size() == 2);
    CHECK(knownSquares({}, room, lightTheme().ink).size.width == 0);
}

} // namespace cjm::test::coverage_tests
