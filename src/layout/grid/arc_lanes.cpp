#include "layout/grid/arc_lanes.hpp"

#include "layout/grid/arc_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cjm::arcs {
namespace {

constexpr std::size_t many = 120;  // arcs, of which each has a lane of its own
constexpr double laneGap = 14;     // between what shares a lane
constexpr double inTouch = 12;     // words lie on their line for so much at least
constexpr double enoughFor2 = 104; // room in which two lines of words look well
constexpr std::size_t mostLines = 2;
constexpr double anywhere = 1e6;

class LaneStack {
public:
    LaneStack(std::vector<ArcItem>& items, const LaneRoom& page, const FitLabel& fit)
        : items_(items),
          page_(page),
          fit_(fit),
          isCrowded_(items.size() > many) {
        std::vector<double> ports;
        for (const ArcItem& item : items)
            for (const double port : {item.from, item.to})
                ports.push_back(port);
        air_ = airBeside(std::move(ports));
    }

    // What finds no good room yet waits until others have gone up: nothing is above the last.
    std::vector<double> run() {
        std::vector<std::size_t> waiting(items_.size());
        for (std::size_t i = 0; i < waiting.size(); ++i)
            waiting[i] = i;
        const auto span = [&](std::size_t i) { return items_[i].right() - items_[i].left(); };
        std::stable_sort(waiting.begin(), waiting.end(), [&](auto a, auto b) { return span(a) < span(b); });
        while (!waiting.empty()) {
            std::vector<std::size_t> later;
            for (const std::size_t i : waiting)
                if (const auto spot = goodSpot(i))
                    put(i, *spot);
                else
                    later.push_back(i);
            if (later.size() == waiting.size()) {
                const std::size_t widest = putWidest(later);
                std::erase(later, widest);
            }
            waiting = std::move(later);
        }
        return std::move(heights_);
    }

private:
    struct Spot {
        int lane = 0;
        LaneRoom room;
        ArcLabel label;
    };

    [[nodiscard]] int lanes() const { return static_cast<int>(heights_.size()); }
    // Above whatever lies within it, so that it crosses none of that.
    [[nodiscard]] int lowestLane(std::size_t i) const {
        if (isCrowded_) return lanes();
        int lane = 0;
        for (const ArcItem& other : items_)
            if (other.lane >= lane && other.left() >= items_[i].left() && other.right() <= items_[i].right())
                lane = other.lane + 1;
        return std::min(lane, lanes());
    }

    // A line with its words.
    static LaneRoom extentOf(const ArcItem& item) {
        if (item.label.empty()) return {item.left() - inTouch, item.right() + inTouch};
        return {std::min(item.left(), item.labelX), std::max(item.right(), item.labelX + item.label.width)};
    }

    [[nodiscard]] bool isLineFree(std::size_t i, int lane) const {
        return std::none_of(items_.begin(), items_.end(), [&](const ArcItem& other) {
            if (other.lane != lane) return false;
            const LaneRoom taken = extentOf(other);
            return items_[i].left() < taken.right + laneGap && taken.left < items_[i].right() + laneGap;
        });
    }

    // The widest part of a lane that touches the line, near its middle.
    [[nodiscard]] LaneRoom roomIn(std::size_t i, int lane) const {
        const ArcItem& item = items_[i];
        std::vector<LaneRoom> blocked;
        for (std::size_t k = 0; k < items_.size(); ++k) {
            const ArcItem& other = items_[k];
            if (k == i) continue;
            if (other.lane < 0 || other.lane > lane)
                for (const double port : {other.from, other.to})
                    blocked.push_back({port - air_, port + air_});
            if (other.lane != lane) continue;
            const LaneRoom taken = extentOf(other);
            blocked.push_back({taken.left - laneGap, taken.right + laneGap});
        }
        constexpr double plenty = 320;
        return roomOnLine(std::move(blocked), page_, {item.left(), item.right()}, inTouch, plenty);
    }

    [[nodiscard]] Spot spotIn(std::size_t i, int lane) const {
        Spot spot{lane, roomIn(i, lane), {}};
        spot.label = fit_(i, spot.room.width());
        return spot;
    }

    // The line of a way out ends at its words, and not at a corner of them.
    [[nodiscard]] bool isGood(std::size_t i, const Spot& spot) const {
        const ArcItem& item = items_[i];
        const double inside = std::min(item.left() - spot.room.left, spot.room.right - item.right());
        if (item.left() == item.right() && spot.label.lines > 0 && inside < inTouch) return false;
        return spot.label.lines <= 1 || (spot.label.lines <= mostLines && spot.room.width() >= enoughFor2);
    }

    // The lowest lane where its words have enough room.
    [[nodiscard]] std::optional<Spot> goodSpot(std::size_t i) const {
        for (int lane = lowestLane(i); lane <= lanes(); ++lane) {
            if (lane < lanes() && !isLineFree(i, lane)) continue;
            const Spot spot = spotIn(i, lane);
            if (isGood(i, spot)) return spot;
        }
        return std::nullopt;
    }

    // Of those that find none the one that has most, above all others.
    std::size_t putWidest(const std::vector<std::size_t>& waiting) {
        std::size_t widest = waiting.front();
        double most = -1;
        for (const std::size_t i : waiting)
            if (const double width = roomIn(i, lanes()).width(); width > most) {
                most = width;
                widest = i;
            }
        put(widest, spotIn(widest, lanes()));
        return widest;
    }

    void put(std::size_t i, const Spot& spot) {
        ArcItem& item = items_[i];
        item.lane = spot.lane;
        if (spot.lane == lanes()) heights_.push_back(laneHeight);
        if (spot.label.lines == 0) return;
        item.label = spot.label.size;
        item.room = spot.room.width();
        const double middle = (item.left() + item.right()) / 2, width = item.label.width;
        item.labelX = std::max(std::min(middle - width / 2, spot.room.right - width), spot.room.left);
        double& height = heights_[static_cast<std::size_t>(spot.lane)];
        height = std::max(height, item.label.height + laneHeight - pillHeight);
    }

    std::vector<ArcItem>& items_;
    LaneRoom page_;
    const FitLabel& fit_;
    bool isCrowded_;
    double air_ = 0;
    std::vector<double> heights_;
};

} // namespace

// Where ports stand close, less: whatever is between two of them has a room.
double airBeside(std::vector<double> ports) {
    constexpr double usual = 7, share = 0.4, same = 0.01;
    std::sort(ports.begin(), ports.end());
    double least = anywhere;
    for (std::size_t i = 1; i < ports.size(); ++i)
        if (const double gap = ports[i] - ports[i - 1]; gap > same) least = std::min(least, gap);
    return std::min(usual, least * share);
}

std::vector<double> placeInLanes(std::vector<ArcItem>& items, const LaneRoom& page, const FitLabel& fit) {
    return LaneStack(items, page, fit).run();
}

} // namespace cjm::arcs
