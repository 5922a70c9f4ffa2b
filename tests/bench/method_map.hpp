#pragma once
#include <cjm/model/map.hpp>

namespace cjm::bench {

/// The map that every view of the method has to bear: 2,000 each of touchpoints, emotions, barriers, solutions and
/// questions on 20 stages, no two cards with the same words, 300 quotes in 30 interviews, each cited by a card in a
/// hundred, and 8 personas. Half of the barriers have a solution.
[[nodiscard]] Map methodMap();

/// A card of it: of the row of that kind, by its place.
[[nodiscard]] CardId methodCard(RowKind kind, int place);

/// A quote of it, by its place.
[[nodiscard]] QuoteId methodQuote(int place);

} // namespace cjm::bench
