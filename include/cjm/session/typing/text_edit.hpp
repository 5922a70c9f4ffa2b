#pragma once
#include <cjm/base/error.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>

namespace cjm {

/// The text that stands at a target, if it is one that can be typed into and is still on the map. A list of a persona
/// is one text, a line an entry.
[[nodiscard]] std::optional<std::string> textAt(const Map& map, const Target& target);

/// Whether the text that stands there is another on the map `after`, or what others wrote at it could not be joined
/// there: then who types at it has to be let finish.
[[nodiscard]] bool touchesText(const Map& now, const Map& after, const Target& target);

/// The edit that puts another text there. A phase is the same on all its stages, so it is renamed on all of them. Lines
/// without words make no entries of a list. A persona's quote is from an interview as long as its words are a run of
/// the words of that quote; with `cited`, the one that it was from when typing began, it is from there again when it
/// has such words again.
[[nodiscard]] std::optional<Edit> withText(const Map& map, const Target& target, const std::string& text,
                                           const QuoteId& cited = {});

/// Fails for a text that is longer than what may be typed there: of a persona 80 signs for name and segment, 300 for
/// the quote, 200 for a line. What is longer already (files may hold more) may get shorter, but not longer.
[[nodiscard]] Result<void> mayBeTyped(const Map& map, const Target& target, const std::string& text);
/// The map as it is drawn while a text stands in an editor that is not, or not so, on the map: it gets its room.
[[nodiscard]] Map withDraft(const Map& map, const Target& target, const std::string& text);
/// The beginning of a text that may be typed there: all of it, unless it is too long.
[[nodiscard]] std::string fitting(const Map& map, const Target& target, const std::string& text);

/// True for lists of a persona, where each line is an entry.
[[nodiscard]] bool isList(const Target& target);
/// True for targets whose text is one line (titles), where a pasted line break becomes a space.
[[nodiscard]] bool isSingleLine(const Target& target);

} // namespace cjm
