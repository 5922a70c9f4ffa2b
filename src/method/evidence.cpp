#include <cjm/method/evidence.hpp>

#include <algorithm>

namespace cjm {

void KnownCounts::add(Known known) {
    switch (known) {
    case Known::notSet: ++notSet; break;
    case Known::assumption: ++assumptions; break;
    case Known::unfounded: ++unfounded; break;
    case Known::fact: ++facts; break;
    }
}

void KnownCounts::add(const KnownCounts& others) {
    notSet += others.notSet;
    assumptions += others.assumptions;
    unfounded += others.unfounded;
    facts += others.facts;
}

Known knownOf(const Card& card) {
    if (!takesEvidence(card.kind) || card.status == Status::none) return Known::notSet;
    if (card.status == Status::assumption) return Known::assumption;
    return card.evidence.empty() ? Known::unfounded : Known::fact;
}

Coverage coverageOf(const Map& map) {
    Coverage coverage;
    for (const Card& card : map.cards) {
        if (!takesEvidence(card.kind)) continue;
        const Known known = knownOf(card);
        coverage.all.add(known);
        coverage.stages[card.stage].add(known);
        coverage.rows[card.row].add(known);
    }
    return coverage;
}

bool concernsOthers(const Card& card, const PersonaId& only) {
    if (only.empty() || card.personas.empty()) return false;
    return std::find(card.personas.begin(), card.personas.end(), only) == card.personas.end();
}

KnownCounts shownCounts(const Map& map, const PersonaId& only) {
    KnownCounts counts;
    for (const Row& row : map.rows) {
        if (row.hidden) continue;
        const Stage* stage = nullptr; // cards lie cell by cell
        for (const Card& card : map.cards.row(row.id)) {
            if (!stage || stage->id != card.stage) stage = map.stages.find(card.stage).get(); // the map keeps it
            const bool isShown = stage && !stage->hidden && takesEvidence(card.kind);
            if (isShown && !concernsOthers(card, only)) counts.add(knownOf(card));
        }
    }
    return counts;
}

} // namespace cjm
