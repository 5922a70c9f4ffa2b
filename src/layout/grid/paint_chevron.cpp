#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/words.hpp"

#include <cjm/layout/grid/grid_paint.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double chevronCorner = 7;

// A block arrow; the first starts straight with rounded corners.
std::vector<PathStep> chevronSteps(const Rect& r, bool first, double point, double corner) {
    using K = PathStep::Kind;
    const double round = first ? corner : 0, k = round * 0.45;
    const double middle = r.y + r.height / 2;
    std::vector<PathStep> steps = {{K::move, {r.x + round, r.y}, {}, {}},
                                   {K::line, {r.right() - point, r.y}, {}, {}},
                                   {K::line, {r.right(), middle}, {}, {}},
                                   {K::line, {r.right() - point, r.bottom()}, {}, {}},
                                   {K::line, {r.x + round, r.bottom()}, {}, {}}};
    if (first) {
        steps.push_back({K::cubic, {r.x + k, r.bottom()}, {r.x, r.bottom() - k}, {r.x, r.bottom() - round}});
        steps.push_back({K::line, {r.x, r.y + round}, {}, {}});
        steps.push_back({K::cubic, {r.x, r.y + k}, {r.x + k, r.y}, {r.x + round, r.y}});
    } else {
        steps.push_back({K::line, {r.x + point, middle}, {}, {}});
    }
    steps.push_back({K::close, {}, {}, {}});
    return steps;
}

} // namespace

void paintChevron(const PlacedStage& stage, const ChevronLook& look, const Theme& theme, Scene& scene) {
    constexpr double likeThePage = 1.3; // of contrast
    const bool fades = theme.outline == 0 && contrast(stage.hue.fill, theme.page) < likeThePage;
    const double edge = fades ? 1 : theme.outline;
    PathShape shape;
    shape.fill = stage.hue.fill;
    if (edge > 0) shape.pen = {stage.hue.deep, std::max(edge, look.leastEdge), {}};
    shape.steps = chevronSteps(stage.rect, look.isFirst, look.point, chevronCorner);
    scene.shapes.emplace_back(std::move(shape));
}

bool isWithin(const PlacedStage& stage, const std::optional<Rect>& clip) {
    return !clip || (stage.rect.right() >= clip->x && stage.rect.x <= clip->right());
}

void paintChevrons(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip) {
    for (const PlacedStage& stage : layout.stages)
        if (isWithin(stage, clip)) paintChevron(stage, {&stage == &layout.stages.front(), chevronPoint}, theme, scene);
}

void paintHeads(const GridLayout& layout, const TextMeasure& measure, double zoom, Scene& scene,
                const std::optional<Rect>& clip) {
    constexpr Font type{Face::semiBold, 11};
    constexpr double padding = 3, least = 20; // pixels
    const double line = lineHeight(type);
    for (const PlacedStage& p : layout.stages) {
        if (!isWithin(p, clip) || p.stage->title.empty()) continue;
        const bool isFirst = &p == &layout.stages.front();
        const double left = (p.rect.x + (isFirst ? 0 : chevronPoint)) * zoom + padding;
        const double room = (p.rect.right() - chevronPoint) * zoom - left;
        if (room < least || p.rect.height * zoom < line) continue;
        TextPtr title = wrap(measure, p.stage->title, type, {room, 0, true});
        if (title->height() > p.rect.height * zoom || title->font != type)
            title = cutLine(measure, p.stage->title, type, room);
        const double y = (p.rect.y + p.rect.height / 2) * zoom - title->height() / 2;
        scene.shapes.emplace_back(TextShape{title, {left, y}, room, p.hue.onFill, Align::left});
    }
}

// The slanted edges go outwards along their normals.
PathShape outlineOf(const GridLayout& layout, const PlacedStage& stage, double distance, const Pen& pen) {
    const Rect& r = stage.rect;
    const bool isFirst = &stage == &layout.stages.front();
    const double half = r.height / 2, point = chevronPoint * (half + distance) / half;
    const double aside = distance * std::hypot(chevronPoint, half) / half;
    const double left = isFirst ? r.x - distance : r.x + chevronPoint - aside - point;
    const Rect grown{left, r.y - distance, r.right() + aside - left, r.height + 2 * distance};
    PathShape shape;
    shape.pen = pen;
    shape.steps = chevronSteps(grown, isFirst, point, chevronCorner + distance);
    return shape;
}

} // namespace cjm
