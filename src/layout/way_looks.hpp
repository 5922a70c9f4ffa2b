#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/kinds.hpp>

#include <string_view>
#include <vector>

namespace cjm {

// How a kind of transition looks. Three signs tell it: colour, dashes, icon.
struct WayLook {
    Colour line, words;
    std::string_view icon;
    double width = 3;
    std::vector<double> dash{};
    bool isDotted = false;
    double corner = 18; // radius
};
WayLook wayLook(TransitionKind kind, const Theme& theme);

// A line with round corners and an arrow at its end.
void paintWay(const std::vector<Point>& points, const WayLook& look, Scene& scene);

} // namespace cjm
