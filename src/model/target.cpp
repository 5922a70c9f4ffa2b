#include <cjm/model/passport_text.hpp>
#include <cjm/model/story_steps.hpp>
#include <cjm/model/target.hpp>

#include <algorithm>
#include <type_traits>

namespace cjm {
namespace {

template <class... Each> struct Overloaded : Each... { using Each::operator()...; };
template <class... Each> Overloaded(Each...) -> Overloaded<Each...>;

template <class Record> bool hasField(std::string_view name) {
    bool has = false;
    forEachField<Record>([&](const auto& field) { has = has || field.name == name; });
    return has;
}

// The text of a field; empty for one that is no text.
template <class Record> std::string textOf(const Record& record, std::string_view name) {
    std::string text;
    forEachField<Record>([&](const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(record.*field.member)>, std::string>)
            if (field.name == name) text = record.*field.member;
    });
    return text;
}

// Calls `found(interview, quote)` with the quote of this id.
template <class Found> void findQuote(const Map& map, const QuoteId& id, Found&& found) {
    for (const Interview& interview : map.interviews)
        for (const Quote& quote : interview.quotes)
            if (quote.id == id) return found(interview, quote);
}

template <class T, class Name> std::string nameIn(const Table<T>& table, const decltype(T::id)& id, Name T::*name) {
    const auto record = table.find(id);
    return record ? (*record).*name : std::string();
}

// Two names as one: «Barriers · Deal».
std::string joined(const std::string& a, std::string_view between, const std::string& b) {
    if (a.empty() || b.empty()) return a + b;
    return a + std::string(between) + b;
}

} // namespace

bool exists(const Map& map, const Target& target) {
    return std::visit(
        Overloaded{
            [](const std::monostate&) { return false; },
            [&](const MapFieldTarget& t) {
                return hasField<Passport>(t.field) || passportText(*map.passport, t.field).has_value();
            },
            [&](const StageId& id) { return map.stages.find(id) != nullptr; },
            [&](const RowId& id) { return map.rows.find(id) != nullptr; },
            [&](const CardId& id) { return map.cards.find(id) != nullptr; },
            [&](const CellTarget& t) { return map.rows.find(t.row) && map.stages.find(t.stage); },
            [&](const StageSubtitleTarget& t) { return map.stages.find(t.stage) != nullptr; },
            [&](const PhaseTarget& t) { return map.stages.find(t.first) && map.stages.find(t.last); },
            [&](const PersonaId& id) { return map.personas.find(id) != nullptr; },
            [&](const PersonaFieldTarget& t) { return map.personas.find(t.persona) && hasField<Persona>(t.field); },
            [&](const InterviewId& id) { return map.interviews.find(id) != nullptr; },
            [&](const InterviewFieldTarget& t) {
                return map.interviews.find(t.interview) && hasField<Interview>(t.field);
            },
            [&](const QuoteId& id) {
                bool has = false;
                findQuote(map, id, [&](const Interview&, const Quote&) { has = true; });
                return has;
            },
            [&](const StoryId& id) { return map.stories.find(id) != nullptr; },
            [&](const StepTarget& t) { return map.stories.find(t.story) && map.stages.find(t.stage); },
            [&](const StoryWhyTarget& t) { return map.stories.find(t.story) != nullptr; },
            [&](const TransitionId& id) { return map.transitions.find(id) != nullptr; },
            [&](const CommentId& id) { return map.comments.find(id) != nullptr; },
            [&](const ConflictId& id) { return map.conflicts.find(id) != nullptr; },
        },
        target);
}

Target ownerOf(const Map& map, const Target& target) {
    if (!exists(map, target)) return {};
    return std::visit(Overloaded{
                          [](const StageSubtitleTarget& t) { return Target(t.stage); },
                          [](const PersonaFieldTarget& t) { return Target(t.persona); },
                          [](const StoryWhyTarget& t) { return Target(t.story); },
                          [](const InterviewFieldTarget& t) { return Target(t.interview); },
                          [&](const QuoteId& id) {
                              Target owner;
                              findQuote(map, id, [&](const Interview& of, const Quote&) { owner = of.id; });
                              return owner;
                          },
                          [](const auto& itself) { return Target(itself); },
                      },
                      target);
}

std::string nameOf(const Map& map, const Target& target) {
    return std::visit(Overloaded{
                          [](const std::monostate&) { return std::string(); },
                          [&](const MapFieldTarget& t) {
                              const auto text = passportText(*map.passport, t.field);
                              return text ? *text : textOf(*map.passport, t.field);
                          },
                          [&](const StageId& id) { return nameIn(map.stages, id, &Stage::title); },
                          [&](const RowId& id) { return nameIn(map.rows, id, &Row::title); },
                          [&](const CardId& id) {
                              const auto card = map.cards.find(id);
                              return card ? card->text : std::string();
                          },
                          [&](const CellTarget& t) {
                              return joined(nameIn(map.rows, t.row, &Row::title), " · ",
                                            nameIn(map.stages, t.stage, &Stage::title));
                          },
                          [&](const StageSubtitleTarget& t) { return nameIn(map.stages, t.stage, &Stage::subtitle); },
                          [&](const PhaseTarget& t) { return nameIn(map.stages, t.first, &Stage::phase); },
                          [&](const PersonaId& id) { return nameIn(map.personas, id, &Persona::name); },
                          [&](const PersonaFieldTarget& t) {
                              const auto persona = map.personas.find(t.persona);
                              return persona ? textOf(*persona, t.field) : std::string();
                          },
                          [&](const InterviewId& id) { return nameIn(map.interviews, id, &Interview::who); },
                          [&](const InterviewFieldTarget& t) {
                              const auto interview = map.interviews.find(t.interview);
                              return interview ? textOf(*interview, t.field) : std::string();
                          },
                          [&](const QuoteId& id) {
                              std::string words;
                              findQuote(map, id, [&](const Interview&, const Quote& quote) { words = quote.text; });
                              return words;
                          },
                          [&](const StoryId& id) { return nameIn(map.stories, id, &Story::title); },
                          [&](const StepTarget& t) {
                              const auto story = map.stories.find(t.story);
                              return story ? stepAt(*story, t.stage).value_or(std::string()) : std::string();
                          },
                          [&](const StoryWhyTarget& t) { return nameIn(map.stories, t.story, &Story::why); },
                          [&](const TransitionId& id) {
                              const auto transition = map.transitions.find(id);
                              if (!transition) return std::string();
                              if (!transition->label.empty()) return transition->label;
                              return joined(nameIn(map.stages, transition->from, &Stage::title), " → ",
                                            nameIn(map.stages, transition->to, &Stage::title));
                          },
                          [&](const CommentId& id) { return nameIn(map.comments, id, &Comment::text); },
                          [&](const ConflictId& id) { return nameIn(map.conflicts, id, &Conflict::kept); },
                      },
                      target);
}

namespace {

// The stage or row that a target is, or that its cell or card stands in.
template <class T, class Id>
std::optional<Id> lineOf(const Map& map, const Target& target, const Table<T>& lines, Id CellTarget::*ofCell,
                         Id Card::*ofCard) {
    Id id;
    if (const auto* line = std::get_if<Id>(&target)) id = *line;
    if (const auto* cell = std::get_if<CellTarget>(&target)) id = cell->*ofCell;
    if (const auto* card = std::get_if<CardId>(&target))
        if (const auto found = map.cards.find(*card)) id = (*found).*ofCard;
    return lines.find(id) ? std::optional(id) : std::nullopt;
}

} // namespace

std::optional<StageId> stageOf(const Map& map, const Target& target) {
    return lineOf(map, target, map.stages, &CellTarget::stage, &Card::stage);
}

std::optional<RowId> rowOf(const Map& map, const Target& target) {
    return lineOf(map, target, map.rows, &CellTarget::row, &Card::row);
}

} // namespace cjm
