#pragma once
#include <cjm/session/commands/structure.hpp>

#include <optional>
#include <string>

namespace cjm {

// What is done to personas as a whole; each is one step of undo, and says itself in words (`describe`).

/// The first of the six hues ("#RRGGBB") that no persona has; when all are taken, that of the next place.
[[nodiscard]] std::string unusedPersonaColour(const Map& map);

/// A persona without words behind another, or at the end, in the first hue that is not used. It is selected.
[[nodiscard]] EditAndSelection addPersona(const Map& map, const std::optional<PersonaId>& after, IdSource& ids);
/// The same persona once more behind it, in a hue of its own and called a copy in the language given. Cards do not name
/// the second one, and its quote is an assumption.
[[nodiscard]] MaybeEdit duplicatePersona(const Map& map, const PersonaId& id, IdSource& ids, Language language);
/// Removes a persona: cards that concerned it concern one fewer, its emotions are nobody's. The next one is selected.
[[nodiscard]] MaybeEdit removePersona(const Map& map, const PersonaId& id);
/// Puts a persona at a rank among the others. Nothing when it stands there.
[[nodiscard]] MaybeEdit movePersonaTo(const Map& map, const PersonaId& id, int rank);

/// Turns a role in the decision on or off; roles stand in the order of their chips, unknown ones behind them.
[[nodiscard]] MaybeEdit toggleDecisionRole(const Map& map, const PersonaId& id, const std::string& role);
/// Puts an entry of a list at another place among the entries that stay. Nothing when it stands there.
[[nodiscard]] MaybeEdit movePersonaEntry(const Map& map, const Target& list, int from, int place);
/// The words of an interview quote, and where they are from. Nothing when there is no such quote.
[[nodiscard]] MaybeEdit quoteInterview(const Map& map, const PersonaId& id, const QuoteId& quote);
/// An icon or face, "" for the usual one; a picture that was in its place goes, from the map too when nobody else shows
/// it.
[[nodiscard]] MaybeEdit setAvatar(const Map& map, const PersonaId& id, const std::string& avatar);
/// A picture in the place of the avatar.
[[nodiscard]] MaybeEdit setPersonaPicture(const Map& map, const PersonaId& id, const Image& picture);
/// The colour ("#RRGGBB").
[[nodiscard]] MaybeEdit setPersonaColour(const Map& map, const PersonaId& id, const std::string& colour);

} // namespace cjm
