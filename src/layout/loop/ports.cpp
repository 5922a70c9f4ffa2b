#include "layout/loop/ports.hpp"

#include "layout/loop/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <tuple>

namespace cjm::loop {
namespace {

LoopBus busOf(const GroupWay& way, const Columns& columns) {
    const int from = columns.placeIn(columns.upper, way.from), to = columns.placeIn(columns.upper, way.to);
    if (way.isExit()) return isUpper(way.from) ? LoopBus::over : LoopBus::under;
    const TransitionKind kind = way.kind();
    if (from >= 0 && to == from + 1 && kind == TransitionKind::next) return LoopBus::gutter;
    if (isLower(way.from) && isLower(way.to)) return LoopBus::lowGutter;
    const bool goesRound =
        kind == TransitionKind::good || kind == TransitionKind::trigger || kind == TransitionKind::forgets;
    return from >= 0 && to >= 0 && !goesRound ? LoopBus::over : LoopBus::middle;
}

// An end of a way at an edge of a node.
struct PortEnd {
    PlannedWay* way;
    bool isFrom;
    std::size_t place; // of the way among all
    [[nodiscard]] Group other() const { return isFrom ? way->way.to : way->way.from; }
    [[nodiscard]] double& x() const { return isFrom ? way->x1 : way->x2; }
    [[nodiscard]] double otherX() const { return isFrom ? way->x2 : way->x1; }
};
using PortEnds = std::vector<PortEnd>;
// To the left short before long, what goes straight on, to the right long before short: then ways nest.
using PortKey = std::tuple<int, double, long>;

std::map<Group, PortEnds> endsOf(std::vector<PlannedWay>& ways, LoopBus bus) {
    std::map<Group, PortEnds> ends;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (ways[i].bus != bus) continue;
        ends[ways[i].way.from].push_back({&ways[i], true, i});
        if (!ways[i].way.isExit()) ends[ways[i].way.to].push_back({&ways[i], false, i});
    }
    return ends;
}

PortKey keyInRow(const PortEnd& end, int own, int other) {
    const long place = static_cast<long>(end.place);
    if (other < own) return {-1, own - other, place};
    return {1, own - other, -place};
}

void sortBy(PortEnds& ends, const std::function<PortKey(const PortEnd&)>& key) {
    std::stable_sort(ends.begin(), ends.end(), [&](const PortEnd& a, const PortEnd& b) { return key(a) < key(b); });
}

// Beside each other around the middle of the node.
void placeAround(PortEnds& ends, const Column& column) {
    const auto count = static_cast<double>(ends.size());
    const double room = column.width - 2 * portInset;
    const double step = count > 1 ? std::min(portStep, room / (count - 1)) : 0;
    for (std::size_t i = 0; i < ends.size(); ++i)
        ends[i].x() = column.middle() + (static_cast<double>(i) - (count - 1) / 2) * step;
}

// Over the upper row, or under the lower one.
void placeOuter(std::vector<PlannedWay>& ways, LoopBus bus, const Columns& columns, const std::vector<Column>& row) {
    for (auto& [group, ends] : endsOf(ways, bus)) {
        const int own = columns.placeIn(row, group);
        sortBy(ends, [&](const PortEnd& end) -> PortKey {
            const long place = static_cast<long>(end.place);
            return end.other() == Group::none ? PortKey{0, 0, place}
                                              : keyInRow(end, own, columns.placeIn(row, end.other()));
        });
        placeAround(ends, row[static_cast<std::size_t>(own)]);
    }
}

// At the lower edges of the upper row. From the deal the one way to or from loyalty goes straight.
void placeUpperEdges(std::map<Group, PortEnds>& all, const Columns& columns) {
    for (auto& [group, ends] : all) {
        if (!isUpper(group)) continue;
        const int own = columns.placeIn(columns.upper, group);
        const Column& column = columns.upper[static_cast<std::size_t>(own)];
        sortBy(ends, [&](const PortEnd& end) -> PortKey {
            if (isUpper(end.other())) return keyInRow(end, own, columns.placeIn(columns.upper, end.other()));
            return {0, columns.of(end.other())->middle(), static_cast<long>(end.place)};
        });
        const auto count = static_cast<double>(ends.size());
        const auto ofLoyalty =
            std::count_if(ends.begin(), ends.end(), [](const PortEnd& end) { return end.other() == Group::loyalty; });
        constexpr double straight = 0.62, before = 0.48, inset = 28, many = 4;
        const bool isStraight = group == Group::deal && ofLoyalty == 1 && ends.back().other() == Group::loyalty;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const double place = static_cast<double>(i) + 1;
            const double share = !isStraight ? place / (count + 1) : place == count ? straight : before * place / count;
            ends[i].x() = column.x + column.width * share;
            if (count >= many) ends[i].x() = column.x + inset + (column.width - 2 * inset) * (place - 1) / (count - 1);
        }
    }
}

// At the upper edges of the lower row: straight under the other end where that is possible.
void placeLowerEdges(std::map<Group, PortEnds>& all, const Columns& columns) {
    constexpr double inset = 24, widest = 64, sideways = 0.28;
    for (auto& entry : all) {
        const Group group = entry.first;
        PortEnds& ends = entry.second;
        if (!isLower(group)) continue;
        const Column& column = *columns.of(group);
        const double first = column.x + inset, last = column.right() - inset;
        const auto otherX = [&](const PortEnd& end) {
            if (!isLower(end.other())) return end.otherX();
            return group == Group::loyalty ? -std::numeric_limits<double>::max() : std::numeric_limits<double>::max();
        };
        sortBy(ends, [&](const PortEnd& end) -> PortKey {
            const long place = static_cast<long>(end.place);
            return {0, otherX(end), isLower(end.other()) && group == Group::trigger ? -place : place};
        });
        const double step =
            ends.size() > 1 ? std::min(widest, (last - first) / static_cast<double>(ends.size() - 1)) : 0;
        double least = first;
        for (PortEnd& end : ends) {
            const double x = otherX(end);
            const double wanted = x < column.x         ? column.x + column.width * sideways
                                  : x > column.right() ? column.right() - column.width * sideways
                                                       : std::clamp(x, first, last);
            end.x() = std::max(wanted, least);
            least = end.x() + step;
        }
        double most = last;
        for (std::size_t i = ends.size(); i-- > 0;) {
            ends[i].x() = std::min(ends[i].x(), most);
            most = ends[i].x() - step;
        }
    }
}

} // namespace

std::vector<PlannedWay> plannedWays(const Grouped& map, const Columns& columns) {
    std::vector<PlannedWay> ways;
    bool isLowTaken = false;
    std::map<Group, bool> isTaken; // gutters, by the node at their left
    // What may be forgotten comes before other ways between loyalty and triggers.
    const bool forgets = std::any_of(map.ways.begin(), map.ways.end(), [](const GroupWay& way) {
        return way.from == Group::loyalty && way.kind() == TransitionKind::forgets && way.to == Group::trigger;
    });
    for (const GroupWay& way : map.ways) {
        PlannedWay planned;
        planned.way = way;
        planned.bus = busOf(way, columns);
        if (planned.bus == LoopBus::gutter && std::exchange(isTaken[way.from], true)) planned.bus = LoopBus::over;
        const bool isMeant = !forgets || (way.from == Group::loyalty && way.kind() == TransitionKind::forgets);
        if (planned.bus == LoopBus::lowGutter && (!isMeant || std::exchange(isLowTaken, true)))
            planned.bus = LoopBus::middle;
        ways.push_back(std::move(planned));
    }
    return ways;
}

void placePorts(std::vector<PlannedWay>& ways, const Columns& columns) {
    placeOuter(ways, LoopBus::over, columns, columns.upper);
    placeOuter(ways, LoopBus::under, columns, columns.lower);
    auto middle = endsOf(ways, LoopBus::middle);
    placeUpperEdges(middle, columns);
    placeLowerEdges(middle, columns);
    for (PlannedWay& way : ways) {
        if (way.bus != LoopBus::gutter && way.bus != LoopBus::lowGutter) continue;
        const Column &from = *columns.of(way.way.from), &to = *columns.of(way.way.to);
        const bool isRight = from.x < to.x;
        const double inset = way.isRaised ? -cornerInset : 0;
        way.x1 = isRight ? from.right() + inset + (way.isRaised ? 0 : tailGap) : from.x - inset - tailGap;
        way.x2 = isRight ? to.x - inset - (way.isRaised ? 0 : headGap) : to.right() + inset + headGap;
    }
}

} // namespace cjm::loop
