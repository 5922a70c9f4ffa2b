#pragma once
#include "layout/lane_room.hpp"

#include <optional>
#include <vector>

namespace cjm::loop {

// A bus is a stack of lanes, the first one uppermost, between boxes above it and boxes below it. What runs in it comes
// from a box above or below, goes along one lane, which has its words, and on to a box; an exit ends at its words.

// Where a way comes into the bus: from above (down to its lane) or from below.
struct BusPort {
    double x = 0;
    bool isAbove = true;
};

struct BusItem {
    BusPort from;
    std::optional<BusPort> to; // none for an exit and for a name
    bool isName = false;       // words without a line, from `from` to `to`
    int lane = -1;

    [[nodiscard]] double left() const;
    [[nodiscard]] double right() const;
};

// Gives each a lane, in as few as leave room for the words of all and cross little. Words themselves are not asked for:
// no lane depends on how long they are. Where columns are moved apart by words, the same items stand as in `widest` at
// most, and what shares a lane fits there and here. O(items³ · lanes), of more than 24 items O(items²).
// Returns how many lanes there are.
int arrange(std::vector<BusItem>& items, std::vector<BusItem> widest);

// What words of an item may take of its lane, so that no line of another runs through them and no others stand there.
LaneRoom roomOf(const std::vector<BusItem>& items, std::size_t item, double left, double right);

} // namespace cjm::loop
