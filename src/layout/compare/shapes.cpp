#include "layout/compare/shapes.hpp"

#include "layout/compare/metrics.hpp"
#include "layout/emotion_shapes.hpp"
#include "layout/parts.hpp"

#include <algorithm>
#include <cmath>

namespace cjm::compare {
namespace {

constexpr double sampleStep = 12; // along the curves: between samples the shading is straight

// One side of the shading: from left to right along the one curve, back along the other.
PathShape areaOf(const std::vector<Point>& there, const std::vector<Point>& back, Colour fill) {
    PathShape shape;
    shape.fill = fill;
    for (const Point& point : there)
        shape.steps.push_back({shape.steps.empty() ? PathStep::Kind::move : PathStep::Kind::line, point, {}, {}});
    std::for_each(back.rbegin(), back.rend(), [&](const Point& point) {
        shape.steps.push_back({PathStep::Kind::line, point, {}, {}});
    });
    shape.steps.push_back({PathStep::Kind::close, {}, {}, {}});
    return shape;
}

// Between the two, where both are: in one colour as long as the later one is above, in the other where it is below.
void paintShading(const SampledCurve& before, const SampledCurve& after, const Theme& theme, Scene& scene) {
    constexpr double strength = 0.16;
    if (before.points().size() < 2 || after.points().size() < 2) return;
    const double from = std::max(before.points().front().x, after.points().front().x);
    const double to = std::min(before.points().back().x, after.points().back().x);
    if (to <= from) return;
    const int count = std::max(1, static_cast<int>(std::ceil((to - from) / sampleStep)));
    std::vector<Point> low, high; // of the earlier, of the later curve
    const auto flush = [&](bool isGain) {
        if (low.size() > 1)
            scene.shapes.emplace_back(areaOf(high, low, mix(theme.page, isGain ? theme.good : theme.bad, strength)));
        low.clear();
        high.clear();
    };
    bool isGain = true;
    for (int i = 0; i <= count; ++i) {
        const double x = from + (to - from) * i / count;
        const auto a = before.at(x), b = after.at(x);
        if (!a || !b) continue;
        const bool isNow = *b <= *a;
        if (!low.empty() && isNow != isGain) {
            // They cross between this place and the last one.
            const double gapBefore = low.back().y - high.back().y, gapNow = *a - *b;
            const double share = gapBefore / (gapBefore - gapNow);
            const Point at{low.back().x + (x - low.back().x) * share, low.back().y + (*a - low.back().y) * share};
            low.push_back(at);
            high.push_back(at);
            flush(isGain);
            low.push_back(at);
            high.push_back(at);
        }
        isGain = isNow;
        low.push_back({x, *a});
        high.push_back({x, *b});
    }
    flush(isGain);
}

void paintCurve(const SampledCurve& curve, const Pen& pen, Scene& scene) {
    if (curve.points().size() < 2) return;
    PathShape line;
    line.steps = curveSteps(curve.points(), curve.slopes(), 0, curve.points().size() - 1);
    line.pen = pen;
    scene.shapes.emplace_back(std::move(line));
}

void paintNeutral(const CompareLayout& layout, double y, const Theme& theme, Scene& scene) {
    PathShape line;
    line.steps = {moveTo(layout.left + 7, y), lineTo(layout.right - 7, y)};
    line.pen = {mix(theme.line, theme.muted, 0.25), 1, {4, 4}};
    scene.shapes.emplace_back(std::move(line));
}

// The sample of a line before its name.
void paintSample(const SheetText& name, const Pen& pen, Scene& scene) {
    if (name.empty()) return;
    const double y = name.rect.y + name.block->lineHeight / 2, x = name.rect.x - lineGapX - lineSample;
    PathShape line;
    line.steps = {moveTo(x, y), lineTo(x + lineSample, y)};
    line.pen = pen;
    scene.shapes.emplace_back(std::move(line));
}

} // namespace

std::vector<Point> pointsOf(const std::vector<ComparePoint>& points, bool isAfter) {
    std::vector<Point> list;
    for (const ComparePoint& point : points)
        if (isAfter ? point.after : point.before) list.push_back(isAfter ? point.afterAt : point.beforeAt);
    return list;
}

SampledCurve::SampledCurve(std::vector<Point> points) : points_(std::move(points)), slopes_(curveSlopes(points_)) {}

std::optional<double> SampledCurve::at(double x) const {
    if (points_.size() < 2 || x < points_.front().x || x > points_.back().x) return std::nullopt;
    auto right = std::upper_bound(points_.begin(), points_.end(), x,
                                  [](double value, const Point& point) { return value < point.x; });
    if (right == points_.end()) --right;
    const auto i = static_cast<std::size_t>(right - points_.begin()) - 1;
    const Point a = points_[i], b = points_[i + 1];
    const double width = std::max(b.x - a.x, 1e-6), t = (x - a.x) / width;
    const double t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * a.y + (t3 - 2 * t2 + t) * width * slopes_[i] + (3 * t2 - 2 * t3) * b.y +
           (t3 - t2) * width * slopes_[i + 1];
}

void paintChart(const CompareLayout& layout, const CompareChart& chart, const Theme& theme, Scene& scene) {
    const SampledCurve before(pointsOf(chart.points, false)), after(pointsOf(chart.points, true));
    const Colour quiet = readableOn(theme.page, mix(theme.page, theme.muted, 0.75), 3);
    const Pen dashed{quiet, 1.8, {6, 4}};
    const Colour good = readableOn(theme.page, theme.good, 3);
    const Pen solid{good, 3, {}};
    paintShading(before, after, theme, scene);
    paintNeutral(layout, chart.neutralY, theme, scene);
    paintCurve(before, dashed, scene);
    paintCurve(after, solid, scene);
    for (const ComparePoint& point : chart.points)
        if (point.before) addFace(point.beforeAt, {point.before->value, quiet, beforeFace, false}, theme, scene);
    for (const ComparePoint& point : chart.points)
        if (point.after) {
            const double value = point.after->value;
            addFace(point.afterAt, {value, readableOn(theme.page, emotionColour(theme, value), 2), afterFace, false},
                    theme, scene);
        }
    const Colour gain = readableOn(theme.page, mix(theme.good, theme.ink, 0.25), theme.textContrast);
    const Colour loss = readableOn(theme.page, theme.badText, theme.textContrast);
    for (const ComparePoint& point : chart.points) {
        if (!point.pill.empty()) {
            const Colour edge = mix(theme.page, point.isLoss() ? theme.bad : theme.good, 0.45);
            scene.shapes.emplace_back(BoxShape{point.pill.inset(0.5), differenceHeight / 2, theme.page, {edge, 1, {}}});
            addWords(point.difference, point.isLoss() ? loss : gain, scene);
        }
        addWords(point.beforeWords, readableOn(theme.page, theme.muted, theme.textContrast), scene);
        const bool isGain = point.rise() > 0 || !point.before;
        addWords(point.afterWords, point.isLoss() ? loss : isGain ? gain : theme.ink, scene);
    }
    paintSample(chart.beforeName, dashed, scene);
    paintSample(chart.afterName, solid, scene);
    addWords(chart.beforeName, readableOn(theme.page, theme.muted, theme.textContrast), scene);
    addWords(chart.afterName, theme.ink, scene);
}

void addStruck(const SheetText& text, Colour colour, Scene& scene) {
    if (text.empty()) return;
    addWords(text, colour, scene);
    constexpr double thick = 1, height = 0.27; // of a letter, over the line it stands on
    double y = text.rect.y + text.block->ascent - text.block->font.size * height;
    for (const TextLine& line : text.block->lines) {
        const double x = line.rightToLeft ? text.rect.right() - line.width : text.rect.x;
        scene.shapes.emplace_back(BoxShape{{x, y, line.width, thick}, 0, colour, {}});
        y += text.block->lineHeight;
    }
}

void paintChip(const Rect& rect, const SheetText& words, Colour fill, Colour ink, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{rect, rect.height / 2, fill, {}});
    addWords(words, ink, scene);
}

} // namespace cjm::compare
