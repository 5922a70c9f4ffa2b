#pragma once
#include <string_view>
#include <vector>

namespace cjm {

// Ids of one container in their order.
using IdList = std::vector<std::string_view>;

// The order that two people's changes of an order make together (research: reliability 4.5). What a side left in the
// longest order that it shares with the base stays at its place there; what it moved or added stands behind its
// neighbour of these on the left, runs together, the run of the smallest id first. `members` are sorted by it.
void sortMerged(IdList& members, const IdList& base, const IdList& ours, const IdList& theirs);

} // namespace cjm
