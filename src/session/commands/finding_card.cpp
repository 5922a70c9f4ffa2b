#include <cjm/session/commands/finding_card.hpp>
#include <cjm/session/commands/structure.hpp>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

struct Asked {
    std::string_view rule;
    RowKind row;
};
constexpr std::array asked{
    Asked{"stage-no-goal", RowKind::goals},
    Asked{"stage-no-touchpoint", RowKind::touchpoints},
    Asked{"loop-group-empty", RowKind::touchpoints},
    Asked{"loop-loyalty", RowKind::touchpoints},
    Asked{"loop-triggers", RowKind::touchpoints},
    Asked{"stage-no-emotion", RowKind::emotions},
    Asked{"critical-barrier-good-mood", RowKind::emotions},
    Asked{"low-emotion-no-barrier", RowKind::barriers},
    Asked{"touchpoint-fix-first", RowKind::barriers},
    Asked{"barrier-no-solution", RowKind::solutions},
};

// The touchpoint group that a finding misses something in.
Group groupFor(const Finding& finding) {
    if (finding.rule == "loop-loyalty") return Group::loyalty;
    if (finding.rule == "loop-triggers") return Group::trigger;
    if (finding.rule != "loop-group-empty") return Group::none;
    for (const auto& [name, value] : finding.message.values)
        if (const auto* list = std::get_if<WordList>(&value); list && !list->codes.empty()) {
            constexpr std::string_view before = "value.group-";
            return fromName<Group>(list->codes.front().substr(before.size())).value_or(Group::none);
        }
    return Group::none;
}

// The last stage of the loop before what is missing, else the first one.
std::shared_ptr<const Stage> stageFor(const Map& map, const Finding& finding, Group group) {
    if (const auto id = stageOf(map, finding.where)) return map.stages.find(*id);
    std::shared_ptr<const Stage> found;
    for (const auto& stage : inOrder(map.stages))
        if (!stage->hidden && (!found || (stage->group != Group::none && stage->group <= group))) found = stage;
    return found;
}

} // namespace

std::optional<RowKind> rowKindFor(const Finding& finding) {
    const auto at = std::find_if(asked.begin(), asked.end(), [&](const Asked& a) { return a.rule == finding.rule; });
    return at == asked.end() ? std::nullopt : std::optional(at->row);
}

std::optional<PutCard> cardFor(const Map& map, const Finding& finding, IdSource& ids) {
    const auto kind = rowKindFor(finding);
    if (!kind) return std::nullopt;
    const Group group = groupFor(finding);
    const auto stage = stageFor(map, finding, group);
    const auto row = rowOfKind(map, *kind);
    if (!row || row->hidden || row->collapsed || !stage || stage->hidden) return std::nullopt;
    auto put = newCard(map, {row->id, stage->id}, std::nullopt, ids);
    if (!put) return std::nullopt;
    if (group != stage->group) put->card.group = group;
    const auto* about = std::get_if<CardId>(&finding.where);
    const auto card = about ? map.cards.find(*about) : nullptr;
    if (card && *kind == RowKind::solutions) put->card.solves = {card->id};
    if (card && *kind == RowKind::barriers && card->kind == CardKind::emotion) put->card.personas = card->personas;
    return put;
}

std::optional<RowKind> missingRowFor(const Map& map, const Finding& finding) {
    const auto kind = rowKindFor(finding);
    return kind && !rowOfKind(map, *kind) ? kind : std::nullopt;
}

} // namespace cjm
