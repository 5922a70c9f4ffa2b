#include "layout/grid/grid_arcs.hpp"

#include "layout/grid/arc_lanes.hpp"
#include "layout/grid/arc_metrics.hpp"
#include "layout/grid/arc_ports.hpp"
#include "layout/grid/arc_words.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/parts.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace arcs {
namespace {

class ArcPlacer {
public:
    ArcPlacer(GridLayout& layout, const Map& map, const TextMeasure& measure, TextShelf& texts)
        : layout_(layout),
          words_(measure, texts),
          planned_(plannedArcs(layout, map)) {
        placeArcPorts(planned_, layout_);
        for (const PlannedArc& arc : planned_) {
            labels_.push_back(drawnLine(arc.transition->label));
            if (arc.isShort) continue;
            items_.push_back({arc.x1, arc.x2, -1, 0, {}, 0});
            itemOwner_.push_back(labels_.size() - 1);
            for (const double x : {arc.x1, arc.x2})
                ports_.push_back(x);
        }
        std::sort(ports_.begin(), ports_.end());
        air_ = airBeside(ports_);
    }

    // Returns how high they are together.
    double place() {
        if (planned_.empty()) return 0;
        const LaneRoom page{layout_.options.margin, layout_.size.width - layout_.options.margin};
        const FitLabel fit = [&](std::size_t item, double room) -> ArcLabel {
            const ArcPill pill = words_.pillFor(labels_[itemOwner_[item]], room);
            return {pill.size, pill.words->lines.size()};
        };
        heights_ = placeInLanes(items_, page, fit);
        setShortWords();
        double all = ground_;
        for (const double height : heights_)
            all += height;
        stagesTop_ = layout_.stagesTop() + all;
        std::size_t item = 0;
        for (std::size_t i = 0; i < planned_.size(); ++i)
            layout_.arcs.push_back(planned_[i].isShort ? shortArc(i) : laneArc(i, items_[item++]));
        return all;
    }

private:
    // Between the ports at both sides of its gap, and the middles of both stages.
    [[nodiscard]] LaneRoom roomOverGap(const PlannedArc& arc) const {
        const PlacedStage &left = layout_.stages[arc.from], &right = layout_.stages[arc.to];
        LaneRoom room{left.x + left.width / 2 + air_, right.x + right.width / 2 - air_};
        for (const double port : ports_) {
            if (port < right.x) room.left = std::max(room.left, port + air_);
            if (port > right.x) room.right = std::min(room.right, port - air_);
        }
        return room;
    }

    // The middle of the gap between two chevrons, at their upper edges.
    [[nodiscard]] double gapOf(const PlannedArc& arc) const {
        return layout_.stages[arc.to].x - metrics::chevronPoint / 2;
    }

    void setShortWords() {
        ground_ = nearest;
        short_.resize(planned_.size());
        for (std::size_t i = 0; i < planned_.size(); ++i) {
            if (!planned_[i].isShort) continue;
            const LaneRoom room = roomOverGap(planned_[i]);
            const TextPtr words = words_.bare(labels_[i], room.width());
            const double gap = gapOf(planned_[i]), width = std::ceil(words->width);
            const double x = std::max(std::min(gap - width / 2, room.right - width), room.left);
            short_[i] = placed(words, x, 0, width, Align::centre);
            if (!words->empty()) ground_ = std::max(ground_, shortWordsAbove + words->height() + shortWordsAir);
        }
    }

    [[nodiscard]] PlacedArc shortArc(std::size_t i) const {
        PlacedArc arc;
        arc.transition = planned_[i].transition;
        arc.isShort = true;
        const double gap = gapOf(planned_[i]);
        const double y = stagesTop_ - shortArrowAbove;
        arc.line = {{gap - shortArrow, y}, {gap + shortArrow, y}};
        arc.words = short_[i];
        arc.words.rect.y = stagesTop_ - shortWordsAbove - arc.words.rect.height;
        if (!arc.words.empty()) return arc;
        arc.words.rect = {gap - emptyLabel / 2, arc.words.rect.y, emptyLabel, arc.words.rect.height};
        return arc;
    }

    [[nodiscard]] double middleOf(int lane) const {
        double y = stagesTop_ - ground_;
        for (int i = 0; i < lane; ++i)
            y -= heights_[static_cast<std::size_t>(i)];
        return y - heights_[static_cast<std::size_t>(lane)] / 2;
    }

    [[nodiscard]] PlacedArc laneArc(std::size_t i, const ArcItem& item) const {
        PlacedArc arc;
        arc.transition = planned_[i].transition;
        arc.lane = item.lane;
        const double y = middleOf(item.lane), begin = stagesTop_ - tailGap, middle = (item.left() + item.right()) / 2;
        const ArcPill pill = words_.pillFor(labels_[i], item.room);
        if (pill.words->empty()) { // room for the first letters
            arc.words = placed(pill.words, middle - emptyLabel / 2, y - pill.words->lineHeight / 2, emptyLabel);
        } else {
            arc.label = {item.labelX, y - item.label.height / 2, item.label.width, item.label.height};
            const TextPtr words = pill.words;
            arc.words = placed(words, arc.label.x + pill.left, y - words->height() / 2, std::ceil(words->width));
            if (pill.hasSign) arc.sign = {arc.label.x + labelLeft, y - iconSize / 2, iconSize, iconSize};
        }
        if (planned_[i].isExit) {
            constexpr double gap = 4;
            arc.line = {{item.from, begin}, {item.from, arc.label.empty() ? y : arc.label.bottom() + gap}};
        } else {
            arc.line = {{item.from, begin}, {item.from, y}, {item.to, y}, {item.to, stagesTop_ - headGap}};
        }
        return arc;
    }

    GridLayout& layout_;
    ArcWords words_;
    std::vector<PlannedArc> planned_;
    std::vector<std::string> labels_;     // of all
    std::vector<ArcItem> items_;          // of those in lanes, in their order
    std::vector<std::size_t> itemOwner_;  // among all
    std::vector<double> ports_, heights_; // heights of the lanes, from the stages up
    std::vector<SheetText> short_;        // of all; without y
    double air_ = 0, ground_ = 0, stagesTop_ = 0;
};

} // namespace
} // namespace arcs

double placeArcs(GridLayout& layout, const Map& map, const TextMeasure& measure, LayoutCache& cache) {
    using namespace arcs;
    if (layout.stages.empty()) return 0;
    auto& kept = cache.arcTexts();
    kept = std::make_shared<TextShelf>(kept);
    double height = ArcPlacer(layout, map, measure, *kept).place();
    if (layout.arcs.empty() && !layout.options.isPage) {
        const TextPtr words = kept->set(measure, say("look.arcs-none", layout.options.language), hintFont,
                                        layout.size.width - layout.gridX - layout.options.margin);
        layout.arcsHint = placed(words, layout.stages.front().rect.x, layout.stagesTop() - 2, std::ceil(words->width));
        height = std::max(hintHeight, words->height() + 6);
    }
    kept->finish();
    layout.arcsHeight = height;
    for (PlacedStage& stage : layout.stages) {
        stage.rect.y += height;
        stage.titleAt.y += height;
        stage.subtitleAt.y += height;
        stage.badgeRect.y += height;
    }
    return height;
}

} // namespace cjm
