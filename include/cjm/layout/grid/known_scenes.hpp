#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/method/evidence.hpp>

namespace cjm {

// What says beside the grid how one knows what its cards say.

inline constexpr Size swatchSize{20, 13};
/// A card of this status in small.
[[nodiscard]] Scene statusSwatch(Status status, const Theme& theme);
/// A square for each card that has a status, as high as the room; a bar where there are more than 40 or than fit.
[[nodiscard]] Scene knownSquares(const KnownCounts& counts, const Size& most, Colour colour);

} // namespace cjm
