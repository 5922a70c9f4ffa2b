#include "layout/plan/table_columns.hpp"

#include "layout/plan/metrics.hpp"

#include <algorithm>
#include <cmath>

namespace cjm::plan {

using Column = PlanColumn;

std::vector<ColumnWidth> columnsFor(PlanSubject subject, double width) {
    std::vector<ColumnWidth> columns;
    std::vector<Column> leave;
    if (subject == PlanSubject::solutions) {
        columns = {{Column::number, 44}, {Column::name, 264, true}, {Column::barriers, 304, true},
                   {Column::stage, 136}, {Column::owner, 120},      {Column::due, 104},
                   {Column::effect, 58}, {Column::effort, 60},      {Column::state, 82}};
        leave = {Column::owner, Column::effort};
    } else {
        columns = {{Column::number, 44},         {Column::name, 262, true}, {Column::stage, 138},
                   {Column::channel, 125},       {Column::importance, 92},  {Column::rating, 76},
                   {Column::barriers, 435, true}};
        leave = {Column::channel, Column::stage};
    }
    const auto total = [&](bool isFlexible) {
        double sum = 0;
        for (const ColumnWidth& each : columns)
            if (each.isFlexible == isFlexible) sum += each.width;
        return sum;
    };
    for (const Column gone : leave) {
        if (width - total(false) >= 2 * leastFlexible) break;
        std::erase_if(columns, [gone](const ColumnWidth& each) { return each.column == gone; });
    }
    const double room = std::max(width - total(false), 2 * leastFlexible), wanted = total(true);
    double left = room;
    for (ColumnWidth& each : columns) {
        if (!each.isFlexible) continue;
        const bool isFirst = each.column == Column::name;
        each.width =
            isFirst ? std::clamp(std::floor(room * each.width / wanted), leastFlexible, room - leastFlexible) : left;
        left -= each.width;
    }
    return columns;
}

const char* headCode(Column column, PlanSubject subject) {
    switch (column) {
    case Column::name:
        return subject == PlanSubject::solutions ? "look.plan-head-solution" : "look.plan-head-touchpoint";
    case Column::barriers:
        return subject == PlanSubject::solutions ? "look.plan-head-removes" : "look.plan-head-barriers";
    case Column::stage: return "look.plan-head-stage";
    case Column::owner: return "look.plan-head-owner";
    case Column::due: return "look.plan-head-due";
    case Column::effect: return "look.plan-head-effect";
    case Column::effort: return "look.plan-head-effort";
    case Column::state: return "look.plan-head-state";
    case Column::channel: return "look.plan-head-channel";
    case Column::importance: return "look.plan-head-importance";
    case Column::rating: return "look.plan-head-rating";
    case Column::number: break;
    }
    return nullptr;
}

bool isCentred(Column column) { return column == Column::effect || column == Column::effort; }

} // namespace cjm::plan
