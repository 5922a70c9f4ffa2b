#include "golden/compare_maps.hpp"
#include "golden/fixed_measure.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/compare/compare_layout.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::compare_layout_laws {
namespace {

constexpr double tolerance = 0.5;

struct Box {
    std::string name;
    Rect rect;
};

Rect inkOf(const SheetText& text) {
    const double spare = text.rect.width - text.block->width;
    const double x = text.rect.x + (text.align == Align::centre ? spare / 2 : text.align == Align::right ? spare : 0);
    return {x, text.rect.y, text.block->width, text.block->height()};
}

void checkApart(const std::vector<Box>& boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            if (boxes[i].rect.inset(tolerance).intersects(boxes[k].rect.inset(tolerance)))
                FAIL_CHECK(boxes[i].name << " meets " << boxes[k].name);
}

void add(std::vector<Box>& boxes, const std::string& name, const SheetText& text) {
    if (!text.empty()) boxes.push_back({name, inkOf(text)});
}

void checkInside(const Rect& outer, const std::vector<Box>& boxes) {
    for (const Box& box : boxes) {
        INFO(box.name);
        CHECK(box.rect.x >= outer.x - tolerance);
        CHECK(box.rect.y >= outer.y - tolerance);
        CHECK(box.rect.right() <= outer.right() + tolerance);
        CHECK(box.rect.bottom() <= outer.bottom() + tolerance);
    }
}

// Line by line: something may stand at the end of the first one.
void addLines(std::vector<Box>& boxes, const std::string& name, const SheetText& text) {
    if (text.empty()) return;
    double y = text.rect.y;
    for (const TextLine& line : text.block->lines) {
        boxes.push_back({name, {text.rect.x, y, line.width, text.block->lineHeight}});
        y += text.block->lineHeight;
    }
}

void checkItem(const CompareItem& item) {
    std::vector<Box> boxes;
    addLines(boxes, "old words", item.old);
    addLines(boxes, "words", item.text);
    for (const CompareItem::Line& line : item.lines) {
        boxes.push_back({"sign of a line", line.rect});
        add(boxes, "line", line.words);
    }
    if (!item.chip.empty()) boxes.push_back({"chip", item.chip});
    if (!item.dots.empty()) boxes.push_back({"dots", item.dots});
    if (item.isPill) boxes.push_back({"sign", item.sign});
    INFO("card " << item.card->id.value);
    checkApart(boxes);
    checkInside(item.rect, boxes);
}

// Words of the chart are within the column of their stage, so on no line between two.
void checkInColumn(const CompareLayout& layout, const ComparePoint& point) {
    const double x = point.after ? point.afterAt.x : point.beforeAt.x;
    for (const CompareStage& stage : layout.stages)
        for (const SheetText* words : {&point.beforeWords, &point.afterWords})
            if (!words->empty() && x >= stage.x && x < stage.x + stage.width) {
                CHECK(inkOf(*words).x >= stage.x + 1);
                CHECK(inkOf(*words).right() <= stage.x + stage.width);
            }
}

void checkChart(const CompareLayout& layout, const CompareChart& chart, std::vector<Box>& boxes) {
    for (const ComparePoint& point : chart.points) {
        checkInColumn(layout, point);
        if (!point.pill.empty()) boxes.push_back({"difference", point.pill});
        add(boxes, "words before", point.beforeWords);
        add(boxes, "words after", point.afterWords);
        // Words lie on no face.
        for (const ComparePoint& other : chart.points)
            for (const SheetText* words : {&point.beforeWords, &point.afterWords}) {
                if (words->empty()) continue;
                if (other.before && inkOf(*words).intersects({other.beforeAt.x - 8, other.beforeAt.y - 8, 16, 16}))
                    FAIL_CHECK("words on a face");
                if (other.after && inkOf(*words).intersects({other.afterAt.x - 11, other.afterAt.y - 11, 22, 22}))
                    FAIL_CHECK("words on a face");
            }
    }
    add(boxes, "name before", chart.beforeName);
    add(boxes, "name after", chart.afterName);
}

void checkLayout(const CompareLayout& layout) {
    std::vector<Box> boxes;
    add(boxes, "title", layout.title);
    add(boxes, "summary", layout.summary);
    boxes.push_back({"name before", layout.beforeRect});
    boxes.push_back({"name after", layout.afterRect});
    for (const CompareFigureBox& box : layout.figures) {
        add(boxes, "figure", box.value);
        add(boxes, "label", box.label);
        add(boxes, "note", box.note);
    }
    for (const CompareStage& stage : layout.stages)
        for (const SheetText* text : {&stage.old, &stage.title, &stage.subtitle, &stage.mark}) {
            if (text->empty()) continue;
            boxes.push_back({"stage " + stage.stage->id.value, inkOf(*text)});
            checkInside(stage.rect, {boxes.back()});
        }
    double y = layout.rowsTop;
    for (const CompareRow& row : layout.rows) {
        CHECK(row.rect.y == Approx(y));
        y = row.rect.bottom();
        std::vector<Box> inRow;
        for (const SheetText* text : {&row.old, &row.title, &row.mark})
            add(inRow, "title of " + row.row->id.value, *text);
        if (row.chart) checkChart(layout, *row.chart, inRow);
        for (const CompareItem& item : row.items) {
            inRow.push_back({"card " + item.card->id.value, item.rect});
            checkItem(item);
        }
        for (const SheetText& count : row.counts)
            add(inRow, "count", count);
        checkApart(inRow);
        checkInside(row.rect, inRow);
    }
    add(boxes, "nothing", layout.nothing);
    add(boxes, "legend", layout.legend);
    add(boxes, "source", layout.source);
    checkApart(boxes);
    checkInside({0, 0, layout.size.width, layout.size.height}, boxes);
}

CompareLayout placedFor(const MapComparison& comparison, const CompareOptions& options) {
    const FixedMeasure measure;
    return layoutCompare(comparison, lightTheme(), measure, options);
}

// How much of what differs the page draws: each card that came, went, changed or moved stands on it once.
void checkDrawn(const MapComparison& comparison, const CompareLayout& layout) {
    std::multiset<std::string> drawn;
    for (const CompareRow& row : layout.rows)
        for (const CompareItem& item : row.items)
            drawn.insert(item.card->id.value);
    for (const std::string& id : drawn)
        CHECK(drawn.count(id) == 1);
    for (const MapChange& change : comparison.changes) {
        if (change.what != "card" || change.field == "rank") continue;
        const auto card = comparison.after.cards.find(CardId{change.id});
        const auto shown = card ? card : comparison.before.cards.find(CardId{change.id});
        const Map& map = card ? comparison.after : comparison.before;
        const auto isHidden = [&](const Map& of) {
            const auto row = of.rows.find(shown->row);
            const auto stage = of.stages.find(shown->stage);
            return (row && row->hidden) || (stage && stage->hidden);
        };
        const bool isFace = shown->kind == CardKind::emotion && map.rows.find(shown->row)->kind == RowKind::emotions;
        const bool isDoneSolution = shown->kind == CardKind::solution && change.field == "state"; // under its barrier
        if (isFace || isDoneSolution || isHidden(comparison.before) || isHidden(comparison.after)) continue;
        INFO(change.what << " " << change.id << " " << change.field);
        CHECK(drawn.contains(change.id));
    }
}

} // namespace

TEST_CASE("in a comparison nothing overlaps, nothing is cut, and what differs is drawn once", "[laws][compare]") {
    int met = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        Map map = start;
        for (int n = 0; n < 12; ++n)
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
        for (const bool all : {false, true})
            for (const double width : {1600.0, 900.0}) {
                CompareOptions options;
                options.width = width;
                options.allRows = all;
                const MapComparison comparison = compareMaps(start, map, MapRelation::versions);
                const CompareLayout layout = placedFor(comparison, options);
                checkLayout(layout);
                checkDrawn(comparison, layout);
                for (const CompareRow& row : layout.rows)
                    met += static_cast<int>(row.items.size());
            }
    }
    CHECK(met > reach(200));
}

TEST_CASE("a comparison of maps that have nothing in common is in order too", "[laws][compare]") {
    for (const auto seed : lawSeeds(12)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map a = randomMap(rng), b = randomMap(rng);
        checkLayout(placedFor(compareMaps(a, b), {}));
        checkLayout(placedFor(compareMaps(a, {}), {}));
        checkLayout(placedFor(compareMaps({}, b), {}));
    }
    checkLayout(placedFor(compareMaps({}, {}), {}));
}

TEST_CASE("the shipped examples beside what they will be are in order in both languages", "[laws][compare]") {
    for (const Language language : {Language::russian, Language::english}) {
        const Map map = loadTemplate("boiler-example", language)->map;
        const MapComparison comparison = compareMaps(map, boilerToBe(map), MapRelation::counterparts);
        CompareOptions options;
        for (const double width : {1600.0, 1200.0}) {
            options.width = width;
            checkLayout(placedFor(comparison, options));
        }
    }
}

} // namespace cjm::test::compare_layout_laws
