#include "layout/loop/roads.hpp"

#include "layout/loop/metrics.hpp"
#include "layout/parts.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::loop {
namespace {

constexpr double ringSign = 20, ringGap = 12;

double pillHeight(const TextBlock& words) {
    return labelHeight + static_cast<double>(words.lines.size() - 1) * words.lineHeight;
}

BusItem itemOf(const PlannedWay& way) {
    BusItem item;
    item.from = {way.x1, way.bus == LoopBus::under || (way.bus == LoopBus::middle && isUpper(way.way.from))};
    if (!way.way.isExit()) item.to = BusPort{way.x2, way.bus == LoopBus::middle && isUpper(way.way.to)};
    return item;
}

bool isOfBus(const PlannedWay& way) {
    return way.bus == LoopBus::over || way.bus == LoopBus::middle || way.bus == LoopBus::under;
}

} // namespace

double BusBand::height() const {
    double all = 0;
    for (const double each : heights)
        all += each;
    return all;
}

double BusBand::middleOf(int lane) const {
    double y = top;
    for (int i = 0; i < lane; ++i)
        y += heights[static_cast<std::size_t>(i)];
    return y + heights[static_cast<std::size_t>(lane)] / 2;
}

Roads::Roads(const LoopRequest& request, double width) : request_(request) {
    const TextPtr title = request.set(request.words("look.loop-ring"), ringFont, 400);
    const TextPtr note = request.set(request.words("look.loop-ring-note"), wordsFont, 400);
    ringNameWidth_ = ringSign + ringGap + std::ceil(std::max(title->width, note->width));
    planLanes(width);
    setGutterWords();
    columns_ = columnsFor(request.grouped, width, guttersForWords());
    placePorts(planned_, columns_);
    const auto lanes = bands_; // as they were planned
    fillBands(planned_);
    for (std::size_t bus = 0; bus < bands_.size(); ++bus)
        for (std::size_t i = 0; i < bands_[bus].items.size(); ++i)
            bands_[bus].items[i].lane = lanes[bus].items[i].lane;
    setWords();
}

void Roads::planLanes(double width) {
    columns_ = columnsFor(request_.grouped, width, {narrowestGutter, lowGutter});
    planned_ = plannedWays(request_.grouped, columns_);
    placePorts(planned_, columns_);
    ring_ = ringOf(planned_);
    const Columns wide = columnsFor(request_.grouped, width, {mostGutter, mostLowGutter});
    auto planned = planned_;
    placePorts(planned, wide);
    fillBands(planned);
    const auto widest = bands_;
    fillBands(planned_);
    for (const LoopBus bus : {LoopBus::over, LoopBus::middle, LoopBus::under}) {
        BusBand& band = bandOf(bus);
        const int lanes = arrange(band.items, widest[static_cast<std::size_t>(bus)].items);
        band.heights.assign(static_cast<std::size_t>(lanes), laneHeight);
    }
    for (const PlannedWay& way : planned_) {
        LoopWay placed;
        placed.transition = way.way.transition;
        placed.from = way.way.from;
        placed.to = way.way.to;
        placed.half = way.way.half;
        placed.bus = way.bus;
        if (isOfBus(way)) placed.lane = bandOf(way.bus).items[way.item].lane;
        ways_.push_back(std::move(placed));
    }
}

// What runs in each bus, and the name of the ring, which stands in the middle one.
void Roads::fillBands(std::vector<PlannedWay>& ways) {
    for (BusBand& band : bands_)
        band.items.clear();
    for (PlannedWay& way : ways) {
        if (!isOfBus(way)) continue;
        way.item = bandOf(way.bus).items.size();
        bandOf(way.bus).items.push_back(itemOf(way));
    }
    if (!ring_) return;
    const PlannedWay &out = ways[ring_->toLoyalty], &back = ways[ring_->toDeal];
    const double left = ring_->isFull() ? std::max(back.x1, back.x2) : out.x2;
    const double right = ring_->isFull() ? std::min(out.x1, out.x2) : out.x1;
    const double middle = (left + right) / 2;
    BusItem name;
    name.isName = true;
    name.from = {middle - ringNameWidth_ / 2, true};
    name.to = BusPort{middle + ringNameWidth_ / 2, true};
    ringItem_ = bandOf(LoopBus::middle).items.size();
    bandOf(LoopBus::middle).items.push_back(name);
}

std::optional<Roads::Ring> Roads::ringOf(const std::vector<PlannedWay>& ways) const {
    const auto find = [&](Group from, Group to, LoopBus bus, TransitionKind kind) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < ways.size(); ++i)
            if (ways[i].way.from == from && ways[i].way.to == to && ways[i].bus == bus && ways[i].way.kind() == kind)
                return i;
        return std::nullopt;
    };
    using Kind = TransitionKind;
    if (!find(Group::deal, Group::experience, LoopBus::gutter, Kind::next)) return std::nullopt;
    const auto out = find(Group::experience, Group::loyalty, LoopBus::middle, Kind::good);
    const auto back = find(Group::loyalty, Group::deal, LoopBus::middle, Kind::good);
    if (out && back) return Ring{*out, *back};
    const auto straight = find(Group::experience, Group::deal, LoopBus::middle, Kind::good);
    return straight ? std::optional(Ring{*straight, *straight}) : std::nullopt;
}

// As narrow as two lines allow; words that need more go over their gutter.
void Roads::setGutterWords() {
    constexpr double step = 4, narrowest = 56;
    for (std::size_t i = 0; i < planned_.size(); ++i) {
        if (planned_[i].bus != LoopBus::gutter) continue;
        const std::string label = drawnLine(ways_[i].transition->label);
        const TextPtr widest = request_.set(label, wayFont, gutterLabel);
        planned_[i].isRaised = widest->lines.size() > 2;
        ways_[i].words.block = widest;
        if (planned_[i].isRaised) continue;
        double width = std::max(std::ceil(widest->widestWord), narrowest);
        while (width < gutterLabel) {
            const TextPtr words = request_.set(label, wayFont, width);
            if (words->lines.size() <= 2 && words->font.size >= wayFont.size) {
                ways_[i].words.block = words;
                break;
            }
            width += step;
        }
    }
}

Gutters Roads::guttersForWords() const {
    Gutters gutters{narrowestGutter, lowGutter};
    for (std::size_t i = 0; i < planned_.size(); ++i) {
        const std::string label = drawnLine(ways_[i].transition->label);
        if (planned_[i].bus == LoopBus::gutter && !planned_[i].isRaised)
            gutters.upper = std::max(gutters.upper, std::ceil((ways_[i].words.block->width + gutterAir) / 4) * 4);
        if (planned_[i].bus == LoopBus::lowGutter) {
            const double most = lowLabel - labelLeft - iconSize - labelGap - labelRight;
            const TextPtr words = wrap(request_.measure, label, wayFont, {most, 0, true});
            gutters.lower = std::max(gutters.lower, std::ceil(words->width) + lowLabel - most + lowGutterAir);
        }
    }
    return gutters;
}

void Roads::setWords() {
    const double width = columns_.width;
    for (std::size_t i = 0; i < planned_.size(); ++i) {
        const PlannedWay& way = planned_[i];
        if (isOfBus(way)) {
            const double most = way.bus == LoopBus::over ? overLabel : middleLabel;
            setLabel(i, roomOf(bandOf(way.bus).items, way.item, 0, width), most);
            if (ways_[i].label.empty()) continue;
            double& height = bandOf(way.bus).heights[static_cast<std::size_t>(ways_[i].lane)];
            height = std::max(height, ways_[i].label.height + laneHeight - labelHeight);
        } else if (way.isRaised) {
            setLabel(i, roomOfRaised(way), overLabel);
            raised_ = std::max(raised_, ways_[i].label.height + laneHeight - labelHeight);
        } else if (way.bus == LoopBus::lowGutter) {
            const double left = std::min(way.x1, way.x2), right = std::max(way.x1, way.x2);
            setLabel(i, {left + cornerInset, right - cornerInset}, lowLabel);
        }
    }
    if (!ringItem_) return;
    const BusItem& name = bandOf(LoopBus::middle).items[*ringItem_];
    setRingName(roomOf(bandOf(LoopBus::middle).items, *ringItem_, 0, width));
    auto& heights = bandOf(LoopBus::middle).heights;
    const double air = heights.size() == 1 ? -6 : 4; // between the rows there is some, between lanes there is none
    double& height = heights[static_cast<std::size_t>(name.lane)];
    height = std::max(height, ringWords_.note.rect.bottom() + air);
}

// Over its gutter, between what rises from the nodes beside it.
LaneRoom Roads::roomOfRaised(const PlannedWay& way) const {
    const Column &from = *columns_.of(way.way.from), &to = *columns_.of(way.way.to);
    LaneRoom room{from.middle() + labelAir, to.middle() - labelAir};
    constexpr double beside = 8;
    for (const BusItem& item : bandOf(LoopBus::over).items)
        for (const auto& port : {std::optional(item.from), item.to}) {
            if (!port) continue;
            if (port->x < way.x1) room.left = std::max(room.left, port->x + beside);
            if (port->x > way.x2) room.right = std::min(room.right, port->x - beside);
        }
    return room;
}

// In one line where there is room; otherwise in even ones. Where there is little, words stand without their sign.
void Roads::setLabel(std::size_t i, LaneRoom room, double most) {
    constexpr double least = 44, slack = 16, narrowest = 12;
    LoopWay& way = ways_[i];
    const std::string label = way.half == 1 ? std::string() : drawnLine(way.transition->label);
    const double free = room.width() - 2 * labelAir;
    const bool hasSign = free >= least + labelLeft + iconSize + labelGap + labelRight;
    const double left = hasSign ? labelLeft + iconSize + labelGap : bareLabel;
    const double around = left + (hasSign ? labelRight : bareLabel);
    TextPtr words = request_.set(label, wayFont, std::max(std::min(free, most + slack) - around, narrowest));
    if (words->lines.size() > 1)
        words = wrap(request_.measure, label, wayFont, {std::max(std::min(free, most) - around, narrowest), 0, true});
    const double width = std::ceil(words->width) + around;
    const PlannedWay& planned = planned_[i];
    const double middle = planned.way.isExit() ? planned.x1 : (planned.x1 + planned.x2) / 2;
    const double x = std::max(std::min(middle - width / 2, room.right - labelAir - width), room.left + labelAir);
    way.words = placed(words, x + left, 0, std::ceil(words->width));
    if (words->empty()) { // room for the first letters
        way.words = placed(words, middle - emptyLabel / 2, 0, emptyLabel);
        return;
    }
    way.label = {x, 0, width, pillHeight(*words)};
    if (hasSign) way.sign = {x + labelLeft, 0, iconSize, iconSize};
}

void Roads::setRingName(LaneRoom room) {
    constexpr double least = 40; // with less the tint alone shows the ring
    const double width = std::min(room.width() - 2 * labelAir, ringNameWidth_) - ringSign - ringGap;
    if (width < least) return;
    const double middle = (bandOf(LoopBus::middle).items[*ringItem_].left() + ringNameWidth_ / 2);
    const double all = width + ringSign + ringGap;
    const double left = std::max(std::min(middle - all / 2, room.right - labelAir - all), room.left + labelAir);
    const TextPtr title = request_.set(request_.words("look.loop-ring"), ringFont, width);
    const TextPtr note = request_.set(request_.words("look.loop-ring-note"), wordsFont, width);
    ringWords_.title = placed(title, left + ringSign + ringGap, 0, width);
    ringWords_.note = placed(note, left + ringSign + ringGap, title->height(), width);
    ringWords_.sign = {left, (title->height() + note->height() - ringSign) / 2, ringSign, ringSign};
}

double Roads::heightOver() const {
    const double lanes = bandOf(LoopBus::over).height() + raised_;
    double rise = 0;
    for (std::size_t i = 0; i < planned_.size(); ++i)
        if (planned_[i].bus == LoopBus::gutter && !planned_[i].isRaised && !ways_[i].words.empty())
            rise = std::max(rise, ways_[i].words.block->height() + wordsAboveLine - headHeight / 2);
    return std::max(lanes > 0 ? lanes + nearest : 0, rise);
}

double Roads::heightBetween() const {
    constexpr double least = 64;
    const double lanes = bandOf(LoopBus::middle).height();
    if (columns_.lower.empty()) return lanes > 0 ? lanes + narrowBetween : 0;
    return columns_.upper.empty() ? (lanes > 0 ? lanes + narrowBetween : 0) : std::max(least, lanes + betweenRows);
}

double Roads::heightUnder() const {
    const double lanes = bandOf(LoopBus::under).height();
    return lanes > 0 ? lanes + nearest : 0;
}

double Roads::leastLowerHeight() const {
    double least = 0;
    for (const LoopWay& way : ways_)
        if (way.bus == LoopBus::lowGutter) least = std::max(least, way.label.height + 2 * labelAir);
    return least;
}

} // namespace cjm::loop
