#include "layout/grid/label_room.hpp"

#include "layout/emotion_shapes.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double clearOfLines = 4, clearOfFaces = 3, clearOfWords = 8, clearOfTies = 3; // pixels around words
constexpr double sampling = 4;                                                          // of a curve
constexpr double farFace = 60;

double distanceToTie(const EmotionPoint& p, const Rect& label) {
    return std::max(label.y - (p.at.y + faceRadius), p.at.y - faceRadius - label.bottom());
}

// Whether a line from one point to another comes into a box.
bool meets(Point a, Point b, const Rect& box) {
    double from = 0, to = 1;
    const auto narrow = [&](double start, double delta, double low, double high) {
        if (std::abs(delta) < 1e-9) return start >= low && start <= high;
        double first = (low - start) / delta, second = (high - start) / delta;
        if (first > second) std::swap(first, second);
        from = std::max(from, first);
        to = std::min(to, second);
        return from <= to;
    };
    return narrow(a.x, b.x - a.x, box.x, box.right()) && narrow(a.y, b.y - a.y, box.y, box.bottom());
}

// Whether two ties cross: each has its ends on both sides of the other.
bool cross(const Tie& one, const Tie& other) {
    const auto side = [](const Tie& tie, Point p) {
        return (tie.to.x - tie.from.x) * (p.y - tie.from.y) - (tie.to.y - tie.from.y) * (p.x - tie.from.x);
    };
    return side(one, other.from) * side(one, other.to) <= 0 && side(other, one.from) * side(other, one.to) <= 0;
}

// A curve as it is drawn, as a chain of short lines from left to right.
std::vector<Point> drawnCurve(const EmotionCurve& curve) {
    std::vector<Point> points, drawn;
    for (const EmotionPoint& p : curve.points)
        points.push_back(p.at);
    const auto slopes = curveSlopes(points);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1];
        const double width = b.x - a.x;
        const int steps = std::max(1, static_cast<int>(std::ceil(width / sampling)));
        for (int step = 0; step < steps; ++step) {
            const double t = static_cast<double>(step) / steps, u = 1 - t;
            drawn.push_back({a.x + t * width, u * u * (1 + 2 * t) * a.y + t * u * u * width * slopes[i] +
                                                  t * t * (3 - 2 * t) * b.y - t * t * u * width * slopes[i + 1]});
        }
    }
    if (!points.empty()) drawn.push_back(points.back());
    return drawn;
}

} // namespace

std::optional<Tie> tieOf(const EmotionPoint& p) {
    if (!p.label || p.label->empty() || p.number) return std::nullopt;
    const Rect& r = p.labelRect;
    if (distanceToTie(p, r) < nearLabel) return std::nullopt;
    const bool below = r.y > p.at.y;
    const double x = std::clamp(p.at.x, r.x + 4, std::max(r.x + 4, r.right() - 4));
    return below ? Tie{{p.at.x, p.at.y + faceRadius + 1}, {x, r.y - 1}}
                 : Tie{{p.at.x, p.at.y - faceRadius - 1}, {x, r.bottom() + 1}};
}

double LabelRoom::areaOf(double width, double height) { return (width + clearOfLines) * (height + clearOfLines); }

void LabelRoom::addCurve(const EmotionCurve& curve) { curves_.push_back(drawnCurve(curve)); }

void LabelRoom::lookAround(const EmotionPoint& point, const std::vector<EmotionPoint*>& column) {
    faces_.clear();
    obstacles_.clear();
    for (const EmotionPoint* other : column) {
        faces_.push_back(faceRect(*other).inset(-clearOfFaces));
        if (other == &point) continue;
        Obstacle obstacle{faceRect(*other).inset(-1), {}, {}, {}, {}};
        if (other->label && !other->labelRect.empty()) {
            const Rect& words = other->labelRect;
            obstacle.aside = {words.x - clearOfWords, words.y, words.width + 2 * clearOfWords, words.height};
            obstacle.aboveAndBelow = words.inset(-clearOfLines);
            obstacle.words = words.inset(-clearOfTies);
            obstacle.tie = tieOf(*other);
        }
        obstacles_.push_back(obstacle);
    }
}

double LabelRoom::costOf(const EmotionPoint& tried) const {
    const Rect& box = tried.labelRect;
    for (const Rect& face : faces_)
        if (face.intersects(box)) return nowhere;
    const auto tie = tieOf(tried);
    const Rect besideTies = box.inset(-clearOfTies);
    double cost = 0;
    for (const Obstacle& other : obstacles_) {
        if (tie && meets(tie->from, tie->to, other.face)) cost += farFace;
        if (other.words.empty()) continue;
        if (other.aboveAndBelow.intersects(box) || other.aside.intersects(box)) return nowhere;
        if (tie && meets(tie->from, tie->to, other.words)) return nowhere;
        if (other.tie && (meets(other.tie->from, other.tie->to, besideTies) || (tie && cross(*tie, *other.tie))))
            return nowhere;
    }
    return liesOnACurve(box.inset(-clearOfLines)) ? nowhere : cost;
}

bool LabelRoom::liesOnACurve(const Rect& box) const {
    return std::any_of(curves_.begin(), curves_.end(), [&](const std::vector<Point>& curve) {
        auto next =
            std::lower_bound(curve.begin(), curve.end(), box.x, [](const Point& p, double x) { return p.x < x; });
        if (next == curve.begin() && next != curve.end()) ++next;
        for (; next != curve.end() && std::prev(next)->x <= box.right(); ++next) {
            const auto [high, low] = std::minmax(std::prev(next)->y, next->y);
            if (low >= box.y && high <= box.bottom()) return true;
        }
        return false;
    });
}

} // namespace cjm
