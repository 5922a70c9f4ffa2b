#pragma once
#include <cjm/base/error.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>

namespace cjm {

// The text of a persona's field, a list as lines; nothing for a field that is not typed (roles, colour, picture).
std::optional<std::string> personaText(const Map& map, const PersonaFieldTarget& target);

// The edit that puts another text there. A quote whose words are no run of those of the interview quote that it is from
// is from it no longer; one that was from `cited` and has its words again, is from it again. Just the words of any
// interview quote are from that.
std::optional<Edit> withPersonaText(const Map& map, const PersonaFieldTarget& target, const std::string& text,
                                    const QuoteId& cited);

// The map with a text as it stands in an editor, so that it has its room: empty lines of a list and what is too long
// too.
Map withDraft(const Map& map, const PersonaFieldTarget& target, const std::string& text);

// The beginning of a text, or of each line of a list, that may be typed.
std::string fitting(const PersonaFieldTarget& target, const std::string& before, const std::string& text);
// Fails for a text that is longer than what may be typed there, unless it gets no longer than it was.
Result<void> mayBeTyped(const PersonaFieldTarget& target, const std::string& before, const std::string& text);

} // namespace cjm
