#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr double outline = 4; // frames and letters may leave their box by so much

template <class List, class Same> bool areSame(const List& a, const List& b, Same&& same) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool isSameCard(const PlacedCard& a, const PlacedCard& b) {
    return a.card == b.card && a.box == b.box && a.rect == b.rect && a.column == b.column;
}

// What stands above the rows, and the columns.
bool isSamePage(const GridLayout& a, const GridLayout& b) {
    return a.options == b.options && a.size.width == b.size.width && a.passport == b.passport && a.gridX == b.gridX &&
           a.stagesBottom == b.stagesBottom &&
           areSame(a.personas, b.personas,
                   [](const auto& x, const auto& y) {
                       return x.persona == y.persona && x.image == y.image && x.curve == y.curve;
                   }) &&
           areSame(a.stages, b.stages,
                   [](const auto& x, const auto& y) { return x.stage == y.stage && x.rect == y.rect; }) &&
           areSame(a.arcs, b.arcs, [](const auto& x, const auto& y) { return x.transition == y.transition; });
}

// Whose it is says what is faded; a strip of another height moves what stands below, and what covers the map.
bool isSameStory(const GridLayout& a, const GridLayout& b) {
    if (!a.story || !b.story) return a.story == b.story;
    return a.story->persona == b.story->persona && a.story->strip == b.story->strip;
}

bool isSameHead(const PlacedRow& a, const PlacedRow& b) {
    return a.row == b.row && !a.known == !b.known && a.counts.size() == b.counts.size() &&
           areSame(a.switches, b.switches, [](const CurveSwitch& x, const CurveSwitch& y) {
               return x.persona == y.persona && x.shown == y.shown && x.rect == y.rect;
           });
}

// A row without cards says what it is for.
bool isEmpty(const PlacedRow& row) { return row.firstCard == row.lastCard; }

// The cards of a row from the first that differs to the last.
void addCards(const GridLayout& before, const PlacedRow& old, const GridLayout& after, const PlacedRow& now,
              std::vector<Rect>& rects) {
    std::size_t oldFirst = old.firstCard, oldLast = old.lastCard, first = now.firstCard, last = now.lastCard;
    while (oldFirst < oldLast && first < last && isSameCard(before.cards[oldFirst], after.cards[first]))
        ++oldFirst, ++first;
    while (oldFirst < oldLast && first < last && isSameCard(before.cards[oldLast - 1], after.cards[last - 1]))
        --oldLast, --last;
    std::optional<Rect> all;
    const auto add = [&](const PlacedCard& card) { all = all ? all->united(card.rect) : card.rect; };
    std::for_each(before.cards.begin() + static_cast<std::ptrdiff_t>(oldFirst),
                  before.cards.begin() + static_cast<std::ptrdiff_t>(oldLast), add);
    std::for_each(after.cards.begin() + static_cast<std::ptrdiff_t>(first),
                  after.cards.begin() + static_cast<std::ptrdiff_t>(last), add);
    if (all) rects.push_back(all->inset(-outline));
}

} // namespace

bool changesGrid(const Diff& diff) {
    return diff.passport || !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() ||
           !diff.personas.empty() || !diff.images.empty();
}

Damage damageBetween(const GridLayout& before, const GridLayout& after) {
    if (!isSamePage(before, after) || !isSameStory(before, after)) return {true, {}};
    Damage damage;
    if (after.story && before.story->story != after.story->story) {
        damage.rects.push_back(after.story->path.inset(-outline));
        damage.rects.push_back(after.story->strip.inset(-outline));
    }
    const auto sameKnown = [](const PlacedKnown& x, const PlacedKnown& y) { return x.counts == y.counts; };
    if (after.strip > 0 && !areSame(before.known, after.known, sameKnown))
        damage.rects.push_back({0, after.stagesBottom - after.strip, after.size.width, after.strip});
    const double bottom = std::max(before.size.height, after.size.height), width = after.size.width;
    double below = std::min(before.rowsBottom, after.rowsBottom);
    // Where one of them has no more rows, `below` begins.
    for (std::size_t i = 0; i < std::min(before.rows.size(), after.rows.size()); ++i) {
        const PlacedRow &old = before.rows[i], &now = after.rows[i];
        if (old.rect != now.rect) {
            below = now.rect.y;
            break;
        }
        const bool countsMayDiffer = !now.counts.empty() || !old.counts.empty();
        if (now.known && old.known && now.known->counts != old.known->counts)
            damage.rects.push_back({now.rect.x, now.rect.y, after.gridX - now.rect.x, now.rect.height});
        if (!isSameHead(old, now) || old.chart != now.chart || countsMayDiffer || isEmpty(old) != isEmpty(now))
            damage.rects.push_back(now.rect.inset(-outline));
        else
            addCards(before, old, after, now, damage.rects);
    }
    damage.rects.push_back(Rect{0, below, width, bottom - below}.inset(-outline));
    return damage;
}

} // namespace cjm
