#pragma once
#include "layout/grid/labels.hpp"

#include <limits>
#include <optional>
#include <vector>

namespace cjm {

// What words of a chart have to keep clear of while a place is looked for them: the curves as they are drawn, and the
// faces, words and ties of their column. None of it moves meanwhile.
class LabelRoom {
public:
    static constexpr double nowhere = std::numeric_limits<double>::max();

    // The area of words with half of what is kept clear between two of them: never more than they take of their column.
    static double areaOf(double width, double height);

    void addCurve(const EmotionCurve& curve);
    // Looks around in the column of `point`, whose own words are out of the way.
    void lookAround(const EmotionPoint& point, const std::vector<EmotionPoint*>& column);
    // What speaks against the place that the words of `tried` have; `nowhere` when they may not stand there.
    [[nodiscard]] double costOf(const EmotionPoint& tried) const;

private:
    struct Obstacle {
        Rect face;                 // as far as ties keep clear of it
        Rect aside, aboveAndBelow; // as far as words keep clear of its words
        Rect words;                // as far as ties keep clear of them; empty where it has none
        std::optional<Tie> tie;
    };
    [[nodiscard]] bool liesOnACurve(const Rect& box) const;

    std::vector<std::vector<Point>> curves_; // chains of short lines from left to right
    std::vector<Rect> faces_;                // as far as words keep clear of them
    std::vector<Obstacle> obstacles_;
};

} // namespace cjm
