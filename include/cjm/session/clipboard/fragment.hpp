#pragma once
#include <cjm/base/id.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/session/selection/selection.hpp>

#include <optional>

namespace cjm {

/// What was selected, as a map of its own: the cards with their rows and stages, and the personas, pictures and
/// interviews they refer to. What was selected as stages or rows comes whole, a persona with its picture and its quote.
/// This is what is copied: it goes through the clipboard as a document, and duplicating is copying without the
/// clipboard.
[[nodiscard]] Map fragmentOf(const Map& map, const Selection& selection);

/// True for personas that were selected as such, and not for cards that name some.
[[nodiscard]] bool holdsPersonas(const Map& fragment);

/// What pasting does, and what is selected after it.
struct Pasted {
    Edit edit;
    Selection selection;
};

/// Puts a fragment into a map: cards from the cell of `where` on (or beside what stands there), stages and rows after
/// it. Records get new ids, and the references among them go with them; personas, pictures and quotes that the map
/// has already (same id and same content) are the map's own, others come along. Links to cards outside the fragment are
/// tied again where those are, and a persona that keeps its id is named again by what named it. A copy beside its
/// original has no votes, comments and mutes, which stay with the original; what was cut, or comes from another map,
/// has.
///
/// The cells of a fragment keep their distances: where it is larger than the map, the map grows. Of what `where` does
/// not say (the rows when it is a stage, everything when it is nothing) each finds its own: the same stage or row, or
/// one of the same title, place or kind. Personas come after the one that `where` is, or at the end, and in a hue that
/// is not used yet where theirs is. Fails when `where` is not there, or nothing is to be put.
[[nodiscard]] Result<Pasted> pasteFragment(const Map& map, const Map& fragment, const Target& where, IdSource& ids);

/// Takes what is selected off the map: cutting is copying, and then this. Nothing when there is nothing to take off.
[[nodiscard]] std::optional<Edit> cut(const Map& map, const Selection& selection);

/// Where pasting puts things when this is selected: of cells and cards the first cell (behind those of its cards that
/// are selected), of stages or rows the first or the last of them.
enum class PasteAt { first, last };
[[nodiscard]] Target pastePlace(const Map& map, const Selection& selection, PasteAt place);

/// Copying and pasting in one, past the clipboard: the copies stand right after the last of what is selected, cards
/// each in its own cell.
[[nodiscard]] Result<Pasted> duplicate(const Map& map, const Selection& selection, IdSource& ids);

} // namespace cjm
