#include "layout/compare/metrics.hpp"
#include "layout/compare/shapes.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/compare/compare_paint.hpp>

#include <algorithm>
#include <string>

namespace cjm::compare {
namespace {

// A block arrow; the first starts straight.
PathShape arrowOf(const Rect& r, bool isFirst) {
    using K = PathStep::Kind;
    constexpr double corner = 7, k = corner * 0.45;
    const double round = isFirst ? corner : 0, middle = r.y + r.height / 2, point = chevronPoint;
    PathShape shape;
    shape.steps = {moveTo(r.x + round, r.y), lineTo(r.right() - point, r.y), lineTo(r.right(), middle),
                   lineTo(r.right() - point, r.bottom()), lineTo(r.x + round, r.bottom())};
    if (isFirst) {
        shape.steps.push_back({K::cubic, {r.x + k, r.bottom()}, {r.x, r.bottom() - k}, {r.x, r.bottom() - round}});
        shape.steps.push_back(lineTo(r.x, r.y + round));
        shape.steps.push_back({K::cubic, {r.x, r.y + k}, {r.x + k, r.y}, {r.x + round, r.y}});
    } else {
        shape.steps.push_back(lineTo(r.x + point, middle));
    }
    shape.steps.push_back({K::close, {}, {}, {}});
    return shape;
}

void paintStage(const CompareStage& stage, bool isFirst, const Theme& theme, Scene& scene) {
    const bool isGone = stage.fate == CompareFate::gone, isFresh = stage.fate == CompareFate::fresh;
    const Colour fill = isGone ? mix(theme.page, theme.muted, 0.12) : stage.hue.fill;
    const Colour ink = isGone ? readableOn(fill, theme.muted, theme.textContrast) : stage.hue.onFill;
    PathShape shape = arrowOf(stage.rect, isFirst);
    shape.fill = fill;
    constexpr double likeThePage = 1.3;
    if (theme.outline > 0 || contrast(fill, theme.page) < likeThePage)
        shape.pen = {isGone ? theme.muted : stage.hue.deep, std::max(1.0, theme.outline), {}};
    if (isFresh) shape.pen = {readableOn(theme.page, theme.good, 3), 2.5, {}};
    scene.shapes.emplace_back(std::move(shape));
    addStruck(stage.old, ink, scene);
    addWords(stage.title, ink, scene);
    addWords(stage.subtitle, ink, scene);
    if (stage.mark.empty()) return;
    if (isGone) return addWords(stage.mark, ink, scene);
    const Rect pill{stage.mark.rect.x - markPadding, stage.mark.rect.y - 1, stage.mark.rect.width + 2 * markPadding,
                    stage.mark.rect.height + 2};
    const bool isPale = fill == theme.page;
    const Colour ground = isPale ? stage.hue.deep : stage.hue.onFill;
    paintChip(pill, stage.mark, ground, readableOn(ground, isPale ? theme.page : fill), scene);
}

void paintNames(const CompareLayout& layout, const Theme& theme, Scene& scene) {
    const Colour quiet = readableOn(theme.page, theme.muted, theme.textContrast);
    scene.shapes.emplace_back(
        BoxShape{layout.beforeRect.inset(0.5), 8, theme.page, {mix(theme.line, theme.muted, 0.2), 1, {}}});
    addWords(layout.beforeName, quiet, scene);
    scene.shapes.emplace_back(IconShape{"arrow-right", layout.arrow, quiet});
    const Colour fill = mix(theme.page, theme.good, 0.1);
    scene.shapes.emplace_back(
        BoxShape{layout.afterRect.inset(0.5), 8, fill, {readableOn(theme.page, theme.good, 3), 1, {}}});
    addWords(layout.afterName, readableOn(fill, mix(theme.good, theme.ink, 0.3), theme.textContrast), scene);
}

void paintFigures(const CompareLayout& layout, const Theme& theme, Scene& scene) {
    const Colour quiet = readableOn(theme.page, theme.muted, theme.textContrast);
    for (const CompareFigureBox& box : layout.figures) {
        using Of = CompareFigure::Of;
        const Colour tone = box.figure.isWorse || box.figure.of == Of::barriers ? theme.bad
                            : box.figure.of == Of::lowest                       ? theme.neutral
                                                                                : theme.good;
        scene.shapes.emplace_back(BoxShape{box.bar, barWidth / 2, tone, {}});
        addWords(box.value, theme.ink, scene);
        addWords(box.label, theme.ink, scene);
        addWords(box.note, quiet, scene);
    }
}

void paintRow(const CompareLayout& layout, const CompareRow& row, const Theme& theme, const std::optional<Rect>& clip,
              Scene& scene) {
    const Colour quiet = readableOn(theme.page, theme.muted, theme.textContrast);
    const Colour title = readableOn(theme.page, mix(theme.muted, theme.ink, 0.35), theme.textContrast);
    scene.shapes.emplace_back(IconShape{std::string(rowIcon(*row.row)), row.sign, quiet});
    addStruck(row.old, quiet, scene);
    addWords(row.title, title, scene);
    const bool isFresh = row.fate == CompareFate::fresh;
    addWords(row.mark, isFresh ? readableOn(theme.page, theme.good, theme.textContrast) : quiet, scene);
    if (row.chart) paintChart(layout, *row.chart, theme, scene);
    for (const CompareItem& item : row.items)
        if (!clip || clip->intersects(item.rect)) paintItem(item, theme, scene);
    for (const SheetText& count : row.counts)
        if (!clip || clip->intersects(count.rect)) addWords(count, quiet, scene);
}

void paintLines(const CompareLayout& layout, const Theme& theme, Scene& scene) {
    const auto line = [&](const Rect& rect) { scene.shapes.emplace_back(BoxShape{rect, 0, theme.line, {}}); };
    const double width = layout.right - margin;
    if (!layout.rows.empty()) {
        line({margin, layout.rowsTop, width, 1});
        const double bottom = layout.rows.back().rect.bottom();
        for (const CompareStage& stage : layout.stages)
            line({stage.x, layout.rowsTop, 1, bottom - layout.rowsTop});
    }
    for (const CompareRow& row : layout.rows)
        line({margin, row.rect.bottom(), width, 1});
}

} // namespace
} // namespace cjm::compare

namespace cjm {

Scene compareScene(const CompareLayout& layout, const Theme& theme, const std::optional<Rect>& clip) {
    using namespace compare;
    Scene scene;
    scene.size = layout.size;
    const Colour quiet = readableOn(theme.page, theme.muted, theme.textContrast);
    addWords(layout.title, theme.ink, scene);
    addWords(layout.summary, quiet, scene);
    paintNames(layout, theme, scene);
    paintFigures(layout, theme, scene);
    paintLines(layout, theme, scene);
    for (const CompareStage& stage : layout.stages)
        paintStage(stage, &stage == &layout.stages.front(), theme, scene);
    for (const CompareRow& row : layout.rows)
        if (!clip || clip->intersects(row.rect)) paintRow(layout, row, theme, clip, scene);
    addWords(layout.nothing, quiet, scene);
    addWords(layout.legend, quiet, scene);
    addWords(layout.source, quiet, scene);
    return scene;
}

} // namespace cjm
