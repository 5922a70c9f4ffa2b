#include "golden/boxes.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/loop_maps.hpp"
#include "layout/loop/metrics.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/loop/loop_paint.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::loop_laws {
namespace {

LoopLayout placedFor(const Map& map, const LoopOptions& options = {}, const LoopLayout* before = nullptr) {
    const FixedMeasure measure;
    return layoutLoop(map, lightTheme(), measure, options, before);
}

// What no line runs through and nothing else lies on: nodes, the words of ways, the name of the ring, the head.
std::vector<NamedBox> boxesOf(const LoopLayout& layout) {
    std::vector<NamedBox> boxes;
    const auto add = [&](const std::string& name, const SheetText& text) {
        if (!text.empty()) boxes.push_back({name, inkOf(text)});
    };
    for (const LoopNode& node : layout.nodes)
        boxes.push_back({"node " + std::string(nameOf(node.group)), node.rect});
    for (const LoopWay& way : layout.ways) {
        if (!way.label.empty()) boxes.push_back({"words " + way.transition->id.value, way.label});
        if (way.label.empty()) add("words " + way.transition->id.value, way.words);
    }
    if (layout.ring && !layout.ring->title.empty()) {
        boxes.push_back({"sign of the ring", layout.ring->sign});
        add("name of the ring", layout.ring->title);
        add("note of the ring", layout.ring->note);
    }
    add("title", layout.title);
    add("subtitle", layout.subtitle);
    if (layout.persona) boxes.push_back({"persona", layout.avatar.united(layout.personaName.rect)});
    boxes.push_back({"state", layout.stateRect});
    for (const SheetText& caption : layout.legend.captions)
        add("caption", caption);
    for (const auto& first : layout.legend.firsts)
        boxes.push_back({"first " + first.card->id.value, first.rect.inset(1)});
    for (const auto& kind : layout.legend.kinds)
        add("kind", kind.words);
    for (const auto& sign : layout.legend.signs) {
        boxes.push_back({"sign", sign.rect});
        add("sign", sign.words);
    }
    add("rest", layout.legend.rest);
    return boxes;
}

// What a touchpoint's edit must not move: sideways nothing, and no lane.
std::string sidewaysOf(const LoopLayout& layout, const TransitionId& but = {}) {
    std::string text;
    const auto add = [&](double value) { text += std::to_string(std::lround(value * 10)) + " "; };
    for (const LoopNode& node : layout.nodes) {
        add(node.rect.x);
        add(node.rect.width);
    }
    for (const LoopWay& way : layout.ways) {
        if (way.transition->id == but) continue;
        text += way.transition->id.value + " " + std::to_string(static_cast<int>(way.bus)) + " " +
                std::to_string(way.lane) + " ";
        for (const Point& point : way.line)
            add(point.x);
        add(way.label.x);
        add(way.label.width);
    }
    return text;
}

void checkLines(const LoopLayout& layout, const std::vector<NamedBox>& boxes) {
    for (const LoopWay& way : layout.ways)
        for (std::size_t i = 1; i < way.line.size(); ++i) {
            const Point a = way.line[i - 1], b = way.line[i];
            CHECK((std::abs(a.x - b.x) < boxTolerance || std::abs(a.y - b.y) < boxTolerance));
            const Rect line{std::min(a.x, b.x) - 1, std::min(a.y, b.y) - 1, std::abs(a.x - b.x) + 2,
                            std::abs(a.y - b.y) + 2};
            for (const NamedBox& box : boxes)
                if (box.rect.intersects(line) && box.name != "words " + way.transition->id.value)
                    FAIL_CHECK("the line of " << way.transition->id.value << " runs through " << box.name << "\n"
                                              << sidewaysOf(layout));
        }
}

void checkInside(const LoopNode& node) {
    std::vector<NamedBox> parts;
    const auto add = [&](const std::string& name, const SheetText& text) {
        if (!text.empty()) parts.push_back({name, inkOf(text)});
    };
    add("number", node.number);
    add("title", node.title);
    add("what", node.what);
    if (!node.badge.empty()) parts.push_back({"badge", node.badge});
    if (!node.none.empty()) parts.push_back({"none", node.none});
    for (const LoopEmotion& emotion : node.emotions) {
        parts.push_back({"emotion " + emotion.card->id.value, emotion.rect});
        const std::vector<NamedBox> words{{"value", inkOf(emotion.value)},
                                          {"words", emotion.words.empty() ? Rect{} : inkOf(emotion.words)},
                                          {"mark", emotion.mark.empty() ? Rect{} : inkOf(emotion.mark)}};
        checkApart(words);
    }
    for (const LoopPill& pill : node.pills) {
        parts.push_back({"pill " + pill.card->id.value, pill.rect});
        std::vector<NamedBox> own{{"sign", pill.sign}, {"star", pill.star}, {"bars", pill.bars}, {"chip", pill.chip}};
        for (const SheetText* text : {&pill.words, &pill.note})
            if (!text->empty()) own.push_back({"words", inkOf(*text)});
        checkApart(own);
        for (const NamedBox& box : own)
            if (!box.rect.empty()) CHECK(isWithin(pill.rect, box.rect));
    }
    checkApart(parts);
    for (const NamedBox& part : parts) {
        INFO(part.name << " in " << nameOf(node.group));
        CHECK(isWithin(node.rect, part.rect));
    }
}

Group groupOf(const Map& map, const StageId& id) {
    const auto stage = map.stages.find(id);
    return stage ? stage->group : Group::none;
}

// Each touchpoint and each transition is drawn as often as it should be, the rest counted.
void checkCounts(const Map& map, const LoopLayout& layout) {
    std::multiset<CardId> drawn;
    for (const LoopNode& node : layout.nodes)
        for (const LoopPill& pill : node.pills) {
            drawn.insert(pill.card->id);
            const Group own = pill.card->group;
            CHECK(node.group == (own == Group::none ? groupOf(map, pill.card->stage) : own));
        }
    LoopRest rest;
    for (const Card& card : map.cards) {
        if (card.kind != CardKind::touchpoint) continue;
        const Group group = card.group == Group::none ? groupOf(map, card.stage) : card.group;
        CHECK(drawn.count(card.id) == (group == Group::none ? 0 : 1));
        rest.touchpoints += group == Group::none ? 1 : 0;
    }
    std::multiset<TransitionId> whole, halves;
    for (const LoopWay& way : layout.ways)
        (way.half == 0 ? whole : halves).insert(way.transition->id);
    for (const Transition& way : map.transitions) {
        const Group from = groupOf(map, way.from), to = groupOf(map, way.to);
        const bool isExit = way.kind == TransitionKind::leaves;
        const bool isOut = from == Group::none || (!isExit && to == Group::none), isInside = !isExit && from == to;
        INFO("transition " << way.id.value);
        const auto times = whole.count(way.id), halfTimes = halves.count(way.id);
        CHECK(times + halfTimes == (isOut || isInside ? 0U : halfTimes == 0 ? 1U : 2U));
        rest.ways += isOut ? 1 : 0;
        rest.inside += !isOut && isInside ? 1 : 0;
    }
    CHECK(layout.rest == rest);
    CHECK(layout.legend.rest.empty() == (layout.nodes.empty() || rest == LoopRest{}));
}

// All of a label is drawn: as many letters, hyphens of divided words aside.
void checkWhole(const LoopLayout& layout) {
    const auto letters = [](const std::string& text) {
        std::size_t count = 0;
        for (const char c : text)
            count += c != ' ' && c != '-' ? 1 : 0;
        return count;
    };
    for (const LoopWay& way : layout.ways) {
        if (way.half == 1) continue;
        std::size_t drawn = 0;
        for (const TextLine& line : way.words.block->lines)
            drawn += letters(line.text);
        CHECK(drawn == letters(way.transition->label));
        if (!way.label.empty()) CHECK(isWithin(way.label, inkOf(way.words)));
    }
}

// Signs stand level in their row and in the middle of their words. What is to be mended first ends before the ways; the
// words of a way stand nearer to their own arrow than to what comes next.
void checkLegend(const LoopLegend& legend) {
    for (const auto& first : legend.firsts) {
        for (const auto& other : legend.firsts)
            if (std::abs(first.circle.y - other.circle.y) < loop::legendLine - 1) {
                CHECK(first.rect.y == other.rect.y);
                CHECK(first.circle.y == other.circle.y);
            }
        CHECK(first.circle.centre().y == Approx(inkOf(first.words).centre().y));
        for (const auto& kind : legend.kinds)
            CHECK(inkOf(first.words).right() <= kind.from.x - loop::legendColumnAir + boxTolerance);
    }
    for (const auto& sign : legend.signs)
        CHECK(sign.rect.centre().y == Approx(inkOf(sign.words).centre().y));
    for (std::size_t i = 0; i < legend.kinds.size(); ++i) {
        CHECK(legend.kinds[i].from.y == legend.kinds[i % 2].from.y);
        CHECK(legend.kinds[i].from.y == Approx(inkOf(legend.kinds[i].words).centre().y));
        const Rect words = inkOf(legend.kinds[i].words);
        INFO(legend.kinds[i].words.block->lines.front().text);
        const double own = words.x - legend.kinds[i].from.x - loop::legendArrow;
        const auto isApart = [&](double next) { CHECK(next - words.right() >= 2 * own - boxTolerance); };
        if (i + 2 < legend.kinds.size()) isApart(legend.kinds[i + 2].from.x);
        if (!legend.signs.empty()) isApart(legend.signs.front().rect.x);
    }
}

void checkAll(const Map& map, const LoopOptions& options = {}, bool hasPlainWords = true) {
    const LoopLayout layout = placedFor(map, options);
    const auto boxes = boxesOf(layout);
    checkApart(boxes);
    checkLines(layout, boxes);
    checkLegend(layout.legend);
    const Rect page{0, 0, layout.size.width, layout.size.height};
    for (const NamedBox& box : boxes) {
        INFO(box.name);
        CHECK(isWithin(page, box.rect));
    }
    for (const LoopNode& node : layout.nodes) {
        checkInside(node);
        for (const LoopPill& pill : node.pills)
            CHECK(hit(layout, pill.rect.centre()).target == Target(pill.card->id));
    }
    checkCounts(map, layout);
    if (hasPlainWords) checkWhole(layout);
}

std::string lanesOf(const LoopLayout& layout, const TransitionId& but) {
    std::string text;
    for (const LoopWay& way : layout.ways)
        if (way.transition->id != but)
            text += way.transition->id.value + " " + std::to_string(static_cast<int>(way.bus)) + " " +
                    std::to_string(way.lane) + " ";
    return text;
}

} // namespace

TEST_CASE("laws of the loop hold on the examples and on random maps", "[laws][loop]") {
    checkAll({});
    for (const Language language : {Language::russian, Language::english})
        for (const char* name : {"loop-example", "boiler-example", "balakhnin-loop"}) {
            INFO(name);
            for (const double width : {1344.0, 1600.0, 2000.0}) {
                LoopOptions options;
                options.width = width;
                checkAll(loadTemplate(name, language)->map, options);
            }
        }
    int ways = 0, halves = 0, rings = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const bool isLoop = rng.chance(85);
        const Map map = isLoop ? randomLoop(rng) : randomMap(rng);
        LoopOptions options;
        options.width = rng.chance(50) ? 1600 : rng.between(1344, 2200);
        checkAll(map, options, isLoop);
        const LoopLayout layout = placedFor(map, options);
        ways += static_cast<int>(layout.ways.size());
        for (const LoopWay& way : layout.ways)
            halves += way.half == 1 ? 1 : 0;
        rings += layout.ring ? 1 : 0;
    }
    CHECK(ways > reach(100));
    CHECK(halves > reach(2));
    CHECK(rings >= reach(1));
}

TEST_CASE("laws of the loop hold where very many ways have a lane each", "[laws][loop]") {
    std::size_t most = 0;
    for (const auto seed : lawSeeds(8)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomLoop(rng, 40);
        checkAll(map, {}, true);
        most = std::max(most, placedFor(map).ways.size());
    }
    CHECK(most > static_cast<std::size_t>(reach(24)));
}

TEST_CASE("an edit of a touchpoint moves nothing of the loop sideways, one of a label no other lane", "[laws][loop]") {
    int raised = 0;
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomLoop(rng);
        const LoopLayout before = placedFor(map);
        for (const Card& card : map.cards) {
            if (card.kind != CardKind::touchpoint || !rng.chance(20)) continue;
            Card changed = card;
            changed.text += " и ещё много слов о том, как всё это бывает на самом деле";
            changed.importance = 5;
            CHECK(sidewaysOf(placedFor(after(map, PutCard{changed, {}}))) == sidewaysOf(before));
        }
        for (const Transition& way : map.transitions) {
            Transition changed = way;
            changed.label = rng.chance(30) ? "" : way.label + " который требует третьей строки и не помещается в две";
            const LoopLayout next = placedFor(after(map, PutTransition{changed, {}}));
            CHECK(lanesOf(next, way.id) == lanesOf(before, way.id));
            for (const LoopWay& each : next.ways)
                raised += each.bus == LoopBus::gutter && !each.label.empty() ? 1 : 0;
        }
    }
    CHECK(raised > reach(3));
}

TEST_CASE("beside the layout of before the loop looks as if it was placed anew", "[laws][loop]") {
    int untouched = 0;
    for (const auto seed : lawSeeds(10)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = rng.chance(50) ? randomLoop(rng) : randomMap(rng);
        for (int step = 0; step < 15; ++step) {
            const Map earlier = map;
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
            const LoopLayout before = placedFor(earlier);
            const std::string now = sceneText(loopScene(placedFor(map, {}, &before), lightTheme()));
            CHECK(now == sceneText(loopScene(placedFor(map), lightTheme())));
            if (changesLoop(diff(earlier, map))) continue;
            ++untouched;
            CHECK(now == sceneText(loopScene(before, lightTheme())));
        }
    }
    CHECK(untouched > reach(5));
}

} // namespace cjm::test::loop_laws
