#include "session/commands/structure.hpp"

#include <cjm/session/typing/text_edit.hpp>

namespace cjm {
namespace {

template <class Change> std::optional<Edit> changedPhase(const Map& map, const PhaseTarget& target, Change&& change) {
    const std::vector<StageId> stages = structure::stagesUnder(map, target);
    if (stages.empty()) return std::nullopt;
    std::string phase = map.stages.find(stages.front())->phase;
    change(phase);
    Batch batch{{"edit.phase-changed", {{"name", phase}}}, {}};
    for (const StageId& id : stages) {
        Stage copy = *map.stages.find(id);
        copy.phase = phase;
        batch.edits.emplace_back(PutStage{std::move(copy), {}});
    }
    return batch;
}

// The record that a target names, changed by `change`, as the edit that puts it back.
template <class Change> std::optional<Edit> changed(const Map& map, const Target& target, Change&& change) {
    if (target == titleTarget() || target == subtitleTarget()) {
        Passport passport = *map.passport;
        change(target == titleTarget() ? passport.title : passport.subtitle);
        return PutPassport{std::move(passport)};
    }
    const auto* subtitle = std::get_if<StageSubtitleTarget>(&target);
    if (const auto* id = subtitle ? &subtitle->stage : std::get_if<StageId>(&target))
        if (const auto stage = map.stages.find(*id)) {
            Stage copy = *stage;
            change(subtitle ? copy.subtitle : copy.title);
            return PutStage{std::move(copy), {}};
        }
    if (const auto* phase = std::get_if<PhaseTarget>(&target)) return changedPhase(map, *phase, change);
    if (const auto* id = std::get_if<RowId>(&target))
        if (const auto row = map.rows.find(*id)) {
            Row copy = *row;
            change(copy.title);
            return PutRow{std::move(copy), {}};
        }
    if (const auto* id = std::get_if<CardId>(&target))
        if (const auto card = map.cards.find(*id)) {
            Card copy = *card;
            change(copy.text);
            return PutCard{std::move(copy), {}};
        }
    return std::nullopt;
}

} // namespace

std::optional<std::string> textAt(const Map& map, const Target& target) {
    std::string text;
    if (!changed(map, target, [&](std::string& field) { text = field; })) return std::nullopt;
    return text;
}

std::optional<Edit> withText(const Map& map, const Target& target, const std::string& text) {
    return changed(map, target, [&](std::string& field) { field = text; });
}

bool isSingleLine(const Target& target) { return !std::holds_alternative<CardId>(target); }

} // namespace cjm
