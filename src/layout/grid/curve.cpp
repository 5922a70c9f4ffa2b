#include "layout/emotion_shapes.hpp"

#include <cjm/layout/grid/places.hpp>

#include <algorithm>

namespace cjm {

std::optional<double> curveHeight(const EmotionCurve& curve, double x) {
    const auto& points = curve.points;
    if (points.empty() || x < points.front().at.x || x > points.back().at.x) return std::nullopt;
    const auto next = std::find_if(points.begin(), points.end(), [&](const EmotionPoint& p) { return p.at.x >= x; });
    if (next == points.begin()) return next->at.y;
    // A slope depends on the points beside its own alone.
    const auto i = next - points.begin();
    std::vector<Point> near;
    for (auto k = std::max<std::ptrdiff_t>(i - 2, 0);
         k <= std::min<std::ptrdiff_t>(i + 1, static_cast<std::ptrdiff_t>(points.size()) - 1); ++k)
        near.push_back(points[static_cast<std::size_t>(k)].at);
    const auto slopes = curveSlopes(near);
    const auto right = static_cast<std::size_t>(std::min<std::ptrdiff_t>(i, 2));
    const Point a = near[right - 1], b = near[right];
    const double width = std::max(b.x - a.x, 1e-6), t = (x - a.x) / width, u = 1 - t;
    return u * u * (1 + 2 * t) * a.y + t * u * u * width * slopes[right - 1] + t * t * (3 - 2 * t) * b.y -
           t * t * u * width * slopes[right];
}

void moveFace(GridLayout& layout, const CardId& face, double value, std::optional<double> x) {
    for (PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (std::size_t c = 0; c < row.chart->curves.size(); ++c) {
            const auto& points = row.chart->curves[c].points;
            const auto found =
                std::find_if(points.begin(), points.end(), [&](const auto& p) { return p.card->id == face; });
            if (found == points.end()) continue;
            auto chart = std::make_shared<EmotionChart>(*row.chart);
            EmotionCurve& curve = chart->curves[c];
            EmotionPoint& point = curve.points[static_cast<std::size_t>(found - points.begin())];
            auto card = std::make_shared<Card>(*point.card);
            card->value = value;
            point.card = std::move(card);
            const Point to{x.value_or(point.at.x), chart->neutralY - value * chart->unit};
            point.labelRect = point.labelRect.moved(to.x - point.at.x, to.y - point.at.y);
            point.at = to;
            std::stable_sort(curve.points.begin(), curve.points.end(),
                             [](const EmotionPoint& a, const EmotionPoint& b) { return a.at.x < b.at.x; });
            row.chart = std::move(chart);
            return;
        }
    }
}

} // namespace cjm
