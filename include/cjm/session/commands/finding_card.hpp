#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/method/check.hpp>

#include <optional>

namespace cjm {

/// The row that a finding asks a new card for: a goal, a touchpoint, an emotion, a barrier or a solution. Nothing for a
/// finding that asks for something else.
[[nodiscard]] std::optional<RowKind> rowKindFor(const Finding& finding);

/// A new card without words that would help, where it belongs: in the stage of the finding, of the group that is empty,
/// removing the barrier that it is about. Nothing where it could not be seen: there is no such row, or it or the stage
/// is hidden.
[[nodiscard]] std::optional<PutCard> cardFor(const Map& map, const Finding& finding, IdSource& ids);

/// The kind of row that would have to be added first, when the map has none of it.
[[nodiscard]] std::optional<RowKind> missingRowFor(const Map& map, const Finding& finding);

} // namespace cjm
