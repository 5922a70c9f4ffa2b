#pragma once
#include <cjm/layout/plan/plan_hit.hpp>
#include <cjm/session/commands/structure.hpp>

#include <string>
#include <vector>

namespace cjm {

// What is done to solutions and touchpoints in the plan; each is one step of undo. The selection stays where none is
// said. Nothing where nothing would change.

[[nodiscard]] MaybeEdit setOwner(const Map& map, const std::vector<CardId>& cards, const std::string& owner);
/// A date (YYYY-MM-DD), or none.
[[nodiscard]] MaybeEdit setDue(const Map& map, const std::vector<CardId>& cards, const std::string& due);
[[nodiscard]] MaybeEdit setState(const Map& map, const std::vector<CardId>& cards, SolutionState state);
[[nodiscard]] MaybeEdit setChannel(const Map& map, const std::vector<CardId>& cards, const std::string& channel);
/// Effect, effort, importance or rating: 1 to 5, 0 for not set.
[[nodiscard]] MaybeEdit setNumber(const Map& map, const std::vector<CardId>& cards, int Card::*member, int value);
/// Both values of a card's place in the matrix at once.
[[nodiscard]] MaybeEdit setValues(const Map& map, const CardId& card, const PlanValues& values);
/// To the end of their rows' cells in another stage.
[[nodiscard]] MaybeEdit moveToStage(const Map& map, const std::vector<CardId>& cards, const StageId& stage);
/// The solution removes the barrier from now on, or no longer.
[[nodiscard]] MaybeEdit toggleRemoves(const Map& map, const CardId& solution, const CardId& barrier);
/// Makes a stage the first to work on, and the only one.
[[nodiscard]] MaybeEdit makeFirst(const Map& map, const StageId& stage);
/// A solution without words that removes a barrier, in the barrier's stage; or one beside a solution, in its cell; or
/// else in the first stage. None where the map has no row for it.
[[nodiscard]] std::optional<PutCard> newSolution(const Map& map, const CardId& beside, IdSource& ids);
/// A barrier without words in the stage of a touchpoint that has none. None where the map has no row for it.
[[nodiscard]] std::optional<PutCard> newBarrier(const Map& map, const CardId& touchpoint, IdSource& ids);

} // namespace cjm
