#include <cjm/layout/grid/places.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/tools/links.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace cjm {
namespace {

constexpr double handleRadius = 6;                                // pixels of the screen
constexpr double narrowestWithHandle = 40, lowestWithHandle = 24; // likewise

bool hasHandle(const Card& card) { return card.kind == CardKind::barrier || card.kind == CardKind::solution; }

// The line between two columns on that side of a card.
double gutterBeside(const GridLayout& layout, const Rect& card, bool right) {
    double x = right ? card.right() : card.x;
    for (const PlacedStage& stage : layout.stages) {
        const double end = stage.x + stage.width;
        if (right && end >= card.right()) return end;
        if (!right && stage.x <= card.x) x = stage.x;
    }
    return x;
}

std::optional<LinkLine> lineBetween(const GridLayout& layout, const CardId& solution, const CardId& barrier) {
    const PlacedCard* one = placedCard(layout, solution);
    const PlacedCard* other = placedCard(layout, barrier);
    if (!one || !other) return std::nullopt;
    const Rect &a = one->rect, &b = other->rect;
    // Of two that stand one above the other both have the line on their left.
    const bool toRight = b.x >= a.right(), toLeft = a.x >= b.right();
    const double fromX = gutterBeside(layout, a, toRight), toX = gutterBeside(layout, b, toLeft);
    const double fromY = a.centre().y, toY = b.centre().y;
    std::vector<Point> way{{toRight ? a.right() : a.x, fromY}, {fromX, fromY}};
    if (fromX != toX) {
        const double between = rowAt(layout, std::max(fromY, toY))->rect.y;
        way.push_back({fromX, between});
        way.push_back({toX, between});
    }
    way.push_back({toX, toY});
    way.push_back({toLeft ? b.right() : b.x, toY});
    return LinkLine{solution, barrier, std::move(way)};
}

} // namespace

std::optional<LinkHandle> linkHandleOf(const GridLayout& layout, const CardId& card, double zoom) {
    const PlacedCard* placed = placedCard(layout, card);
    return placed ? linkHandleOf(*placed, zoom) : std::nullopt;
}

std::optional<LinkHandle> linkHandleOf(const PlacedCard& placed, double zoom) {
    if (!hasHandle(*placed.card)) return std::nullopt;
    const Rect& r = placed.rect;
    if (r.width * zoom < narrowestWithHandle || r.height * zoom < lowestWithHandle) return std::nullopt;
    return LinkHandle{{r.centre().x, r.bottom()}, handleRadius / zoom};
}

std::vector<LinkLine> linkLinesOf(const Map& map, const GridLayout& layout, const std::vector<CardId>& cards) {
    std::set<CardId> barriers;
    std::set<std::pair<CardId, CardId>> links;
    for (const CardId& id : cards) {
        const auto card = map.cards.find(id);
        if (!card) continue;
        if (card->kind == CardKind::barrier) barriers.insert(id);
        for (const CardId& barrier : card->solves)
            links.emplace(id, barrier);
    }
    if (!barriers.empty())
        for (const Card& card : map.cards.linking())
            for (const CardId& barrier : card.solves)
                if (barriers.contains(barrier)) links.emplace(card.id, barrier);
    std::vector<LinkLine> lines;
    for (const auto& [solution, barrier] : links) {
        const auto one = map.cards.find(solution), other = map.cards.find(barrier);
        if (!one || !other || !canLink(*one, *other)) continue;
        if (auto line = lineBetween(layout, solution, barrier)) lines.push_back(std::move(*line));
    }
    return lines;
}

} // namespace cjm
