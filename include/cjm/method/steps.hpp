#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <array>
#include <optional>

namespace cjm {

/// One of the six steps to a map. Its words are in the catalogue under its number: `step.` (what to do), `step-leaves.`
/// (what it leaves behind), `step-how.` (in two lines).
struct Step {
    int number = 1;
    bool isBegun = false, isDone = false;
    Message state; ///< How far it is.
};

/// The six steps as they stand: worked out from the map, nobody ticks them. Cost: as `check`.
[[nodiscard]] std::array<Step, 6> stepsOf(const Map& map);

/// The first one that is not done, by its number; nothing when all are.
[[nodiscard]] std::optional<int> nextStep(const std::array<Step, 6>& steps);

} // namespace cjm
