#include "layout/grid/grid_rows.hpp"
#include "layout/grid/paint.hpp"

namespace cjm {
namespace {

void noteCard(const PlacedCard& placed, ShownSigns& signs) {
    const Card& card = *placed.card;
    signs.severity |= card.kind == CardKind::barrier && card.severity > 0;
    signs.moment |= card.momentOfTruth;
    if (const auto& fields = placed.box->fields) {
        signs.importance |= !fields->bars.empty();
        signs.rating |= !fields->rating.empty();
        signs.fixFirst |= !fields->rating.empty() && fields->isFixedFirst;
        signs.state |= !fields->state.empty();
    }
    if (!placed.box->marks) return;
    for (const CardMark& mark : placed.box->marks->list) {
        signs.votes |= mark.kind == CardMark::Kind::votes;
        signs.hypothesis |= mark.kind == CardMark::Kind::hypothesis;
        signs.link |= mark.kind == CardMark::Kind::link;
    }
}

} // namespace

bool showsGuesses(const GridOptions& options) { return options.evidence || options.show.has(CardField::assumption); }

void noteSigns(RowBlock& block, const GridOptions& options) {
    PlacedRow& row = block.row;
    if (row.chart)
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points) {
                row.signs.moment |= point.card->momentOfTruth;
                row.signs.dashedFace |= showsGuesses(options) && point.card->status == Status::assumption;
            }
    for (const PlacedCard& card : block.cards) {
        noteCard(card, row.signs);
        row.hasSpans |= card.card->span > 1;
    }
}

} // namespace cjm
