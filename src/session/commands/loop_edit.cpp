#include <cjm/session/commands/loop_edit.hpp>

#include <algorithm>
#include <unordered_map>

namespace cjm {
namespace {

enum class End { first, last };

// The stage of a group: one that has it, or else that where most of its touchpoints stand.
std::shared_ptr<const Stage> stageFor(const Map& map, Group group, End end) {
    const auto stages = inOrder(map.stages);
    std::shared_ptr<const Stage> found;
    for (const auto& stage : stages)
        if (stage->group == group && (!found || end == End::last)) found = stage;
    if (found) return found;
    std::unordered_map<std::string, int> counts;
    for (const Card& card : map.cards)
        if (card.kind == CardKind::touchpoint && card.group == group) ++counts[card.stage.value];
    int most = 0;
    for (const auto& stage : stages)
        if (const int count = counts[stage->id.value]; count > most) {
            most = count;
            found = stage;
        }
    return found;
}

Group groupOf(const Map& map, const Card& card) {
    const auto stage = map.stages.find(card.stage);
    return card.group != Group::none || !stage ? card.group : stage->group;
}

EditAndSelection drawnAs(const StageId& from, const StageId& to, TransitionKind kind, IdSource& ids) {
    Transition transition;
    transition.id = TransitionId{ids.next()};
    transition.from = from;
    transition.to = to;
    transition.kind = kind;
    const TransitionId id = transition.id;
    return {PutTransition{std::move(transition), {}}, selectOnly(id)};
}

} // namespace

MaybeEdit moveToGroup(const Map& map, const CardId& id, Group group) {
    const auto card = map.cards.find(id);
    if (!card || card->kind != CardKind::touchpoint || groupOf(map, *card) == group) return std::nullopt;
    const auto stage = map.stages.find(card->stage);
    const Group own = stage && stage->group == group ? Group::none : group;
    return EditAndSelection{withField(map, Records<Card>{card}, &Card::group, own), selectOnly(id)};
}

TransitionKind usualKind(Group from, Group to) {
    using Kind = TransitionKind;
    if (to == Group::none) return Kind::leaves;
    if (from == Group::trigger) return Kind::trigger;
    if (to == Group::trigger) return Kind::forgets;
    const bool isBack = to < from;
    if (from == Group::experience && isBack) return to == Group::deal ? Kind::good : Kind::bad;
    return from == Group::loyalty || to == Group::loyalty ? Kind::good : Kind::next;
}

Result<EditAndSelection> drawTransition(const Map& map, Group from, Group to, IdSource& ids) {
    const auto begin = stageFor(map, from, End::last);
    const auto end = to == Group::none ? nullptr : stageFor(map, to, End::first);
    if (!begin || (to != Group::none && !end)) return failure({"edit.loop-no-stage", {}});
    if (begin == end) return failure({"edit.loop-same-stage", {{"name", begin->title}}});
    return drawnAs(begin->id, end ? end->id : StageId{}, usualKind(from, to), ids);
}

TransitionKind usualKind(const Map& map, const StageId& from, const StageId& to) {
    if (to.empty()) return TransitionKind::leaves;
    const auto begin = map.stages.find(from), end = map.stages.find(to);
    const bool areOfGroups = begin && end && begin->group != Group::none && end->group != Group::none;
    return areOfGroups ? usualKind(begin->group, end->group) : TransitionKind::next;
}

Result<EditAndSelection> drawTransition(const Map& map, const StageId& from, const StageId& to, IdSource& ids) {
    const auto begin = map.stages.find(from);
    if (!begin || (!to.empty() && !map.stages.find(to))) return failure({"edit.loop-no-stage", {}});
    if (from == to) return failure({"edit.loop-same-stage", {{"name", begin->title}}});
    return drawnAs(from, to, usualKind(map, from, to), ids);
}

Edit withTransitionEnd(const Map& map, const Records<Transition>& transitions, StageId Transition::*end,
                       const StageId& stage) {
    return withChange<Transition>(map, transitions, fieldName(end), [=](Transition& transition) {
        transition.*end = stage;
        if (transition.to.empty())
            transition.kind = TransitionKind::leaves;
        else if (transition.kind == TransitionKind::leaves)
            transition.kind = TransitionKind::next;
    });
}

Edit withTransitionKind(const Map& map, const Records<Transition>& transitions, TransitionKind kind) {
    return withChange<Transition>(map, transitions, fieldName(&Transition::kind), [kind](Transition& transition) {
        if (kind == TransitionKind::leaves)
            transition.to = {};
        else if (transition.to.empty())
            return;
        transition.kind = kind;
    });
}

std::optional<PutCard> newTouchpoint(const Map& map, Group group, IdSource& ids) {
    const auto stage = stageFor(map, group, End::last);
    if (!stage) return std::nullopt;
    std::shared_ptr<const Row> row;
    for (const auto& each : inOrder(map.rows))
        if (each->kind == RowKind::touchpoints && (!row || (row->hidden && !each->hidden))) row = each;
    if (!row) return std::nullopt;
    auto fresh = newCard(map, {row->id, stage->id}, std::nullopt, ids);
    if (!fresh) return std::nullopt;
    fresh->card.kind = CardKind::touchpoint;
    if (stage->group != group) fresh->card.group = group;
    return fresh;
}

} // namespace cjm
