#include <cjm/method/evidence.hpp>

namespace cjm {
namespace {

void add(KnownCounts& counts, Known known) {
    switch (known) {
    case Known::notSet: ++counts.notSet; break;
    case Known::assumption: ++counts.assumptions; break;
    case Known::unfounded: ++counts.unfounded; break;
    case Known::fact: ++counts.facts; break;
    }
}

} // namespace

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
        add(coverage.all, known);
        add(coverage.stages[card.stage], known);
        add(coverage.rows[card.row], known);
    }
    return coverage;
}

} // namespace cjm
