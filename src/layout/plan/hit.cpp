#include "layout/plan/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/plan/plan_hit.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::plan {
namespace {

using Kind = PlanZone::Kind;

PlanZone zoneOf(Kind kind) {
    PlanZone zone;
    zone.kind = kind;
    return zone;
}

const PlanRow* rowAt(const PlanLayout& layout, double y) {
    const auto after = std::upper_bound(layout.rows.begin(), layout.rows.end(), y,
                                        [](double at, const PlanRow& row) { return at < row.rect.y; });
    if (after == layout.rows.begin()) return nullptr;
    const PlanRow& row = *(after - 1);
    return y < row.rect.bottom() ? &row : nullptr;
}

PlanZone hitRow(const PlanLayout& layout, const PlanRow& row, Point point) {
    PlanZone zone = zoneOf(Kind::cell);
    zone.card = row.card->id;
    if (row.fresh.contains(point)) return zone.kind = Kind::fresh, zone;
    for (const PlanHead& head : layout.columns)
        if (point.x >= head.rect.x) zone.column = head.column;
    const bool mayCut = row.card->kind == CardKind::solution;
    for (const PlanChip& chip : row.chips) {
        if (!chip.rect.contains(point)) continue;
        zone.barrier = chip.barrier->id;
        zone.kind = mayCut && crossOf(chip).inset(-2).contains(point) ? Kind::cut : Kind::chip;
        return zone;
    }
    const bool isMissed = row.card->kind == CardKind::touchpoint && row.chips.empty() && !row.more.empty();
    if (isMissed && zone.column == PlanColumn::barriers) zone.kind = Kind::fresh;
    if (zone.column == PlanColumn::importance)
        if (const SheetText* cell = layout.cellOf(row, zone.column)) {
            const double left = cell->rect.x - barsGap;
            if (point.x < left + barsWidth + 2) {
                zone.kind = Kind::bar;
                zone.index = std::clamp(static_cast<int>((point.x - left) / (barsWidth / 5)) + 1, 1, 5);
            }
        }
    return zone;
}

std::string changed(std::string_view name, int from, int to, Language language) {
    const std::string before = from == 0 ? "–" : std::to_string(from);
    return say("look.value-" + std::string(name), language) + " " + before + " → " + std::to_string(to);
}

} // namespace
} // namespace cjm::plan

namespace cjm {

PlanZone hit(const PlanLayout& layout, Point point) {
    using namespace plan;
    if (layout.panel.contains(point)) return hitPanel(layout, point);
    for (const auto& each : layout.subjects)
        if (each.rect.contains(point)) {
            PlanZone zone = zoneOf(Kind::subject);
            zone.index = static_cast<int>(each.subject);
            return zone;
        }
    if (layout.orderChip.contains(point)) return zoneOf(Kind::order);
    if (layout.groupingChip.contains(point)) return zoneOf(Kind::grouping);
    if (point.x < layout.table.x || point.x >= layout.table.right()) return {};
    const PlanRow* row = rowAt(layout, point.y);
    return row ? hitRow(layout, *row, point) : PlanZone{};
}

PlanZone hitPanel(const PlanLayout& layout, Point point) {
    using namespace plan;
    const PlanMatrix& matrix = layout.matrix;
    const auto top = std::find_if(matrix.points.rbegin(), matrix.points.rend(),
                                  [&](const auto& each) { return each.rect.inset(-1).contains(point); });
    if (top != matrix.points.rend()) {
        PlanZone zone = zoneOf(Kind::point);
        zone.card = top->card->id;
        return zone;
    }
    const PlanFirst& first = layout.first;
    if (first.canReturn && first.corner.rect.inset(-3).contains(point)) {
        PlanZone zone = zoneOf(Kind::back);
        zone.stage = first.workedOut;
        return zone;
    }
    for (std::size_t i = 0; i < first.reasons.size(); ++i)
        if (first.reasons[i].words.rect.inset(-2).contains(point)) {
            PlanZone zone = zoneOf(Kind::reason);
            zone.index = static_cast<int>(i);
            return zone;
        }
    for (const PlanStage& stage : first.stages)
        if (stage.rect.contains(point)) {
            PlanZone zone = zoneOf(Kind::stage);
            zone.stage = stage.stage->id;
            return zone;
        }
    const bool isMore = first.more.block && first.more.rect.inset(-3).contains(point);
    return isMore ? zoneOf(Kind::stages) : PlanZone{};
}

std::optional<TextSpot> spotOf(const PlanLayout& layout, const Target& target) {
    using namespace plan;
    const auto* id = std::get_if<CardId>(&target);
    const PlanRow* row = id ? layout.rowOf(*id) : nullptr;
    const SheetText* name = row ? layout.cellOf(*row, PlanColumn::name) : nullptr;
    if (!name) return std::nullopt;
    if (!name->block)
        return TextSpot{row->rect, row->rect, nameFont, Align::left, 0, {}}; // a barrier is not typed here
    return TextSpot{row->rect, name->rect, name->block->font, Align::left, 0, name->block};
}

std::optional<Rect> cellBox(const PlanLayout& layout, const CardId& card, PlanColumn column) {
    const PlanRow* row = layout.rowOf(card);
    const PlanHead* head = layout.headOf(column);
    if (!row || !head) return std::nullopt;
    return Rect{head->rect.x - 7, row->rect.y + 3, head->rect.width - 2, row->rect.height - 6};
}

Rect crossOf(const PlanChip& chip) {
    using namespace plan;
    return {chip.rect.right() - crossSize - 3, chip.rect.y + (barrierHeight - crossSize) / 2, crossSize, crossSize};
}

PlanValues valuesOf(const Card& card) {
    if (card.kind == CardKind::touchpoint) return {card.rating, card.importance};
    return {card.effort, card.impact};
}

std::optional<PlanValues> valuesAt(const PlanMatrix& matrix, Point point) {
    using namespace plan;
    if (!matrix.rect.contains(point)) return std::nullopt;
    const double across = (point.x - matrix.rect.x - firstAcross) / stepAcross + 1;
    const double up = 5 - (point.y - matrix.rect.y - firstUp) / stepUp;
    return PlanValues{std::clamp(static_cast<int>(std::lround(across)), 1, 5),
                      std::clamp(static_cast<int>(std::lround(up)), 1, 5)};
}

Rect squareOf(const PlanMatrix& matrix, const PlanValues& values) {
    using namespace plan;
    const double x = matrix.rect.x + firstAcross + (values.across - 1) * stepAcross;
    const double y = matrix.rect.y + firstUp + (5 - values.up) * stepUp;
    return {x - stepAcross / 2, y - stepUp / 2, stepAcross, stepUp};
}

std::string changeInWords(const Card& card, const PlanValues& to, Language language) {
    const PlanValues from = valuesOf(card);
    const bool isTouchpoint = card.kind == CardKind::touchpoint;
    std::string words;
    if (from.up != to.up) words = plan::changed(isTouchpoint ? "importance" : "impact", from.up, to.up, language);
    if (from.across != to.across)
        words += (words.empty() ? "" : ", ") +
                 plan::changed(isTouchpoint ? "rating" : "effort", from.across, to.across, language);
    return words;
}

std::string spokenOf(const PlanLayout& layout, const Target& target) {
    const auto* id = std::get_if<CardId>(&target);
    const PlanRow* row = id ? layout.rowOf(*id) : nullptr;
    if (!row) return {};
    const Language language = layout.options.language;
    const std::string name = drawnLine(row->card->text);
    if (row->number == 0) return say(Message{"look.plan-spoken-unsolved", {{"name", name}}}, language);
    std::string words = std::to_string(row->number) + ". " + name;
    for (const PlanHead& head : layout.columns) {
        const SheetText* cell = layout.cellOf(*row, head.column);
        if (head.column == PlanColumn::name || !cell || cell->empty() || !head.words.block) continue;
        words += ", " + head.words.block->lines.front().text + ": ";
        for (const TextLine& line : cell->block->lines)
            words += line.text + (&line == &cell->block->lines.back() ? "" : " ");
    }
    return words;
}

} // namespace cjm
