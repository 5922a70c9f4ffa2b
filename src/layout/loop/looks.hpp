#pragma once
#include <cjm/layout/loop/loop_paint.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cjm::loop {

// How a kind of transition looks. Three signs tell it: colour, dashes, icon.
struct WayLook {
    Colour line, words;
    std::string_view icon;
    double width = 3;
    std::vector<double> dash{};
    bool isDotted = false;
};
WayLook lookOf(TransitionKind kind, const Theme& theme);

// A line with round corners and an arrow at its end.
void paintLine(const std::vector<Point>& points, const WayLook& look, Scene& scene);
void paintRating(const Rect& chip, const SheetText& digit, int rating, bool isFirst, const Theme& theme, Scene& scene);
void paintPill(const LoopPill& pill, const Hue& hue, const Theme& theme, const LoopHands& hands, Scene& scene);
void paintNode(const LoopNode& node, const Theme& theme, const LoopHands& hands, bool hasHands,
               const std::optional<Rect>& clip, Scene& scene);
void paintLegend(const LoopLayout& layout, const Theme& theme, Scene& scene);

} // namespace cjm::loop
