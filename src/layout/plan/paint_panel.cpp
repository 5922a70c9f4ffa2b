#include "layout/emotion_shapes.hpp"
#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/paint_signs.hpp"

#include <cjm/layout/plan/plan_paint.hpp>

#include <algorithm>

// The stage to work on first, and the matrix.

namespace cjm::plan {
namespace {

using Kind = PlanZone::Kind;
constexpr double faded = 0.4;

Colour pointFill(const PlanPoint& point, const Theme& theme, bool isRed) {
    if (point.isUnrated) return readableOn(theme.panel, theme.muted, 3);
    if (isRed) return darkenedFor(theme.bad, {255, 255, 255, 255}, 4.5);
    return point.hue.fill == theme.page ? point.hue.deep : point.hue.fill; // of themes without fills
}

void paintPoint(const PlanPoint& point, const Theme& theme, bool isLit, double alpha, Scene& scene) {
    const bool isRed = point.card->kind == CardKind::touchpoint && !point.isHollow && !point.isUnrated;
    const auto seen = [&](Colour colour) { return alpha < 1 ? mix(theme.page, colour, alpha) : colour; };
    const Colour fill = pointFill(point, theme, isRed);
    const double radius = point.rect.width / 2;
    if (isLit)
        scene.shapes.emplace_back(BoxShape{
            point.rect.inset(-2.5), radius + 2.5, theme.page, {readableOn(theme.page, theme.accent, 3), 1.5, {}}});
    if (point.isHollow || point.isUnrated) {
        scene.shapes.emplace_back(BoxShape{point.rect.inset(0.9), radius - 0.9, theme.page, {seen(fill), 1.8, {}}});
        const Colour ink =
            point.isUnrated ? readableOn(theme.page, theme.muted) : readableOn(theme.page, point.hue.deep);
        addWords(point.figure, seen(ink), scene);
        return;
    }
    scene.shapes.emplace_back(BoxShape{point.rect, radius, seen(fill), {}});
    addWords(point.figure, readableOn(fill, isRed ? Colour{255, 255, 255, 255} : point.hue.onFill), scene);
}

class PanelPainter {
public:
    PanelPainter(const PlanLayout& layout, const Theme& theme, const PlanHands& hands, Scene& scene)
        : layout_(layout),
          theme_(theme),
          hands_(hands),
          scene_(scene),
          quiet_(readableOn(theme.panel, theme.muted)),
          ink_(readableOn(theme.panel, theme.ink)) {}

    void paint() {
        scene_.shapes.emplace_back(BoxShape{layout_.panel, 0, theme_.panel, {}});
        const Rect edge = layout_.isPanelBeside ? Rect{layout_.panel.x, layout_.panel.y, 1, layout_.panel.height}
                                                : Rect{layout_.panel.x, layout_.panel.y, layout_.panel.width, 1};
        scene_.shapes.emplace_back(BoxShape{edge, 0, theme_.line, {}});
        paintFirst();
        paintMatrix();
    }

private:
    void paintFirst() {
        const PlanFirst& first = layout_.first;
        addWords(first.heading, quiet_, scene_);
        const bool isLink = first.canReturn;
        addWords(first.corner, isLink ? readableOn(theme_.panel, theme_.accent) : quiet_, scene_);
        addWords(first.name, ink_, scene_);
        addWords(first.none, quiet_, scene_);
        for (std::size_t i = 0; i < first.reasons.size(); ++i)
            paintReason(first.reasons[i], static_cast<int>(i));
        for (const PlanStage& stage : first.stages)
            paintStage(stage);
        addWords(first.more, readableOn(theme_.panel, theme_.accent), scene_);
        addWords(first.note, quiet_, scene_);
    }

    void paintReason(const PlanFirst::Reason& reason, int index) {
        const double x = reason.words.rect.x - reasonText, y = reason.words.rect.y + lineHeight(cellFont) / 2;
        const Rect sign{x, y - reasonIcon / 2, reasonIcon, reasonIcon};
        const bool isPointedAt = hands_.hovered.kind == Kind::reason && hands_.hovered.index == index;
        if (reason.of == StageReason::Of::emotion)
            addFace(sign.centre(), {reason.value, emotionColour(theme_, reason.value), reasonIcon / 2, false}, theme_,
                    scene_);
        else {
            const bool ofBarriers = reason.of == StageReason::Of::barriers;
            const Colour ink = ofBarriers ? theme_.bad : theme_.neutral;
            scene_.shapes.emplace_back(
                IconShape{ofBarriers ? "circle-alert" : "triangle-alert", sign, readableOn(theme_.panel, ink, 3)});
        }
        addWords(reason.words, isPointedAt ? readableOn(theme_.panel, theme_.accent) : ink_, scene_);
    }

    void paintStage(const PlanStage& row) {
        const bool isPointedAt = hands_.hovered.kind == Kind::stage && hands_.hovered.stage == row.stage->id;
        const Colour chosen = mix(theme_.panel, theme_.accent, 0.12);
        const Colour ground = row.isChosen ? chosen : theme_.panel;
        if (row.isChosen)
            scene_.shapes.emplace_back(BoxShape{row.rect, 6, chosen, {}});
        else if (isPointedAt)
            scene_.shapes.emplace_back(BoxShape{row.rect, 6, mix(theme_.panel, theme_.accent, 0.06), {}});
        if (layout_.options.hasHands) paintRing(row, ground);
        const double left = row.name.rect.x - squareGap;
        const Colour hue = row.hue.fill == theme_.page ? row.hue.deep : row.hue.fill;
        paintSquare(hue, left, row.rect.centre().y, scene_);
        addWords(row.name, readableOn(ground, theme_.ink), scene_);
        scene_.shapes.emplace_back(BoxShape{row.bar, barThickness / 2, mix(ground, theme_.muted, 0.16), {}});
        Rect full = row.bar;
        full.width = std::max(full.width * row.share, row.share > 0 ? barThickness : 0);
        const Colour bar = row.isChosen ? hue : mix(ground, hue, 0.55);
        if (full.width > 0) scene_.shapes.emplace_back(BoxShape{full, barThickness / 2, bar, {}});
        addWords(row.points, readableOn(ground, row.isChosen ? theme_.ink : theme_.muted), scene_);
    }

    void paintRing(const PlanStage& row, Colour ground) {
        if (row.isChosen) {
            const Colour accent = readableOn(ground, theme_.accent, 3);
            scene_.shapes.emplace_back(BoxShape{row.ring, ringSize / 2, accent, {}});
            scene_.shapes.emplace_back(BoxShape{row.ring.inset(4.5), 2.5, theme_.page, {}});
        } else if (row.priority.block) {
            addWords(row.priority, readableOn(ground, theme_.muted), scene_);
        } else {
            const Colour ring = mix(ground, theme_.muted, 0.6);
            scene_.shapes.emplace_back(BoxShape{row.ring.inset(0.6), ringSize / 2 - 0.6, theme_.page, {ring, 1.2, {}}});
        }
    }

    void paintMatrix() {
        const PlanMatrix& matrix = layout_.matrix;
        const double line = matrix.title.rect.y - 13;
        if (layout_.isPanelBeside)
            scene_.shapes.emplace_back(BoxShape{{layout_.panel.x, line, layout_.panel.width, 1}, 0, theme_.line, {}});
        addWords(matrix.title, ink_, scene_);
        addWords(matrix.summary, quiet_, scene_);
        paintField();
        for (const PlanPoint& point : matrix.points)
            paintOne(point);
        for (const SheetText& others : matrix.others)
            addWords(others, readableOn(theme_.page, theme_.muted), scene_);
        addWords(matrix.unratedWords, quiet_, scene_);
        for (const SheetText& words : matrix.legend)
            addWords(words, quiet_, scene_);
        paintLegendSign(matrix.legendSign);
    }

    void paintOne(const PlanPoint& point) {
        const bool isLifted = hands_.lifted == point.card->id;
        paintPoint(point, theme_, !isLifted && isAmong(hands_.lit, point.card->id), isLifted ? faded : 1, scene_);
    }

    void paintField() {
        const PlanMatrix& matrix = layout_.matrix;
        const Rect& field = matrix.rect;
        scene_.shapes.emplace_back(BoxShape{field.inset(0.5), 8, theme_.page, {theme_.line, 1, {}}});
        const Rect zone{field.x + 1, field.y + 1, matrix.zone.width - 1, matrix.zone.height - 1};
        const Colour fill = zoneColour(theme_, layout_.options.subject);
        scene_.shapes.emplace_back(BoxShape{zone, 0, fill, {}});
        const Pen dashes{mix(theme_.line, theme_.muted, 0.35), 1, {3, 3}};
        PathShape lines;
        lines.steps = {moveTo(matrix.borderX, field.y), lineTo(matrix.borderX, field.bottom()),
                       moveTo(field.x, matrix.borderY), lineTo(field.right(), matrix.borderY)};
        lines.pen = dashes;
        scene_.shapes.emplace_back(std::move(lines));
        const bool ofSolutions = layout_.options.subject == PlanSubject::solutions;
        for (std::size_t i = 0; i < matrix.corners.size(); ++i) {
            const Colour strong = ofSolutions ? theme_.solutionInk : theme_.badText;
            addWords(matrix.corners[i], i == 0 ? readableOn(fill, strong) : readableOn(theme_.page, theme_.muted),
                     scene_);
        }
        for (const SheetText& number : matrix.scale)
            addWords(number, quiet_, scene_);
        addWords(matrix.across, ink_, scene_);
        addWords(matrix.up, ink_, scene_);
    }

    // A ring for what is done, a disc for what is to be mended first.
    void paintLegendSign(const Rect& sign) {
        const bool ofSolutions = layout_.options.subject == PlanSubject::solutions;
        if (ofSolutions)
            scene_.shapes.emplace_back(BoxShape{sign.inset(1), sign.width / 2 - 1, theme_.page, {quiet_, 1.8, {}}});
        else
            scene_.shapes.emplace_back(
                BoxShape{sign, sign.width / 2, darkenedFor(theme_.bad, {255, 255, 255, 255}, 4.5), {}});
    }

    const PlanLayout& layout_;
    const Theme& theme_;
    const PlanHands& hands_;
    Scene& scene_;
    Colour quiet_, ink_;
};

} // namespace
} // namespace cjm::plan

namespace cjm {

void paintPlanPanel(const PlanLayout& layout, const Theme& theme, Scene& scene, const PlanHands& hands) {
    plan::PanelPainter(layout, theme, hands, scene).paint();
}

Scene carriedPoint(const PlanPoint& point, const Theme& theme) {
    PlanPoint carried = point;
    const Point centre = point.rect.centre();
    carried.rect = point.rect.moved(-centre.x, -centre.y);
    move(carried.figure, -centre.x, -centre.y);
    Scene scene;
    plan::paintPoint(carried, theme, true, 1, scene);
    return scene;
}

} // namespace cjm
