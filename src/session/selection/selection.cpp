#include "session/selection/visible_order.hpp"

#include <cjm/session/selection/selection.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_set>

namespace cjm {
namespace {

void sortOut(std::vector<Target>& targets) {
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
}

bool isSeen(const Map& map, const Card& card) {
    const auto row = map.rows.find(card.row);
    const auto stage = map.stages.find(card.stage);
    return row && stage && !row->hidden && !row->collapsed && !stage->hidden;
}

std::vector<Target> cardsWhere(const Map& map, const std::function<bool(const Card&)>& wanted) {
    std::vector<Target> found;
    for (const auto& card : cardsInOrder(map))
        if (isSeen(map, *card) && wanted(*card)) found.emplace_back(card->id);
    return found;
}

std::vector<Target> cardsBetween(const Map& map, const CardId& a, const CardId& b) {
    const auto from = map.cards.find(a), to = map.cards.find(b);
    if (!from || !to) return {};
    if (from->row == to->row && from->stage == to->stage) {
        const auto [low, high] = std::minmax(from->rank, to->rank);
        return cardsWhere(map, [&, low = low, high = high](const Card& card) {
            return card.row == from->row && card.stage == from->stage && card.rank >= low && card.rank <= high;
        });
    }
    const auto stages = VisibleOrder(map.stages).between(from->stage, to->stage);
    const auto rows = VisibleOrder(map.rows).between(from->row, to->row);
    const std::unordered_set<StageId> columns(stages.begin(), stages.end());
    const std::unordered_set<RowId> lines(rows.begin(), rows.end());
    return cardsWhere(map, [&](const Card& card) { return columns.contains(card.stage) && lines.contains(card.row); });
}

template <class T> std::vector<Target> asTargets(const std::vector<T>& ids) { return {ids.begin(), ids.end()}; }

std::vector<Target> between(const Map& map, const Target& a, const Target& b) {
    if (a.index() != b.index()) return {};
    if (const auto* id = std::get_if<CardId>(&a)) return cardsBetween(map, *id, std::get<CardId>(b));
    if (const auto* id = std::get_if<StageId>(&a))
        return asTargets(VisibleOrder(map.stages).between(*id, std::get<StageId>(b)));
    if (const auto* id = std::get_if<RowId>(&a))
        return asTargets(VisibleOrder(map.rows).between(*id, std::get<RowId>(b)));
    const auto* from = std::get_if<CellTarget>(&a);
    if (!from) return {};
    const auto& to = std::get<CellTarget>(b);
    std::vector<Target> cells;
    for (const RowId& row : VisibleOrder(map.rows).between(from->row, to.row))
        for (const StageId& stage : VisibleOrder(map.stages).between(from->stage, to.stage))
            cells.emplace_back(CellTarget{row, stage});
    return cells;
}

// Texts of the map itself are selected alone.
bool goTogether(const Target& a, const Target& b) {
    return a.index() == b.index() && (a == b || !std::holds_alternative<MapFieldTarget>(a));
}

bool overlaps(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

} // namespace

bool Selection::contains(const Target& target) const {
    return std::binary_search(targets.begin(), targets.end(), target);
}

Selection selectOnly(const Target& target) {
    if (target.index() == 0) return {};
    return {{target}, target, target};
}

Selection toggled(Selection selection, const Target& target) {
    if (target.index() == 0) return selection;
    if (selection.empty() || !goTogether(selection.targets.front(), target)) return selectOnly(target);
    if (!selection.contains(target)) {
        selection.targets.insert(std::upper_bound(selection.targets.begin(), selection.targets.end(), target), target);
        selection.current = selection.anchor = target;
        return selection;
    }
    std::erase(selection.targets, target);
    if (selection.empty()) return {};
    if (selection.current == target) selection.current = selection.targets.back();
    if (selection.anchor == target) selection.anchor = selection.current;
    return selection;
}

Selection extendedTo(const Map& map, const Selection& selection, const Target& target) {
    Selection next{between(map, selection.anchor, target), target, selection.anchor};
    if (next.empty()) return selectOnly(target);
    sortOut(next.targets);
    return next;
}

Selection selectedIn(const GridLayout& layout, const Rect& area, const Selection& base) {
    Selection next;
    if (!base.empty() && std::holds_alternative<CardId>(base.targets.front())) next = base;
    const auto take = [&](const CardId& id) {
        next.targets.emplace_back(id);
        if (next.current.index() == 0) next.current = next.anchor = id;
    };
    for (const PlacedRow& row : layout.rows) {
        if (!overlaps(row.rect, area)) continue;
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            if (overlaps(layout.cards[i].rect, area)) take(layout.cards[i].card->id);
        if (!row.chart) continue;
        constexpr double face = 12; // half of one
        const Rect inRow = area.moved(0, -row.rect.y);
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points)
                if (overlaps({point.at.x - face, point.at.y - face, 2 * face, 2 * face}, inRow) ||
                    (point.label && overlaps(point.labelRect, inRow)))
                    take(point.card->id);
    }
    sortOut(next.targets);
    return next;
}

Selection pruned(const Map& map, const Selection& selection) {
    Selection left = selection;
    std::erase_if(left.targets, [&](const Target& target) { return !exists(map, target); });
    if (left.empty()) return {};
    if (!left.contains(left.current)) left.current = left.targets.front();
    if (!exists(map, left.anchor)) left.anchor = left.current;
    return left;
}

std::vector<CardId> selectedCards(const Map& map, const Selection& selection) {
    std::vector<CardId> cards;
    if (selection.empty()) return cards;
    // Targets are of one kind: one look-up a card.
    const Target& one = selection.targets.front();
    const bool areAll = selection.targets.size() == map.cards.size();
    const auto isMeant = [&](const Card& card) {
        if (std::holds_alternative<CardId>(one)) return areAll || selection.contains(card.id);
        if (std::holds_alternative<RowId>(one)) return selection.contains(card.row);
        if (std::holds_alternative<StageId>(one)) return selection.contains(card.stage);
        if (std::holds_alternative<CellTarget>(one)) return selection.contains(CellTarget{card.row, card.stage});
        return false;
    };
    // One card alone is found without a walk over all of them.
    if (const auto* id = std::get_if<CardId>(&one); id && selection.targets.size() == 1) {
        if (map.cards.find(*id)) cards.push_back(*id);
        return cards;
    }
    for (const auto& card : cardsInOrder(map))
        if (isMeant(*card)) cards.push_back(card->id);
    return cards;
}

} // namespace cjm
