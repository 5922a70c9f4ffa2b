#include "layout/loop/columns.hpp"

#include "layout/loop/metrics.hpp"

#include <algorithm>
#include <cmath>

namespace cjm::loop {
namespace {

void placeUpper(Columns& columns, double gutter) {
    const auto count = static_cast<double>(columns.upper.size());
    if (columns.upper.empty()) return;
    double node = std::floor((columns.width - (count - 1) * gutter) / count);
    if (node > widestNode) {
        node = widestNode;
        if (count > 1)
            gutter = std::min(std::max(widestGutter, gutter), std::floor((columns.width - count * node) / (count - 1)));
    }
    node = std::max(node, narrowestNode);
    const double all = count * node + (count - 1) * gutter;
    columns.width = std::max(columns.width, all);
    double x = std::round((columns.width - all) / 2);
    for (Column& column : columns.upper) {
        column.x = x;
        column.width = node;
        x += node + gutter;
    }
}

// Loyalty and triggers where the picture has them: begins under the end of the deal, ends with experience.
bool placeUnderDeal(Columns& columns, double gap) {
    constexpr double share = 0.62, before = 64; // the way from loyalty to the deal goes straight up
    const Column *deal = columns.of(Group::deal), *experience = columns.of(Group::experience);
    if (!deal || !experience || columns.lower.size() != 2) return false;
    Column &triggers = columns.lower[0], &loyalty = columns.lower[1];
    loyalty.x = std::round(deal->x + deal->width * share - before);
    loyalty.width = std::min(widestLower, experience->right() - loyalty.x);
    const double end = loyalty.x - gap;
    if (end < narrowestNode) return false;
    triggers.width = std::floor(std::min(loyalty.width, end));
    triggers.x = end - triggers.width;
    return true;
}

void placeLower(Columns& columns, double gap) {
    if (columns.lower.empty() || placeUnderDeal(columns, gap)) return;
    const bool hasUpper = !columns.upper.empty();
    const double left = hasUpper ? columns.upper.front().x : 0;
    const double right = hasUpper ? columns.upper.back().right() : columns.width;
    const auto count = static_cast<double>(columns.lower.size());
    constexpr double usual = 480;
    double node = std::clamp((right - left - (count - 1) * gap) / count, usual, widestLower);
    node = std::max(std::min(node, std::floor((columns.width - (count - 1) * gap) / count)), narrowestNode);
    const double all = count * node + (count - 1) * gap;
    columns.width = std::max(columns.width, all);
    // Loyalty alone ends with the row above, triggers alone and both stand in its middle.
    const bool isLoyaltyAlone = count == 1 && columns.lower.front().group == Group::loyalty;
    double x = isLoyaltyAlone ? right - all : (left + right - all) / 2;
    x = std::round(std::clamp(x, 0.0, columns.width - all));
    for (Column& column : columns.lower) {
        column.x = x;
        column.width = node;
        x += node + gap;
    }
}

} // namespace

const Column* Columns::of(Group group) const {
    for (const auto* row : {&upper, &lower})
        for (const Column& column : *row)
            if (column.group == group) return &column;
    return nullptr;
}

int Columns::placeIn(const std::vector<Column>& row, Group group) const {
    const auto at = std::find_if(row.begin(), row.end(), [=](const Column& each) { return each.group == group; });
    return at == row.end() ? -1 : static_cast<int>(at - row.begin());
}

Columns columnsFor(const Grouped& map, double width, Gutters gutters) {
    Columns columns;
    columns.width = width;
    for (const GroupContent& content : map.contents)
        if (isUpper(content.group)) columns.upper.push_back({content.group, 0, 0});
    for (const Group group : {Group::trigger, Group::loyalty}) // left to right
        if (map.has(group)) columns.lower.push_back({group, 0, 0});
    placeUpper(columns, gutters.upper);
    placeLower(columns, gutters.lower);
    return columns;
}

} // namespace cjm::loop
