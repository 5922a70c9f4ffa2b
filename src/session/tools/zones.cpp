#include <cjm/layout/grid/arcs.hpp>
#include <cjm/session/tools/links.hpp>
#include <cjm/session/tools/zones.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using Part = CardZone::Part;

// All on the screen, pixels.
constexpr double handleBelow = 2; // pixels of a handle below its card that can be taken
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
HitZone cardZone(const GridLayout& layout, const PlacedRow& row, const CardId& id, Point point, double zoom) {
    if (isDrawnAsFace(layout, row, id)) return FaceZone{id};
    for (std::size_t i = row.firstCard; i < row.lastCard; ++i) {
        const PlacedCard& placed = layout.cards[i];
        if (placed.card->id != id) continue;
        if (placed.box->pill || placed.rect.width * zoom < narrowestWithEdges) break;
        if (std::abs(placed.rect.right() - point.x) * zoom <= edge) return CardZone{id, Part::right};
        if (std::abs(placed.rect.x - point.x) * zoom <= edge) return CardZone{id, Part::left};
    }
    return CardZone{id, Part::body};
}

// The empty part of a cell: on a curve it is the curve.
CellZone cellZone(const PlacedRow& row, const CellTarget& cell, Point point, double zoom) {
    CellZone zone{cell, {}};
    if (!row.chart) return zone;
    double best = nearCurve / zoom;
    for (const EmotionCurve& curve : row.chart->curves) {
        const auto y = curveHeight(curve, point.x);
        if (!y || std::abs(*y + row.rect.y - point.y) > best) continue;
        best = std::abs(*y + row.rect.y - point.y);
        zone.curve = curve.persona ? curve.persona->id : PersonaId{};
    }
    return zone;
}

// Half of a handle stands below its card, where a double click begins another one: there it is taken hold of at its
// middle alone.
std::optional<LinkZone> handleAt(const GridLayout& layout, Point point, double zoom) {
    const PlacedRow* row = rowAt(layout, point.y);
    if (!row || point.x < layout.gridX) return std::nullopt;
    for (std::size_t i = row->firstCard; i < row->lastCard; ++i) {
        const CardId& id = layout.cards[i].card->id;
        const auto handle = linkHandleOf(layout.cards[i], zoom);
        if (handle && point.y <= handle->centre.y + handleBelow / zoom &&
            std::hypot(point.x - handle->centre.x, point.y - handle->centre.y) <= handle->radius)
            return LinkZone{id};
    }
    return std::nullopt;
}

std::optional<BorderZone> borderAt(const GridLayout& layout, Point point, double zoom) {
    for (const PlacedStage& stage : layout.stages) {
        if (point.y < stage.rect.y || point.y >= stage.rect.bottom()) return std::nullopt;
        if (stage.width * zoom < narrowestWithBorder) continue;
        if (std::abs(stage.x + stage.width - point.x) * zoom <= border) return BorderZone{stage.stage->id};
    }
    return std::nullopt;
}

std::optional<CurveSwitchZone> switchAt(const GridLayout& layout, Point point) {
    for (const PlacedRow& row : layout.rows)
        for (const CurveSwitch& chip : row.switches)
            if (chip.rect.contains(point))
                return CurveSwitchZone{row.row->id, chip.persona ? chip.persona->id : PersonaId{}};
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
        return PlusSign{{PlusZone::Adds::stage, rankAt(layout.stages, gap)}, {x, header.y + radius}, radius};
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
        return PlusSign{{PlusZone::Adds::row, rankAt(layout.rows, gap)}, {left + radius, y}, radius};
    }
    return std::nullopt;
}

} // namespace

std::optional<PlusSign> plusNear(const GridLayout& layout, Point point, double zoom) {
    if (auto sign = stagePlus(layout, point, zoom)) return sign;
    return rowPlus(layout, point, zoom);
}

HitZone zoneAt(const GridLayout& layout, Point point, double zoom) {
    if (const auto sign = plusNear(layout, point, zoom))
        if (std::hypot(point.x - sign->centre.x, point.y - sign->centre.y) <= sign->radius) return sign->zone;
    if (const auto border = borderAt(layout, point, zoom)) return *border;
    if (const PlacedStage* edged = arcEdgeAt(layout, point, zoom)) return ArcEdgeZone{edged->stage->id};
    if (const auto chip = switchAt(layout, point)) return *chip;
    if (const auto handle = handleAt(layout, point, zoom)) return *handle;
    const Target target = hitNear(layout, point, reach / zoom);
    if (const auto* cell = std::get_if<CellTarget>(&target))
        return cellZone(*rowAt(layout, point.y), *cell, point, zoom);
    if (const auto* card = std::get_if<CardId>(&target))
        return cardZone(layout, *rowAt(layout, point.y), *card, point, zoom);
    if (const auto* stage = std::get_if<StageId>(&target)) return StageZone{*stage};
    if (const auto* row = std::get_if<RowId>(&target)) return RowZone{*row};
    if (const auto* transition = std::get_if<TransitionId>(&target)) return ArcZone{*transition};
    if (target.index() != 0) return TextZone{target};
    return {};
}

Target targetOf(const HitZone& zone) {
    struct Selected {
        Target operator()(const std::monostate&) const { return {}; }
        Target operator()(const TextZone& zone) const { return zone.text; }
        Target operator()(const CellZone& zone) const { return zone.cell; }
        Target operator()(const CardZone& zone) const { return zone.card; }
        Target operator()(const LinkZone& zone) const { return zone.card; }
        Target operator()(const FaceZone& zone) const { return zone.card; }
        Target operator()(const StageZone& zone) const { return zone.stage; }
        Target operator()(const RowZone& zone) const { return zone.row; }
        Target operator()(const BorderZone&) const { return {}; }
        Target operator()(const CurveSwitchZone& zone) const { return zone.row; }
        Target operator()(const PlusZone&) const { return {}; }
        Target operator()(const ArcZone& zone) const { return zone.transition; }
        Target operator()(const ArcEdgeZone& zone) const { return zone.stage; }
    };
    return std::visit(Selected{}, zone);
}

} // namespace cjm
