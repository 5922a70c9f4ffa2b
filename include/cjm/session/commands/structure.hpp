#pragma once
#include <cjm/base/message.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/session/selection/selection.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// What is done to the map, and what is selected after it.
struct EditAndSelection {
    Edit edit;
    Selection selection;
};
/// Nothing when there is nothing to do.
using MaybeEdit = std::optional<EditAndSelection>;

enum class Side { before, after };

/// The stages or rows that are selected themselves, in their order.
[[nodiscard]] std::vector<StageId> selectedStages(const Map& map, const Selection& selection);
[[nodiscard]] std::vector<RowId> selectedRows(const Map& map, const Selection& selection);

/// A new stage beside those selected, beside that of the current card or cell, or at the end; it continues the phase
/// that it comes to stand in. The words of its title are in `language`.
[[nodiscard]] EditAndSelection addStage(const Map& map, const Selection& selection, Side side, Language language,
                                        IdSource& ids);
/// Likewise a new row of a kind.
[[nodiscard]] EditAndSelection addRow(const Map& map, const Selection& selection, Side side, RowKind kind,
                                      Language language, IdSource& ids);

/// The row that a card of a kind belongs in: the first whose cards can be seen, else the first that is collapsed, else
/// one that is hidden. Null where the map has none.
[[nodiscard]] std::shared_ptr<const Row> rowOfKind(const Map& map, RowKind kind);

/// Hides the selected stages or rows.
[[nodiscard]] MaybeEdit hideSelected(const Map& map, const Selection& selection);
/// Shows all hidden ones again, and selects them.
[[nodiscard]] MaybeEdit showHiddenStages(const Map& map);
[[nodiscard]] MaybeEdit showHiddenRows(const Map& map);
/// Collapses the selected rows; when all of them are collapsed already, expands them.
[[nodiscard]] MaybeEdit toggleCollapsed(const Map& map, const Selection& selection);

/// Puts stages, in the order given, so that the first stands at `place` among those that are not moved.
[[nodiscard]] MaybeEdit moveStagesTo(const Map& map, const std::vector<StageId>& stages, int place);
[[nodiscard]] MaybeEdit moveRowsTo(const Map& map, const std::vector<RowId>& rows, int place);

/// The colour ("#RRGGBB", or empty for that of its place) of the selected stages.
[[nodiscard]] MaybeEdit setStageColour(const Map& map, const Selection& selection, const std::string& colour);
/// The band over the selected stages and all between them, whether there is one yet or not.
[[nodiscard]] std::optional<PhaseTarget> phaseOver(const Map& map, const Selection& selection);
/// The phase that the selected stages belong to; empty takes them out of theirs.
[[nodiscard]] MaybeEdit setStagePhase(const Map& map, const Selection& selection, const std::string& phase);
/// Makes the current stage the one to work on first, and the only one; when it is already, it is no more.
[[nodiscard]] MaybeEdit toggleWorkOnFirst(const Map& map, const Selection& selection);

/// A new card without words, whichever key begins it: below `above` and of its kind when that stands in the cell, else
/// at the end of the cell and of the kind that its row holds. Below a point of a curve comes a point of the same curve
/// and value; any other new point is of the curve of the last point before it, or of the next one, or of the first
/// persona. None when there is no such cell.
[[nodiscard]] std::optional<PutCard> newCard(const Map& map, const CellTarget& cell, const std::optional<CardId>& above,
                                             IdSource& ids);
/// A new card below the current one, or in the current cell; in a row or stage alone, in the first of its cells that
/// can be seen. A collapsed row expands.
[[nodiscard]] MaybeEdit addCard(const Map& map, const Selection& selection, IdSource& ids);
/// A new point of the curve of an emotions row: below the current one, or else in the current cell.
[[nodiscard]] MaybeEdit addEmotion(const Map& map, const Selection& selection, IdSource& ids);

/// Moves cards, in the order given, into a cell so that the first stands at `place` among those that were not moved.
/// In a row of another kind they become what the row holds; a barrier stays one in an emotions row.
[[nodiscard]] MaybeEdit moveCardsTo(const Map& map, const std::vector<CardId>& cards, const CellTarget& cell,
                                    int place);
/// One step right (dx 1), left, down (dy 1) or up: cards go to the next cell that can be seen, or up and down in their
/// own before that; stages go left and right, rows up and down, past what is hidden.
[[nodiscard]] MaybeEdit moveSelected(const Map& map, const Selection& selection, int dx, int dy);

/// Removes the selected cards, stages or rows with all that stands in them; selected cells are emptied.
[[nodiscard]] MaybeEdit removeSelected(const Map& map, const Selection& selection);

} // namespace cjm
