#pragma once
#include <cjm/base/error.hpp>
#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/commands/structure.hpp>

#include <optional>

namespace cjm {

// What is done to groups of touchpoints and to transitions between them, in the loop; each is one step of undo.

/// Gives a touchpoint to a group; it stays in its stage. Nothing where it belongs there already.
[[nodiscard]] MaybeEdit moveToGroup(const Map& map, const CardId& touchpoint, Group group);

/// The kind that a way from group to group usually is: from experience back is bad, to loyalty and on to the deal good,
/// to the triggers one may forget, from them a trigger; without an end it leaves; any other goes on.
[[nodiscard]] TransitionKind usualKind(Group from, Group to);

/// A transition of the usual kind from the last stage of a group to the first of another; `none`: a way out. A group
/// without a stage takes the one that holds most of its touchpoints, the earlier on a tie. Fails where there is none,
/// and where both ends are one stage.
[[nodiscard]] Result<EditAndSelection> drawTransition(const Map& map, Group from, Group to, IdSource& ids);

/// The same between two stages, of the kind that is usual for their groups; an empty `to`: a way out. Fails where both
/// are one.
[[nodiscard]] Result<EditAndSelection> drawTransition(const Map& map, const StageId& from, const StageId& to,
                                                      IdSource& ids);
/// What the kind of that would be.
[[nodiscard]] TransitionKind usualKind(const Map& map, const StageId& from, const StageId& to);

/// Another stage at one end (`from` or `to`) of all of them. Without a `to` they leave; with one those that left go on.
[[nodiscard]] Edit withTransitionEnd(const Map& map, const Records<Transition>& transitions, StageId Transition::*end,
                                     const StageId& stage);

/// Another kind for all of them. Those that leave lose their end; a way out, which has none, stays one.
[[nodiscard]] Edit withTransitionKind(const Map& map, const Records<Transition>& transitions, TransitionKind kind);

/// A touchpoint without words for a group, at the end of its last stage. None where there is no row or stage for it.
[[nodiscard]] std::optional<PutCard> newTouchpoint(const Map& map, Group group, IdSource& ids);

} // namespace cjm
