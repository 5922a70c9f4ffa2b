#include "layout/metrics.hpp"

#include <cjm/layout/grid.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cjm {
namespace {

using namespace metrics;

Rect faceRect(const EmotionPoint& p) {
    return {p.at.x - faceRadius, p.at.y - faceRadius, 2 * faceRadius, 2 * faceRadius};
}

Rect boundsOf(const PlacedText& text) { return {text.at.x, text.at.y, text.width, text.block->height()}; }

// A map without a subtitle has room for one under its title.
Rect subtitleRect(const GridLayout& layout) {
    Rect rect = boundsOf(layout.subtitle);
    rect.height = std::max(rect.height, lineHeight(metrics::subtitle));
    return rect;
}

Target hitRow(const GridLayout& layout, const PlacedRow& row, Point point) {
    if (point.x < layout.gridX) return row.row->id;
    if (row.chart) {
        const Point inRow{point.x, point.y - row.rect.y};
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& p : curve.points)
                if (faceRect(p).contains(inRow) || p.labelRect.contains(inRow)) return p.card->id;
    }
    for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
        if (layout.cards[i].rect.contains(point)) return layout.cards[i].card->id;
    for (const PlacedStage& stage : layout.stages)
        if (point.x >= stage.x && point.x < stage.x + stage.width) return CellTarget{row.row->id, stage.stage->id};
    return {};
}

std::optional<EmotionPoint> findPoint(const GridLayout& layout, const CardId& id) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& p : curve.points)
                if (p.card->id == id) {
                    EmotionPoint placed = p;
                    placed.at.y += row.rect.y;
                    placed.labelRect.y += row.rect.y;
                    return placed;
                }
    }
    return std::nullopt;
}

TextSpot spotOfCard(const PlacedCard& placed) {
    const CardBox& box = *placed.box;
    const Rect text{placed.rect.x + box.textAt.x, placed.rect.y + box.textAt.y, box.textWidth,
                    std::max(box.text->height(), lineHeight(box.text->font))};
    return {placed.rect, text, box.text->font, Align::left};
}

TextSpot spotOfPoint(const EmotionPoint& p) {
    const Font font = metrics::emotion;
    const Rect none{p.at.x - labelWidth / 2, p.at.y + faceRadius + labelGap, labelWidth, lineHeight(font)};
    const Rect label = p.label ? p.labelRect : none;
    const Rect text{label.centre().x - labelWidth / 2, label.y, labelWidth, label.height};
    return {faceRect(p), text, font, Align::centre};
}

std::optional<TextSpot> spotOfStage(const GridLayout& layout, const StageId& id) {
    for (const PlacedStage& p : layout.stages)
        if (p.stage->id == id) {
            const double width = p.rect.right() - chevronPoint - 6 - p.titleAt.x;
            const double height = std::max(p.title->height(), lineHeight(stageTitle));
            return TextSpot{p.rect, {p.titleAt.x, p.titleAt.y, width, height}, stageTitle, Align::left};
        }
    return std::nullopt;
}

std::optional<TextSpot> spotOfRow(const GridLayout& layout, const RowId& id) {
    for (const PlacedRow& p : layout.rows)
        if (p.row->id == id) {
            const Rect frame{p.rect.x, p.rect.y, layout.rowTitles(), p.rect.height};
            const double height = std::max(p.title->height(), lineHeight(rowTitle));
            return TextSpot{
                frame, {p.titleAt.x, p.titleAt.y, frame.width - rowTitleIndent - 8, height}, rowTitle, Align::left};
        }
    return std::nullopt;
}

// The middle of every card and face, with its id: what arrow keys walk over.
std::vector<std::pair<CardId, Point>> places(const GridLayout& layout) {
    std::vector<std::pair<CardId, Point>> list;
    for (const PlacedCard& p : layout.cards)
        list.emplace_back(p.card->id, p.rect.centre());
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& p : curve.points)
                list.emplace_back(p.card->id, Point{p.at.x, p.at.y + row.rect.y});
    }
    return list;
}

} // namespace

Target hit(const GridLayout& layout, Point point) {
    if (boundsOf(layout.title).contains(point)) return TitleTarget{};
    if (subtitleRect(layout).contains(point)) return SubtitleTarget{};
    for (const PlacedStage& stage : layout.stages)
        if (stage.rect.contains(point)) return stage.stage->id;
    for (const PlacedRow& row : layout.rows)
        if (row.rect.contains(point)) return hitRow(layout, row, point);
    return {};
}

std::optional<TextSpot> spotOf(const GridLayout& layout, const Target& target) {
    if (std::holds_alternative<TitleTarget>(target)) {
        const Rect rect = boundsOf(layout.title);
        return TextSpot{rect, rect, metrics::title, Align::left};
    }
    if (std::holds_alternative<SubtitleTarget>(target)) {
        const Rect rect = subtitleRect(layout);
        return TextSpot{rect, rect, metrics::subtitle, Align::left};
    }
    if (const auto* stage = std::get_if<StageId>(&target)) return spotOfStage(layout, *stage);
    if (const auto* row = std::get_if<RowId>(&target)) return spotOfRow(layout, *row);
    if (const auto* card = std::get_if<CardId>(&target)) {
        for (const PlacedCard& p : layout.cards)
            if (p.card->id == *card) return spotOfCard(p);
        if (const auto p = findPoint(layout, *card)) return spotOfPoint(*p);
    }
    return std::nullopt;
}

std::optional<CardId> neighbour(const GridLayout& layout, const CardId& card, int dx, int dy) {
    const auto all = places(layout);
    const auto here = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.first == card; });
    if (here == all.end()) return std::nullopt;
    double best = std::numeric_limits<double>::max();
    std::optional<CardId> found;
    for (const auto& [id, at] : all) {
        const double along = (at.x - here->second.x) * dx + (at.y - here->second.y) * dy;
        const double aside = std::abs((at.x - here->second.x) * dy) + std::abs((at.y - here->second.y) * dx);
        if (along < 3) continue;
        const double cost = along + aside * 2.5;
        if (cost < best) {
            best = cost;
            found = id;
        }
    }
    return found;
}

} // namespace cjm
