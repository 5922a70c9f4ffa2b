#pragma once
#include <algorithm>

namespace cjm {

/// Lengths are logical pixels, 96 to the inch, on screen and on paper alike. y grows downwards.
struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    double width = 0, height = 0;
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    bool operator==(const Size&) const = default;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool intersects(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    [[nodiscard]] Rect moved(double dx, double dy) const { return {x + dx, y + dy, width, height}; }
    /// Smaller by `d` on each side; larger when `d` is negative.
    [[nodiscard]] Rect inset(double d) const { return {x + d, y + d, width - 2 * d, height - 2 * d}; }
    [[nodiscard]] Rect united(const Rect& o) const {
        const double left = std::min(x, o.x), top = std::min(y, o.y);
        return {left, top, std::max(right(), o.right()) - left, std::max(bottom(), o.bottom()) - top};
    }
    bool operator==(const Rect&) const = default;
};

} // namespace cjm
