#include <cjm/layout/interviews/evidence_layout.hpp>

// What of the list of evidence can be pointed at, and gone to by keys.

namespace cjm {

std::vector<EvidenceZone> zonesOf(const EvidenceLayout& layout) {
    using Kind = EvidenceZone::Kind;
    std::vector<EvidenceZone> zones;
    for (const EvidenceRow& row : layout.guesses)
        zones.push_back({Kind::card, row.card->id, {}});
    if (!layout.more.empty()) zones.push_back({Kind::more, {}, {}});
    if (!layout.noteLink.empty()) zones.push_back({Kind::addInterview, {}, {}});
    for (const EvidenceStage& stage : layout.stages) {
        zones.push_back({Kind::stage, {}, stage.stage->id});
        for (const EvidenceRow& row : stage.rows)
            zones.push_back({Kind::card, row.card->id, stage.stage->id});
        if (!stage.unset.empty()) zones.push_back({Kind::unset, {}, stage.stage->id});
    }
    return zones;
}

Rect placeOf(const EvidenceLayout& layout, const EvidenceZone& zone) {
    using Kind = EvidenceZone::Kind;
    if (zone.kind == Kind::more) return layout.more.rect;
    if (zone.kind == Kind::addInterview) return layout.noteLink.rect;
    const auto rowIn = [&](const std::vector<EvidenceRow>& rows) {
        for (const EvidenceRow& row : rows)
            if (row.card->id == zone.card) return row.rect;
        return Rect{};
    };
    if (zone.kind == Kind::card && zone.stage.empty()) return rowIn(layout.guesses);
    for (const EvidenceStage& stage : layout.stages) {
        if (stage.stage->id != zone.stage) continue;
        if (zone.kind == Kind::stage) return stage.rect;
        return zone.kind == Kind::unset ? stage.unset.rect : rowIn(stage.rows);
    }
    return {};
}

EvidenceZone hit(const EvidenceLayout& layout, Point point) {
    for (const EvidenceZone& zone : zonesOf(layout))
        if (placeOf(layout, zone).contains(point)) return zone;
    return {};
}

} // namespace cjm
