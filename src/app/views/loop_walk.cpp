#include "app/views/loop_view.hpp"

#include <algorithm>
#include <cmath>

// Keys over the loop: arrows lead to what stands in their direction, Tab along nodes, their touchpoints and ways.

namespace cjm {
namespace {

// How far something is in a direction; what is behind is nowhere. What stands aside counts double.
std::optional<double> farTo(const Rect& from, const Rect& to, Move move) {
    const Point a = from.centre(), b = to.centre();
    const bool isAcross = move == Move::left || move == Move::right;
    const double sign = move == Move::right || move == Move::down ? 1 : -1;
    const double ahead = sign * (isAcross ? b.x - a.x : b.y - a.y);
    const double aside = isAcross ? std::max({0.0, to.y - from.bottom(), from.y - to.bottom()})
                                  : std::max({0.0, to.x - from.right(), from.x - to.right()});
    if (ahead < 1) return std::nullopt;
    return ahead + 2 * aside;
}

} // namespace

// Node by node: the node itself, its touchpoints, its emotions; then all ways.
std::vector<Target> LoopView::walkOrder() const {
    std::vector<Target> order;
    for (const LoopNode& node : layout_.nodes) {
        if (!node.stages.empty()) order.emplace_back(node.stages.front());
        for (const LoopPill& pill : node.pills)
            order.emplace_back(pill.card->id);
        for (const LoopEmotion& emotion : node.emotions)
            order.emplace_back(emotion.card->id);
    }
    for (const LoopWay& way : layout_.ways)
        if (way.half != 1) order.emplace_back(way.transition->id);
    return order;
}

Selection LoopView::stepped(Move move, bool) const {
    const auto order = walkOrder();
    if (order.empty()) return {};
    // A node that has several stages is its first.
    const LoopNode* node = std::holds_alternative<StageId>(current()) ? nodeOf(current()) : nullptr;
    const Target from = node ? Target(node->stages.front()) : current();
    const auto at = std::find(order.begin(), order.end(), from);
    if (move == Move::first || at == order.end()) return selectOnly(order.front());
    if (move == Move::last) return selectOnly(order.back());
    const auto place = at - order.begin(), count = static_cast<std::ptrdiff_t>(order.size());
    if (move == Move::nextCell) return selectOnly(order[static_cast<std::size_t>((place + 1) % count)]);
    if (move == Move::previousCell) return selectOnly(order[static_cast<std::size_t>((place + count - 1) % count)]);
    if (move != Move::left && move != Move::right && move != Move::up && move != Move::down) return selectOnly(from);
    // A node stands where its head is: its touchpoints are below it.
    const auto placeOf = [&](const Target& target) {
        const LoopNode* own = std::holds_alternative<StageId>(target) ? nodeOf(target) : nullptr;
        if (own) return Rect{own->rect.x, own->rect.y, own->rect.width, own->headHeight};
        return spotOf(target)->frame;
    };
    const Rect here = placeOf(from);
    Target best = from;
    double nearest = 0;
    for (const Target& target : order) {
        const auto far = target == from ? std::nullopt : farTo(here, placeOf(target), move);
        if (!far || (best != from && *far >= nearest)) continue;
        best = target;
        nearest = *far;
    }
    return selectOnly(best);
}

} // namespace cjm
