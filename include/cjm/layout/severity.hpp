#pragma once
#include <cjm/base/colour.hpp>

namespace cjm {

/// How severe a barrier is, is three dots, so many of them full. The others are rings, since pale discs cannot be told
/// apart far away; this is the colour of those, on a card, beside full ones in `sign`.
[[nodiscard]] Colour severityRing(Colour ground, Colour sign);

} // namespace cjm
