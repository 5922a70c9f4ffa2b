#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double stageTextAir = 6, badgeBelow = 7;
// The point of the stage before reaches into all but the first, which begins where goals do at least.
double stageTextIndent(HeadSize head, bool isFirst) {
    const double padding = headStyle(head).chevronPadding.x;
    return isFirst ? std::max(padding, cellPadding + plainPaddingX) : padding + chevronPoint - 2;
}

// Where the last line of a stage's text ends.
double lastLineEnd(const PlacedStage& p) {
    const TextBlock& last = p.subtitle->empty() ? *p.title : *p.subtitle;
    return p.titleAt.x + (last.empty() ? 0 : last.lines.back().width);
}

} // namespace

double stageWordRoom(const TextMeasure& measure, const Stage& stage, HeadSize head, bool isFirst) {
    const double widest = std::max(widestWord(measure, stage.title, stageTitle, widestFreeWord),
                                   widestWord(measure, stage.subtitle, stageSubtitle, widestFreeWord));
    return widest + stageTextIndent(head, isFirst) + chevronGap + chevronPoint + stageTextAir;
}

double placeStages(GridLayout& layout, const StagesInOrder& stages, const Theme& theme, const TextMeasure& measure,
                   const std::vector<double>& columns, double top) {
    const HeadStyle& head = headStyle(layout.options.head);
    double x = layout.gridX, height = head.chevronHeight;
    int place = 0;
    for (const auto& stage : stages) {
        const int index = place++;
        if (stage->hidden) continue;
        PlacedStage p;
        p.stage = stage;
        p.x = x;
        p.width = columns[layout.stages.size()];
        p.hue = stageHue(theme, *stage, index);
        const bool first = layout.stages.empty();
        const double left = stageTextIndent(layout.options.head, first);
        const double room = p.width - chevronGap - left - chevronPoint - stageTextAir;
        p.title = wrap(measure, stage->title, stageTitle, room);
        p.subtitle = wrap(measure, stage->subtitle, stageSubtitle, room);
        p.titleAt = {x + left, 0};
        double own = p.title->height() + (p.subtitle->empty() ? 0 : 2 + p.subtitle->height());
        if (stage->priority == 1) {
            p.badge = wrap(measure, say("look.first", languageOf(layout)), badge, 200);
            const double badgeWidth = std::ceil(p.badge->width) + 2 * badgePaddingX;
            p.badgeRect = {x + p.width - chevronGap - chevronPoint - badgeWidth - 4, 0, badgeWidth, badgeHeight};
            if (lastLineEnd(p) + 8 > p.badgeRect.x) own += badgeHeight;
        }
        height = std::max(height, own + 2 * head.chevronPadding.y);
        x += p.width;
        layout.stages.push_back(std::move(p));
    }
    for (PlacedStage& p : layout.stages) {
        p.rect = {p.x + chevronGap - 1, top, p.width - chevronGap, height};
        const double text = p.title->height() + (p.subtitle->empty() ? 0 : 2 + p.subtitle->height());
        const bool isBelow = p.badge && lastLineEnd(p) + 8 > p.badgeRect.x;
        p.titleAt.y = top + (height - text - (isBelow ? badgeHeight : 0)) / 2;
        p.subtitleAt = {p.titleAt.x, p.titleAt.y + p.title->height() + 2};
        p.badgeRect.y = top + height - badgeHeight - std::min(badgeBelow, head.chevronPadding.y);
    }
    return layout.stages.empty() ? top : top + height + chevronBelow;
}

} // namespace cjm
