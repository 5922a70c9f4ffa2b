#include "golden/layout_laws.hpp"

#include <fmt/format.h>

namespace cjm::test {
namespace {

// What a colour lies on: the page, or the last thing painted below a point that is not see-through.
Colour at(const Paint& paint, Point p) {
    if (const auto* colour = std::get_if<Colour>(&paint)) return *colour;
    const auto& g = std::get<Gradient>(paint);
    const double dx = g.to.x - g.from.x, dy = g.to.y - g.from.y, length = dx * dx + dy * dy;
    const double t = length == 0 ? 0 : std::clamp(((p.x - g.from.x) * dx + (p.y - g.from.y) * dy) / length, 0.0, 1.0);
    for (std::size_t i = 1; i < g.stops.size(); ++i) {
        const auto& [low, first] = g.stops[i - 1];
        const auto& [high, second] = g.stops[i];
        if (t <= high) return mix(first, second, high == low ? 1 : (t - low) / (high - low));
    }
    return g.stops.back().second;
}

// Points along a path, its curves in short straight steps.
std::vector<Point> outline(const PathShape& path) {
    std::vector<Point> points;
    for (const PathStep& s : path.steps) {
        if (s.kind == PathStep::Kind::close) continue;
        if (s.kind != PathStep::Kind::cubic) {
            points.push_back(s.a);
            continue;
        }
        const Point from = points.back();
        for (int i = 1; i <= 16; ++i) {
            const double t = i / 16.0, u = 1 - t;
            const auto along = [&](double a, double b, double c, double d) {
                return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
            };
            points.push_back({along(from.x, s.a.x, s.b.x, s.c.x), along(from.y, s.a.y, s.b.y, s.c.y)});
        }
    }
    return points;
}

bool inside(const std::vector<Point>& polygon, Point p) {
    bool in = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point a = polygon[i], b = polygon[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
    }
    return in;
}

struct Ground {
    Rect bounds;
    std::vector<Point> polygon; // none: the rectangle itself
    Paint fill;
};

bool isPainted(const Paint& paint) {
    return std::holds_alternative<Gradient>(paint) || std::get<Colour>(paint).alpha > 0;
}

Colour under(const std::vector<Ground>& grounds, Point p) {
    for (auto it = grounds.rbegin(); it != grounds.rend(); ++it)
        if (it->bounds.contains(p) && (it->polygon.empty() || inside(it->polygon, p))) return at(it->fill, p);
    return {255, 255, 255, 255};
}

} // namespace

std::vector<std::string> paleTexts(const Scene& scene) {
    std::vector<std::string> found;
    std::vector<Ground> grounds;
    for (const Shape& shape : scene.shapes) {
        if (const auto* box = std::get_if<BoxShape>(&shape); box && isPainted(box->fill))
            grounds.push_back({box->rect, {}, box->fill});
        if (const auto* path = std::get_if<PathShape>(&shape); path && isPainted(path->fill)) {
            auto points = outline(*path);
            Rect bounds{points.front().x, points.front().y, 0, 0};
            for (const Point p : points)
                bounds = bounds.united({p.x, p.y, 0, 0});
            grounds.push_back({bounds, std::move(points), path->fill});
        }
        const auto* text = std::get_if<TextShape>(&shape);
        if (!text) continue;
        double y = text->at.y, worst = 21;
        Colour ground;
        for (const TextLine& line : text->block->lines) {
            const double spare = text->width - line.width, height = text->block->lineHeight;
            const double x = text->at.x + (text->align == Align::left     ? 0
                                           : text->align == Align::centre ? spare / 2
                                                                          : spare);
            for (const double share : {0.02, 0.5, 0.98})
                for (const double part : {0.25, 0.75}) {
                    const Colour below = under(grounds, {x + line.width * share, y + height * part});
                    const double ratio = contrast(text->colour, below);
                    if (ratio < worst) worst = ratio, ground = below;
                }
            y += height;
        }
        if (worst < 4.5 && found.size() < 5)
            found.push_back(fmt::format("{:.2f}: {} on {} “{}”", worst, colourText(text->colour), colourText(ground),
                                        text->block->lines.front().text));
    }
    return found;
}

} // namespace cjm::test
