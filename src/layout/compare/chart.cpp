#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/compare/shapes.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::compare {
namespace {

constexpr double wordsFrom = -0.5; // of the lowest points: words stand at those that are at most so high
constexpr double happy = 1;        // and at the highest one, when that is so high

Rect around(Point at, double radius) { return {at.x - radius, at.y - radius, 2 * radius, 2 * radius}; }

// Places everything from a neutral line at 0.
class ChartPlacer {
public:
    ChartPlacer(const CompareRequest& request, const ContentRow& content) : request_(request), content_(content) {}

    CompareChart place() {
        collect();
        before_ = SampledCurve(pointsOf(chart_.points, false));
        after_ = SampledCurve(pointsOf(chart_.points, true));
        for (ComparePoint& point : chart_.points)
            placeDifference(point);
        placeWords();
        return std::move(chart_);
    }

private:
    // What came and what went at one stage are one point where their number allows it.
    void collect() {
        const auto& stages = request_.layout.stages;
        for (std::size_t column = 0; column < content_.cells.size(); ++column) {
            std::vector<ComparePoint> points;
            std::vector<CardPtr> gone;
            for (const ContentCard& card : content_.cells[column].points)
                if (!card.after) gone.push_back(card.before);
            auto next = gone.begin();
            for (const ContentCard& card : content_.cells[column].points) {
                if (!card.after) continue;
                ComparePoint& point = points.emplace_back();
                point.after = card.after;
                point.before = card.before;
                if (!point.before && next != gone.end()) point.before = *next++;
            }
            for (; next != gone.end(); ++next)
                points.emplace_back().before = *next;
            const double share = stages[column].width / std::max<double>(1, static_cast<double>(points.size()));
            for (std::size_t i = 0; i < points.size(); ++i) {
                const double x = stages[column].x + share * (static_cast<double>(i) + 0.5);
                if (points[i].before) points[i].beforeAt = {x, -points[i].before->value * unit};
                if (points[i].after) points[i].afterAt = {x, -points[i].after->value * unit};
                chart_.points.push_back(std::move(points[i]));
            }
        }
    }

    [[nodiscard]] bool isFree(const Rect& rect, const ComparePoint* own) const {
        if (rect.x < request_.layout.left + 2 || rect.right() > request_.layout.right - 2) return false;
        return std::none_of(chart_.points.begin(), chart_.points.end(), [&](const ComparePoint& point) {
            if (!point.pill.empty() && point.pill.inset(-2).intersects(rect)) return true;
            if (&point == own) return false;
            return (point.before && around(point.beforeAt, beforeFace + 1).intersects(rect)) ||
                   (point.after && around(point.afterAt, afterFace + 1).intersects(rect));
        });
    }

    // Beside its faces, at the right or at the left; without room the list tells it.
    void placeDifference(ComparePoint& point) {
        if (!point.before || !point.after) return;
        const long tenths = point.rise();
        if (std::abs(tenths) < tellingRise) return;
        const std::string words = sayEmotion(static_cast<double>(tenths) / 10, request_.layout.language);
        const TextPtr block = request_.set(words, differenceFont, 100);
        const double width = std::ceil(block->width) + 2 * differencePadding;
        const double y = (point.beforeAt.y + point.afterAt.y) / 2 - differenceHeight / 2;
        for (const double x : {point.afterAt.x + differenceLeft, point.afterAt.x - differenceLeft - width}) {
            const Rect rect{x, y, width, differenceHeight};
            if (!isFree(rect, &point)) continue;
            point.pill = rect;
            point.difference = placed(block, x, y + (differenceHeight - block->height()) / 2, width, Align::centre);
            return;
        }
    }

    // Of the lowest points before, and of those after where it matters: where the lowest was, the lowest, the highest.
    void placeWords() {
        std::vector<ComparePoint*> low, high;
        for (ComparePoint& point : chart_.points) {
            if (point.before) low.push_back(&point);
            if (point.after) high.push_back(&point);
        }
        const auto byBefore = [](const auto* a, const auto* b) { return a->before->value < b->before->value; };
        const auto byAfter = [](const auto* a, const auto* b) { return a->after->value < b->after->value; };
        std::stable_sort(low.begin(), low.end(), byBefore);
        std::stable_sort(high.begin(), high.end(), byAfter);
        constexpr std::size_t most = 2;
        for (std::size_t i = 0; i < std::min(low.size(), most); ++i)
            if (low[i]->before->value <= wordsFrom) placeLow(*low[i]);
        if (!low.empty() && low.front()->after) placeHigh(*low.front());
        if (high.empty()) return;
        if (high.front()->after->value <= wordsFrom) placeHigh(*high.front());
        if (high.back()->after->value >= happy) placeHigh(*high.back());
    }

    [[nodiscard]] const CompareStage& stageAt(double x) const {
        const auto& stages = request_.layout.stages; // a chart has points, so there is one
        const auto it =
            std::find_if(stages.begin(), stages.end(), [&](const auto& each) { return x < each.x + each.width; });
        return it == stages.end() ? stages.back() : *it;
    }
    SheetText setWords(const std::string& text, const Font& font, double centre) const {
        // Within the column of its stage: words on a line between two would be of neither.
        constexpr double air = 4;
        const CompareStage& stage = stageAt(centre);
        const double room = std::min(widestWords, stage.width - 2 * air - 1);
        const TextPtr block = wrap(request_.measure, drawnText(text), font, LineRoom(room, 0, true));
        const double width = std::ceil(block->width) + 1;
        const double low = stage.x + air, high = stage.x + stage.width - air - width;
        return placed(block, std::clamp(centre - width / 2, low, std::max(low, high)), 0, width, Align::centre);
    }
    [[nodiscard]] bool meetsWords(const Rect& rect) const {
        return std::any_of(words_.begin(), words_.end(), [&](const Rect& other) { return other.intersects(rect); });
    }
    // What is drawn between these two, as far down, or up, as that goes.
    [[nodiscard]] double edgeBetween(double from, double to, bool isBelow) const {
        constexpr double step = 4;
        double edge = isBelow ? -1e9 : 1e9;
        const auto take = [&](double y) { edge = isBelow ? std::max(edge, y) : std::min(edge, y); };
        for (const SampledCurve* curve : {&before_, &after_})
            for (int i = 0; from + i * step <= to; ++i)
                if (const auto y = curve->at(from + i * step)) take(*y + (isBelow ? 2 : -2));
        for (const ComparePoint& point : chart_.points) {
            const auto takeRect = [&](const Rect& rect) {
                if (rect.right() > from && rect.x < to) take(isBelow ? rect.bottom() : rect.y);
            };
            if (point.before) takeRect(around(point.beforeAt, beforeFace));
            if (point.after) takeRect(around(point.afterAt, afterFace));
            if (!point.pill.empty()) takeRect(point.pill);
        }
        return edge;
    }
    void settle(SheetText words, bool isBelow, SheetText& home) {
        if (words.empty() || !home.empty()) return;
        const Rect& rect = words.rect;
        const double edge = edgeBetween(rect.x - 3, rect.right() + 3, isBelow);
        cjm::move(words, 0, (isBelow ? edge + wordsGap : edge - wordsGap - rect.height) - rect.y);
        if (meetsWords(words.rect)) return;
        words_.push_back(words.rect.inset(-4));
        home = std::move(words);
    }
    void placeLow(ComparePoint& point) {
        settle(setWords(quoted(point.before->text, request_.layout.language), lineFont, point.beforeAt.x), true,
               point.beforeWords);
    }
    void placeHigh(ComparePoint& point) {
        if (point.before && point.before->text == point.after->text && !point.beforeWords.empty()) return;
        settle(setWords(point.after->text, feelingFont, point.afterAt.x), false, point.afterWords);
    }

    const CompareRequest& request_;
    const ContentRow& content_;
    CompareChart chart_;
    SampledCurve before_, after_;
    std::vector<Rect> words_;
};

// How far up and down everything reaches.
std::pair<double, double> reachOf(const CompareChart& chart) {
    double top = -unit, bottom = unit;
    const auto take = [&](const Rect& rect) {
        if (rect.empty()) return;
        top = std::min(top, rect.y);
        bottom = std::max(bottom, rect.bottom());
    };
    for (const ComparePoint& point : chart.points) {
        if (point.before) take(around(point.beforeAt, beforeFace));
        if (point.after) take(around(point.afterAt, afterFace));
        take(point.pill);
        if (!point.beforeWords.empty()) take(point.beforeWords.rect);
        if (!point.afterWords.empty()) take(point.afterWords.rect);
    }
    return {top, bottom};
}

} // namespace

void move(CompareChart& chart, double dy) {
    chart.neutralY += dy;
    for (SheetText* text : {&chart.beforeName, &chart.afterName})
        cjm::move(*text, 0, dy);
    for (ComparePoint& point : chart.points) {
        point.beforeAt.y += dy;
        point.afterAt.y += dy;
        point.pill = point.pill.moved(0, dy);
        for (SheetText* text : {&point.difference, &point.beforeWords, &point.afterWords})
            cjm::move(*text, 0, dy);
    }
}

double placeChart(const CompareRequest& request, const ContentRow& content, CompareRow& row, double y) {
    CompareChart chart = ChartPlacer(request, content).place();
    const auto [top, bottom] = reachOf(chart);
    move(chart, y + chartAir - top);
    const double left = margin + signLeft + lineSample + lineGapX, room = margin + titleColumn - rowTitleRight - left;
    double names = std::max(row.title.rect.bottom(), row.mark.rect.bottom()) + namesAbove;
    const auto name = [&](SheetText& text, const std::string& words) {
        text = placed(request.set(words, lineFont, room), left, names, room);
        names = text.rect.bottom() + namesGap;
    };
    name(chart.beforeName, beforeCalled(request));
    name(chart.afterName, afterCalled(request));
    row.chart = std::move(chart);
    return std::max(bottom - top + 2 * chartAir, names - y);
}

} // namespace cjm::compare
