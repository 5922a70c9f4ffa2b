#include "layout/emotion_shapes.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"

#include <cjm/layout/grid/grid_paint.hpp>

#include <algorithm>

namespace cjm {
namespace {

using namespace metrics;

PathStep move(Point a) { return {PathStep::Kind::move, a, {}, {}}; }
PathStep line(Point a) { return {PathStep::Kind::line, a, {}, {}}; }

// A curve is drawn in parts, so that a view of a few columns draws those near it. Where a part begins depends on the
// curve alone: dashes and colours are the same whatever is in view.
struct CurvePart {
    const EmotionCurve& curve;
    std::size_t first, last; // points; the last of one part is the first of the next
    std::vector<PathStep> steps;
};

std::vector<CurvePart> partsOf(const EmotionCurve& curve, const std::optional<Rect>& clip) {
    constexpr std::size_t partLength = 16;
    constexpr double reach = 4; // of a pen
    std::vector<CurvePart> parts;
    std::vector<Point> points;
    for (const EmotionPoint& p : curve.points)
        points.push_back(p.at);
    const auto slope = curveSlopes(points);
    for (std::size_t first = 0; first + 1 < points.size(); first += partLength) {
        const std::size_t last = std::min(first + partLength, points.size() - 1);
        if (clip && (points[last].x + reach < clip->x || points[first].x - reach > clip->right())) continue;
        parts.push_back({curve, first, last, curveSteps(points, slope, first, last)});
    }
    return parts;
}

Gradient alongCurve(const CurvePart& part, const Theme& theme) {
    const auto& points = part.curve.points;
    const double from = points[part.first].at.x, to = points[part.last].at.x;
    Gradient gradient{{from, 0}, {to, 0}, {}};
    for (std::size_t i = part.first; i <= part.last; ++i)
        gradient.stops.emplace_back((points[i].at.x - from) / std::max(to - from, 1e-6),
                                    emotionColour(theme, points[i].card->value));
    return gradient;
}

PathShape areaUnder(const CurvePart& part, const EmotionChart& chart, const Theme& theme) {
    PathShape area;
    area.steps = part.steps;
    const double left = part.curve.points[part.first].at.x;
    Point end = part.curve.points[part.last].at;
    if (part.last + 1 < part.curve.points.size()) area.steps.push_back(line({++end.x, end.y})); // no seam
    area.steps.push_back(line({end.x, chart.neutralY}));
    area.steps.push_back(line({left, chart.neutralY}));
    area.steps.push_back({PathStep::Kind::close, {}, {}, {}});
    area.fill = areaTint(theme, chart.neutralY, 1.6 * chart.unit);
    return area;
}

void paintFace(const EmotionPoint& point, Colour ring, double radius, const Theme& theme, Scene& scene) {
    addFace(point.at, {point.card->value, ring, radius}, theme, scene);
    if (point.card->momentOfTruth)
        scene.shapes.emplace_back(IconShape{
            "star-filled", {point.at.x + radius * 0.5, point.at.y - radius * 1.5, starSize, starSize}, theme.neutral});
}

// Words that found no room beside their face are tied to it by a thin line.
void paintTie(const EmotionPoint& p, const Theme& theme, Scene& scene) {
    if (!p.label || p.label->empty()) return;
    const Rect& r = p.labelRect;
    const double gapBelow = r.y - (p.at.y + faceRadius), gapAbove = p.at.y - faceRadius - r.bottom();
    if (std::max(gapBelow, gapAbove) < 2 * labelGap + 4) return;
    const double x = std::clamp(p.at.x, r.x + 4, std::max(r.x + 4, r.right() - 4));
    PathShape tie;
    tie.steps = gapBelow > 0 ? std::vector{move({p.at.x, p.at.y + faceRadius + 1}), line({x, r.y - 1})}
                             : std::vector{move({p.at.x, p.at.y - faceRadius - 1}), line({x, r.bottom() + 1})};
    tie.pen = {mix(theme.line, theme.muted, 0.35), 1, {}};
    scene.shapes.emplace_back(std::move(tie));
}

// What a chart is drawn with: of what `clip` shows, when it is given.
class ChartPainter {
public:
    ChartPainter(const EmotionChart& chart, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                 Detail detail)
        : chart_(chart),
          theme_(theme),
          scene_(scene),
          clip_(clip),
          detail_(detail) {}

    void paintNeutral(const std::vector<PlacedStage>& stages) {
        PathShape neutral;
        for (const PlacedStage& stage : stages) {
            if (clip_ && (stage.x > clip_->right() || stage.x + stage.width < clip_->x)) continue;
            neutral.steps.push_back(move({stage.x, chart_.neutralY}));
            neutral.steps.push_back(line({stage.x + stage.width, chart_.neutralY}));
        }
        neutral.pen = {mix(theme_.line, theme_.muted, 0.2), 1, {}};
        if (detail_ == Detail::full) neutral.pen.dash = {2, 4};
        if (!neutral.steps.empty()) scene_.shapes.emplace_back(std::move(neutral));
    }

    // Those of some curves: lines first, the first curve over the others, then faces.
    template <class IsWanted> void paintCurves(IsWanted&& isWanted) {
        for (std::size_t i = chart_.curves.size(); i-- > 0;)
            if (isWanted(chart_.curves[i])) paintLines(chart_.curves[i], i == 0);
        if (detail_ != Detail::full) return;
        for (std::size_t i = chart_.curves.size(); i-- > 0;) {
            if (!isWanted(chart_.curves[i])) continue;
            for (const EmotionPoint& p : chart_.curves[i].points)
                if (isVisible(p)) paintFaceOf(p, chart_.curves[i], i == 0, theme_, scene_, detail_);
        }
    }

private:
    // A face and its words reach less than a column to each side.
    [[nodiscard]] bool isVisible(const EmotionPoint& p) const {
        return !clip_ || (p.at.x + widestLabel > clip_->x && p.at.x - widestLabel < clip_->right());
    }

    void paintLines(const EmotionCurve& curve, bool isFirst) {
        if (detail_ == Detail::full)
            for (const EmotionPoint& p : curve.points)
                if (isVisible(p)) paintTie(p, theme_, scene_);
        for (CurvePart& part : partsOf(curve, clip_)) {
            PathShape stroke;
            if (isFirst)
                stroke.pen =
                    detail_ == Detail::blocks ? Pen{theme_.neutral, 3, {}} : Pen{alongCurve(part, theme_), 3, {}};
            else
                stroke.pen = detail_ == Detail::full ? Pen{curve.colour, 1.6, {5, 3}} : Pen{curve.colour, 1.6, {}};
            stroke.steps = std::move(part.steps);
            scene_.shapes.emplace_back(std::move(stroke));
        }
    }

    const EmotionChart& chart_;
    const Theme& theme_;
    Scene& scene_;
    const std::optional<Rect>& clip_;
    Detail detail_;
};

} // namespace

void paintChartArea(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Scene& scene,
                    const std::optional<Rect>& clip) {
    const EmotionChart chart = row.placedChart();
    if (chart.curves.empty()) return;
    const std::size_t first = scene.shapes.size();
    for (const CurvePart& part : partsOf(chart.curves.front(), clip))
        scene.shapes.emplace_back(areaUnder(part, chart, theme));
    if (isFaded(layout, chart.curves.front())) fadeFrom(first, theme, scene);
}

void paintChart(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Scene& scene,
                const std::optional<Rect>& clip, Detail detail) {
    const EmotionChart chart = row.placedChart();
    ChartPainter painter(chart, theme, scene, clip, detail);
    painter.paintNeutral(layout.stages);
    // What is faded covers nothing of what counts.
    const std::size_t first = scene.shapes.size();
    painter.paintCurves([&](const EmotionCurve& curve) { return isFaded(layout, curve); });
    fadeFrom(first, theme, scene);
    painter.paintCurves([&](const EmotionCurve& curve) { return !isFaded(layout, curve); });
}

void paintFaceOf(const EmotionPoint& p, const EmotionCurve& curve, bool isFirst, const Theme& theme, Scene& scene,
                 Detail detail) {
    const Colour ring = isFirst ? emotionColour(theme, p.card->value) : curve.colour;
    if (detail == Detail::blocks) {
        scene.shapes.emplace_back(BoxShape{faceRect(p), 0, ring, {}});
        return;
    }
    paintFace(p, ring, isFirst ? faceRadius : smallFaceRadius, theme, scene);
    if (!p.label || p.label->empty()) return;
    const Colour usual = isFirst ? theme.muted : mix(theme.muted, readableOn(theme.page, curve.colour), 0.7);
    scene.shapes.emplace_back(TextShape{
        p.label, {p.labelRect.x, p.labelRect.y}, p.labelRect.width, readableOverArea(usual, theme), Align::centre});
}

} // namespace cjm
