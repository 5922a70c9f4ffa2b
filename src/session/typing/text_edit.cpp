#include "session/commands/structure.hpp"
#include "session/typing/persona_text.hpp"

#include <cjm/model/passport_text.hpp>
#include <cjm/model/story_steps.hpp>
#include <cjm/session/typing/text_edit.hpp>

#include <algorithm>
#include <type_traits>

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

// Who was asked and the notes are typed; what else an interview has is chosen.
template <class Change>
std::optional<Edit> changedInterview(const Map& map, const InterviewFieldTarget& target, Change&& change) {
    const auto interview = map.interviews.find(target.interview);
    const bool isTyped = target.field == "who" || target.field == "notes";
    if (!interview || !isTyped) return std::nullopt;
    Interview copy = *interview;
    change(target.field == "who" ? copy.who : copy.notes);
    return PutInterview{std::move(copy), {}};
}

template <class Change> std::optional<Edit> changedQuote(const Map& map, const QuoteId& id, Change&& change) {
    const Target owner = ownerOf(map, id);
    const auto* of = std::get_if<InterviewId>(&owner);
    const auto interview = of ? map.interviews.find(*of) : nullptr;
    if (!interview) return std::nullopt;
    Interview copy = *interview;
    for (Quote& quote : copy.quotes)
        if (quote.id == id) change(quote.text);
    return Batch{{"edit.quote-changed", {}}, {PutInterview{std::move(copy), {}}}};
}

// The title of a story, why it was chosen, or what it tells of a stage.
template <class Change> std::optional<Edit> changedStory(const Map& map, const Target& target, Change&& change) {
    const auto* step = std::get_if<StepTarget>(&target);
    const auto* why = std::get_if<StoryWhyTarget>(&target);
    const auto* title = std::get_if<StoryId>(&target);
    const auto story = step    ? map.stories.find(step->story)
                       : why   ? map.stories.find(why->story)
                       : title ? map.stories.find(*title)
                               : nullptr;
    if (!story || !exists(map, target)) return std::nullopt;
    Story copy = *story;
    if (step) {
        std::string text = stepAt(copy, step->stage).value_or(std::string());
        change(text);
        copy = withStep(map, std::move(copy), step->stage, text);
    } else {
        change(why ? copy.why : copy.title);
    }
    return PutStory{std::move(copy), {}};
}

// The record that a target names, changed by `change`, as the edit that puts it back.
template <class Change> std::optional<Edit> changed(const Map& map, const Target& target, Change&& change) {
    if (const auto* field = std::get_if<MapFieldTarget>(&target)) {
        Passport passport = *map.passport;
        for (const auto& [name, text] :
             {std::pair(titleTarget(), &passport.title), std::pair(subtitleTarget(), &passport.subtitle),
              std::pair(audienceTarget(), &passport.audience), std::pair(scenarioTarget(), &passport.scenario)})
            if (Target(*field) == name) {
                change(*text);
                return PutPassport{std::move(passport)};
            }
        if (auto text = passportText(passport, field->field)) {
            change(*text);
            setPassportText(passport, field->field, *text);
            return PutPassport{std::move(passport)};
        }
        return std::nullopt;
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
    if (const auto* id = std::get_if<TransitionId>(&target))
        if (const auto transition = map.transitions.find(*id)) {
            Transition copy = *transition;
            change(copy.label);
            return PutTransition{std::move(copy), {}};
        }
    if (const auto* field = std::get_if<InterviewFieldTarget>(&target)) return changedInterview(map, *field, change);
    if (const auto* quote = std::get_if<QuoteId>(&target)) return changedQuote(map, *quote, change);
    return changedStory(map, target, change);
}

// Of the record that holds it; empty for what stands at none.
std::string ownerIdOf(const Map& map, const Target& target) {
    return std::visit(
        [](const auto& owner) -> std::string {
            using T = std::decay_t<decltype(owner)>;
            if constexpr (requires { owner.value; })
                return owner.value;
            else if constexpr (std::is_same_v<T, PersonaFieldTarget>)
                return owner.persona.value;
            else
                return {};
        },
        ownerOf(map, target));
}

} // namespace

bool touchesText(const Map& now, const Map& after, const Target& target) {
    if (textAt(now, target) != textAt(after, target)) return true;
    if (after.conflicts.size() == 0) return false;
    const std::string id = ownerIdOf(now, target), text = textAt(now, target).value_or(std::string());
    return std::any_of(after.conflicts.begin(), after.conflicts.end(), [&](const auto& conflict) {
        // Of what stands at no record, the words tell which text it is about.
        const bool isHere = conflict.on.value == id && (!id.empty() || conflict.kept == text);
        return isHere && !now.conflicts.find(conflict.id);
    });
}

std::optional<std::string> textAt(const Map& map, const Target& target) {
    if (const auto* field = std::get_if<PersonaFieldTarget>(&target)) return personaText(map, *field);
    std::string text;
    if (!changed(map, target, [&](std::string& field) { text = field; })) return std::nullopt;
    return text;
}

std::optional<Edit> withText(const Map& map, const Target& target, const std::string& text, const QuoteId& cited) {
    if (const auto* field = std::get_if<PersonaFieldTarget>(&target)) return withPersonaText(map, *field, text, cited);
    return changed(map, target, [&](std::string& field) { field = text; });
}

Map withDraft(const Map& map, const Target& target, const std::string& text) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    return field ? withDraft(map, *field, text) : map;
}

std::string fitting(const Map& map, const Target& target, const std::string& text) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    return field ? fitting(*field, personaText(map, *field).value_or(std::string()), text) : text;
}

Result<void> mayBeTyped(const Map& map, const Target& target, const std::string& text) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    return field ? mayBeTyped(*field, personaText(map, *field).value_or(std::string()), text) : Result<void>{};
}

bool isList(const Target& target) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    if (!field) return false;
    bool found = false;
    forEachField<Persona>([&](const auto& f) {
        using M = std::decay_t<decltype(Persona{}.*f.member)>;
        found = found || (std::is_same_v<M, std::vector<std::string>> && f.name == field->field);
    });
    return found;
}

bool isSingleLine(const Target& target) {
    const auto* field = std::get_if<InterviewFieldTarget>(&target);
    const bool isSpeech = std::holds_alternative<QuoteId>(target) || (field && field->field == "notes");
    const auto* ofMap = std::get_if<MapFieldTarget>(&target);
    const bool isWritten = ofMap && (ofMap->field.starts_with("outcomes.") || ofMap->field == "report.now" ||
                                     ofMap->field == "report.open" || ofMap->field == "report.ask");
    const bool isNote = isWritten || target == audienceTarget() || target == scenarioTarget() ||
                        std::holds_alternative<StepTarget>(target) || std::holds_alternative<StoryWhyTarget>(target);
    return !std::holds_alternative<CardId>(target) && !isNote && !isList(target) && !isSpeech;
}

} // namespace cjm
