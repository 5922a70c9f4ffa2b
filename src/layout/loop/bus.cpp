#include "layout/loop/bus.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cjm::loop {
namespace {

constexpr double air = 8;         // between words and a line that passes them
constexpr double laneGap = 28;    // between what shares a lane
constexpr double shortSpan = 120; // what is shorter has its words beside it too
constexpr double inTouch = 14;    // words lie on their line for so much at least
constexpr double tooClose = 9;    // lines beside each other look like one
constexpr double anywhere = 1e6;

bool isShort(const BusItem& item) { return !item.isName && item.right() - item.left() < shortSpan; }

// The line of an item's port passes a lane.
bool passes(const BusPort& port, int own, int lane) { return port.isAbove ? lane < own : lane > own; }

template <class F> void forEachPort(const BusItem& item, const F& visit) {
    if (item.isName) return;
    visit(item.from);
    if (item.to) visit(*item.to);
}

// Between two that share a lane: where the words of the one end and those of the other may begin.
double borderBetween(const BusItem& left, const BusItem& right) {
    if (isShort(left) == isShort(right)) return (left.right() + right.left()) / 2;
    return isShort(left) ? right.left() - air : left.right() + air;
}

class Judge {
public:
    explicit Judge(const std::vector<BusItem>& items) : items_(items) {}

    // The less the better.
    [[nodiscard]] double cost(int lanes) const {
        double cost = 40.0 * lanes;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (items_[i].lane >= 0) cost += costOf(i, lanes);
        return cost;
    }

private:
    [[nodiscard]] double costOf(std::size_t i, int lanes) const {
        constexpr double wanted = 130, enoughOfName = 14, worst = 100;
        const BusItem& item = items_[i];
        const double room = roomOf(items_, i, -anywhere, anywhere).width();
        const double ofName = item.right() - item.left() + enoughOfName;
        const double enough = item.isName ? ofName : wanted, least = item.isName ? ofName : worst;
        double cost = room < enough ? (enough - room) * 2 : 0;
        if (room < least) cost += (least - room) * 50 + 500;
        forEachPort(item, [&](const BusPort& port) {
            cost += 2.0 * (port.isAbove ? item.lane : lanes - 1 - item.lane);
            for (std::size_t k = 0; k < items_.size(); ++k)
                if (k != i && items_[k].lane >= 0) cost += meeting(item, port, items_[k]);
        });
        return cost;
    }

    // Crossed once, or drawn over another for a while.
    [[nodiscard]] static double meeting(const BusItem& item, const BusPort& port, const BusItem& other) {
        constexpr double crossed = 15, drawnOver = 3000;
        double cost = 0;
        if (!other.isName && passes(port, item.lane, other.lane) && port.x > other.left() && port.x < other.right())
            cost += crossed;
        forEachPort(other, [&](const BusPort& its) {
            if (its.isAbove == port.isAbove || std::abs(its.x - port.x) >= tooClose) return;
            // One comes from above and one from below: they meet unless the upper one stays above.
            const int upper = port.isAbove ? item.lane : other.lane, lower = port.isAbove ? other.lane : item.lane;
            if (upper >= lower) cost += drawnOver;
        });
        return cost;
    }

    const std::vector<BusItem>& items_;
};

// The same items where columns stand close and where they stand wide.
class Stack {
public:
    Stack(std::vector<BusItem>& close, std::vector<BusItem>& wide) : variants_{&close, &wide} {}

    // Puts one where the whole is best.
    void settle(std::size_t i) {
        double best = std::numeric_limits<double>::max();
        int lane = 0;
        bool isNew = true;
        const auto judge = [&](int at, bool makesLane) {
            const double now = cost(makesLane ? lanes_ + 1 : lanes_);
            if (now >= best) return;
            best = now;
            lane = at;
            isNew = makesLane;
        };
        for (int at = 0; at < lanes_; ++at) {
            if (!fitsInto(i, at)) continue;
            put(i, at);
            judge(at, false);
            put(i, -1);
        }
        for (int at = 0; at <= lanes_; ++at) {
            shift(at, 1);
            put(i, at);
            judge(at, true);
            put(i, -1);
            shift(at + 1, -1);
        }
        if (isNew) {
            shift(lane, 1);
            ++lanes_;
        }
        put(i, lane);
    }

    // Once more, now that all have a place.
    void settleAgain(std::size_t i) {
        const std::vector<BusItem>& items = *variants_[0];
        const int old = items[i].lane;
        put(i, -1);
        if (std::none_of(items.begin(), items.end(), [=](const BusItem& each) { return each.lane == old; })) {
            shift(old + 1, -1);
            --lanes_;
        }
        settle(i);
    }

    // In a lane of its own, below all others.
    void append(std::size_t i) { put(i, lanes_++); }
    [[nodiscard]] int lanes() const { return lanes_; }

private:
    void put(std::size_t i, int lane) {
        for (auto* items : variants_)
            (*items)[i].lane = lane;
    }
    // Lanes from this one on.
    void shift(int from, int by) {
        for (auto* items : variants_)
            for (BusItem& item : *items)
                if (item.lane >= from) item.lane += by;
    }
    [[nodiscard]] double cost(int lanes) const {
        double all = 0;
        for (const auto* items : variants_)
            all += Judge(*items).cost(lanes);
        return all;
    }
    [[nodiscard]] bool fitsInto(std::size_t i, int lane) const {
        return std::all_of(variants_.begin(), variants_.end(), [=](const std::vector<BusItem>* items) {
            const BusItem& item = (*items)[i];
            return std::none_of(items->begin(), items->end(), [&](const BusItem& other) {
                return &other != &item && other.lane == lane && item.left() < other.right() + laneGap &&
                       other.left() < item.right() + laneGap;
            });
        });
    }

    std::array<std::vector<BusItem>*, 2> variants_;
    int lanes_ = 0;
};

} // namespace

double BusItem::left() const { return to ? std::min(from.x, to->x) : from.x; }
double BusItem::right() const { return to ? std::max(from.x, to->x) : from.x; }

int arrange(std::vector<BusItem>& items, std::vector<BusItem> widest) {
    constexpr std::size_t most = 24;
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto span = [&](std::size_t i) { return items[i].right() - items[i].left(); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return span(a) < span(b); });
    Stack stack(items, widest);
    for (const std::size_t i : order)
        items.size() <= most ? stack.settle(i) : stack.append(i);
    if (items.size() <= most)
        for (const std::size_t i : order)
            stack.settleAgain(i);
    return stack.lanes();
}

LaneRoom roomOf(const std::vector<BusItem>& items, std::size_t i, double left, double right) {
    const BusItem& item = items[i];
    std::vector<LaneRoom> blocked;
    for (std::size_t k = 0; k < items.size(); ++k) {
        const BusItem& other = items[k];
        if (k == i || other.lane < 0) continue;
        forEachPort(other, [&](const BusPort& port) {
            if (passes(port, other.lane, item.lane)) blocked.push_back({port.x - air, port.x + air});
        });
        if (other.lane != item.lane) continue;
        if (other.left() > item.right())
            blocked.push_back({borderBetween(item, other), anywhere});
        else
            blocked.push_back({-anywhere, borderBetween(other, item)});
    }
    constexpr double plenty = 360;
    return roomOnLine(std::move(blocked), {left, right}, {item.left(), item.right()}, inTouch, plenty);
}

} // namespace cjm::loop
