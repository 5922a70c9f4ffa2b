#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/method/alike.hpp>

namespace cjm {

/// The edit that makes one card of two that say the same, in one step: the first keeps its text and its place,
/// personas, evidence and links of both are united, votes are added, the greater severity and importance win, what the
/// first has not set it takes over, and comments and links of the second lead to the first.
[[nodiscard]] Edit withJoined(const Map& map, const AlikePair& pair);
/// The edit that says of two cards that they are different.
[[nodiscard]] Edit withDifferent(const AlikePair& pair, IdSource& ids);

} // namespace cjm
