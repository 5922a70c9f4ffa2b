#include "layout/emotion_shapes.hpp"

#include "layout/parts.hpp"

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double areaStrength = 0.3, faintArea = 0.08; // of the tint under a curve, where it is strongest

} // namespace

// Slopes of a monotone cubic through the points, which never overshoots them
// (Fritsch and Butland, "A method for constructing local monotone piecewise cubic interpolants", 1984).
std::vector<double> curveSlopes(const std::vector<Point>& points) {
    const std::size_t n = points.size();
    std::vector<double> secants, result(n, 0);
    for (std::size_t i = 0; i + 1 < n; ++i)
        secants.push_back((points[i + 1].y - points[i].y) / std::max(points[i + 1].x - points[i].x, 1e-6));
    for (std::size_t i = 1; i + 1 < n; ++i)
        if (secants[i - 1] * secants[i] > 0) result[i] = 2 / (1 / secants[i - 1] + 1 / secants[i]);
    return result;
}

std::vector<PathStep> curveSteps(const std::vector<Point>& points, const std::vector<double>& slopes, std::size_t first,
                                 std::size_t last) {
    std::vector<PathStep> steps{{PathStep::Kind::move, points[first], {}, {}}};
    for (std::size_t i = first; i < last; ++i) {
        const double third = (points[i + 1].x - points[i].x) / 3;
        steps.push_back({PathStep::Kind::cubic,
                         {points[i].x + third, points[i].y + slopes[i] * third},
                         {points[i + 1].x - third, points[i + 1].y - slopes[i + 1] * third},
                         points[i + 1]});
    }
    return steps;
}

void closeArea(std::vector<PathStep>& steps, const CurveEnds& part, double neutralY) {
    constexpr double length = 12; // of a face: beyond it nothing is felt
    const auto line = [&](Point to) { steps.push_back({PathStep::Kind::line, to, {}, {}}); };
    const auto runOut = [&](Point from, Point to) {
        const double half = (to.x - from.x) / 2;
        steps.push_back({PathStep::Kind::cubic, {from.x + half, from.y}, {to.x - half, to.y}, to});
    };
    if (part.ends) {
        runOut(part.last, {part.last.x + length, neutralY});
    } else {
        line({part.last.x + 1, part.last.y}); // no seam
        line({part.last.x + 1, neutralY});
    }
    line({part.first.x - (part.begins ? length : 0), neutralY});
    if (part.begins) runOut({part.first.x - length, neutralY}, part.first);
    steps.push_back({PathStep::Kind::close, {}, {}, {}});
}

// Mixed with the page instead of transparent, since PDF writers flatten transparent gradients badly.
Paint areaTint(const Theme& theme, double neutralY, double reach, bool isFaint) {
    const double strength = isFaint ? faintArea : areaStrength;
    return Gradient{{0, neutralY - reach},
                    {0, neutralY + reach},
                    {{0, mix(theme.page, theme.good, strength)},
                     {0.5, mix(theme.page, theme.neutral, strength * 0.3)},
                     {1, mix(theme.page, theme.bad, strength)}}};
}

Colour readableOverArea(Colour ink, const Theme& theme) {
    for (const Colour tint : {theme.good, theme.bad})
        ink = readableOn(mix(theme.page, tint, areaStrength), ink);
    return ink;
}

Colour curveColour(const Theme& theme, const Persona* persona, std::size_t place) {
    const auto own = persona ? parseColour(persona->colour) : std::nullopt;
    return own ? readableOn(theme.page, *own, theme.textContrast) : theme.curves[(place - 1) % theme.curves.size()];
}

void addFace(Point c, const FaceLook& look, const Theme& theme, Scene& scene) {
    const double r = look.radius;
    Pen ring{look.ring, r > 10 ? 2.0 : 1.6, {}};
    if (look.isAssumed) ring.dash = {r * 0.33, r * 0.27};
    const Rect round{c.x - r + 1, c.y - r + 1, 2 * r - 2, 2 * r - 2};
    if (look.hatch.alpha > 0) {
        constexpr double step = 6, pen = 1.1; // 4.5 across the lines
        scene.shapes.emplace_back(BoxShape{round, r - 1, theme.page, {}});
        paintHatch(round, step, {look.hatch, pen, {}}, scene, r - 1);
    }
    scene.shapes.emplace_back(BoxShape{round, r - 1, look.hatch.alpha > 0 ? noColour : theme.page, std::move(ring)});
    const double eye = r * 0.13;
    for (const double side : {-1.0, 1.0}) {
        const double x = c.x + side * r * 0.32, y = c.y - r * 0.2;
        scene.shapes.emplace_back(BoxShape{{x - eye, y - eye, 2 * eye, 2 * eye}, eye, look.ring, {}});
    }
    // The corners of the mouth rise with the value.
    const double half = r * 0.42, y = c.y + r * 0.3, bend = std::clamp(look.value / 1.4, -1.0, 1.0) * r * 0.34;
    const double corner = y - bend * 0.5;
    PathShape mouth;
    mouth.steps = {{PathStep::Kind::move, {c.x - half, corner}, {}, {}},
                   {PathStep::Kind::cubic,
                    {c.x - half * 0.4, corner + bend * 1.2},
                    {c.x + half * 0.4, corner + bend * 1.2},
                    {c.x + half, corner}}};
    mouth.pen = {look.ring, r > 10 ? 1.8 : 1.4, {}};
    scene.shapes.emplace_back(std::move(mouth));
}

Scene faceScene(double value, double side, const Theme& theme) {
    constexpr double ringPen = 2;
    Scene scene;
    scene.size = {side, side};
    addFace({side / 2, side / 2}, {value, emotionColour(theme, value), (side - ringPen) / 2}, theme, scene);
    return scene;
}

} // namespace cjm
