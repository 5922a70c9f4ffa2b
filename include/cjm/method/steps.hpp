#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>
#include <cjm/model/target.hpp>

#include <array>
#include <optional>
#include <string_view>

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

/// What is to be done next about a step, and where. The words of its button are `step-do.` with `what`.
struct StepWork {
    /// "write", "persona", "interview", "stage", "story", "barrier": something new; "go-on-story", "show-barrier",
    /// "show-stage".
    std::string_view what;
    Target where; ///< What is written, gone on with or shown; nothing for something new.
    InterviewGroup group = InterviewGroup::customer; ///< Who is to be asked in a new interview.
    bool operator==(const StepWork&) const = default;
};
/// Of step 1 to 6. Of a step that is done: what one would do more of. Cost: as `check`.
[[nodiscard]] StepWork workOf(const Map& map, int step);

} // namespace cjm
