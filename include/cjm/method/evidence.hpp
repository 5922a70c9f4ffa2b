#pragma once
#include <cjm/model/map.hpp>

#include <map>
#include <vector>

namespace cjm {

/// How we know what a card says. A fact without a quote is a claim: it does not count as confirmed.
enum class Known { notSet, assumption, unfounded, fact };
[[nodiscard]] Known knownOf(const Card& card);

/// True for kinds of cards that are facts or assumptions. Solutions are what we do, not what we know.
[[nodiscard]] constexpr bool takesEvidence(CardKind kind) { return kind != CardKind::solution; }

/// Cards counted by how we know them, those that take no evidence left out.
struct KnownCounts {
    int notSet = 0, assumptions = 0, unfounded = 0, facts = 0;
    /// Those that have a status: of these `facts` are confirmed.
    [[nodiscard]] int marked() const { return assumptions + unfounded + facts; }
    void add(Known known);
    void add(const KnownCounts& others);
    bool operator==(const KnownCounts&) const = default;
};

/// How far a map rests on what customers said. A card that spans stages counts in its first.
struct Coverage {
    KnownCounts all;
    std::map<StageId, KnownCounts> stages;
    std::map<RowId, KnownCounts> rows;
};
[[nodiscard]] Coverage coverageOf(const Map& map);

/// True for a card that concerns other personas than this one and nobody else; false when none is named.
[[nodiscard]] bool concernsOthers(const Card& card, const PersonaId& only);
/// The sum of what the grid shows: without hidden stages and rows, and without what concerns others than `only`.
[[nodiscard]] KnownCounts shownCounts(const Map& map, const PersonaId& only = {});

} // namespace cjm
