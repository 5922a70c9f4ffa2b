#include "layout/lane_room.hpp"

#include <algorithm>
#include <limits>

namespace cjm {

LaneRoom roomOnLine(std::vector<LaneRoom> blocked, LaneRoom within, LaneRoom line, double touch, double plenty) {
    std::sort(blocked.begin(), blocked.end(), [](const LaneRoom& a, const LaneRoom& b) { return a.left < b.left; });
    blocked.push_back({within.right, within.right});
    touch = std::min(touch, line.width() / 2);
    const double middle = (line.left + line.right) / 2;
    LaneRoom best{middle, middle};
    double bestWorth = std::numeric_limits<double>::lowest(), at = within.left;
    for (const LaneRoom& block : blocked) {
        const LaneRoom free{at, std::min(block.left, within.right)};
        at = std::max(at, block.right);
        if (free.width() <= 0 || free.left > line.right - touch || free.right < line.left + touch) continue;
        const double away = std::max({0.0, free.left - middle, middle - free.right});
        const double worth = std::min(free.width(), plenty) - away * 0.1;
        if (worth <= bestWorth) continue;
        bestWorth = worth;
        best = free;
    }
    return best;
}

} // namespace cjm
