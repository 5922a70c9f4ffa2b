#include "layout/grid/labels.hpp"

#include "layout/grid/card_marks.hpp"
#include "layout/grid/label_room.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/measured_text.hpp"

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double clearOfBorders = 4;                             // of its column
constexpr double searchStep = 4, slideStep = 8, mostAside = 0.8; // of its width
constexpr double abovePenalty = 26;                              // words belong under their face
constexpr double neutralPenalty = 14;
constexpr double nowhere = LabelRoom::nowhere;
constexpr int rounds = 2; // of taking words out and placing them again

class LabelPlacer {
public:
    LabelPlacer(const ChartRequest& request, EmotionChart& chart) : request_(request), chart_(chart) {
        columns_.resize(request.stages.size());
        const double reach = 2 * chart.unit + faceRadius, usual = 2 * (chart.unit * 1.5 + chartPadding);
        top_ = -reach - usual / 2;
        bottom_ = top_ + 3 * usual - 2 * chartPadding;
    }

    void place() {
        for (EmotionCurve& curve : chart_.curves) {
            room_.addCurve(curve);
            for (EmotionPoint& point : curve.points)
                columnOf(point).points.push_back(&point);
        }
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points)
                if (!point.card->text.empty()) setLabel(point, words(curve, point), Align::centre);
        for (Column& column : columns_)
            column.isFull = column.isOverfull = !mayHoldAll(column);
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points)
                findRoom(point);
        for (Column& column : columns_) {
            if (column.isOverfull || (column.isFull && !placeInOtherOrders(column))) makeList(column);
            if (!column.isFull) findBetterRooms(column);
        }
    }

private:
    struct Column {
        std::vector<EmotionPoint*> points; // those of the first curve first
        bool isFull = false;               // some words found no room,
        bool isOverfull = false;           // nor can all of them
    };
    Column& columnOf(const EmotionPoint& point) { return columns_[static_cast<std::size_t>(point.column)]; }

    // Whether the words of a column have less area than it has; where they have more, no place need be looked for.
    [[nodiscard]] bool mayHoldAll(const Column& column) const {
        if (column.points.empty()) return true;
        const PlacedStage& stage = request_.stages[static_cast<std::size_t>(column.points.front()->column)];
        const double width = stage.width - 2 * clearOfBorders;
        double area = 0;
        for (const EmotionPoint* point : column.points)
            if (point->label) area += LabelRoom::areaOf(std::min(width, sizeOf(*point).width), sizeOf(*point).height);
        return area <= LabelRoom::areaOf(width, bottom_ - top_);
    }

    void findRoom(EmotionPoint& point) {
        Column& column = columnOf(point);
        if (point.label && !column.isFull) column.isFull = !search(point);
    }

    // Words that stand alone or in the usual place stand best, and where none moved in a round none will in the next.
    void findBetterRooms(Column& column) {
        bool moved = column.points.size() > 1;
        for (int round = 0; round < rounds && moved; ++round) {
            moved = false;
            for (EmotionPoint* point : column.points) {
                if (!point->label || standsBest(*point)) continue;
                const Rect before = std::exchange(point->labelRect, {});
                if (!search(*point)) point->labelRect = before; // it cannot be: its own place is free
                moved = moved || !(point->labelRect == before);
            }
        }
    }

    // Who comes first takes what others need: from the left, from the right, lowest faces first.
    bool placeInOtherOrders(Column& column) {
        using Order = bool (*)(const EmotionPoint*, const EmotionPoint*);
        const Order orders[] = {[](const auto* a, const auto* b) { return a->at.x < b->at.x; },
                                [](const auto* a, const auto* b) { return a->at.x > b->at.x; },
                                [](const auto* a, const auto* b) { return a->at.y > b->at.y; }};
        std::vector<EmotionPoint*> points = column.points;
        for (const Order& order : orders) {
            for (EmotionPoint* point : points)
                point->labelRect = {};
            std::stable_sort(points.begin(), points.end(), order);
            if (std::all_of(points.begin(), points.end(), [&](EmotionPoint* p) { return !p->label || search(*p); }))
                return true;
        }
        return false;
    }

    // As narrow as usual, or as wide as its widest word or a number of lines that can be read asks for.
    [[nodiscard]] TextPtr words(const EmotionCurve& curve, const EmotionPoint& point) const {
        constexpr std::size_t mostLines = 3;
        constexpr double step = 20;
        const PlacedStage& stage = request_.stages[static_cast<std::size_t>(point.column)];
        const double room = std::clamp(stage.width - labelAir, smallestLabel, widestLabel);
        return request_.cache.label(point.card, curve.sign, room, [&] {
            const MeasuredText text(request_.measure, wordsWithSign(curve, point), fontOf(curve));
            LineRoom lines(std::min(usualLabel, room), 0, true);
            lines.smallest = smallestLabelType;
            for (;;) {
                TextPtr words = text.wrapped(lines);
                const double word = std::min(words->widestWord, room);
                if (lines.width >= room || (lines.width >= word && words->lines.size() <= mostLines)) return words;
                lines.width = lines.width < word ? word : std::min(lines.width + step, room);
                // Widths into which so many letters cannot go are not tried.
                while (lines.width < room && lines.width * mostLines < lettersOf(*words))
                    lines.width = std::min(lines.width + step, room);
            }
        });
    }

    // How wide all its lines are behind each other, without hyphens that another width may not need.
    static double lettersOf(const TextBlock& words) {
        constexpr double withoutHyphens = 0.9;
        double width = 0;
        for (const TextLine& line : words.lines)
            width += line.width;
        return width * withoutHyphens;
    }
    // Letters of italics lean out of their room.
    static double widthOf(const TextBlock& words) {
        constexpr double lean = 2;
        return words.width + (words.font.face == Face::italic ? lean : 0);
    }
    // With the marks of its card, in the room of its column.
    void setLabel(EmotionPoint& point, TextPtr label, Align align) const {
        point.label = std::move(label);
        const auto marks = marksOf(request_.measure, *point.card, request_.look);
        if (!marks || point.label->empty()) return;
        const PlacedStage& stage = request_.stages[static_cast<std::size_t>(point.column)];
        point.wordsIn = placeBeside(*point.label, align, stage.width - labelAir, *marks);
        point.wordsIn.width = widthOf(*point.label);
        point.marks = marks;
    }
    static Size sizeOf(const EmotionPoint& point) {
        if (!point.marks) return {widthOf(*point.label), point.label->height()};
        const Rect all = point.wordsIn.united(point.marks->list.front().rect).united(point.marks->list.back().rect);
        return {all.width, all.height};
    }
    static Font fontOf(const EmotionCurve& curve) { return curve.sign.empty() ? emotion : otherEmotion; }
    static std::string wordsWithSign(const EmotionCurve& curve, const EmotionPoint& point) {
        return signBefore(curve) + point.card->text;
    }

    // Where words stand when nothing speaks against it: under their face, as far in the middle as their column lets
    // them.
    [[nodiscard]] Rect usualPlace(const EmotionPoint& point) const {
        const auto [width, height] = sizeOf(point);
        return inColumn(point, {point.at.x - width / 2, point.at.y + faceRadius + labelGap, width, height});
    }
    [[nodiscard]] bool standsBest(const EmotionPoint& point) const {
        return point.labelRect == usualPlace(point) && (point.labelRect.y >= 0 || point.labelRect.bottom() <= 0);
    }
    [[nodiscard]] Rect inColumn(const EmotionPoint& point, const Rect& box) const {
        const PlacedStage& stage = request_.stages[static_cast<std::size_t>(point.column)];
        const double low = stage.x + clearOfBorders, high = stage.x + stage.width - clearOfBorders - box.width;
        return {std::clamp(box.x, low, std::max(low, high)), box.y, box.width, box.height};
    }

    // Under the face, or as near to it as there is room inside the column; false when there is none.
    bool search(EmotionPoint& point) {
        room_.lookAround(point, columnOf(point).points);
        const Size size = sizeOf(point);
        const double width = size.width, height = size.height;
        double best = nowhere;
        Rect found;
        EmotionPoint tried = point;
        const auto offer = [&](double x, double y, double cost) {
            if (y < 0 && y + height > 0) cost += neutralPenalty;
            if (cost >= best || y < top_ || y + height > bottom_) return;
            tried.labelRect = inColumn(point, {x, y, width, height});
            cost += room_.costOf(tried);
            if (cost >= best) return;
            best = cost;
            found = tried.labelRect;
        };
        const double centred = point.at.x - width / 2, middle = point.at.y - height / 2;
        const double below = point.at.y + faceRadius + labelGap, above = point.at.y - faceRadius - labelGap - height;
        offer(centred, below, 0); // mostly nothing speaks against it, and no other place need be weighed
        offer(point.at.x + faceRadius + labelGap, middle, 18);
        offer(point.at.x - faceRadius - labelGap - width, middle, 22);
        for (double away = 0; away * 1.5 < best && (below + away + height <= bottom_ || above - away >= top_);
             away += searchStep)
            for (int slide = 0; slide * slideStep <= width * mostAside; ++slide) {
                const double aside = slide * slideStep, cost = away * 1.5 + aside / width * 18;
                for (const double x : {centred - aside, centred + aside}) {
                    offer(x, below + away, cost);
                    offer(x, above - away, cost + abovePenalty);
                }
            }
        if (best == nowhere) return false;
        point.labelRect = found;
        return true;
    }

    // The words of a full cell with numbers, which their faces have too. Where they stand is known when all charts are.
    void makeList(Column& column) const {
        std::vector<std::pair<EmotionPoint*, const EmotionCurve*>> list;
        for (const EmotionCurve& curve : chart_.curves)
            for (EmotionPoint* point : column.points)
                if (point->label && point >= curve.points.data() && point < curve.points.data() + curve.points.size())
                    list.emplace_back(point, &curve);
        std::stable_sort(list.begin(), list.end(),
                         [](const auto& a, const auto& b) { return a.first->at.x < b.first->at.x; });
        int number = 0;
        for (const auto& [point, curve] : list) {
            const PlacedStage& stage = request_.stages[static_cast<std::size_t>(point->column)];
            LineRoom room(stage.width - labelAir - listIndent);
            room.smallest = smallestLabelType;
            point->number = wrap(request_.measure, std::to_string(++number), faceNumber, stage.width);
            setLabel(*point, wrap(request_.measure, wordsWithSign(*curve, *point), fontOf(*curve), room), Align::left);
            const auto [width, height] = sizeOf(*point);
            point->labelRect = {stage.x + labelAir / 2 + listIndent, 0, width, height};
        }
    }

    const ChartRequest& request_;
    EmotionChart& chart_;
    std::vector<Column> columns_;
    LabelRoom room_;
    double top_ = 0, bottom_ = 0; // how far words may stand from the neutral line
};

} // namespace

void placeLabels(const ChartRequest& request, EmotionChart& chart) { LabelPlacer(request, chart).place(); }

} // namespace cjm
