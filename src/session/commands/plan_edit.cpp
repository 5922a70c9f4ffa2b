#include <cjm/model/order.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/commands/plan_edit.hpp>

#include <climits>

#include <algorithm>
#include <map>

namespace cjm {
namespace {

Records<Card> cardsOf(const Map& map, const std::vector<CardId>& ids) {
    Records<Card> cards;
    for (const CardId& id : ids)
        if (auto card = map.cards.find(id)) cards.push_back(std::move(card));
    return cards;
}

MaybeEdit unlessEmpty(Edit edit) {
    const auto* batch = std::get_if<Batch>(&edit);
    if (batch && batch->edits.empty()) return std::nullopt;
    return EditAndSelection{std::move(edit), {}};
}

template <class M>
MaybeEdit withValue(const Map& map, const std::vector<CardId>& ids, M Card::*member, const M& value) {
    return unlessEmpty(withField(map, cardsOf(map, ids), member, value));
}

} // namespace

MaybeEdit setOwner(const Map& map, const std::vector<CardId>& cards, const std::string& owner) {
    return withValue(map, cards, &Card::owner, owner);
}

MaybeEdit setDue(const Map& map, const std::vector<CardId>& cards, const std::string& due) {
    return withValue(map, cards, &Card::due, due);
}

MaybeEdit setState(const Map& map, const std::vector<CardId>& cards, SolutionState state) {
    return withValue(map, cards, &Card::state, state);
}

MaybeEdit setChannel(const Map& map, const std::vector<CardId>& cards, const std::string& channel) {
    return withValue(map, cards, &Card::channel, channel);
}

MaybeEdit setNumber(const Map& map, const std::vector<CardId>& cards, int Card::*member, int value) {
    return withValue(map, cards, member, std::clamp(value, 0, 5));
}

MaybeEdit setValues(const Map& map, const CardId& id, const PlanValues& values) {
    const auto card = map.cards.find(id);
    if (!card) return std::nullopt;
    const bool isTouchpoint = card->kind == CardKind::touchpoint;
    int Card::*const up = isTouchpoint ? &Card::importance : &Card::impact;
    int Card::*const across = isTouchpoint ? &Card::rating : &Card::effort;
    const bool isUp = (*card).*up != values.up;
    return unlessEmpty(withChange<Card>(map, {card}, fieldName(isUp ? up : across), [&](Card& record) {
        record.*up = values.up;
        record.*across = values.across;
    }));
}

MaybeEdit moveToStage(const Map& map, const std::vector<CardId>& cards, const StageId& stage) {
    if (!map.stages.find(stage)) return std::nullopt;
    std::map<RowId, std::vector<CardId>> byRow;
    for (const auto& card : cardsOf(map, cards))
        if (card->stage != stage) byRow[card->row].push_back(card->id);
    MoveCards edit;
    for (auto& [row, ids] : byRow)
        edit.moves.push_back({std::move(ids), row, stage, INT_MAX});
    if (edit.moves.empty()) return std::nullopt;
    return EditAndSelection{std::move(edit), {}};
}

MaybeEdit toggleRemoves(const Map& map, const CardId& solution, const CardId& barrier) {
    const auto from = map.cards.find(solution), to = map.cards.find(barrier);
    if (!from || !to || from->kind != CardKind::solution || to->kind != CardKind::barrier) return std::nullopt;
    const bool removes = std::find(from->solves.begin(), from->solves.end(), barrier) != from->solves.end();
    return unlessEmpty(withLinks(map, {from}, {to}, !removes));
}

MaybeEdit makeFirst(const Map& map, const StageId& id) {
    const auto stage = map.stages.find(id);
    if (!stage || stage->priority == 1) return std::nullopt;
    auto edit = toggleWorkOnFirst(map, selectOnly(id));
    if (edit) edit->selection = {};
    return edit;
}

std::optional<PutCard> newSolution(const Map& map, const CardId& beside, IdSource& ids) {
    const auto card = map.cards.find(beside);
    const bool isSolution = card && card->kind == CardKind::solution;
    const auto row = isSolution ? map.rows.find(card->row) : rowOfKind(map, RowKind::solutions);
    const StageId stage = card ? card->stage : firstSeen(map.stages);
    if (!row) return std::nullopt;
    auto fresh = newCard(map, {row->id, stage}, isSolution ? std::optional(beside) : std::nullopt, ids);
    if (!fresh) return std::nullopt;
    fresh->card.kind = CardKind::solution;
    if (card && card->kind == CardKind::barrier) fresh->card.solves = {beside};
    return fresh;
}

std::optional<PutCard> newBarrier(const Map& map, const CardId& touchpoint, IdSource& ids) {
    const auto card = map.cards.find(touchpoint);
    auto row = rowOfKind(map, RowKind::barriers);
    if (!row) row = rowOfKind(map, RowKind::emotions); // it holds barriers too
    if (!card || !row) return std::nullopt;
    auto fresh = newCard(map, {row->id, card->stage}, std::nullopt, ids);
    if (!fresh) return std::nullopt;
    fresh->card.kind = CardKind::barrier;
    fresh->card.personas.clear();
    fresh->card.value = 0;
    return fresh;
}

} // namespace cjm
