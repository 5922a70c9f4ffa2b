#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>

namespace cjm {

/// The face of an emotion alone, as it stands on curves, in a square of this side. For what is chosen from.
[[nodiscard]] Scene faceScene(double value, double side, const Theme& theme);

} // namespace cjm
