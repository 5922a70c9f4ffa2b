#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/records.hpp>

#include <string>

namespace cjm {

// Signs of what is chosen from a few values: of the plan and of cards on the grid.

// The state of a solution: a dashed ring, a ring, half filled, a tick.
inline constexpr double stateSign = 14;
void paintState(SolutionState state, Point centre, const Theme& theme, Colour ground, Scene& scene);

// Whether the day that it was due is past, and it is not done; never without knowing today.
bool isOverdue(const Card& solution, const std::string& today);

// A sign of five bars, as many of them filled as something is important, 1 to 5.
inline constexpr Size importanceSign{19, 13};
void paintImportance(int importance, Point corner, const Theme& theme, Colour ground, Scene& scene);

// Whether a theme has strong lines: for weak eyes and weak projectors.
bool hasStrongLines(const Theme& theme);

// How the chip of a rating looks: what is to be mended first is solid.
struct RatingLook {
    Colour fill, ink, edge; // an edge where the theme has strong lines
};
RatingLook ratingLook(int rating, bool isFirst, const Theme& theme);

} // namespace cjm
