#include "layout/loop/groups.hpp"
#include "layout/loop/metrics.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/loop/loop_hit.hpp>
#include <cjm/model/kinds.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::loop {
namespace {

constexpr double edgeReach = 7, lineReach = 6;

double distanceTo(Point a, Point b, Point p) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

bool isOnLine(const LoopWay& way, Point point) {
    for (std::size_t i = 1; i < way.line.size(); ++i)
        if (distanceTo(way.line[i - 1], way.line[i], point) <= lineReach) return true;
    return false;
}

LoopZone hitNode(const LoopNode& node, Point point) {
    LoopZone zone;
    zone.group = node.group;
    const auto found = [&](LoopZone::Kind kind, const Target& target) {
        zone.kind = kind;
        zone.target = target;
        return zone;
    };
    if (!node.rect.inset(edgeReach).contains(point)) return found(LoopZone::Kind::edge, {});
    for (const LoopPill& pill : node.pills)
        if (pill.rect.contains(point)) return found(LoopZone::Kind::pill, pill.card->id);
    for (const LoopEmotion& emotion : node.emotions)
        if (emotion.rect.contains(point)) return found(LoopZone::Kind::emotion, emotion.card->id);
    if (freshSignOf(node).inset(-4).contains(point) || node.none.contains(point))
        return found(LoopZone::Kind::fresh, {});
    return found(LoopZone::Kind::node, {});
}

} // namespace
} // namespace cjm::loop

namespace cjm {

Rect freshSignOf(const LoopNode& node) {
    constexpr double side = 16, inset = 12, beside = 8;
    const double right = node.badge.empty() ? node.rect.right() - inset : node.badge.x - beside;
    return {right - side, node.rect.y + (node.headHeight - side) / 2, side, side};
}

const LoopNode* nodeAt(const LoopLayout& layout, Point point) {
    const auto at = std::find_if(layout.nodes.begin(), layout.nodes.end(),
                                 [=](const LoopNode& node) { return node.rect.inset(-2).contains(point); });
    return at == layout.nodes.end() ? nullptr : &*at;
}

Group groupOfPill(const LoopLayout& layout, const CardId& card) {
    const LoopPill* pill = layout.pillOf(card);
    const LoopNode* node = pill ? nodeAt(layout, pill->rect.centre()) : nullptr;
    return node ? node->group : Group::none;
}

bool isOpenSheet(const LoopLayout& layout, Point point) {
    double top = layout.legend.top, bottom = 0;
    for (const LoopNode& node : layout.nodes) {
        top = std::min(top, node.rect.y);
        bottom = std::max(bottom, node.rect.bottom());
    }
    return !layout.nodes.empty() && (point.y < top || (point.y > bottom && point.y < layout.legend.top));
}

LoopZone hit(const LoopLayout& layout, Point point) {
    using namespace loop;
    LoopZone zone;
    for (const LoopWay& way : layout.ways) {
        const bool isBare = way.label.empty() && way.half != 1 && !way.words.empty();
        if (!(isBare ? way.words.rect : way.label).contains(point)) continue;
        zone.kind = LoopZone::Kind::label;
        zone.target = way.transition->id;
        return zone;
    }
    if (const LoopNode* node = nodeAt(layout, point)) return hitNode(*node, point);
    for (const LoopWay& way : layout.ways)
        if (isOnLine(way, point)) {
            zone.kind = LoopZone::Kind::way;
            zone.target = way.transition->id;
            return zone;
        }
    for (const LoopLegend::First& first : layout.legend.firsts)
        if (first.rect.contains(point)) {
            zone.kind = LoopZone::Kind::first;
            zone.target = first.card->id;
            return zone;
        }
    if (isOpenSheet(layout, point)) zone.kind = LoopZone::Kind::above;
    return zone;
}

std::optional<TextSpot> spotOf(const LoopLayout& layout, const Target& target) {
    using namespace loop;
    const auto spot = [](const Rect& frame, const SheetText& words, const Font& font) {
        return TextSpot{frame, words.rect, words.empty() ? font : words.block->font, words.align, 0, words.block};
    };
    if (const auto* id = std::get_if<CardId>(&target)) {
        if (const LoopPill* pill = layout.pillOf(*id)) return spot(pill->rect, pill->words, wordsFont);
        for (const LoopNode& node : layout.nodes)
            for (const LoopEmotion& emotion : node.emotions)
                if (emotion.card->id == *id) return spot(emotion.rect, emotion.words, wordsFont);
    }
    if (const auto* id = std::get_if<TransitionId>(&target))
        for (const LoopWay& way : layout.ways)
            if (way.transition->id == *id && way.half != 1)
                return spot(way.label.empty() ? way.words.rect.inset(-4) : way.label, way.words, wayFont);
    return std::nullopt;
}

std::string spokenOf(const LoopLayout& layout, const Target& target) {
    const Language language = layout.options.language;
    const auto named = [&](Group group) {
        const LoopNode* node = layout.nodeOf(group);
        std::string words;
        for (const TextLine& line : node ? node->title.block->lines : std::vector<TextLine>())
            words += (words.empty() ? "" : " ") + line.text;
        return words;
    };
    const auto number = [&](const char* code, int value) {
        return value == 0 ? std::string() : ", " + say(code, language) + " " + std::to_string(value);
    };
    if (const auto* id = std::get_if<CardId>(&target))
        for (const LoopNode& node : layout.nodes) {
            for (const LoopPill& pill : node.pills)
                if (pill.card->id == *id)
                    return named(node.group) + ": " + drawnLine(pill.card->text) +
                           number("look.value-importance", pill.card->importance) +
                           number("look.value-rating", pill.card->rating);
            for (const LoopEmotion& emotion : node.emotions)
                if (emotion.card->id == *id)
                    return named(node.group) + ": " + emotion.value.block->lines.front().text + ", " +
                           drawnLine(emotion.card->text);
        }
    if (const auto* id = std::get_if<TransitionId>(&target))
        for (const LoopWay& way : layout.ways)
            if (way.transition->id == *id && way.half != 2) {
                std::string words = named(way.from).append(" →");
                if (way.to != Group::none) words.append(" ").append(named(way.to));
                words.append(": ").append(
                    say("value.transition-" + std::string(nameOf(way.transition->kind)), language));
                return words.append(", ").append(drawnLine(way.transition->label));
            }
    return {};
}

} // namespace cjm
