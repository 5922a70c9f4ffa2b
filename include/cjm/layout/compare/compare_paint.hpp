#pragma once
#include <cjm/layout/compare/compare_layout.hpp>
#include <cjm/layout/scene.hpp>

#include <optional>

namespace cjm {

/// The whole comparison as one scene, on a background that is painted already; only what `clip` touches, when given.
[[nodiscard]] Scene compareScene(const CompareLayout& layout, const Theme& theme,
                                 const std::optional<Rect>& clip = std::nullopt);

} // namespace cjm
