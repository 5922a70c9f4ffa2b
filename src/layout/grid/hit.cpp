#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

Rect boundsOf(const PlacedText& text) { return {text.at.x, text.at.y, text.width, text.block->height()}; }

Font titleFont(const GridLayout& layout) { return headStyle(layout.options.head).title; }
Font subtitleFont(const GridLayout& layout) { return headStyle(layout.options.head).subtitle; }

// A map without a subtitle has room for one under its title.
Rect subtitleRect(const GridLayout& layout) {
    Rect rect = boundsOf(layout.subtitle);
    rect.height = std::max(rect.height, lineHeight(subtitleFont(layout)));
    return rect;
}

Rect placeOf(const TextPtr& text, Point at) { return {at.x, at.y, text->width, text->height()}; }

// Portrait and words.
Rect personaRect(const PlacedPersona& p) {
    Rect rect = p.avatar;
    for (const Rect& words : {placeOf(p.name, p.nameAt), placeOf(p.note, p.noteAt)})
        if (words.width > 0 && words.height > 0) rect = rect.united(words);
    return rect;
}

// The note with its name.
Rect noteRect(const PlacedNote& note) { return boundsOf(note.name).united(boundsOf(note.text)); }

std::optional<TextSpot> spotOfNote(const GridLayout& layout, const std::string& field) {
    constexpr double forEditor = 0.94; // which is a little wider than what it is told
    for (const PlacedNote& note : layout.notes)
        if (note.field == field) {
            Rect text = boundsOf(note.text);
            text.width = std::max(text.width * forEditor, note.whole->width);
            return TextSpot{noteRect(note), text, note.whole->font, Align::left, 0, note.whole};
        }
    return std::nullopt;
}

std::optional<TextSpot> spotOfPersona(const GridLayout& layout, const PersonaId& id) {
    for (const PlacedPersona& p : layout.personas)
        if (p.persona->id == id) {
            Rect name = placeOf(p.name, p.nameAt);
            name.width = std::max(name.width, smallestLabel);
            name.height = std::max(name.height, lineHeight(personaName));
            return TextSpot{personaRect(p), name, p.name->font, Align::left, 0, p.name};
        }
    return std::nullopt;
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

// A point, and what its words begin with.
std::optional<std::pair<EmotionPoint, std::string>> findPoint(const GridLayout& layout, const CardId& id) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& p : curve.points)
                if (p.card->id == id) {
                    EmotionPoint placed = p;
                    placed.at.y += row.rect.y;
                    placed.labelRect.y += row.rect.y;
                    return std::pair(std::move(placed), signBefore(curve));
                }
    }
    return std::nullopt;
}

TextSpot spotOfCard(const PlacedCard& placed) {
    const CardBox& box = *placed.box;
    const Rect text{placed.rect.x + box.textAt.x, placed.rect.y + box.textAt.y, box.textWidth,
                    std::max(box.text->height(), lineHeight(box.text->font))};
    return {placed.rect, text, box.text->font, Align::left, 0, box.text};
}

TextSpot spotOfPoint(const EmotionPoint& p, std::string sign) {
    const Font font = p.label ? p.label->font : metrics::emotion;
    const Rect none{p.at.x - usualLabel / 2, p.at.y + faceRadius + labelGap, usualLabel, lineHeight(font)};
    const Rect label = p.label ? wordsRect(p) : none;
    constexpr double air = 12; // between words as wide as their label and the frame of their field
    const double width = p.label ? std::max(usualLabel, label.width + air) : usualLabel;
    Rect text{label.centre().x - width / 2, label.y, width, label.height};
    // Beside their face the field grows away from it.
    if (text.intersects(faceRect(p))) text.x = label.x > p.at.x ? label.x : label.right() - width;
    return {faceRect(p), text, font, Align::centre, 0, p.label, 0, std::move(sign)};
}

std::optional<TextSpot> spotOfStage(const GridLayout& layout, const StageId& id) {
    for (const PlacedStage& p : layout.stages)
        if (p.stage->id == id) {
            const double width = p.rect.right() - chevronPoint - 6 - p.titleAt.x;
            const double height = std::max(p.title->height(), lineHeight(stageTitle));
            // A title without words takes no room yet, and stands in the middle.
            const double y = p.titleAt.y - (p.title->empty() ? height / 2 : 0);
            return TextSpot{p.rect, {p.titleAt.x, y, width, height}, p.title->font, Align::left, 0, p.title};
        }
    return std::nullopt;
}

std::optional<TextSpot> spotOfRow(const GridLayout& layout, const RowId& id) {
    for (const PlacedRow& p : layout.rows)
        if (p.row->id == id) {
            const Rect frame{p.rect.x, p.rect.y, layout.rowTitles(), p.rect.height};
            const double height = std::max(p.title->height(), lineHeight(rowTitle));
            const double width = frame.width - headStyle(layout.options.head).rowTitleIndent - rowTitleEnd;
            return TextSpot{frame, {p.titleAt.x, p.titleAt.y, width, height}, p.title->font, Align::left, 0, p.title};
        }
    return std::nullopt;
}

std::optional<TextSpot> spotOfStageSubtitle(const GridLayout& layout, const StageId& id) {
    for (const PlacedStage& p : layout.stages)
        if (p.stage->id == id) {
            const double width = p.rect.right() - chevronPoint - 6 - p.subtitleAt.x;
            const double height = std::max(p.subtitle->height(), lineHeight(stageSubtitle));
            // A second line that is not there yet stands where it will: the chevron may be too low for it.
            const double y = std::min(p.subtitleAt.y, p.rect.bottom() - height - 4);
            const Rect text{p.subtitleAt.x, y, width, height};
            return TextSpot{p.rect, text, p.subtitle->font, Align::left, 0, p.subtitle};
        }
    return std::nullopt;
}

std::optional<TextSpot> spotOfPhase(const GridLayout& layout, const PhaseTarget& target) {
    const auto first = std::find_if(layout.stages.begin(), layout.stages.end(),
                                    [&](const PlacedStage& p) { return p.stage->id == target.first; });
    const auto last =
        std::find_if(first, layout.stages.end(), [&](const PlacedStage& p) { return p.stage->id == target.last; });
    if (last == layout.stages.end()) return std::nullopt;
    const double height =
        layout.phases.empty() ? lineHeight(metrics::phase) + 2 * phasePaddingY : layout.phases.front().rect.height;
    const double left = first->rect.x, right = last->rect.right();
    const Rect band{left, layout.stagesTop() - layout.arcsHeight - phaseBelow - height, right - left, height};
    const Rect text{band.x + cellPadding, band.y + phasePaddingY, band.width - 2 * cellPadding,
                    height - 2 * phasePaddingY};
    return TextSpot{band, text, metrics::phase, Align::centre};
}

// The cell is framed clear of its neighbours; a card that is begun in it stands at its top.
std::optional<TextSpot> spotOfCell(const GridLayout& layout, const CellTarget& cell) {
    constexpr double inset = 5;
    for (const PlacedRow& row : layout.rows)
        for (const PlacedStage& stage : layout.stages)
            if (row.row->id == cell.row && stage.stage->id == cell.stage) {
                const Rect frame = Rect{stage.x, row.rect.y, stage.width, row.rect.height}.inset(inset);
                const double padding = cellPadding + cardPaddingX;
                const Rect text{stage.x + padding, row.rect.y + cellPadding + cardPaddingY, stage.width - 2 * padding,
                                lineHeight(metrics::card)};
                return TextSpot{frame, text, metrics::card, Align::left};
            }
    return std::nullopt;
}

// The stages that a band lies over.
PhaseTarget stagesOf(const GridLayout& layout, const PlacedPhase& phase) {
    PhaseTarget target;
    for (const PlacedStage& stage : layout.stages) {
        const double middle = stage.rect.centre().x;
        if (middle < phase.rect.x || middle > phase.rect.right()) continue;
        if (target.first.empty()) target.first = stage.stage->id;
        target.last = stage.stage->id;
    }
    return target;
}

} // namespace

Target hit(const GridLayout& layout, Point point) {
    if (boundsOf(layout.title).contains(point)) return titleTarget();
    if (subtitleRect(layout).contains(point)) return subtitleTarget();
    for (const PlacedNote& note : layout.notes)
        if (noteRect(note).contains(point)) return MapFieldTarget{note.field};
    for (const PlacedPersona& persona : layout.personas)
        if (personaRect(persona).contains(point)) return persona.persona->id;
    if (const PlacedArc* arc = arcAt(layout, point)) return arc->transition->id;
    for (const PlacedPhase& phase : layout.phases)
        if (phase.rect.contains(point)) return stagesOf(layout, phase);
    for (const PlacedStage& stage : layout.stages)
        if (stage.rect.contains(point)) return stage.stage->id;
    for (const PlacedRow& row : layout.rows)
        if (row.rect.contains(point)) return hitRow(layout, row, point);
    return hitStory(layout, point);
}

Target hitText(const GridLayout& layout, Point point) {
    Target target = hit(layout, point);
    if (const auto* id = std::get_if<StageId>(&target))
        for (const PlacedStage& stage : layout.stages)
            if (stage.stage->id == *id && point.y >= stage.titleAt.y + stage.title->height() + 1)
                return StageSubtitleTarget{*id};
    return target;
}

std::optional<TextSpot> spotOf(const GridLayout& layout, const Target& target) {
    if (target == titleTarget()) {
        const Rect rect = boundsOf(layout.title);
        return TextSpot{rect, rect, titleFont(layout), Align::left, 0, layout.title.block};
    }
    if (target == subtitleTarget()) {
        const Rect rect = subtitleRect(layout);
        return TextSpot{rect, rect, subtitleFont(layout), Align::left, 0, layout.subtitle.block};
    }
    if (const auto* field = std::get_if<MapFieldTarget>(&target)) return spotOfNote(layout, field->field);
    if (const auto* stage = std::get_if<StageId>(&target)) return spotOfStage(layout, *stage);
    if (const auto* row = std::get_if<RowId>(&target)) return spotOfRow(layout, *row);
    if (const auto* cell = std::get_if<CellTarget>(&target)) return spotOfCell(layout, *cell);
    if (const auto* subtitle = std::get_if<StageSubtitleTarget>(&target))
        return spotOfStageSubtitle(layout, subtitle->stage);
    if (const auto* persona = std::get_if<PersonaId>(&target)) return spotOfPersona(layout, *persona);
    if (const auto* field = std::get_if<PersonaFieldTarget>(&target); field && field->field == "name")
        return spotOfPersona(layout, field->persona);
    if (const auto* phase = std::get_if<PhaseTarget>(&target)) return spotOfPhase(layout, *phase);
    if (const auto* transition = std::get_if<TransitionId>(&target))
        if (const PlacedArc* arc = arcOf(layout, *transition)) return spotOf(*arc);
    if (const auto* card = std::get_if<CardId>(&target)) {
        if (const PlacedCard* placed = placedCard(layout, *card)) return spotOfCard(*placed);
        if (const auto p = findPoint(layout, *card)) return spotOfPoint(p->first, p->second);
    }
    return storySpot(layout, target);
}

} // namespace cjm
