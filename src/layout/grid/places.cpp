#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/places.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cjm {
namespace {

using namespace metrics;

constexpr double markWidth = 3;

Rect boxOf(const PlacedRow& row, const PlacedStage& stage) {
    return {stage.x, row.rect.y, stage.width, row.rect.height};
}

double distanceTo(const Rect& rect, Point p) {
    const double dx = std::max({rect.x - p.x, 0.0, p.x - rect.right()});
    const double dy = std::max({rect.y - p.y, 0.0, p.y - rect.bottom()});
    return std::hypot(dx, dy);
}

// How many of a cell's cards that stay stand before a rank.
int placeBefore(const std::vector<Cards::Ptr>& cell, int rank, const std::function<bool(const Card&)>& isLifted) {
    return static_cast<int>(std::count_if(
        cell.begin(), cell.end(), [&](const Cards::Ptr& card) { return card->rank < rank && !isLifted(*card); }));
}

bool standsAfter(const PlacedCard& placed, Point point) {
    const Rect& r = placed.rect;
    if (!placed.box->pill) return point.y < r.centre().y;
    const double half = pillGapY / 2;
    return point.y < r.y - half || (point.y < r.bottom() + half && point.x < r.centre().x);
}

Rect markBefore(const PlacedCard& placed, const Rect& cell) {
    const Rect& r = placed.rect;
    if (placed.box->pill) return {r.x - (pillGapX + markWidth) / 2, r.y, markWidth, r.height};
    return {cell.x + cellPadding, r.y - (cardGap + markWidth) / 2, cell.width - 2 * cellPadding, markWidth};
}

Rect markAfter(const PlacedCard* last, const Rect& cell, double top) {
    const double x = cell.x + cellPadding, width = cell.width - 2 * cellPadding;
    if (!last) return {x, top + cellPadding / 2, width, markWidth};
    const Rect& r = last->rect;
    if (last->box->pill) return {r.right() + (pillGapX - markWidth) / 2, r.y, markWidth, r.height};
    return {x, r.bottom() + (cardGap - markWidth) / 2, width, markWidth};
}

// Before which of the headers a point lies; the number of headers for after the last.
template <class T, class Middle> std::size_t gapIndex(const std::vector<T>& headers, double at, Middle middle) {
    std::size_t i = 0;
    while (i < headers.size() && at >= middle(headers[i]))
        ++i;
    return i;
}

// The rank of a gap among the records that stay.
template <class T>
int gapPlace(const Table<T>& table, const std::shared_ptr<const T>& before,
             const std::function<bool(const T&)>& isLifted) {
    int place = 0;
    for (const T& record : table)
        if ((!before || record.rank < before->rank) && !isLifted(record)) ++place;
    return place;
}

} // namespace

std::optional<Rect> cellRect(const GridLayout& layout, const CellTarget& cell) {
    for (const PlacedRow& row : layout.rows) {
        if (row.row->id != cell.row) continue;
        for (const PlacedStage& stage : layout.stages)
            if (stage.stage->id == cell.stage) return boxOf(row, stage);
    }
    return std::nullopt;
}

const PlacedStage* columnAt(const GridLayout& layout, double x) {
    const PlacedStage* found = nullptr;
    for (const PlacedStage& stage : layout.stages)
        if (!found || x >= stage.x) found = &stage;
    return found;
}

const PlacedRow* rowAt(const GridLayout& layout, double y) {
    const PlacedRow* found = nullptr;
    for (const PlacedRow& row : layout.rows)
        if (!found || y >= row.rect.y) found = &row;
    return found;
}

Target hitNear(const GridLayout& layout, Point point, double reach) {
    Target exact = hit(layout, point);
    if (!std::holds_alternative<CellTarget>(exact)) return exact;
    double best = reach;
    const auto offer = [&](const Rect& rect, const CardId& id) {
        const double distance = distanceTo(rect, point);
        if (distance >= best) return;
        best = distance;
        exact = id;
    };
    const PlacedRow* row = rowAt(layout, point.y);
    for (std::size_t i = row->firstCard; i < row->lastCard; ++i)
        offer(layout.cards[i].rect, layout.cards[i].card->id);
    if (row->chart)
        for (const EmotionCurve& curve : row->chart->curves)
            for (const EmotionPoint& p : curve.points)
                offer(Rect{p.at.x, p.at.y + row->rect.y, 0, 0}.inset(-faceRadius), p.card->id);
    return exact;
}

std::optional<DropPlace> dropPlaceAt(const Map& map, const GridLayout& layout, Point point,
                                     const std::function<bool(const Card&)>& isLifted) {
    const PlacedRow* row = rowAt(layout, point.y);
    const PlacedStage* stage = columnAt(layout, point.x);
    if (!row || !stage) return std::nullopt;
    DropPlace drop{{row->row->id, stage->stage->id}, 0, boxOf(*row, *stage), {}};
    const auto cell = map.cards.cellList(drop.cell.row, drop.cell.stage);
    const PlacedCard* last = nullptr;
    for (std::size_t i = row->firstCard; i < row->lastCard; ++i) {
        const PlacedCard& placed = layout.cards[i];
        if (placed.card->stage != drop.cell.stage || isLifted(*placed.card)) continue;
        last = &placed;
        if (!standsAfter(placed, point)) continue;
        drop.place = placeBefore(cell, placed.card->rank, isLifted);
        drop.mark = markBefore(placed, drop.box);
        return drop;
    }
    drop.place = placeBefore(cell, std::numeric_limits<int>::max(), isLifted);
    if (!row->row->collapsed)
        drop.mark = markAfter(last, drop.box, row->rect.y + (row->chart ? row->chart->height - cellPadding : 0));
    return drop;
}

std::optional<DropPlace> facePlaceAt(const Map& map, const GridLayout& layout, const Card& face, double x) {
    const PlacedStage* stage = columnAt(layout, x);
    const auto row = std::find_if(layout.rows.begin(), layout.rows.end(),
                                  [&](const PlacedRow& r) { return r.row->id == face.row && r.chart; });
    if (!stage || row == layout.rows.end()) return std::nullopt;
    const auto isIt = [&](const Card& card) { return card.id == face.id; };
    const auto cell = map.cards.cellList(face.row, stage->stage->id);
    DropPlace drop{{face.row, stage->stage->id}, 0, boxOf(*row, *stage), {}};
    drop.place = placeBefore(cell, std::numeric_limits<int>::max(), isIt);
    for (const EmotionCurve& curve : row->chart->curves) {
        const bool isOwn = std::any_of(curve.points.begin(), curve.points.end(),
                                       [&](const EmotionPoint& p) { return p.card->id == face.id; });
        if (!isOwn) continue;
        for (const EmotionPoint& p : curve.points)
            if (p.card->stage == drop.cell.stage && p.card->id != face.id && p.at.x > x)
                drop.place = std::min(drop.place, placeBefore(cell, p.card->rank, isIt));
    }
    return drop;
}

std::optional<Gap> stageGapAt(const Map& map, const GridLayout& layout, double x,
                              const std::function<bool(const Stage&)>& isLifted) {
    if (layout.stages.empty()) return std::nullopt;
    const auto& stages = layout.stages;
    const std::size_t i = gapIndex(stages, x, [](const PlacedStage& s) { return s.x + s.width / 2; });
    const bool atEnd = i == stages.size();
    const double at = atEnd ? stages.back().x + stages.back().width : stages[i].x;
    const Rect& chevron = stages.front().rect;
    return Gap{gapPlace(map.stages, atEnd ? nullptr : stages[i].stage, isLifted),
               {at - markWidth / 2, chevron.y, markWidth, chevron.height}};
}

std::optional<Gap> rowGapAt(const Map& map, const GridLayout& layout, double y,
                            const std::function<bool(const Row&)>& isLifted) {
    if (layout.rows.empty()) return std::nullopt;
    const auto& rows = layout.rows;
    const std::size_t i = gapIndex(rows, y, [](const PlacedRow& r) { return r.rect.y + r.rect.height / 2; });
    const bool atEnd = i == rows.size();
    const double at = atEnd ? rows.back().rect.bottom() : rows[i].rect.y;
    return Gap{gapPlace(map.rows, atEnd ? nullptr : rows[i].row, isLifted),
               {layout.options.margin, at - markWidth / 2, layout.rowTitles(), markWidth}};
}

} // namespace cjm
