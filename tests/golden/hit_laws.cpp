#include "golden/layout_laws.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <set>

namespace cjm::test {
namespace {

std::vector<CardId> cardsOf(const GridLayout& layout) {
    std::vector<CardId> ids;
    for (const PlacedCard& p : layout.cards)
        ids.push_back(p.card->id);
    for (const PlacedRow& row : layout.rows)
        if (row.chart)
            for (const EmotionCurve& curve : row.chart->curves)
                for (const EmotionPoint& p : curve.points)
                    ids.push_back(p.card->id);
    return ids;
}

// A cell with more faces than it has room for lays them on each other; then the point belongs to one of them.
bool isFaceOnTop(const GridLayout& layout, const CardId& found, const Rect& face) {
    const Rect other = spotOf(layout, found).value_or(TextSpot{}).frame;
    return face.width == face.height && other.width == face.width && other.height == face.height &&
           other.intersects(face);
}

} // namespace

std::vector<std::string> brokenHits(const GridLayout& layout) {
    std::vector<std::string> found;
    const auto complain = [&](const std::string& what) {
        if (found.size() < 5) found.push_back(what);
    };
    const auto ids = cardsOf(layout);
    const std::set<CardId> known(ids.begin(), ids.end());
    if (known.size() != ids.size()) complain("a card is placed twice");
    for (const CardId& id : ids) {
        const auto spot = spotOf(layout, id);
        if (!spot) {
            complain("no spot for card " + id.value);
            continue;
        }
        const Target target = hit(layout, spot->frame.centre());
        const auto* card = std::get_if<CardId>(&target);
        if (!card || (*card != id && !isFaceOnTop(layout, *card, spot->frame)))
            complain("card " + id.value + " is not found where it stands");
    }
    const auto same = [&](const Target& target, const std::string& what) {
        const auto spot = spotOf(layout, target);
        if (!spot || !(hit(layout, spot->frame.centre()) == target)) complain(what + " is not found where it stands");
    };
    same(titleTarget(), "the title");
    same(subtitleTarget(), "the subtitle");
    for (const PlacedNote& note : layout.notes)
        same(MapFieldTarget{note.field}, note.field);
    for (const PlacedStage& stage : layout.stages)
        same(stage.stage->id, "stage " + stage.stage->id.value);
    for (const PlacedRow& row : layout.rows)
        same(row.row->id, "row " + row.row->id.value);
    return found;
}

} // namespace cjm::test
