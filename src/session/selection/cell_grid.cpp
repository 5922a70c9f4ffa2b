#include <cjm/session/selection/cell_grid.hpp>

#include <algorithm>

namespace cjm {

CellGrid::CellGrid(const GridLayout& layout) : layout_(layout) {
    for (std::size_t i = 0; i < layout.rows.size(); ++i)
        if (!layout.rows[i].row->collapsed) open_.push_back(i);
}

int CellGrid::columnOf(const StageId& id) const {
    for (int i = 0; i < columns(); ++i)
        if (stage(i).stage->id == id) return i;
    return -1;
}

CellGrid::Position CellGrid::positionOf(const CellTarget& cell) const {
    for (int i = 0; i < rows(); ++i)
        if (row(i).row->id == cell.row) return {i, columnOf(cell.stage)};
    return {};
}

CellGrid::Position CellGrid::positionOf(const CardId& id) const {
    for (int i = 0; i < rows(); ++i) {
        const PlacedRow& at = row(i);
        for (std::size_t card = at.firstCard; card < at.lastCard; ++card)
            if (layout_.cards[card].card->id == id) return {i, layout_.cards[card].column};
        if (!at.chart) continue;
        for (const EmotionCurve& curve : at.chart->curves)
            for (const EmotionPoint& point : curve.points)
                if (point.card->id == id) return {i, point.column};
    }
    return {};
}

std::vector<CellGrid::Item> CellGrid::itemsIn(Position position) const {
    std::vector<Item> list;
    const PlacedRow& at = row(position.row);
    if (at.chart)
        for (const EmotionCurve& curve : at.chart->curves)
            for (const EmotionPoint& point : curve.points)
                if (point.column == position.column)
                    list.push_back({point.card->id, {point.at.x, at.rect.y + point.at.y, 0, 0}, true});
    std::stable_sort(list.begin(), list.end(), [](const Item& a, const Item& b) { return a.rect.x < b.rect.x; });
    for (std::size_t i = at.firstCard; i < at.lastCard; ++i)
        if (layout_.cards[i].column == position.column)
            list.push_back({layout_.cards[i].card->id, layout_.cards[i].rect});
    return list;
}

Target CellGrid::entryOf(Position position) const {
    if (!isCell(position)) return {};
    const auto list = itemsIn(position);
    return list.empty() ? Target{cellAt(position)} : Target{list.front().id};
}

Target CellGrid::firstCell() const { return isCell({0, 0}) ? entryOf({0, 0}) : titleTarget(); }

Target CellGrid::lastCell() const {
    const Position last{rows() - 1, columns() - 1};
    return isCell(last) ? entryOf(last) : titleTarget();
}

} // namespace cjm
