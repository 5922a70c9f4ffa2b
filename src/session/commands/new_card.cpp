#include "session/commands/structure.hpp"

#include <cjm/model/kind_traits.hpp>

#include <cstdlib>

// A new card, whichever key begins it.

namespace cjm {
namespace {

using namespace structure;

// The curve that a new point of a cell goes on: that of the last point before it, else of the next one, else that of
// the first persona. Of several points in one cell, the first.
std::vector<PersonaId> curveToGoOn(const Map& map, const Row& row, const Stage& stage) {
    std::pair<bool, int> nearest; // whether it comes after, and how many stages away
    std::optional<std::vector<PersonaId>> curve;
    for (const Card& card : map.cards.row(row.id)) {
        const auto at = map.stages.find(card.stage);
        if (!at || !traitsOf(card.kind).isOnCurve) continue;
        const std::pair distance{at->rank > stage.rank, std::abs(at->rank - stage.rank)};
        if (curve && distance >= nearest) continue;
        nearest = distance;
        curve = card.personas;
    }
    if (curve) return *curve;
    const auto personas = inOrder(map.personas);
    return personas.empty() ? std::vector<PersonaId>{} : std::vector<PersonaId>{personas.front()->id};
}

std::optional<CardId> currentCard(const Map& map, const Selection& selection) {
    const auto* id = std::get_if<CardId>(&selection.current);
    return id && map.cards.find(*id) ? std::optional(*id) : std::nullopt;
}

// The cell that is meant: that of the current target, or the first that can be seen of it.
std::optional<CellTarget> cellFor(const Map& map, const Selection& selection) {
    auto row = rowOf(map, selection.current);
    auto stage = stageOf(map, selection.current);
    if (!row)
        if (const auto rows = seen(map.rows); !rows.empty()) row = rows.front()->id;
    if (!stage)
        if (const auto stages = seen(map.stages); !stages.empty()) stage = stages.front()->id;
    return row && stage ? std::optional(CellTarget{*row, *stage}) : std::nullopt;
}

MaybeEdit added(const Map& map, std::optional<PutCard> put) {
    if (!put) return std::nullopt;
    const CardId id = put->card.id;
    const auto row = map.rows.find(put->card.row);
    Edit add = std::move(*put);
    if (row->collapsed) {
        Row open = *row;
        open.collapsed = false;
        add = Batch{describe(map, add), {PutRow{std::move(open), {}}, add}};
    }
    return EditAndSelection{std::move(add), selectOnly(id)};
}

} // namespace

std::optional<PutCard> newCard(const Map& map, const CellTarget& cell, const std::optional<CardId>& above,
                               IdSource& ids) {
    const auto row = map.rows.find(cell.row);
    const auto stage = map.stages.find(cell.stage);
    if (!row || !stage) return std::nullopt;
    PutCard put;
    put.card.id = CardId{ids.next()};
    put.card.row = cell.row;
    put.card.stage = cell.stage;
    put.card.kind = cardKindOf(row->kind);
    const auto model = above ? map.cards.find(*above) : nullptr;
    const bool isBelow = model && model->row == cell.row && model->stage == cell.stage;
    if (isBelow) {
        put.card.kind = model->kind; // below a barrier of an emotions row comes another barrier
        put.rank = model->rank + 1;
    }
    if (!traitsOf(put.card.kind).isOnCurve) return put;
    put.card.personas = isBelow ? model->personas : curveToGoOn(map, *row, *stage);
    put.card.value = isBelow ? model->value : 0;
    return put;
}

MaybeEdit addCard(const Map& map, const Selection& selection, IdSource& ids) {
    const auto cell = cellFor(map, selection);
    return cell ? added(map, newCard(map, *cell, currentCard(map, selection), ids)) : std::nullopt;
}

MaybeEdit addEmotion(const Map& map, const Selection& selection, IdSource& ids) {
    const auto cell = cellFor(map, selection);
    const auto row = cell ? map.rows.find(cell->row) : nullptr;
    if (!row || row->kind != RowKind::emotions) return std::nullopt;
    const auto current = currentCard(map, selection);
    const bool isPoint = current && map.cards.find(*current)->kind == CardKind::emotion;
    return added(map, newCard(map, *cell, isPoint ? current : std::nullopt, ids));
}

} // namespace cjm
