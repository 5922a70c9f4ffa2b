#include "layout/loop/metrics.hpp"
#include "layout/loop/placing.hpp"
#include "layout/loop/roads.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <algorithm>
#include <cmath>

namespace cjm::loop {
namespace {

void moveAll(LoopLayout& layout, double dx) {
    for (LoopNode& node : layout.nodes)
        move(node, dx, 0);
    for (LoopWay& way : layout.ways) {
        for (Point& point : way.line)
            point.x += dx;
        way.label = way.label.moved(dx, 0);
        way.sign = way.sign.moved(dx, 0);
        cjm::move(way.words, dx, 0);
    }
    if (!layout.ring) return;
    layout.ring->tint = layout.ring->tint.moved(dx, 0);
    layout.ring->sign = layout.ring->sign.moved(dx, 0);
    cjm::move(layout.ring->title, dx, 0);
    cjm::move(layout.ring->note, dx, 0);
}

// Nodes of one row are equally high.
double placeRow(std::vector<LoopNode>& nodes, const Columns& columns, bool upper, double y, double least) {
    const auto isOfRow = [=](const LoopNode& node) { return isUpper(node.group) == upper; };
    double height = 0;
    for (const LoopNode& node : nodes)
        if (isOfRow(node)) height = std::max({height, node.rect.height, least});
    for (LoopNode& node : nodes) {
        if (!isOfRow(node)) continue;
        setHeight(node, height);
        move(node, columns.of(node.group)->x, y);
    }
    return y + height;
}

// Rows, and the ways over, between and under them; returns the y below.
double placeLoop(const LoopRequest& request, double y) {
    LoopLayout& layout = request.layout;
    Roads roads(request, layout.options.width - 2 * margin);
    const Columns& columns = roads.columns();
    layout.size.width = columns.width + 2 * margin;
    for (const GroupContent& content : request.grouped.contents)
        layout.nodes.push_back(placeNode(request, content, columns.of(content.group)->width));
    Roads::Rows rows;
    rows.over = y;
    rows.upper = y + roads.heightOver();
    rows.upperEnd = placeRow(layout.nodes, columns, true, rows.upper, 0);
    rows.lower = rows.upperEnd + roads.heightBetween();
    rows.lowerEnd = placeRow(layout.nodes, columns, false, rows.lower, roads.leastLowerHeight());
    roads.place(rows);
    moveAll(layout, margin);
    return rows.lowerEnd + roads.heightUnder();
}

} // namespace
} // namespace cjm::loop

namespace cjm {

const LoopNode* LoopLayout::nodeOf(Group group) const {
    const auto at = std::find_if(nodes.begin(), nodes.end(), [=](const LoopNode& node) { return node.group == group; });
    return at == nodes.end() ? nullptr : &*at;
}

const LoopPill* LoopLayout::pillOf(const CardId& card) const {
    for (const LoopNode& node : nodes)
        for (const LoopPill& pill : node.pills)
            if (pill.card->id == card) return &pill;
    return nullptr;
}

LoopLayout layoutLoop(const Map& map, const Theme& theme, const TextMeasure& measure, const LoopOptions& options,
                      const LoopLayout* before) {
    using namespace loop;
    LoopLayout layout;
    layout.options = options;
    layout.texts = std::make_shared<TextShelf>(before ? before->texts : nullptr);
    layout.language = ownLanguage(*map.passport, options.language);
    const Grouped grouped(map, theme, options.persona);
    layout.rest = grouped.rest;
    layout.size.width = options.width;
    const LoopRequest request{{map, measure, layout, *layout.texts}, grouped};
    // The head is as wide as the page, which may turn out wider than was asked for.
    double y = placeHead(request, layout.size.width);
    if (grouped.contents.empty()) {
        const double room = layout.size.width - 2 * margin;
        layout.nothing = placed(request.set(request.invitation("look.loop-nothing"), wordsFont, room), margin, y, room);
        layout.size.height = layout.nothing.rect.bottom() + pageEnd;
    } else {
        y = placeLoop(request, y);
        if (layout.size.width > options.width) placeHead(request, layout.size.width);
        layout.size.height = placeLegend(request, y + legendAbove) + pageEnd;
    }
    layout.texts->finish();
    return layout;
}

bool changesLoop(const Diff& diff) {
    if (diff.passport || !diff.stages.empty() || !diff.personas.empty() || !diff.transitions.empty() ||
        !diff.rows.empty() || !diff.images.empty())
        return true;
    const auto isDrawn = [](const std::shared_ptr<const Card>& card) {
        return card && (card->kind == CardKind::touchpoint || card->kind == CardKind::emotion);
    };
    return std::any_of(diff.cards.begin(), diff.cards.end(),
                       [&](const auto& change) { return isDrawn(change.before) || isDrawn(change.after); });
}

} // namespace cjm
