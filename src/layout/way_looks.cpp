#include "layout/way_looks.hpp"

#include "layout/parts.hpp"

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

double wayLength(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

// So far from one point towards another.
Point towards(Point from, Point to, double far) {
    const double all = std::max(wayLength(from, to), 1e-6);
    return {from.x + (to.x - from.x) * far / all, from.y + (to.y - from.y) * far / all};
}

PathStep cubicTo(Point a, Point b, Point c) { return {PathStep::Kind::cubic, a, b, c}; }

PathShape roundedLine(const std::vector<Point>& points, const WayLook& look) {
    constexpr double circular = 0.5523;
    PathShape path;
    path.pen = {look.line, look.width, look.dash};
    path.steps = {moveTo(points.front().x, points.front().y)};
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const Point at = points[i], from = points[i - 1], to = points[i + 1];
        const double round = std::min({look.corner, wayLength(from, at) / 2, wayLength(at, to) / 2});
        const Point begin = towards(at, from, round), end = towards(at, to, round);
        path.steps.push_back(lineTo(begin.x, begin.y));
        path.steps.push_back(cubicTo(towards(begin, at, round * circular), towards(end, at, round * circular), end));
    }
    path.steps.push_back(lineTo(points.back().x, points.back().y));
    return path;
}

void paintDots(const std::vector<Point>& points, const WayLook& look, Scene& scene) {
    constexpr double pitch = 7;
    double next = 0; // along the segment
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double all = wayLength(points[i - 1], points[i]);
        while (next <= all) {
            const Point at = towards(points[i - 1], points[i], next);
            const double r = look.width / 2;
            scene.shapes.emplace_back(BoxShape{{at.x - r, at.y - r, look.width, look.width}, r, look.line, {}});
            next += pitch;
        }
        next -= all;
    }
}

} // namespace

WayLook wayLook(TransitionKind kind, const Theme& theme) {
    constexpr double sign = 3; // of contrast, of lines
    const Hue& fifth = theme.hues[4];
    const Colour warm = fifth.fill == theme.page ? fifth.deep : fifth.fill;
    const auto line = [&](Colour colour) { return readableOn(theme.page, colour, sign); };
    const auto words = [&](Colour colour) { return readableOn(theme.page, colour, theme.textContrast); };
    using Kind = TransitionKind;
    switch (kind) {
    case Kind::good: return {line(theme.good), words(mix(theme.good, theme.ink, 0.2)), "smile", 3};
    case Kind::bad: return {line(theme.bad), words(theme.badText), "frown", 3, {9, 6}};
    case Kind::forgets: return {line(warm), words(warm), "cloud", 3, {}, true};
    case Kind::trigger: return {line(warm), words(warm), "bell", 3};
    case Kind::leaves: return {line(theme.muted), words(theme.muted), "log-out", 2.5, {4, 5}};
    case Kind::next: break;
    }
    return {line(theme.muted), words(theme.muted), "arrow-right", 2.5};
}

void paintWay(const std::vector<Point>& points, const WayLook& look, Scene& scene) {
    constexpr double arrow = 7, half = 0.8;
    if (look.isDotted)
        paintDots(points, look, scene);
    else
        scene.shapes.emplace_back(roundedLine(points, look));
    const Point tip = points.back(), before = points[points.size() - 2];
    const Point back = towards(tip, before, arrow);
    const double across = arrow * half, all = std::max(wayLength(before, tip), 1e-6);
    const double dx = (tip.y - before.y) / all * across, dy = (before.x - tip.x) / all * across;
    PathShape head;
    head.pen = {look.line, look.width, {}};
    head.steps = {moveTo(back.x + dx, back.y + dy), lineTo(tip.x, tip.y), lineTo(back.x - dx, back.y - dy)};
    scene.shapes.emplace_back(std::move(head));
}

} // namespace cjm
