#include <cjm/layout/interviews/evidence_layout.hpp>

// What of the list of evidence can be pointed at, and gone to by keys.

namespace cjm {
namespace {

// Calls `visit` with everything that can be come to and where it stands, from the top, until it says that it is found.
template <class Visit> void visitZones(const EvidenceLayout& layout, Visit&& visit) {
    using Kind = EvidenceZone::Kind;
    if (visit(EvidenceZone{Kind::onMap, {}, {}}, layout.onMap.rect)) return;
    for (const EvidenceRow& row : layout.guesses)
        if (visit(EvidenceZone{Kind::card, row.card->id, {}}, row.rect)) return;
    if (!layout.more.empty() && visit(EvidenceZone{Kind::more, {}, {}}, layout.more.rect)) return;
    if (!layout.noteLink.empty() && visit(EvidenceZone{Kind::addInterview, {}, {}}, layout.noteLink.rect)) return;
    for (const EvidenceStage& stage : layout.stages) {
        if (visit(EvidenceZone{Kind::stage, {}, stage.stage->id}, stage.rect)) return;
        for (const EvidenceRow& row : stage.rows)
            if (visit(EvidenceZone{Kind::card, row.card->id, stage.stage->id}, row.rect)) return;
        if (!stage.unset.empty() && visit(EvidenceZone{Kind::unset, {}, stage.stage->id}, stage.unset.rect)) return;
    }
}

} // namespace

std::vector<EvidenceZone> zonesOf(const EvidenceLayout& layout) {
    std::vector<EvidenceZone> zones;
    visitZones(layout, [&](EvidenceZone zone, const Rect&) {
        zones.push_back(std::move(zone));
        return false;
    });
    return zones;
}

Rect placeOf(const EvidenceLayout& layout, const EvidenceZone& zone) {
    Rect place;
    visitZones(layout, [&](const EvidenceZone& each, const Rect& rect) {
        if (each == zone) place = rect;
        return each == zone;
    });
    return place;
}

EvidenceZone hit(const EvidenceLayout& layout, Point point) {
    EvidenceZone found;
    visitZones(layout, [&](EvidenceZone each, const Rect& rect) {
        if (!rect.contains(point)) return false;
        found = std::move(each);
        return true;
    });
    return found;
}

} // namespace cjm
