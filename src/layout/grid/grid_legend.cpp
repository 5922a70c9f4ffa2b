#include "layout/grid/grid_header.hpp"
#include "layout/grid/legend.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>
#include <iterator>

namespace cjm {
namespace {

using namespace metrics;

double widthOf(const LegendGroup& group, double entryGap) {
    double width = -entryGap;
    for (const LegendEntry& entry : group)
        width += entryGap + entry.width();
    return width;
}

// Sets entries from left to right; a group begins a new line when it would be broken.
class LegendPen {
public:
    LegendPen(GridLayout& layout, const Theme& theme, double top)
        : layout_(layout),
          theme_(theme),
          style_(headStyle(layout.options.head)),
          left_(layout.options.margin),
          right_(layout.size.width - left_),
          x_(left_),
          y_(top) {}

    void put(const LegendGroup& group) {
        keepRoom(widthOf(group, style_.legendEntryGap));
        for (const LegendEntry& entry : group) {
            keepRoom(entry.width()); // of a group that is wider than a line
            put(entry);
            x_ += style_.legendEntryGap;
        }
        x_ += style_.legendGroupGap - style_.legendEntryGap;
    }
    // At the right end of the line, or below it.
    void putLast(const TextPtr& words) {
        keepRoom(words->width);
        const double x = x_ == left_ ? left_ : right_ - words->width;
        addWords(words, x);
    }
    [[nodiscard]] double bottom() const { return bottom_; }

private:
    void put(const LegendEntry& entry) {
        const double width = entry.sign.width;
        if (entry.sign.draw) {
            Scene scene;
            entry.sign.draw({x_, y_, width, lineHeight(small)}, scene);
            std::move(scene.shapes.begin(), scene.shapes.end(), std::back_inserter(layout_.legend));
            x_ += width + legendSignGap;
        }
        addWords(entry.words, x_);
        x_ += entry.words->width;
    }
    void addWords(const TextPtr& words, double x) {
        layout_.legend.emplace_back(TextShape{words, {x, y_}, words->width, theme_.muted, Align::left});
        bottom_ = std::max(bottom_, y_ + words->height());
    }
    void keepRoom(double width) {
        if (x_ == left_ || x_ + width <= right_) return;
        x_ = left_;
        y_ = bottom_ + style_.legendLineGap;
    }

    GridLayout& layout_;
    const Theme& theme_;
    const HeadStyle& style_;
    double left_, right_, x_, y_;
    double bottom_ = y_;
};

} // namespace

double placeLegend(GridLayout& layout, const Theme& theme, const TextMeasure& measure, double top,
                   const std::vector<LegendGroup>& more, const TextPtr& last) {
    LegendPen pen(layout, theme, top);
    if (shows(layout, MapPart::legend))
        for (const LegendGroup& group : legendOf(layout, measure, theme))
            pen.put(group);
    for (const LegendGroup& group : more)
        pen.put(group);
    if (last) pen.putLast(last);
    return pen.bottom();
}

} // namespace cjm
