#include "golden/fixed_measure.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr double letters = 24; // by which the bounds of a text are larger than its ink, at most

GridLayout placed(const Map& map, LayoutCache& cache) {
    const FixedMeasure measure;
    return layoutGrid(map, lightTheme(), measure, {}, cache);
}

// What is drawn, each with its bounds; what is drawn twice is there twice.
std::multimap<std::string, Rect> drawn(const GridLayout& layout) {
    std::multimap<std::string, Rect> shapes;
    for (const Shape& shape : gridScene(layout, lightTheme()).shapes)
        shapes.emplace(sceneText({{}, {shape}}), boundsOf(shape));
    return shapes;
}

// The page itself, and the lines between the columns, reach as far as the map or to the next card that lies over them:
// they are told by what stands on them.
bool isGround(const Rect& bounds, const GridLayout& layout) {
    return bounds.width < 4 || bounds.height >= layout.rowsBottom - layout.stagesBottom - 1;
}

// Shapes of `some` that `others` lack and that no damaged rectangle holds.
std::string missed(const GridLayout& layout, const std::multimap<std::string, Rect>& some,
                   const std::multimap<std::string, Rect>& others, const Damage& damage) {
    for (const auto& [text, bounds] : some) {
        if (some.count(text) == others.count(text) || isGround(bounds, layout)) continue;
        const Rect ink = bounds;
        const bool held = std::any_of(damage.rects.begin(), damage.rects.end(), [&](const Rect& rect) {
            const Rect reach = rect.inset(-letters);
            return ink.x >= reach.x && ink.y >= reach.y && ink.right() <= reach.right() &&
                   ink.bottom() <= reach.bottom();
        });
        if (!held) return text;
    }
    return {};
}

double areaOf(const Damage& damage) {
    double area = 0;
    for (const Rect& rect : damage.rects)
        area += rect.width * rect.height;
    return area;
}

} // namespace

TEST_CASE("nothing looks different outside of what is called damaged", "[laws][layout]") {
    int inParts = 0, untouched = 0;
    for (const auto seed : lawSeeds(25)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        LayoutCache cache;
        GridLayout before = placed(map, cache);
        for (int n = 0; n < 30; ++n) {
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            GridLayout after = placed(*next, cache);
            const Damage damage = damageBetween(before, after);
            if (!changesGrid(diff(map, *next))) {
                ++untouched;
                CHECK(drawn(before) == drawn(after));
            }
            if (!damage.everything) {
                ++inParts;
                const auto old = drawn(before), now = drawn(after);
                INFO("edit " << n);
                CHECK(missed(before, old, now, damage) == "");
                CHECK(missed(after, now, old, damage) == "");
            }
            map = *next;
            before = std::move(after);
        }
    }
    CHECK(inParts > reach(100));
    CHECK(untouched > reach(20));
}

TEST_CASE("a word more in a card damages that card", "[layout]") {
    Map map = mapWith(4, 6, 2);
    LayoutCache cache;
    const GridLayout before = placed(map, cache);
    Card card = *map.cards.find(CardId{"c2-1-0"});
    card.text += "!";
    map = *applyEdit(map, PutCard{card, {}});
    const GridLayout after = placed(map, cache);
    const Damage damage = damageBetween(before, after);
    REQUIRE_FALSE(damage.everything);
    const PlacedCard* now = placedCard(after, card.id);
    REQUIRE(now);
    REQUIRE(damage.rects.size() == 2); // and the footer
    CHECK(damage.rects.front() == now->rect.inset(-4));
    CHECK(areaOf(damage) < 0.1 * after.size.width * after.size.height);
    CHECK(damageBetween(after, after).rects.size() == 1);
}

TEST_CASE("below a row that grows everything moves", "[layout]") {
    Map map = mapWith(4, 6, 2);
    LayoutCache cache;
    const GridLayout before = placed(map, cache);
    Card card = *map.cards.find(CardId{"c2-1-0"});
    for (int i = 0; i < 40; ++i)
        card.text += " слово";
    map = *applyEdit(map, PutCard{card, {}});
    const GridLayout after = placed(map, cache);
    const Damage damage = damageBetween(before, after);
    REQUIRE_FALSE(damage.everything);
    REQUIRE(damage.rects.size() == 1);
    CHECK(damage.rects.front().y <= after.rows[2].rect.y);
    CHECK(damage.rects.front().bottom() >= after.size.height);
    CHECK(after.cards.back().rect.y > before.cards.back().rect.y);
}

TEST_CASE("other columns and other stages damage everything", "[layout]") {
    Map map = mapWith(2, 2, 1);
    LayoutCache cache;
    const GridLayout before = placed(map, cache);
    Stage stage = *map.stages.find(StageId{"s0"});
    stage.title = "Other";
    CHECK(damageBetween(before, placed(*applyEdit(map, PutStage{stage, {}}), cache)).everything);
    const FixedMeasure measure;
    GridOptions wide;
    wide.columnWidth = 300;
    CHECK(damageBetween(before, layoutGrid(map, lightTheme(), measure, wide, cache)).everything);
}

TEST_CASE("a card that only moves is not measured again, and is found where it stands", "[layout]") {
    const FixedMeasure measure;
    LayoutCache cache;
    Map map = mapWith(2, 2, 1);
    const GridLayout before = layoutGrid(map, lightTheme(), measure, {}, cache);
    const TextBlock* text = placedCard(before, CardId{"c0-0-0"})->box->text.get();
    Card card = *map.cards.find(CardId{"c0-0-0"});
    card.stage = StageId{"s1"};
    map = *applyEdit(map, PutCard{card, 0});
    const GridLayout after = layoutGrid(map, lightTheme(), measure, {}, cache);
    const PlacedCard* moved = placedCard(after, card.id);
    REQUIRE(moved);
    CHECK(moved->box->text.get() == text);
    CHECK(moved->column == 1);
    CHECK(placedCard(after, CardId{"none"}) == nullptr);
}
