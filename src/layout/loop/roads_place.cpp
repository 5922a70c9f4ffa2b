#include "layout/loop/metrics.hpp"
#include "layout/loop/roads.hpp"
#include "layout/parts.hpp"

#include <algorithm>
#include <cmath>

// Where ways run, now that it is known how high the rows are.

namespace cjm::loop {

void Roads::place(const Rows& rows) {
    LoopLayout& layout = request_.layout;
    bandOf(LoopBus::over).top = rows.over;
    BusBand& middle = bandOf(LoopBus::middle);
    const double between = rows.lower - rows.upperEnd, free = between - middle.height();
    // Where one of the rows is missing, lanes keep to the other.
    const bool hasBoth = !columns_.upper.empty() && !columns_.lower.empty();
    middle.top = rows.upperEnd + (hasBoth ? free / 2 : columns_.upper.empty() ? 0 : free);
    bandOf(LoopBus::under).top = rows.lowerEnd + nearest;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
        LoopWay& way = ways_[i];
        const PlannedWay& planned = planned_[i];
        double y = 0;
        if (planned.isRaised) {
            y = rows.upper - nearest - raised_ / 2;
        } else if (way.bus == LoopBus::gutter) {
            y = rows.upper + headHeight / 2;
        } else if (way.bus == LoopBus::lowGutter) {
            y = rows.lower + std::max(headHeight / 2, way.label.height / 2 + labelAir);
        } else {
            y = bandOf(way.bus).middleOf(way.lane);
        }
        way.line = lineOf(planned, rows, y);
        if (way.bus == LoopBus::gutter && !planned.isRaised) {
            const TextPtr words = way.words.block;
            const double centre = (planned.x1 - tailGap + planned.x2 + headGap) / 2,
                         width = std::max(std::ceil(words->width), narrowestGutter - gutterAir);
            way.words = placed(words, centre - width / 2, 0, width, Align::centre);
            way.words.rect.y = y - wordsAboveLine + 4 - way.words.rect.height;
        } else {
            placeLabel(way, y);
        }
    }
    if (ring_) placeRing(rows);
    layout.ways = std::move(ways_);
}

std::vector<Point> Roads::lineOf(const PlannedWay& way, const Rows& rows, double y) const {
    const double x1 = way.x1, x2 = way.x2;
    const bool isOver = way.bus == LoopBus::over || way.isRaised;
    if (!isOver && (way.bus == LoopBus::gutter || way.bus == LoopBus::lowGutter)) return {{x1, y}, {x2, y}};
    // From the edge of a node, upwards or downwards; the arrow stands a little off it.
    const auto edge = [&](Group group, double gap) {
        if (isOver) return rows.upper - gap;
        if (way.bus == LoopBus::under) return rows.lowerEnd + gap;
        return isUpper(group) ? rows.upperEnd + gap : rows.lower - gap;
    };
    const double begin = edge(way.way.from, tailGap);
    if (way.way.isExit()) {
        const double label = ways_[static_cast<std::size_t>(&way - planned_.data())].label.height;
        constexpr double gap = 5, alone = 8;
        const double off = label > 0 ? label / 2 + gap : -alone;
        return {{x1, begin}, {x1, isOver ? y + off : y - off}};
    }
    const double end = edge(way.way.to, headGap);
    if (std::abs(x1 - x2) < 0.5) return {{x1, begin}, {x1, end}};
    return {{x1, begin}, {x1, y}, {x2, y}, {x2, end}};
}

void Roads::placeLabel(LoopWay& way, double y) const {
    way.words.rect.y = y - way.words.rect.height / 2;
    if (way.label.empty()) return;
    way.label.y = y - way.label.height / 2;
    way.sign.y = y - iconSize / 2;
}

void Roads::placeRing(const Rows& rows) {
    const PlannedWay &out = planned_[ring_->toLoyalty], &back = planned_[ring_->toDeal];
    const BusBand& band = bandOf(LoopBus::middle);
    LoopRing ring = ringWords_;
    const double y = band.middleOf(band.items[*ringItem_].lane) - ring.note.rect.bottom() / 2;
    for (SheetText* text : {&ring.title, &ring.note})
        cjm::move(*text, 0, y);
    ring.sign = ring.sign.moved(0, y);
    const double left = ring_->isFull() ? std::min(back.x1, back.x2) : out.x2;
    const double right = ring_->isFull() ? std::max(out.x1, out.x2) : out.x1;
    const double top = rows.upper + headHeight / 2;
    const double bottom = ring_->isFull() ? rows.lower : band.middleOf(band.items[out.item].lane);
    ring.tint = {left, top, right - left, bottom - top};
    request_.layout.ring = std::move(ring);
}

} // namespace cjm::loop
