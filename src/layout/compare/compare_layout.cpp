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
    const Facts facts(comparison);
    const Contents contents = contentsOf(facts, options);
    TextShelf texts(nullptr); // the same words stand in many cells
    const CompareRequest request{{comparison.after, measure, layout, texts}, comparison, facts, theme, contents};
    placeColumns(request);
    double y = placeHead(request) + stagesGap;
    y = placeStages(request, y) + chevronBelow;
    layout.rowsTop = y;
    y = placeRows(request, y);
    if (layout.rows.empty()) {
        const double room = layout.right - margin;
        layout.nothing =
            placed(request.set(request.words("look.compare-none"), summaryFont, room), margin, y + rowTop, room);
        y = layout.nothing.rect.bottom() + rowEnd;
    }
    layout.size.height = placeFoot(request, y) + pageEnd;
    return layout;
}

namespace {

// Calls `visit(id, rect)` for all that stands for a record, until it returns true.
template <class F> bool eachPlace(const CompareLayout& layout, F&& visit) {
    for (const CompareStage& stage : layout.stages)
        if (visit(stage.stage->id.value, stage.rect)) return true;
    for (const CompareRow& row : layout.rows) {
        for (const CompareItem& item : row.items)
            if (visit(item.card->id.value, item.rect)) return true;
        if (row.chart)
            for (const ComparePoint& point : row.chart->points) {
                const Point at = point.after ? point.afterAt : point.beforeAt;
                const double r = compare::afterFace;
                const Rect face{at.x - r, at.y - r, 2 * r, 2 * r};
                for (const auto& card : {point.after, point.before})
                    if (card && visit(card->id.value, face)) return true;
            }
        if (visit(row.row->id.value, Rect{row.rect.x, row.rect.y, compare::titleColumn, row.rect.height})) return true;
    }
    return false;
}

} // namespace

std::optional<Rect> CompareLayout::placeOf(const std::string& id) const {
    std::optional<Rect> place;
    eachPlace(*this, [&](const std::string& each, const Rect& rect) {
        if (each == id) place = rect;
        return place.has_value();
    });
    return place;
}

std::string CompareLayout::recordAt(Point point) const {
    std::string id;
    eachPlace(*this, [&](const std::string& each, const Rect& rect) {
        if (rect.contains(point)) id = each;
        return !id.empty();
    });
    return id;
}

} // namespace cjm
