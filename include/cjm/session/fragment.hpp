#pragma once
#include <cjm/base/id.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/session/selection.hpp>

namespace cjm {

/// What was selected, as a map of its own: the cards with their rows and stages, and the personas, pictures and
/// interviews they refer to. What was selected as stages or rows comes whole. This is what is copied: it goes through
/// the clipboard as a document, and duplicating is copying without the clipboard.
[[nodiscard]] Map fragmentOf(const Map& map, const Selection& selection);

/// What pasting does, and what is selected after it.
struct Pasted {
    Edit edit;
    Selection selection;
};

/// Puts a fragment into a map: cards from the cell of `where` on (or beside what stands there), stages and rows after
/// it. Records get new ids, and the references among them go with them; personas, pictures and quotes that the map
/// has already (same id and same content) are the map's own. Fails when there is nowhere to put it.
[[nodiscard]] Result<Pasted> pasteFragment(const Map& map, const Map& fragment, const Target& where, IdSource& ids);

} // namespace cjm
