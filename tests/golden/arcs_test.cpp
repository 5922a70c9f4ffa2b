#include "golden/boxes.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/laid_out.hpp"
#include "golden/layout_laws.hpp"
#include "golden/loop_maps.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/grid/arcs.hpp>
#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

// Transitions above the stages. Its own namespace: sources are compiled together.
namespace cjm::test::arcs_tests {
namespace {

GridOptions withArcs(double column = 240, bool isPage = false) {
    GridOptions options;
    options.columnWidth = column;
    options.isPage = isPage;
    options.transitions = true;
    return options;
}

GridLayout placedWith(const Map& map, const GridOptions& options = withArcs()) {
    LayoutCache cache;
    return laidOut(map, cache, options);
}

// What no line runs through and nothing else lies on.
std::vector<NamedBox> boxesOf(const GridLayout& layout) {
    std::vector<NamedBox> boxes;
    for (const PlacedArc& arc : layout.arcs)
        if (!arc.words.empty())
            boxes.push_back({"words " + arc.transition->id.value, arc.label.empty() ? inkOf(arc.words) : arc.label});
    for (const PlacedPhase& phase : layout.phases)
        boxes.push_back({"phase", phase.rect});
    for (const PlacedNote& note : layout.notes)
        boxes.push_back({"note", {note.text.at.x, note.text.at.y, note.text.width, note.text.block->height()}});
    for (const PlacedText* text : {&layout.title, &layout.subtitle})
        if (!text->block->empty())
            boxes.push_back({"head", {text->at.x, text->at.y, text->block->width, text->block->height()}});
    for (const PlacedStage& stage : layout.stages)
        boxes.push_back({"stage " + stage.stage->id.value, stage.rect});
    return boxes;
}

void checkLines(const GridLayout& layout, const std::vector<NamedBox>& boxes) {
    for (const PlacedArc& arc : layout.arcs)
        for (std::size_t i = 1; i < arc.line.size(); ++i) {
            const Point a = arc.line[i - 1], b = arc.line[i];
            CHECK((std::abs(a.x - b.x) < 0.01 || std::abs(a.y - b.y) < 0.01));
            const Rect line{std::min(a.x, b.x) - 1, std::min(a.y, b.y) - 1, std::abs(a.x - b.x) + 2,
                            std::abs(a.y - b.y) + 2};
            for (const NamedBox& box : boxes)
                if (box.rect.intersects(line) && box.name != "words " + arc.transition->id.value)
                    FAIL_CHECK("the line of " << arc.transition->id.value << " runs through " << box.name);
        }
}

// From left to right, of its line with its words.
std::pair<double, double> extentOf(const PlacedArc& arc) {
    double left = arc.line.front().x, right = left;
    for (const Point& point : arc.line) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
    }
    if (!arc.label.empty()) return {std::min(left, arc.label.x), std::max(right, arc.label.right())};
    return {left, right};
}

// Lines of two ways lie on each other nowhere; they may cross.
void checkLanes(const GridLayout& layout) {
    for (const PlacedArc& arc : layout.arcs)
        for (const PlacedArc& other : layout.arcs) {
            if (arc.isShort || other.isShort || &arc >= &other || arc.lane != other.lane) continue;
            INFO(arc.transition->id.value << " and " << other.transition->id.value << " share a lane");
            const auto [left, right] = extentOf(arc);
            const auto [otherLeft, otherRight] = extentOf(other);
            CHECK((right < otherLeft || otherRight < left));
        }
}

std::size_t lettersOf(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text)
        count += c != ' ' && c != '-' ? 1 : 0;
    return count;
}

// All of a label is drawn, hyphens of divided words aside, in its pill.
void checkWhole(const GridLayout& layout) {
    for (const PlacedArc& arc : layout.arcs) {
        std::size_t drawn = 0;
        for (const TextLine& line : arc.words.block->lines)
            drawn += lettersOf(line.text);
        CHECK(drawn == lettersOf(drawnLine(arc.transition->label)));
        if (arc.label.empty()) continue;
        CHECK(isWithin(arc.label, inkOf(arc.words)));
        CHECK((arc.sign.empty() || isWithin(arc.label, arc.sign)));
    }
}

// Each between stages that are shown is drawn once, from its stage to its stage.
void checkEnds(const Map& map, const GridLayout& layout) {
    std::multiset<TransitionId> drawn;
    const auto isAt = [&](const StageId& id, double x) {
        for (const PlacedStage& stage : layout.stages)
            if (stage.stage->id == id) return x >= stage.rect.x && x <= stage.rect.right();
        return false;
    };
    for (const PlacedArc& arc : layout.arcs) {
        drawn.insert(arc.transition->id);
        INFO(arc.transition->id.value);
        CHECK(isAt(arc.transition->from, arc.line.front().x));
        if (arc.transition->to.empty())
            CHECK((arc.label.empty() || (arc.label.x <= arc.line.back().x && arc.label.right() >= arc.line.back().x)));
        else
            CHECK(isAt(arc.transition->to, arc.line.back().x));
    }
    const auto isShown = [&](const StageId& id) {
        const auto stage = map.stages.find(id);
        return stage && !stage->hidden;
    };
    for (const Transition& way : map.transitions) {
        const bool isMeant = isShown(way.from) && (way.to.empty() || isShown(way.to));
        INFO(way.id.value);
        CHECK(drawn.count(way.id) == (isMeant ? 1U : 0U));
    }
}

void checkAll(const Map& map, const GridOptions& options, bool hasPlainWords = true) {
    const GridLayout layout = placedWith(map, options);
    const auto boxes = boxesOf(layout);
    checkApart(boxes);
    checkLines(layout, boxes);
    checkLanes(layout);
    if (hasPlainWords) checkWhole(layout);
    checkEnds(map, layout);
    const Rect page{0, 0, layout.size.width, layout.size.height};
    for (const PlacedArc& arc : layout.arcs)
        CHECK(isWithin(page, boundsOf(arc)));
    CHECK(brokenPlaces(layout) == std::vector<std::string>{});
    if (!options.isPage) CHECK(brokenHits(layout) == std::vector<std::string>{});
    for (const PlacedArc& arc : layout.arcs)
        if (!arc.label.empty()) CHECK(hit(layout, arc.label.centre()) == Target(arc.transition->id));
}

Map example(const char* name, Language language = Language::russian) { return loadTemplate(name, language)->map; }

Transition wayOf(const std::string& id, const char* from, const char* to, TransitionKind kind, const char* label) {
    Transition way;
    way.id = TransitionId{id};
    way.from = StageId{from};
    way.to = StageId{to};
    way.kind = kind;
    way.label = label;
    return way;
}

// The boiler example without its transitions.
Map bareBoiler() {
    Map map = example("boiler-example");
    map.transitions = {};
    return map;
}

// And as people draw them: forward, back twice, out twice.
Map boilerWithWays() {
    using Kind = TransitionKind;
    Map map = bareBoiler();
    for (const Transition& way :
         {wayOf("w1", "S1", "S2", Kind::next, "Есть задача"), wayOf("w2", "S2", "S3", Kind::next, "Выбрали троих"),
          wayOf("w3", "S3", "S4", Kind::next, ""), wayOf("w4", "S4", "S5", Kind::next, "Акт"),
          wayOf("w5", "S3", "S2", Kind::bad, "Не сошлись в цене"),
          wayOf("w6", "S5", "S1", Kind::trigger, "Новый объект"),
          wayOf("w7", "S5", "S4", Kind::good, "Продлевает договор"),
          wayOf("w8", "S2", "", Kind::leaves, "Решили справиться сами"), wayOf("w9", "S4", "", Kind::leaves, "")})
        map = after(map, PutTransition{way, {}});
    return map;
}

} // namespace

TEST_CASE("laws of transitions above the stages hold on the examples and on random maps", "[laws][arcs]") {
    for (const Language language : {Language::russian, Language::english})
        for (const char* name : {"loop-example", "boiler-example", "balakhnin-loop", "yagla"})
            for (const double width : {216.0, 300.0}) {
                INFO(name << " in columns of " << width);
                checkAll(example(name, language), withArcs(width));
            }
    checkAll(boilerWithWays(), withArcs());
    int ways = 0, shared = 0, exits = 0;
    for (const auto seed : lawSeeds(500)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const bool isLoop = rng.chance(85);
        const Map map = isLoop ? randomLoop(rng) : randomMap(rng);
        const bool isPage = rng.chance(40);
        const GridOptions options = withArcs(isPage ? rng.between(150, 420) : rng.between(216, 300), isPage);
        checkAll(map, options, isLoop);
        const GridLayout layout = placedWith(map, options);
        std::set<int> lanes;
        int inLanes = 0;
        for (const PlacedArc& arc : layout.arcs) {
            exits += arc.transition->to.empty() ? 1 : 0;
            if (arc.isShort) continue;
            ++inLanes;
            lanes.insert(arc.lane);
        }
        ways += static_cast<int>(layout.arcs.size());
        shared += inLanes - static_cast<int>(lanes.size());
        CHECK(sceneText(gridScene(layout, lightTheme())) ==
              sceneText(gridScene(placedWith(map, options), lightTheme())));
    }
    CHECK(ways > reach(1000));
    CHECK(shared > reach(100));
    CHECK(exits > reach(100));
}

TEST_CASE("what is switched off takes no room, nor what there is none of on paper", "[arcs]") {
    const Map map = boilerWithWays();
    GridOptions off = withArcs(240, true);
    off.transitions = false;
    const std::string without = sceneText(gridScene(placedWith(bareBoiler(), off), lightTheme()));
    CHECK(sceneText(gridScene(placedWith(map, off), lightTheme())) == without);
    CHECK(sceneText(gridScene(placedWith(bareBoiler(), withArcs(240, true)), lightTheme())) == without);
    const GridLayout on = placedWith(map, withArcs(240, true));
    CHECK(on.size.height - placedWith(map, off).size.height >= on.arcsHeight);
    // On a screen one is told how to draw one.
    const GridLayout hinted = placedWith(bareBoiler());
    CHECK_FALSE(hinted.arcsHint.empty());
    CHECK(placedWith(map).arcsHint.empty());
}

TEST_CASE("rows and columns stay as they were measured when transitions come above them", "[arcs]") {
    const Map map = boilerWithWays();
    LayoutCache cache;
    GridOptions options = withArcs();
    options.transitions = false;
    const GridLayout off = laidOut(map, cache, options);
    const GridLayout on = laidOut(map, cache, withArcs());
    REQUIRE(off.blocks.size() == on.blocks.size());
    for (std::size_t i = 0; i < on.blocks.size(); ++i) {
        CHECK(on.blocks[i] == off.blocks[i]); // the same one, and no other like it
        CHECK(on.rows[i].rect.y == off.rows[i].rect.y + on.arcsHeight);
    }
}

TEST_CASE("the shortest lies lowest, and what does not meet shares a lane", "[arcs]") {
    const Map map = boilerWithWays();
    const GridLayout layout = placedWith(map);
    const auto laneOf = [&](const char* id) { return arcOf(layout, TransitionId{id})->lane; };
    for (const char* id : {"w1", "w2", "w3", "w4"})
        CHECK(arcOf(layout, TransitionId{id})->isShort);
    CHECK(laneOf("w5") < laneOf("w6"));
    CHECK(laneOf("w7") < laneOf("w6"));
    CHECK(laneOf("w5") == laneOf("w7"));
    // A second one over the same gap goes into a lane.
    const Map twice = after(map, PutTransition{wayOf("w0", "S1", "S2", TransitionKind::next, "ещё раз"), {}});
    CHECK_FALSE(arcOf(placedWith(twice), TransitionId{"w0"})->isShort);
}

TEST_CASE("beside the layout of before transitions look as if they were placed anew", "[laws][arcs]") {
    int changed = 0, inParts = 0;
    for (const auto seed : lawSeeds(8)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = rng.chance(50) ? randomLoop(rng) : randomMap(rng);
        LayoutCache cache;
        GridLayout before = laidOut(map, cache, withArcs());
        for (int step = 0; step < 12; ++step) {
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            const bool isOfWays = !diff(map, *next).transitions.empty();
            map = *next;
            GridLayout now = laidOut(map, cache, withArcs());
            CHECK(sceneText(gridScene(now, lightTheme())) == sceneText(gridScene(placedWith(map), lightTheme())));
            changed += isOfWays ? 1 : 0;
            const bool isAll = damageBetween(before, now).everything;
            inParts += isAll ? 0 : 1;
            if (isOfWays && before.arcs.size() != now.arcs.size()) CHECK(isAll);
            before = std::move(now);
        }
    }
    CHECK(changed > reach(1));
    CHECK(inParts > reach(20));
}

TEST_CASE("golden scene: transitions above the stages", "[golden][arcs]") {
    const auto scene = [](const Map& map, const Theme& theme) {
        const FixedMeasure measure;
        PageOptions options;
        options.theme = theme;
        options.transitions = true;
        return sceneText(pagesOf(map, "grid", options, measure).front().scene);
    };
    CHECK(differenceFromGolden("arcs-boiler-light", scene(boilerWithWays(), lightTheme())) == "");
    CHECK(differenceFromGolden("arcs-loop-dark", scene(example("loop-example"), darkTheme())) == "");
}

TEST_CASE("sheets of every size hold transitions, and their kinds are in the legend", "[arcs][pages]") {
    const FixedMeasure measure;
    for (const PageFormat& format : pageFormats()) {
        INFO(format.name);
        PageOptions options;
        options.format = format;
        options.transitions = true;
        const auto pages = pagesOf(boilerWithWays(), "grid", options, measure);
        REQUIRE(pages.size() == 1);
        CHECK(pages.front().scene.size.height * pages.front().scale <= pages.front().size.height + 0.5);
        const std::string text = sceneText(pages.front().scene);
        for (const char* words : {"Новый объект", "опыт плохой", "уходит"})
            CHECK(text.find(words) != std::string::npos);
        options.side = 256;
        CHECK(sceneText(pagesOf(boilerWithWays(), "grid", options, measure).front().scene).find("объект") ==
              std::string::npos);
    }
}

} // namespace cjm::test::arcs_tests
