#include "layout/grid/emotion_chart.hpp"

#include "layout/avatar.hpp"
#include "layout/grid/labels.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace cjm {
namespace {

using namespace metrics;

constexpr double listAbove = 12, listGap = 4; // of words with numbers

class ChartPlacer {
public:
    ChartPlacer(const ChartRequest& request, const EmotionCells& cells) : request_(request), cells_(cells) {}

    EmotionChart place() {
        chart_.unit = request_.unit;
        collectCurves();
        for (std::size_t column = 0; column < cells_.size(); ++column)
            spreadFaces(column);
        placeLabels(request_, chart_);
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
                chart_.curves.push_back({persona, std::move(it->second), {}, {}, {}});
                byPersona.erase(it);
            }
        for (auto& [id, points] : byPersona)
            chart_.curves.push_back({nullptr, std::move(points), {}, {}, {}});
        // A curve keeps its looks when the ones before it are hidden.
        const auto& owners = request_.owners;
        for (std::size_t i = 1; i < chart_.curves.size(); ++i) {
            EmotionCurve& curve = chart_.curves[i];
            const auto place =
                static_cast<std::size_t>(std::find(owners.begin(), owners.end(), curve.persona) - owners.begin());
            curve.colour = curveColour(request_.theme, curve.persona.get(), place);
            curve.dash = curveDash(place);
            curve.sign = signOf(curve);
        }
    }

    // As in its circle in the head.
    [[nodiscard]] std::string signOf(const EmotionCurve& curve) {
        if (!curve.persona) return {};
        if (signs_.empty()) signs_ = personaSigns(request_.personas);
        const auto& personas = request_.personas;
        return signs_[static_cast<std::size_t>(std::find(personas.begin(), personas.end(), curve.persona) -
                                               personas.begin())];
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

    // Until now y was measured from the neutral line. Finds the height and moves everything into the row.
    void settle() {
        double top = std::min(-chart_.unit * 1.5, request_.padding - request_.aboveNeutral), bottom = chart_.unit * 1.5;
        std::vector<EmotionPoint*> points, listed;
        for (EmotionCurve& curve : chart_.curves)
            for (EmotionPoint& point : curve.points) {
                points.push_back(&point);
                if (point.number) listed.push_back(&point);
                for (const Rect& rect :
                     {faceRect(point), point.label && !point.number ? point.labelRect : faceRect(point)}) {
                    top = std::min(top, rect.y);
                    bottom = std::max(bottom, rect.bottom());
                }
            }
        bottom = placeLists(listed, bottom);
        chart_.height = std::ceil(bottom - top + 2 * request_.padding + request_.below);
        const double shift = request_.padding - top + request_.below;
        chart_.neutralY = shift;
        for (EmotionPoint* point : points) {
            point->at.y += shift;
            point->labelRect.y += shift;
        }
    }

    // The words with numbers, one below the other in their columns; returns the y below them.
    double placeLists(std::vector<EmotionPoint*>& listed, double below) const {
        if (listed.empty()) return below;
        std::stable_sort(listed.begin(), listed.end(), [](const auto* a, const auto* b) { return a->at.x < b->at.x; });
        std::vector<double> y(cells_.size(), below + listAbove);
        for (EmotionPoint* point : listed) {
            double& next = y[static_cast<std::size_t>(point->column)];
            point->labelRect.y = next;
            next += point->labelRect.height + listGap;
        }
        return *std::max_element(y.begin(), y.end()) - listGap;
    }

    const ChartRequest& request_;
    const EmotionCells& cells_;
    EmotionChart chart_;
    std::vector<std::string> signs_; // of the personas; made when a curve asks
};

} // namespace

Rect faceRect(const EmotionPoint& point) {
    return {point.at.x - faceRadius, point.at.y - faceRadius, 2 * faceRadius, 2 * faceRadius};
}

std::string signBefore(const EmotionCurve& curve) { return curve.sign.empty() ? std::string() : curve.sign + ": "; }

Rect wordsRect(const EmotionPoint& point) {
    return point.marks ? point.wordsIn.moved(point.labelRect.x, point.labelRect.y) : point.labelRect;
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
