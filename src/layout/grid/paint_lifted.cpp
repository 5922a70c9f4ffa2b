#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/places.hpp>

#include <algorithm>

namespace cjm {
namespace {

using namespace metrics;

bool isIn(const std::vector<Target>& lifted, const Target& target) {
    return std::binary_search(lifted.begin(), lifted.end(), target);
}

Rect titleRect(const GridLayout& layout, const PlacedRow& row) {
    return {row.rect.x, row.rect.y, layout.rowTitles(), row.rect.height};
}

// Of all cards none need be looked for.
bool isLifted(const GridLayout& layout, const std::vector<Target>& lifted, const CardId& id) {
    return lifted.size() == layout.records.size() || isIn(lifted, id);
}

// Calls `visit(point, curve, isFirst)` for every lifted face that `clip` touches, where it stands on the page.
template <class Visit>
void eachFace(const GridLayout& layout, const std::vector<Target>& lifted, const Rect& clip, Visit&& visit) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart || !row.rect.intersects(clip)) continue;
        bool isFirst = true;
        for (const EmotionCurve& curve : row.chart->curves) {
            for (EmotionPoint point : curve.points) {
                point.at.y += row.rect.y;
                point.labelRect.y += row.rect.y;
                if (faceRect(point).intersects(clip) && isLifted(layout, lifted, point.card->id))
                    visit(point, curve, isFirst);
            }
            isFirst = false;
        }
    }
}

void paintStage(const PlacedStage& stage, const Theme& theme, Detail detail, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{stage.rect, cardRadius, stage.hue.fill, {theme.page, 1, {}}});
    const double width = stage.rect.right() - chevronPoint - 6 - stage.titleAt.x;
    if (hasWords(detail) && !stage.title->empty())
        scene.shapes.emplace_back(TextShape{stage.title, stage.titleAt, width, stage.hue.onFill, Align::left});
}

void paintRow(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Detail detail, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{titleRect(layout, row).inset(1), cardRadius, theme.page, {theme.accent, 1, {}}});
    if (!hasWords(detail)) return;
    const double y = row.titleAt.y + (lineHeight(rowTitle) - 16) / 2;
    scene.shapes.emplace_back(IconShape{std::string(rowIcon(*row.row)), {row.rect.x + 17, y, 16, 16}, theme.muted});
    if (!row.title->empty())
        scene.shapes.emplace_back(TextShape{
            row.title, row.titleAt, layout.rowTitles() - headStyle(layout.options.head).rowTitleIndent - rowTitleEnd,
            theme.muted, Align::left});
}

} // namespace

std::vector<Rect> liftedRects(const GridLayout& layout, const std::vector<Target>& lifted, const Rect& clip) {
    std::vector<Rect> rects;
    for (const PlacedStage& stage : layout.stages)
        if (isIn(lifted, stage.stage->id)) rects.push_back(stage.rect);
    for (const PlacedRow& row : layout.rows)
        if (isIn(lifted, row.row->id)) rects.push_back(titleRect(layout, row));
    if (lifted.empty() || !std::holds_alternative<CardId>(lifted.front())) return rects;
    for (const PlacedCard& placed : layout.cards)
        if (placed.rect.intersects(clip) && isLifted(layout, lifted, placed.card->id)) rects.push_back(placed.rect);
    eachFace(layout, lifted, clip, [&](const EmotionPoint& point, const EmotionCurve&, bool) {
        rects.push_back(faceRect(point));
        if (point.label) rects.push_back(point.labelRect);
    });
    return rects;
}

Scene liftedScene(const GridLayout& layout, const Theme& theme, const std::vector<Target>& lifted, const Rect& clip,
                  Detail detail) {
    Scene scene;
    for (const PlacedStage& stage : layout.stages)
        if (isIn(lifted, stage.stage->id)) paintStage(stage, theme, detail, scene);
    for (const PlacedRow& row : layout.rows)
        if (isIn(lifted, row.row->id)) paintRow(row, layout, theme, detail, scene);
    if (lifted.empty() || !std::holds_alternative<CardId>(lifted.front())) return scene;
    for (const PlacedCard& placed : layout.cards)
        if (placed.rect.intersects(clip) && isLifted(layout, lifted, placed.card->id)) {
            // Goals are bare text, which could not be read over other cards.
            if (placed.card->kind == CardKind::goal && detail != Detail::blocks)
                scene.shapes.emplace_back(BoxShape{placed.rect, cardRadius, theme.page, {theme.line, 1, {}}});
            paintCard(placed, layout, theme, scene, {detail});
        }
    eachFace(layout, lifted, clip, [&](const EmotionPoint& point, const EmotionCurve& curve, bool isFirst) {
        const std::size_t first = scene.shapes.size();
        paintFaceOf(point, curve, isFirst, layout, theme, scene, {detail});
        if (isFaded(layout, curve)) fadeFrom(first, theme, scene);
    });
    return scene;
}

} // namespace cjm
