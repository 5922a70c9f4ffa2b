#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>

#include <vector>

namespace cjm {

// What every view draws emotions with: a smooth curve, the tint under it, faces.

// Slopes of the curve through points that go from left to right, one a point.
std::vector<double> curveSlopes(const std::vector<Point>& points);
// The curve from one of its points to a later one.
std::vector<PathStep> curveSteps(const std::vector<Point>& points, const std::vector<double>& slopes, std::size_t first,
                                 std::size_t last);

// Closes the area between a part of a curve, whose steps are given, and its neutral line. At the ends of the curve it
// runs out to that line: a straight end would look like a jump.
struct CurveEnds {
    Point first, last;         // of the part
    bool begins, ends = false; // the curve, there
};
void closeArea(std::vector<PathStep>& steps, const CurveEnds& part, double neutralY);

// The tint between a curve and its neutral line: red below, green above, nearly nothing at neutral. `reach` is where it
// is strongest; fainter where several curves stand over it.
Paint areaTint(const Theme& theme, double neutralY, double reach, bool isFaint = false);
// A colour that can be read on that tint.
Colour readableOverArea(Colour ink, const Theme& theme);

// The colour of a curve that is not the first: the persona's own, or the theme's for its place among the curves.
Colour curveColour(const Theme& theme, const Persona* persona, std::size_t place);
// A face of this value; one that is an assumption has a dashed ring.
struct FaceLook {
    double value = 0;
    Colour ring;
    double radius = 0;
    bool isAssumed = false;
    Colour hatch = noColour; // where it is seen under the face
};
void addFace(Point centre, const FaceLook& look, const Theme& theme, Scene& scene);

} // namespace cjm
