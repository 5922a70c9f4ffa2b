#pragma once
#include "layout/way_looks.hpp"

#include <cjm/layout/loop/loop_paint.hpp>

#include <optional>

namespace cjm::loop {

void paintRating(const Rect& chip, const SheetText& digit, int rating, bool isFirst, const Theme& theme, Scene& scene);
void paintPill(const LoopPill& pill, const Hue& hue, const Theme& theme, const LoopHands& hands, Scene& scene);
void paintNode(const LoopNode& node, const Theme& theme, const LoopHands& hands, bool hasHands,
               const std::optional<Rect>& clip, Scene& scene);
void paintLegend(const LoopLayout& layout, const Theme& theme, Scene& scene);

} // namespace cjm::loop
