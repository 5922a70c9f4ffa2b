#include <cjm/session/tools/zones.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using Kind = Zone::Kind;

// All on the screen, pixels.
constexpr double edge = 6, border = 5, reach = 3, nearCurve = 7;
constexpr double narrowestWithEdges = 40, narrowestWithBorder = 24;
constexpr double plusRadius = 9, plusNearness = 14, smallestHeader = 26, lowestWithPlus = 12;

bool isDrawnAsFace(const GridLayout& layout, const PlacedRow& row, const CardId& id) {
    if (!row.chart) return false;
    for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
        if (layout.cards[i].card->id == id) return false;
    return true;
}

// Which part of a card: its edges are there to be pulled, unless it is a pill or drawn too small.
Kind partOf(const GridLayout& layout, const PlacedRow& row, const CardId& id, Point point, double zoom) {
    if (isDrawnAsFace(layout, row, id)) return Kind::face;
    for (std::size_t i = row.firstCard; i < row.lastCard; ++i) {
        const PlacedCard& placed = layout.cards[i];
        if (placed.card->id != id) continue;
        if (placed.box->pill || placed.rect.width * zoom < narrowestWithEdges) return Kind::card;
        if (std::abs(placed.rect.right() - point.x) * zoom <= edge) return Kind::cardRight;
        if (std::abs(placed.rect.x - point.x) * zoom <= edge) return Kind::cardLeft;
    }
    return Kind::card;
}

// The empty part of a cell: on a curve it is the curve.
Zone cellZone(const PlacedRow& row, const Target& target, Point point, double zoom) {
    Zone zone{Kind::cell, target, {}, {}, 0};
    if (!row.chart) return zone;
    double best = nearCurve / zoom;
    for (const EmotionCurve& curve : row.chart->curves) {
        const auto y = curveHeight(curve, point.x);
        if (!y || std::abs(*y + row.rect.y - point.y) > best) continue;
        best = std::abs(*y + row.rect.y - point.y);
        zone.kind = Kind::curve;
        zone.persona = curve.persona ? curve.persona->id : PersonaId{};
    }
    return zone;
}

std::optional<Zone> borderAt(const GridLayout& layout, Point point, double zoom) {
    for (const PlacedStage& stage : layout.stages) {
        if (point.y < stage.rect.y || point.y >= stage.rect.bottom()) return std::nullopt;
        if (stage.width * zoom < narrowestWithBorder) continue;
        if (std::abs(stage.x + stage.width - point.x) * zoom <= border)
            return Zone{Kind::stageBorder, {}, {}, stage.stage->id, 0};
    }
    return std::nullopt;
}

std::optional<Zone> switchAt(const GridLayout& layout, Point point) {
    for (const PlacedRow& row : layout.rows)
        for (const CurveSwitch& chip : row.switches)
            if (chip.rect.contains(point))
                return Zone{Kind::curveSwitch, row.row->id, chip.persona ? chip.persona->id : PersonaId{}, {}, 0};
    return std::nullopt;
}

// Ranks are those of all stages, hidden ones too: after the last that is shown, or before the one that follows.
template <class Placed> int rankAt(const std::vector<Placed>& headers, std::size_t gap) {
    const auto rank = [](const Placed& p) {
        if constexpr (requires { p.stage; })
            return p.stage->rank;
        else
            return p.row->rank;
    };
    return gap < headers.size() ? rank(headers[gap]) : rank(headers.back()) + 1;
}

std::optional<PlusSign> stagePlus(const GridLayout& layout, Point point, double zoom) {
    if (layout.stages.empty()) return std::nullopt;
    const Rect& header = layout.stages.front().rect;
    const double near = plusNearness / zoom, radius = plusRadius / zoom;
    if (header.height * zoom < smallestHeader || point.y < header.y - radius || point.y >= header.bottom()) return {};
    for (std::size_t gap = 0; gap <= layout.stages.size(); ++gap) {
        const bool atEnd = gap == layout.stages.size();
        const double x = atEnd ? layout.stages.back().x + layout.stages.back().width : layout.stages[gap].x;
        if (std::abs(point.x - x) > near) continue;
        return PlusSign{{Kind::addStage, {}, {}, {}, rankAt(layout.stages, gap)}, {x, header.y + radius}, radius};
    }
    return std::nullopt;
}

std::optional<PlusSign> rowPlus(const GridLayout& layout, Point point, double zoom) {
    if (layout.rows.empty()) return std::nullopt;
    const double near = plusNearness / zoom, radius = plusRadius / zoom, left = layout.options.margin;
    if (layout.rowTitles() * zoom < 3 * plusRadius || point.x < left - radius || point.x >= layout.gridX) return {};
    for (std::size_t gap = 0; gap <= layout.rows.size(); ++gap) {
        const bool atEnd = gap == layout.rows.size();
        const double y = atEnd ? layout.rows.back().rect.bottom() : layout.rows[gap].rect.y;
        if (std::abs(point.y - y) > near) continue;
        // Rows drawn lower than this have no room between their signs.
        const double height = (atEnd ? layout.rows.back() : layout.rows[gap]).rect.height;
        if (height * zoom < lowestWithPlus) return std::nullopt;
        return PlusSign{{Kind::addRow, {}, {}, {}, rankAt(layout.rows, gap)}, {left + radius, y}, radius};
    }
    return std::nullopt;
}

} // namespace

std::optional<PlusSign> plusNear(const GridLayout& layout, Point point, double zoom) {
    if (auto sign = stagePlus(layout, point, zoom)) return sign;
    return rowPlus(layout, point, zoom);
}

Zone zoneAt(const GridLayout& layout, Point point, double zoom) {
    if (const auto sign = plusNear(layout, point, zoom))
        if (std::hypot(point.x - sign->centre.x, point.y - sign->centre.y) <= sign->radius) return sign->zone;
    if (const auto zone = borderAt(layout, point, zoom)) return *zone;
    if (const auto zone = switchAt(layout, point)) return *zone;
    const Target target = hitNear(layout, point, reach / zoom);
    if (std::holds_alternative<CellTarget>(target)) return cellZone(*rowAt(layout, point.y), target, point, zoom);
    Zone zone{Kind::nothing, target, {}, {}, 0};
    if (const auto* card = std::get_if<CardId>(&target))
        zone.kind = partOf(layout, *rowAt(layout, point.y), *card, point, zoom);
    else if (std::holds_alternative<StageId>(target))
        zone.kind = Kind::stage;
    else if (std::holds_alternative<RowId>(target))
        zone.kind = Kind::row;
    else if (target.index() != 0)
        zone.kind = Kind::title;
    return zone;
}

} // namespace cjm
