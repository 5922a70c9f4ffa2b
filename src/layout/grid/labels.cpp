#include "layout/grid/labels.hpp"

#include "layout/emotion_shapes.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double clearOfLines = 4, clearOfFaces = 3, clearOfWords = 8, clearOfTies = 3; // pixels around words
constexpr double sampling = 4;                                                          // of a curve
constexpr double searchStep = 4, slideStep = 8, mostAside = 0.8;                        // of its width
constexpr double abovePenalty = 26;                                                     // words belong under their face
constexpr double neutralPenalty = 14, farFace = 60;
constexpr double nowhere = std::numeric_limits<double>::max();
constexpr int rounds = 2; // of taking words out and placing them again

double distanceToTie(const EmotionPoint& p, const Rect& label) {
    return std::max(label.y - (p.at.y + faceRadius), p.at.y - faceRadius - label.bottom());
}

// Whether a line from one point to another comes into a box.
bool meets(Point a, Point b, const Rect& box) {
    double from = 0, to = 1;
    const auto narrow = [&](double start, double delta, double low, double high) {
        if (std::abs(delta) < 1e-9) return start >= low && start <= high;
        double first = (low - start) / delta, second = (high - start) / delta;
        if (first > second) std::swap(first, second);
        from = std::max(from, first);
        to = std::min(to, second);
        return from <= to;
    };
    return narrow(a.x, b.x - a.x, box.x, box.right()) && narrow(a.y, b.y - a.y, box.y, box.bottom());
}

// Whether two ties cross: each has its ends on both sides of the other.
bool cross(const Tie& one, const Tie& other) {
    const auto side = [](const Tie& tie, Point p) {
        return (tie.to.x - tie.from.x) * (p.y - tie.from.y) - (tie.to.y - tie.from.y) * (p.x - tie.from.x);
    };
    return side(one, other.from) * side(one, other.to) <= 0 && side(other, one.from) * side(other, one.to) <= 0;
}

// A curve as it is drawn, as a chain of short lines from left to right.
std::vector<Point> drawnCurve(const EmotionCurve& curve) {
    std::vector<Point> points, drawn;
    for (const EmotionPoint& p : curve.points)
        points.push_back(p.at);
    const auto slopes = curveSlopes(points);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i], b = points[i + 1];
        const double width = b.x - a.x;
        const int steps = std::max(1, static_cast<int>(std::ceil(width / sampling)));
        for (int step = 0; step < steps; ++step) {
            const double t = static_cast<double>(step) / steps, u = 1 - t;
            drawn.push_back({a.x + t * width, u * u * (1 + 2 * t) * a.y + t * u * u * width * slopes[i] +
                                                  t * t * (3 - 2 * t) * b.y - t * t * u * width * slopes[i + 1]});
        }
    }
    if (!points.empty()) drawn.push_back(points.back());
    return drawn;
}

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
            curves_.push_back(drawnCurve(curve));
            for (EmotionPoint& point : curve.points)
                columnOf(point).points.push_back(&point);
        }
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points)
                findRoom(curve, point);
        for (Column& column : columns_) {
            if (column.isFull && !placeInOtherOrders(column)) makeList(column);
            if (!column.isFull) findBetterRooms(column);
        }
    }

private:
    struct Column {
        std::vector<EmotionPoint*> points; // those of the first curve first
        bool isFull = false;               // some words found no room
    };
    Column& columnOf(const EmotionPoint& point) { return columns_[static_cast<std::size_t>(point.column)]; }

    void findRoom(const EmotionCurve& curve, EmotionPoint& point) {
        if (point.card->text.empty()) return;
        point.label = words(curve, point);
        columnOf(point).isFull = !search(point) || columnOf(point).isFull;
    }

    // Words that stand alone stand best, and where none moved in a round none will in the next.
    void findBetterRooms(Column& column) {
        bool moved = column.points.size() > 1;
        for (int round = 0; round < rounds && moved; ++round) {
            moved = false;
            for (EmotionPoint* point : column.points) {
                if (!point->label) continue;
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
            const Font font = fontOf(curve);
            const std::string text = wordsWithSign(curve, point);
            LineRoom lines(std::min(usualLabel, room), 0, true);
            lines.smallest = smallestLabelType;
            for (;;) {
                TextPtr words = wrap(request_.measure, text, font, lines);
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
    static Font fontOf(const EmotionCurve& curve) { return curve.sign.empty() ? emotion : otherEmotion; }
    static std::string wordsWithSign(const EmotionCurve& curve, const EmotionPoint& point) {
        return curve.sign.empty() ? point.card->text : curve.sign + ": " + point.card->text;
    }

    // Under the face, or as near to it as there is room inside the column; false when there is none.
    bool search(EmotionPoint& point) {
        const PlacedStage& stage = request_.stages[static_cast<std::size_t>(point.column)];
        const double width = widthOf(*point.label), height = point.label->height();
        const double low = stage.x + clearOfLines, high = stage.x + stage.width - clearOfLines - width;
        double best = nowhere;
        Rect found;
        EmotionPoint tried = point;
        const auto offer = [&](double x, double y, double cost) {
            if (y < 0 && y + height > 0) cost += neutralPenalty;
            if (cost >= best || y < top_ || y + height > bottom_) return;
            tried.labelRect = {std::clamp(x, low, std::max(low, high)), y, width, height};
            cost += costOf(point, tried);
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

    // What speaks against a place for words; `nowhere` when they may not stand there.
    [[nodiscard]] double costOf(const EmotionPoint& point, const EmotionPoint& tried) {
        const Rect& box = tried.labelRect;
        const auto tie = tieOf(tried);
        double cost = 0;
        for (const EmotionPoint* other : columnOf(point).points) {
            if (faceRect(*other).intersects(box.inset(-clearOfFaces))) return nowhere;
            if (other == &point) continue;
            if (tie && meets(tie->from, tie->to, faceRect(*other).inset(-1))) cost += farFace;
            if (!other->label || other->labelRect.empty()) continue;
            const Rect& words = other->labelRect;
            if (words.inset(-clearOfLines).intersects(box) ||
                Rect{words.x - clearOfWords, words.y, words.width + 2 * clearOfWords, words.height}.intersects(box))
                return nowhere;
            if (tie && meets(tie->from, tie->to, words.inset(-clearOfTies))) return nowhere;
            const auto its = tieOf(*other);
            if (its && (meets(its->from, its->to, box.inset(-clearOfTies)) || (tie && cross(*tie, *its))))
                return nowhere;
        }
        if (liesOnACurve(box.inset(-clearOfLines))) return nowhere;
        return cost;
    }

    [[nodiscard]] bool liesOnACurve(const Rect& box) const {
        return std::any_of(curves_.begin(), curves_.end(), [&](const std::vector<Point>& curve) {
            auto next =
                std::lower_bound(curve.begin(), curve.end(), box.x, [](const Point& p, double x) { return p.x < x; });
            if (next == curve.begin() && next != curve.end()) ++next;
            for (; next != curve.end() && std::prev(next)->x <= box.right(); ++next) {
                const auto [high, low] = std::minmax(std::prev(next)->y, next->y);
                if (low >= box.y && high <= box.bottom()) return true;
            }
            return false;
        });
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
            LineRoom room(std::max(stage.width - labelAir - listIndent, smallestLabel));
            room.smallest = smallestLabelType;
            point->number = wrap(request_.measure, std::to_string(++number), faceNumber, stage.width);
            point->label = wrap(request_.measure, wordsWithSign(*curve, *point), fontOf(*curve), room);
            point->labelRect = {stage.x + labelAir / 2 + listIndent, 0, widthOf(*point->label), point->label->height()};
        }
    }

    const ChartRequest& request_;
    EmotionChart& chart_;
    std::vector<Column> columns_;
    std::vector<std::vector<Point>> curves_;
    double top_ = 0, bottom_ = 0; // how far words may stand from the neutral line
};

} // namespace

std::optional<Tie> tieOf(const EmotionPoint& p) {
    if (!p.label || p.label->empty() || p.number) return std::nullopt;
    const Rect& r = p.labelRect;
    if (distanceToTie(p, r) < nearLabel) return std::nullopt;
    const bool below = r.y > p.at.y;
    const double x = std::clamp(p.at.x, r.x + 4, std::max(r.x + 4, r.right() - 4));
    return below ? Tie{{p.at.x, p.at.y + faceRadius + 1}, {x, r.y - 1}}
                 : Tie{{p.at.x, p.at.y - faceRadius - 1}, {x, r.bottom() + 1}};
}

void placeLabels(const ChartRequest& request, EmotionChart& chart) { LabelPlacer(request, chart).place(); }

} // namespace cjm
