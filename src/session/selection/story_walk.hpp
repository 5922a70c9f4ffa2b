#pragma once
#include <cjm/session/selection/walk.hpp>

#include <optional>

namespace cjm {

// Where a move leads from what is told of a story: sideways from step to step of its way, with Tab to the stages that
// it passes by, too. Nothing from elsewhere.
std::optional<Target> walkedInStory(const GridLayout& layout, const Target& from, Move move);

// The step below the last row, in the column of a target; nothing where no story is told.
std::optional<Target> stepBelow(const GridLayout& layout, const Target& from);

} // namespace cjm
