#include <cjm/model/validate.hpp>
#include <cjm/session/tools/faces.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

const EmotionCurve* curveWith(const GridLayout& layout, const CardId& face) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points)
                if (point.card->id == face) return &curve;
    }
    return nullptr;
}

// Whose curve is nearest to a point of the row; the first when none runs there.
std::vector<PersonaId> nearestCurve(const PlacedRow& row, Point point) {
    const EmotionCurve* found = nullptr;
    double best = 0;
    for (const EmotionCurve& curve : row.chart->curves) {
        const auto y = curveHeight(curve, point.x);
        const double distance = y ? std::abs(*y + row.rect.y - point.y) : 1e6;
        if (found && distance >= best) continue;
        found = &curve;
        best = distance;
    }
    if (!found || !found->persona) return {};
    return {found->persona->id};
}

// The rank that a new point at `x` gets in its cell: before the first point of its curve that lies right of it.
int placeOnCurve(const Map& map, const PlacedRow& row, const Card& card, double x) {
    int place = static_cast<int>(map.cards.cellList(card.row, card.stage).size());
    if (!row.chart) return place;
    for (const EmotionCurve& curve : row.chart->curves)
        for (const EmotionPoint& p : curve.points)
            if (p.card->stage == card.stage && p.card->personas == card.personas && p.at.x > x)
                place = std::min(place, p.card->rank);
    return place;
}

} // namespace

std::string scaleWord(const Row& row, double value) {
    if (row.scaleWords.empty()) return {};
    const double steps = static_cast<double>(row.scaleWords.size() - 1);
    return row.scaleWords[static_cast<std::size_t>(std::lround((value + 2) / 4 * steps))];
}

std::optional<CardId> nextFace(const GridLayout& layout, const CardId& face, int step, bool toEnd) {
    const EmotionCurve* curve = curveWith(layout, face);
    if (!curve) return std::nullopt;
    const auto& points = curve->points;
    if (toEnd) return (step < 0 ? points.front() : points.back()).card->id;
    const auto here = std::find_if(points.begin(), points.end(), [&](const auto& p) { return p.card->id == face; });
    const auto at = here - points.begin() + step;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(points.size())) return std::nullopt;
    return points[static_cast<std::size_t>(at)].card->id;
}

std::optional<NewFace> addFaceAt(const Map& map, const GridLayout& layout, Point point,
                                 const std::optional<PersonaId>& persona, IdSource& ids) {
    const PlacedRow* row = rowAt(layout, point.y);
    const PlacedStage* stage = columnAt(layout, point.x);
    if (!row || !stage || row->row->kind != RowKind::emotions || row->row->collapsed) return std::nullopt;
    // Below the chart stand barriers.
    if (row->chart && point.y > row->rect.y + row->chart->height) return std::nullopt;
    Card card;
    card.id.value = ids.next();
    card.kind = CardKind::emotion;
    card.row = row->row->id;
    card.stage = stage->stage->id;
    if (persona && !persona->empty())
        card.personas = {*persona};
    else if (!persona && row->chart)
        card.personas = nearestCurve(*row, point);
    if (row->chart) card.value = onEmotionScale((row->rect.y + row->chart->neutralY - point.y) / row->chart->unit);
    const int place = placeOnCurve(map, *row, card, point.x);
    CardId id = card.id;
    return NewFace{PutCard{std::move(card), place}, std::move(id)};
}

} // namespace cjm
