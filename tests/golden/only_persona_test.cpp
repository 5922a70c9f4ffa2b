#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/laid_out.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"

#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/layout/grid/places.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr double faded = 0.35; // DESIGN: of what names other personas alone

const std::vector<std::vector<const char*>> whose{{"p0"}, {"p1"}, {"p0", "p1"}, {}};

// A card of each look for one persona, another, both and nobody; a curve of each of them.
Map ofSeveral() {
    MapMaker m("Чьи карточки");
    m.persona("Инженер");
    m.persona("Энергетик").colour = "#E0524D";
    for (const char* stage : {"его", "чужое", "общее", "ничьё"})
        m.stage(stage);
    for (const RowKind kind : {RowKind::goals, RowKind::touchpoints, RowKind::barriers, RowKind::solutions,
                               RowKind::metrics, RowKind::process, RowKind::images})
        m.row("Строка", kind);
    for (int row = 0; row < 7; ++row)
        for (std::size_t stage = 0; stage < whose.size(); ++stage) {
            Card& card = m.card(row, static_cast<int>(stage), "карточка");
            for (const char* id : whose[stage])
                card.personas.push_back(PersonaId{id});
            card.severity = 2;
            card.momentOfTruth = true;
            if (card.kind == CardKind::image) card.image.value = "picture";
            if (card.kind == CardKind::process) card.colour = "#2B6DEF";
        }
    m.row("Эмоции", RowKind::emotions);
    for (int stage = 0; stage < 4; ++stage)
        for (const char* id : {"p0", "p1", ""}) {
            Card& face = m.card(7, stage, "слова");
            const std::string name(id);
            if (!name.empty()) face.personas = {PersonaId{name}};
            face.value = name.empty() ? 0.3 : name == "p0" ? 1.2 : -1.4;
            face.momentOfTruth = stage == 1;
        }
    Map map = m.map();
    map.images = map.images.set(Image{{"picture"}, 0, "png", "iVBORw0KGgoAAAANSUhEUgAAACUAAAAV", {}});
    return map;
}

GridLayout gridFor(const Map& map, const Theme& theme, const char* only, LayoutCache& cache) {
    GridOptions options;
    options.curveSwitches = true;
    options.onlyPersona = PersonaId{only};
    return laidOut(map, cache, options, theme);
}

Scene cellsOf(const GridLayout& layout, const Theme& theme, Detail detail = Detail::full,
              const std::optional<Rect>& clip = std::nullopt) {
    Scene scene;
    paintGrid(layout, theme, GridPart::cells, scene, clip, detail);
    return scene;
}

// The shapes that stand in a place, as text.
std::string shapesIn(const Scene& scene, const Rect& place) {
    Scene found;
    const Rect reach = place.inset(-20); // of the bounds of a text
    for (const Shape& shape : scene.shapes)
        if (boundsOf(shape).united(reach) == reach) found.shapes.push_back(shape);
    return sceneText(found);
}

Colour inkOf(const Scene& scene, const Rect& place) {
    const auto inside = [&](const TextShape& text) { return place.contains(text.at); };
    for (const Shape& shape : scene.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape); text && inside(*text)) return text->colour;
    return noColour;
}

std::size_t curveOf(const EmotionChart& chart, const char* persona) {
    const auto found = std::find_if(chart.curves.begin(), chart.curves.end(), [&](const EmotionCurve& curve) {
        return (curve.persona ? curve.persona->id.value : "") == persona;
    });
    REQUIRE(found != chart.curves.end());
    return static_cast<std::size_t>(found - chart.curves.begin());
}

} // namespace

TEST_CASE("golden scene: one persona alone", "[golden][only]") {
    const Map map = ofSeveral();
    for (const Theme* theme : {&lightTheme(), &darkTheme(), &highContrastTheme()}) {
        LayoutCache cache;
        const GridLayout layout = gridFor(map, *theme, "p0", cache);
        CHECK(differenceFromGolden("only-persona-" + theme->name, sceneText(gridScene(layout, *theme))) == "");
    }
    LayoutCache cache;
    const GridLayout layout = gridFor(map, lightTheme(), "p1", cache);
    CHECK(differenceFromGolden("only-persona-bars", sceneText(cellsOf(layout, lightTheme(), Detail::bars))) == "");
    CHECK(differenceFromGolden("only-persona-blocks", sceneText(cellsOf(layout, lightTheme(), Detail::blocks))) == "");
}

TEST_CASE("cards of others alone are drawn faded, all others as they are", "[only]") {
    const Map map = ofSeveral();
    for (const Theme* theme : {&lightTheme(), &darkTheme()})
        for (const Detail detail : {Detail::full, Detail::bars, Detail::blocks}) {
            LayoutCache cache;
            const GridLayout all = gridFor(map, *theme, "", cache), one = gridFor(map, *theme, "p0", cache);
            const Scene before = cellsOf(all, *theme, detail), now = cellsOf(one, *theme, detail);
            CHECK(before.shapes.size() == now.shapes.size());
            for (const PlacedCard& card : one.cards) {
                INFO(theme->name << ' ' << card.card->id.value << ' ' << card.column);
                const bool isOther = card.column == 1;
                CHECK((shapesIn(before, card.rect) != shapesIn(now, card.rect)) == isOther);
                if (detail == Detail::full && !card.box->text->empty())
                    CHECK(inkOf(now, card.rect) ==
                          (isOther ? mix(theme->page, inkOf(before, card.rect), faded) : inkOf(before, card.rect)));
            }
        }
}

TEST_CASE("faces, words and lines of other curves are drawn faded, nobody's stay", "[only]") {
    const Map map = ofSeveral();
    LayoutCache cache;
    const GridLayout all = gridFor(map, lightTheme(), "", cache), one = gridFor(map, lightTheme(), "p1", cache);
    const Scene before = cellsOf(all, lightTheme()), now = cellsOf(one, lightTheme());
    const EmotionChart chart = one.rows.back().placedChart();
    for (const char* id : {"p0", "p1", ""})
        for (const EmotionPoint& point : chart.curves[curveOf(chart, id)].points) {
            INFO(id << ' ' << point.card->id.value);
            const Colour ink = inkOf(before, point.labelRect);
            CHECK(ink.alpha == 255);
            CHECK(inkOf(now, point.labelRect) == (std::string(id) == "p0" ? mix(lightTheme().page, ink, faded) : ink));
        }
    const auto lines = [](const Scene& scene) {
        std::vector<Pen> pens;
        for (const Shape& shape : scene.shapes)
            if (const auto* path = std::get_if<PathShape>(&shape); path && path->steps.size() == 4)
                pens.push_back(path->pen);
        return pens;
    };
    // The first curve is drawn last, unless it is faded: then it lies under the others.
    const std::vector<Pen> old = lines(before), pens = lines(now);
    REQUIRE(old.size() == pens.size());
    CHECK(pens.front().width == 3);
    CHECK(old.front().width == 1.6);
    CHECK(std::get<Gradient>(pens.front().paint).stops.front().second ==
          mix(lightTheme().page, emotionColour(lightTheme(), 1.2), faded));
    for (const Pen& pen : old)
        if (pen.width < 3) CHECK(std::count(pens.begin(), pens.end(), pen) > 0);
}

TEST_CASE("what is in the hand looks as it does where it stands", "[only]") {
    LayoutCache cache;
    const GridLayout one = gridFor(ofSeveral(), lightTheme(), "p0", cache);
    const Scene now = cellsOf(one, lightTheme());
    const Rect all{0, 0, one.size.width, one.size.height};
    for (const Card& card : one.records) {
        const Scene lifted = liftedScene(one, lightTheme(), {card.id}, all, Detail::full);
        const std::string scene = sceneText(now);
        for (const Shape& shape : lifted.shapes) {
            if (card.kind == CardKind::goal && std::holds_alternative<BoxShape>(shape)) continue; // its own ground
            const std::string line = sceneText({{}, {shape}});
            INFO(line);
            CHECK(scene.find(line.substr(line.find('\n') + 1)) != std::string::npos);
        }
    }
}

TEST_CASE("one persona alone is a matter of painting: nothing is placed anew, and all is painted", "[only][layout]") {
    const Map map = ofSeveral();
    LayoutCache cache;
    const GridLayout all = gridFor(map, lightTheme(), "", cache), one = gridFor(map, lightTheme(), "p0", cache);
    CHECK(all.blocks == one.blocks);
    CHECK(damageBetween(all, one).everything);
    CHECK_FALSE(damageBetween(one, gridFor(map, lightTheme(), "p0", cache)).everything);
    CHECK(damageBetween(one, gridFor(map, lightTheme(), "p1", cache)).everything);
    for (const GridPart part : {GridPart::page, GridPart::stages, GridPart::rowTitles}) {
        Scene before, now;
        paintGrid(all, lightTheme(), part, before);
        paintGrid(one, lightTheme(), part, now);
        CHECK(sceneText(before) == sceneText(now));
    }
}
