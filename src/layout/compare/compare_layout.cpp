#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/parts.hpp"

#include <algorithm>

namespace cjm {

CompareLayout layoutCompare(const MapComparison& comparison, const Theme& theme, const TextMeasure& measure,
                            const CompareOptions& options) {
    using namespace compare;
    CompareLayout layout;
    layout.options = options;
    const std::string& own = comparison.after.passport->language;
    layout.language = own.empty() ? options.language : languageFromCode(own);
    const Contents contents = contentsOf(comparison, options);
    const CompareRequest request{comparison, theme, measure, contents, layout};
    placeColumns(request);
    double y = placeHead(request) + stagesGap;
    y = placeStages(request, y) + chevronBelow;
    layout.rowsTop = y;
    y = placeRows(request, y);
    if (layout.rows.empty()) {
        const double room = layout.right - margin;
        layout.nothing =
            placed(request.set(request.words("compare.none"), summaryFont, room), margin, y + rowTop, room);
        y = layout.nothing.rect.bottom() + rowEnd;
    }
    layout.size.height = placeFoot(request, y) + pageEnd;
    return layout;
}

std::optional<Rect> CompareLayout::placeOf(const std::string& id) const {
    for (const CompareStage& stage : stages)
        if (stage.stage->id.value == id) return stage.rect;
    for (const CompareRow& row : rows) {
        if (row.row->id.value == id) return Rect{row.rect.x, row.rect.y, compare::titleColumn, row.rect.height};
        for (const CompareItem& item : row.items)
            if (item.card->id.value == id) return item.rect;
        if (!row.chart) continue;
        for (const ComparePoint& point : row.chart->points) {
            const bool isIt =
                (point.before && point.before->id.value == id) || (point.after && point.after->id.value == id);
            const Point at = point.after ? point.afterAt : point.beforeAt;
            const double r = compare::afterFace;
            if (isIt) return Rect{at.x - r, at.y - r, 2 * r, 2 * r};
        }
    }
    return std::nullopt;
}

} // namespace cjm
