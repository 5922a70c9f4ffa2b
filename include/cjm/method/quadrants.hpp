#pragma once
#include <cjm/model/records.hpp>

namespace cjm {

/// What to do about a touchpoint, by its importance to the customer and his rating (1 to 5 each).
enum class TouchpointWorth { notRated, fixFirst, keep, watch, letBe };
[[nodiscard]] constexpr TouchpointWorth worthOf(const Card& touchpoint) {
    if (touchpoint.importance == 0 || touchpoint.rating == 0) return TouchpointWorth::notRated;
    const bool isImportant = touchpoint.importance >= 4, isLiked = touchpoint.rating >= 3;
    if (isImportant) return isLiked ? TouchpointWorth::keep : TouchpointWorth::fixFirst;
    return isLiked ? TouchpointWorth::watch : TouchpointWorth::letBe;
}

/// When to do a solution, by its impact and effort (1 to 5 each).
enum class SolutionTurn { notRated, quickWin, bigProject, fillIn, notNow };
[[nodiscard]] constexpr SolutionTurn turnOf(const Card& solution) {
    if (solution.impact == 0 || solution.effort == 0) return SolutionTurn::notRated;
    const bool isStrong = solution.impact >= 3, isCheap = solution.effort <= 2;
    if (isStrong) return isCheap ? SolutionTurn::quickWin : SolutionTurn::bigProject;
    return isCheap ? SolutionTurn::fillIn : SolutionTurn::notNow;
}

} // namespace cjm
