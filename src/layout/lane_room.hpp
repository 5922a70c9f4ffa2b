#pragma once
#include <vector>

namespace cjm {

/// A part of a lane, the room of words on a line.
struct LaneRoom {
    double left = 0, right = 0;
    [[nodiscard]] double width() const { return right - left; }
};

/// What of `within` is left between the `blocked` where most words find place on the `line`: more than `plenty` is no
/// better, and nearer the line's middle is. It touches the line for at least `touch`, or half of a shorter one; without
/// such a part it is empty, at the middle. O(n log n).
LaneRoom roomOnLine(std::vector<LaneRoom> blocked, LaneRoom within, LaneRoom line, double touch, double plenty);

} // namespace cjm
