#include "layout/grid/emotion_chart.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace cjm {
namespace {

using namespace metrics;

constexpr double clearance = 3;     // between a word and anything else
constexpr double searchStep = 4;    // when a word looks for room
constexpr int nearSteps = 15;       // within this many it may stand above or below
constexpr double abovePenalty = 26; // words belong under their face
constexpr double crossingPenalty = 9;
constexpr double tiePenalty = 60; // when other words stand between a face and its own

class ChartPlacer {
public:
    ChartPlacer(const ChartRequest& request, const EmotionCells& cells) : request_(request), cells_(cells) {
        obstacles_.resize(cells.size());
    }

    EmotionChart place() {
        chart_.unit = emotionUnit;
        collectCurves();
        for (std::size_t column = 0; column < cells_.size(); ++column)
            spreadFaces(column);
        for (const EmotionCurve& curve : chart_.curves)
            for (const EmotionPoint& point : curve.points)
                obstacles_[static_cast<std::size_t>(point.column)].push_back(faceRect(point));
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points)
                placeLabel(point);
        settle();
        return std::move(chart_);
    }

private:
    [[nodiscard]] const PlacedStage& stage(int column) const {
        return request_.stages[static_cast<std::size_t>(column)];
    }

    // One curve a persona that has points, in the personas' order; points of nobody come last.
    void collectCurves() {
        std::map<PersonaId, std::vector<EmotionPoint>> byPersona;
        for (std::size_t column = 0; column < cells_.size(); ++column) {
            std::map<PersonaId, int> total, seen;
            for (const auto& card : cells_[column])
                ++total[whose(*card)];
            for (const auto& card : cells_[column]) {
                const PersonaId id = whose(*card);
                const double share = (seen[id]++ + 0.5) / total[id];
                const PlacedStage& s = stage(static_cast<int>(column));
                EmotionPoint point;
                point.card = card;
                point.column = static_cast<int>(column);
                point.at = {s.x + s.width * share, -card->value * chart_.unit};
                byPersona[id].push_back(std::move(point));
            }
        }
        for (const auto& persona : request_.personas)
            if (const auto it = byPersona.find(persona->id); it != byPersona.end()) {
                chart_.curves.push_back({persona, {}, std::move(it->second)});
                byPersona.erase(it);
            }
        for (auto& [id, points] : byPersona)
            chart_.curves.push_back({nullptr, {}, std::move(points)});
        // A curve keeps its colour when the ones before it are hidden.
        const auto& owners = request_.owners;
        for (std::size_t i = 1; i < chart_.curves.size(); ++i) {
            const auto& persona = chart_.curves[i].persona;
            const auto place = std::find(owners.begin(), owners.end(), persona) - owners.begin();
            chart_.curves[i].colour = curveColour(request_.theme, persona.get(), static_cast<std::size_t>(place));
        }
    }

    static PersonaId whose(const Card& card) { return card.personas.empty() ? PersonaId{} : card.personas.front(); }

    // Faces of different curves that would cover each other step aside: the first curve keeps its place.
    void spreadFaces(std::size_t column) {
        std::vector<Rect> taken;
        const PlacedStage& s = request_.stages[column];
        const double low = s.x + faceRadius + 2, high = s.x + s.width - faceRadius - 2;
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points) {
                if (point.column != static_cast<int>(column)) continue;
                const double home = point.at.x;
                for (int step = 0; step < 80; ++step) {
                    const int steps = (step + 1) / 2; // right and left in turn, ever further
                    const double aside = (step % 2 == 1 ? steps : -steps) * 5.0;
                    point.at.x = std::clamp(home + aside, low, std::max(low, high));
                    const Rect rect = faceRect(point).inset(-2);
                    if (std::none_of(taken.begin(), taken.end(), [&](const Rect& r) { return r.intersects(rect); }))
                        break;
                }
                taken.push_back(faceRect(point));
            }
        for (EmotionCurve& curve : chart_.curves)
            std::stable_sort(curve.points.begin(), curve.points.end(),
                             [](const EmotionPoint& a, const EmotionPoint& b) { return a.at.x < b.at.x; });
    }

    // How many curves a box lies on, at a few places along it.
    [[nodiscard]] int crossings(const Rect& box) const {
        int count = 0;
        for (const EmotionCurve& curve : chart_.curves)
            for (std::size_t i = 1; i < curve.points.size(); ++i) {
                const Point a = curve.points[i - 1].at, b = curve.points[i].at;
                if (b.x < box.x || a.x > box.right() || b.x <= a.x) continue;
                for (const double share : {0.1, 0.5, 0.9}) {
                    const double x = box.x + box.width * share;
                    if (x < a.x || x > b.x) continue;
                    const double t = (x - a.x) / (b.x - a.x), smooth = t * t * (3 - 2 * t);
                    const double y = a.y + (b.y - a.y) * smooth;
                    if (y > box.y - 2 && y < box.bottom() + 2) ++count;
                }
            }
        return count;
    }

    // How many other things stand between a face and a box below or above it.
    [[nodiscard]] double blockers(const EmotionPoint& p, const Rect& box) const {
        const bool below = box.y > p.at.y;
        const Rect tie = below ? Rect{p.at.x - 1, p.at.y + faceRadius + 1, 2, box.y - p.at.y - faceRadius - 2}
                               : Rect{p.at.x - 1, box.bottom(), 2, p.at.y - faceRadius - 1 - box.bottom()};
        if (tie.empty()) return 0;
        const auto& list = obstacles_[static_cast<std::size_t>(p.column)];
        return static_cast<double>(
            std::count_if(list.begin(), list.end(), [&](const Rect& r) { return r.intersects(tie); }));
    }

    [[nodiscard]] bool isFree(const Rect& box, int column) const {
        const Rect room = box.inset(-clearance);
        const auto& list = obstacles_[static_cast<std::size_t>(column)];
        return std::none_of(list.begin(), list.end(), [&](const Rect& r) { return r.intersects(room); });
    }

    // As narrow as usual, or as wide as its widest word or a number of lines that can be read asks for.
    [[nodiscard]] TextPtr labelWords(const std::string& text, double room) const {
        constexpr std::size_t mostLines = 3;
        constexpr double step = 20;
        const double word = widestWord(request_.measure, text, emotion, room);
        LineRoom lines(std::max(std::min(usualLabel, room), word), 0, true);
        lines.smallest = smallestLabelType;
        for (;; lines.width = std::min(lines.width + step, room)) {
            const TextPtr words = wrap(request_.measure, text, emotion, lines);
            if (words->lines.size() <= mostLines || lines.width >= room) return words;
        }
    }

    // Words stand under the face, or as near to it as there is room inside the column.
    void placeLabel(EmotionPoint& point) {
        if (point.card->text.empty()) return;
        const PlacedStage& s = stage(point.column);
        const double room = std::clamp(s.width - labelAir, smallestLabel, widestLabel);
        // Kept under a negative width: the same card in a row of another kind is a box, not words under a face.
        const auto box = request_.cache.box(point.card, nullptr, -room, [&] {
            auto made = std::make_shared<CardBox>();
            made->text = labelWords(point.card->text, room);
            return made;
        });
        point.label = box->text;
        const double width = box->text->width, height = box->text->height();
        const double low = s.x + cellPadding / 2, high = s.x + s.width - cellPadding / 2 - width;
        const auto at = [&](double x, double y) {
            return Rect{std::clamp(x, low, std::max(low, high)), y, width, height};
        };

        double best = std::numeric_limits<double>::max();
        const auto offer = [&](const Rect& box2, double cost) {
            if (cost >= best || !isFree(box2, point.column)) return;
            cost += crossingPenalty * crossings(box2) + tiePenalty * blockers(point, box2);
            if (cost >= best) return;
            best = cost;
            point.labelRect = box2;
        };
        const double centred = point.at.x - width / 2, below = point.at.y + faceRadius + labelGap;
        const double above = point.at.y - faceRadius - labelGap - height;
        for (const double slide : {0.0, -0.25, 0.25, -0.45, 0.45}) {
            const double x = centred + slide * width, aside = std::abs(slide) * 18;
            for (int step = 0; step < nearSteps; ++step) {
                const double away = step * searchStep;
                offer(at(x, below + away), away * 1.5 + aside);
                offer(at(x, above - away), away * 1.5 + aside + abovePenalty);
            }
        }
        const double middle = point.at.y - height / 2;
        offer(at(point.at.x + faceRadius + labelGap, middle), 18);
        offer(at(point.at.x - faceRadius - labelGap - width, middle), 22);
        // Lower down there is always room: the row grows.
        for (int step = nearSteps; best == std::numeric_limits<double>::max(); ++step)
            offer(at(centred, below + step * searchStep), step * searchStep);
        obstacles_[static_cast<std::size_t>(point.column)].push_back(point.labelRect);
    }

    // Until now y was measured from the neutral line. Finds the height and moves everything into the row.
    void settle() {
        double top = -chart_.unit * 1.5, bottom = chart_.unit * 1.5;
        for (const auto& list : obstacles_)
            for (const Rect& rect : list) {
                top = std::min(top, rect.y);
                bottom = std::max(bottom, rect.bottom());
            }
        chart_.height = std::ceil(bottom - top + 2 * chartPadding);
        const double shift = chartPadding - top;
        chart_.neutralY = shift;
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points) {
                point.at.y += shift;
                point.labelRect.y += shift;
            }
    }

    const ChartRequest& request_;
    const EmotionCells& cells_;
    EmotionChart chart_;
    std::vector<std::vector<Rect>> obstacles_; // by column
};

} // namespace

Rect faceRect(const EmotionPoint& point) {
    return {point.at.x - faceRadius, point.at.y - faceRadius, 2 * faceRadius, 2 * faceRadius};
}

std::shared_ptr<const EmotionChart> placeChart(const ChartRequest& request, const EmotionCells& cells) {
    return std::make_shared<const EmotionChart>(ChartPlacer(request, cells).place());
}

EmotionChart PlacedRow::placedChart() const {
    EmotionChart moved = *chart;
    moved.neutralY += rect.y;
    for (EmotionCurve& curve : moved.curves)
        for (EmotionPoint& point : curve.points) {
            point.at.y += rect.y;
            point.labelRect.y += rect.y;
        }
    return moved;
}

} // namespace cjm
