#pragma once
#include "support/rng.hpp"

#include <cjm/model/map.hpp>

namespace cjm::test {

/// Random records that are valid by themselves; every field of the record's list may take part. Ids and references
/// are the caller's business.
[[nodiscard]] Stage randomStage(Rng& rng);
[[nodiscard]] Row randomRow(Rng& rng);
[[nodiscard]] Card randomCard(Rng& rng);
[[nodiscard]] Persona randomPersona(Rng& rng);
[[nodiscard]] Passport randomPassport(Rng& rng);
[[nodiscard]] Image randomImage(Rng& rng);
[[nodiscard]] Conflict randomConflict(Rng& rng);
[[nodiscard]] Mute randomMute(Rng& rng);

/// Random records whose references hold in `map`, which has to have a stage.
[[nodiscard]] Interview randomInterview(const Map& map, Rng& rng);
[[nodiscard]] Story randomStory(const Map& map, Rng& rng);
[[nodiscard]] Transition randomTransition(const Map& map, Rng& rng);
[[nodiscard]] Comment randomComment(const Map& map, Rng& rng);

/// Gives a record references that hold in `map`.
void referToMap(Passport& passport, const Map& map, Rng& rng);
void referToMap(Persona& persona, const Map& map, Rng& rng);
void referToMap(Card& card, const Map& map, Rng& rng);

/// A valid map that uses every field of every record: up to 6 stages, 7 rows, 4 personas and 60 cards.
[[nodiscard]] Map randomMap(Rng& rng);

} // namespace cjm::test
