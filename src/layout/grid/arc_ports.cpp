#include "layout/grid/arc_ports.hpp"

#include "layout/grid/arc_metrics.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace cjm::arcs {
namespace {

// To the left short before long, then what stays, to the right long before short, and last what leaves: its words
// stand beside all others.
using ArcPortKey = std::tuple<int, double, double>;

struct ArcEnd {
    PlannedArc* arc;
    bool isFrom;
    std::size_t place; // of the arc among all
    [[nodiscard]] double& x() const { return isFrom ? arc->x1 : arc->x2; }
    [[nodiscard]] ArcPortKey key() const {
        const auto order = static_cast<double>(place);
        if (arc->isExit) return {3, order, 0};
        const auto own = static_cast<double>(isFrom ? arc->from : arc->to);
        const auto other = static_cast<double>(isFrom ? arc->to : arc->from);
        if (other < own) return {-1, own - other, order};
        if (other > own) return {1, own - other, -order};
        return {0, order, isFrom ? 0 : 1};
    }
};

} // namespace

std::vector<PlannedArc> plannedArcs(const GridLayout& layout, const Map& map) {
    std::unordered_map<StageId, std::size_t> columns;
    for (std::size_t i = 0; i < layout.stages.size(); ++i)
        columns.emplace(layout.stages[i].stage->id, i);
    std::vector<bool> isTaken(layout.stages.size(), false); // gaps, by the stage at their left
    std::vector<PlannedArc> planned;
    for (const auto& transition : inOrder(map.transitions)) {
        const auto from = columns.find(transition->from), to = columns.find(transition->to);
        const bool isExit = transition->to.empty();
        if (from == columns.end() || (!isExit && to == columns.end())) continue;
        PlannedArc arc;
        arc.transition = transition;
        arc.from = from->second;
        arc.isExit = isExit;
        arc.to = isExit ? arc.from : to->second;
        arc.isShort =
            transition->kind == TransitionKind::next && !isExit && arc.to == arc.from + 1 && !isTaken[arc.from];
        if (arc.isShort) isTaken[arc.from] = true;
        planned.push_back(std::move(arc));
    }
    return planned;
}

void placeArcPorts(std::vector<PlannedArc>& planned, const GridLayout& layout) {
    std::vector<std::vector<ArcEnd>> ends(layout.stages.size());
    std::vector<bool> hasWords(layout.stages.size() + 1, false); // gaps before a stage, and after the last
    for (std::size_t i = 0; i < planned.size(); ++i) {
        PlannedArc& arc = planned[i];
        if (arc.isShort) {
            hasWords[arc.to] = true;
            continue;
        }
        ends[arc.from].push_back({&arc, true, i});
        if (!arc.isExit) ends[arc.to].push_back({&arc, false, i});
    }
    for (std::size_t column = 0; column < ends.size(); ++column) {
        auto& own = ends[column];
        std::sort(own.begin(), own.end(), [](const ArcEnd& a, const ArcEnd& b) { return a.key() < b.key(); });
        const Rect& chevron = layout.stages[column].rect;
        const double width = chevron.width - metrics::chevronPoint;
        const auto inset = [&](std::size_t gap) {
            return chevron.width * (hasWords[gap] ? portInsetBesideWords : portInset);
        };
        const double left = chevron.x + inset(column), right = chevron.x + width - inset(column + 1);
        const auto count = static_cast<double>(own.size());
        const double step = count > 1 ? std::min(portStep, (right - left) / (count - 1)) : 0;
        for (std::size_t i = 0; i < own.size(); ++i)
            own[i].x() = (left + right) / 2 + (static_cast<double>(i) - (count - 1) / 2) * step;
    }
    for (PlannedArc& arc : planned)
        if (arc.isExit) arc.x2 = arc.x1;
}

} // namespace cjm::arcs
