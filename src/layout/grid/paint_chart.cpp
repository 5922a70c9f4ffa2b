#include "layout/emotion_shapes.hpp"
#include "layout/grid/card_marks.hpp"
#include "layout/grid/labels.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/known_look.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cjm {
namespace {

using namespace metrics;

constexpr double toldWidth = 4; // of the curve of whose story is told

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
    const auto& points = part.curve.points;
    closeArea(area.steps,
              {points[part.first].at, points[part.last].at, part.first == 0, part.last + 1 == points.size()},
              chart.neutralY);
    area.fill = areaTint(theme, chart.neutralY, 1.6 * chart.unit, chart.curves.size() > 1);
    return area;
}

// Words far from their face are tied to it in its curve's colour, with a dot at their end.
void paintTie(const EmotionPoint& p, const EmotionCurve& curve, bool isFirst, const Theme& theme, Scene& scene) {
    constexpr double farAway = 40, dotSize = 3;
    const auto tie = tieOf(p);
    if (!tie) return;
    const bool isFar = std::abs(tie->to.y - tie->from.y) > farAway;
    const Colour strong = isFirst ? theme.muted : curve.colour;
    const Colour colour = isFar ? mix(theme.line, strong, 0.7) : mix(theme.line, theme.muted, 0.35);
    PathShape path;
    path.steps = {move(tie->from), line(tie->to)};
    path.pen = {colour, 1, {}};
    scene.shapes.emplace_back(std::move(path));
    if (isFar)
        scene.shapes.emplace_back(
            BoxShape{{tie->to.x - dotSize / 2, tie->to.y - dotSize / 2, dotSize, dotSize}, dotSize / 2, colour, {}});
}

// A face with the number of its words in a list.
void paintNumber(const EmotionPoint& p, Colour ring, double radius, const Theme& theme, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{{p.at.x - radius + 1, p.at.y - radius + 1, 2 * radius - 2, 2 * radius - 2},
                                       radius - 1,
                                       theme.page,
                                       {ring, 2, {}}});
    scene.shapes.emplace_back(TextShape{p.number,
                                        {p.at.x - radius, p.at.y - p.number->height() / 2},
                                        2 * radius,
                                        readableOn(theme.page, ring),
                                        Align::centre});
}

void paintFace(const EmotionPoint& point, const FaceLook& look, const Theme& theme, Scene& scene) {
    const double radius = look.radius;
    if (point.number)
        paintNumber(point, look.ring, radius, theme, scene);
    else
        addFace(point.at, look, theme, scene);
    if (!point.card->momentOfTruth) return;
    // On a ring of the page's colour: it is of this face, whatever lies below.
    const Rect star{point.at.x + radius * 0.5, point.at.y - radius * 1.5, faceStar, faceStar};
    scene.shapes.emplace_back(BoxShape{star.inset(-2), star.width / 2 + 2, theme.page, {}});
    scene.shapes.emplace_back(IconShape{"star-filled", star, theme.neutral});
}

// What a chart is drawn with: of what `clip` shows, when it is given.
class ChartPainter {
public:
    ChartPainter(const EmotionChart& chart, const GridLayout& layout, const Theme& theme, Scene& scene,
                 const std::optional<Rect>& clip, const CellLook& look)
        : chart_(chart),
          layout_(layout),
          theme_(theme),
          scene_(scene),
          clip_(clip),
          look_(look) {}

    // From border to border of the columns, but not behind words.
    void paintNeutral(const std::vector<PlacedStage>& stages) {
        PathShape neutral;
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const PlacedStage& stage = stages[i];
            if (clip_ && (stage.x > clip_->right() || stage.x + stage.width < clip_->x)) continue;
            double x = stage.x;
            for (const auto& [from, to] : wordsOnNeutral(static_cast<int>(i))) {
                if (from > x) addNeutral(neutral, x, from);
                x = std::max(x, to);
            }
            if (x < stage.x + stage.width) addNeutral(neutral, x, stage.x + stage.width);
        }
        neutral.pen = {mix(theme_.line, theme_.muted, 0.2), 1, {}};
        if (hasWords(look_.detail)) neutral.pen.dash = {2, 4};
        if (!neutral.steps.empty()) scene_.shapes.emplace_back(std::move(neutral));
    }

    // Those of some curves: lines first, the first curve over the others, then faces.
    template <class IsWanted> void paintCurves(IsWanted&& isWanted) {
        for (std::size_t i = chart_.curves.size(); i-- > 0;)
            if (isWanted(chart_.curves[i])) paintLines(chart_.curves[i], i == 0);
        if (!hasWords(look_.detail)) return;
        for (std::size_t i = chart_.curves.size(); i-- > 0;) {
            if (!isWanted(chart_.curves[i])) continue;
            for (const EmotionPoint& p : chart_.curves[i].points)
                if (isVisible(p)) paintFaceOf(p, chart_.curves[i], i == 0, layout_, theme_, scene_, look_);
        }
    }

private:
    void addNeutral(PathShape& path, double from, double to) const {
        path.steps.push_back(move({from, chart_.neutralY}));
        path.steps.push_back(line({to, chart_.neutralY}));
    }

    // Where words of a column stand on the neutral line, from left to right.
    [[nodiscard]] std::vector<std::pair<double, double>> wordsOnNeutral(int column) const {
        constexpr double air = 4;
        std::vector<std::pair<double, double>> list;
        if (!hasWords(look_.detail)) return list;
        for (const EmotionCurve& curve : chart_.curves)
            for (const EmotionPoint& p : curve.points)
                if (p.column == column && p.label && p.labelRect.y - 2 < chart_.neutralY &&
                    p.labelRect.bottom() + 2 > chart_.neutralY)
                    list.emplace_back(p.labelRect.x - air, p.labelRect.right() + air);
        std::sort(list.begin(), list.end());
        return list;
    }

    // A face and its words reach less than a column to each side.
    [[nodiscard]] bool isVisible(const EmotionPoint& p) const {
        return !clip_ || (p.at.x + widestLabel > clip_->x && p.at.x - widestLabel < clip_->right());
    }

    void paintLines(const EmotionCurve& curve, bool isFirst) {
        if (hasWords(look_.detail))
            for (const EmotionPoint& p : curve.points)
                if (isVisible(p)) paintTie(p, curve, isFirst, theme_, scene_);
        for (CurvePart& part : partsOf(curve, clip_)) {
            PathShape stroke;
            if (isFirst)
                stroke.pen =
                    look_.detail == Detail::blocks ? Pen{theme_.neutral, 3, {}} : Pen{alongCurve(part, theme_), 3, {}};
            else
                stroke.pen =
                    hasWords(look_.detail) ? curvePen(curve, theme_) : Pen{curve.colour, theme_.curveWidth, {}};
            if (layout_.story && curve.persona && curve.persona == layout_.story->persona) stroke.pen.width = toldWidth;
            stroke.steps = std::move(part.steps);
            scene_.shapes.emplace_back(std::move(stroke));
        }
    }

    const EmotionChart& chart_;
    const GridLayout& layout_;
    const Theme& theme_;
    Scene& scene_;
    const std::optional<Rect>& clip_;
    const CellLook& look_;
};

} // namespace

void paintChartArea(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Scene& scene,
                    const std::optional<Rect>& clip) {
    const EmotionChart chart = row.placedChart();
    if (chart.curves.empty() || !theme.hasAreas) return;
    const std::size_t first = scene.shapes.size();
    for (const CurvePart& part : partsOf(chart.curves.front(), clip))
        scene.shapes.emplace_back(areaUnder(part, chart, theme));
    if (isFaded(layout, chart.curves.front())) fadeFrom(first, theme, scene);
}

void paintChart(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Scene& scene,
                const std::optional<Rect>& clip, const CellLook& look) {
    const EmotionChart chart = row.placedChart();
    ChartPainter painter(chart, layout, theme, scene, clip, look);
    painter.paintNeutral(layout.stages);
    // What is faded covers nothing of what counts.
    const std::size_t first = scene.shapes.size();
    painter.paintCurves([&](const EmotionCurve& curve) { return isFaded(layout, curve); });
    fadeFrom(first, theme, scene);
    painter.paintCurves([&](const EmotionCurve& curve) { return !isFaded(layout, curve); });
}

void paintBareCurves(const PlacedRow& row, double width, const Theme& theme, Scene& scene) {
    const EmotionChart chart = row.placedChart();
    for (std::size_t i = chart.curves.size(); i-- > 0;)
        for (CurvePart& part : partsOf(chart.curves[i], std::nullopt)) {
            PathShape stroke;
            stroke.pen = i == 0 ? Pen{alongCurve(part, theme), width, {}} : Pen{chart.curves[i].colour, width, {}};
            stroke.steps = std::move(part.steps);
            scene.shapes.emplace_back(std::move(stroke));
        }
}

static FaceLook faceLook(const EmotionPoint& p, Colour ring, bool isFirst, const GridLayout& layout,
                         const Theme& theme) {
    FaceLook look{p.card->value, ring, isFirst ? faceRadius : smallFaceRadius};
    look.isAssumed = showsGuesses(layout.options) && p.card->status == Status::assumption;
    if (!layout.options.evidence) return look;
    if (look.isAssumed) look.hatch = faceHatch(theme);
    if (p.card->status == Status::none) look.ring = theme.muted;
    return look;
}

static void paintFaceWords(const EmotionPoint& p, const EmotionCurve& curve, bool isFirst, const Theme& theme,
                           Scene& scene) {
    if (!p.label || p.label->empty()) return;
    const Colour usual = isFirst ? theme.muted : mix(theme.muted, readableOn(theme.page, curve.colour), 0.7);
    const Colour ink = readableOverArea(usual, theme);
    const Rect words = wordsRect(p);
    const Point at{words.x, words.y};
    scene.shapes.emplace_back(TextShape{p.label, at, words.width, ink, p.number ? Align::left : Align::centre});
    if (p.number)
        scene.shapes.emplace_back(TextShape{p.number, {at.x - listIndent, at.y}, listIndent, ink, Align::left});
}

void paintFaceOf(const EmotionPoint& p, const EmotionCurve& curve, bool isFirst, const GridLayout& layout,
                 const Theme& theme, Scene& scene, const CellLook& look) {
    const std::size_t first = scene.shapes.size();
    const Colour ring = isFirst ? emotionColour(theme, p.card->value) : curve.colour;
    if (look.detail == Detail::blocks) {
        scene.shapes.emplace_back(BoxShape{faceRect(p), 0, ring, {}});
        return;
    }
    paintFace(p, faceLook(p, ring, isFirst, layout, theme), theme, scene);
    paintFaceWords(p, curve, isFirst, theme, scene);
    if (p.marks) paintMarks(p, theme, scene, {look.detail == Detail::full ? look.marks : 0, theme.page});
    if (isOfOtherStatus(layout, *p.card)) fadeFrom(first, theme, scene);
}

std::vector<double> curveDash(std::size_t place) {
    static const std::vector<double> dashes[] = {{6, 4}, {2, 3}, {10, 3, 2, 3}, {1, 4}};
    const std::size_t index = place - 1; // colours come again, not with the same dashes
    return dashes[(index + index / std::size(dashes)) % std::size(dashes)];
}

Pen curvePen(const EmotionCurve& curve, const Theme& theme) { return {curve.colour, theme.curveWidth, curve.dash}; }

} // namespace cjm
