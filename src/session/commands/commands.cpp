#include "session/commands/command_table.hpp"

#include <cjm/base/contract.hpp>

#include <algorithm>
#include <iterator>

namespace cjm {
namespace {

constexpr CommandGroup groups[] = {
    {"row.add-before", "command.row.add-before", "between-horizontal-end"},
    {"row.add-after", "command.row.add-after", "between-horizontal-start"},
    {"stage.colour", "command.stage.colour", "palette"},
    {"move", "command.move", "move"},
    {"persona.role", "command.persona.role", "users"},
    {"persona.colour", "command.persona.colour", "palette"},
    {"new", "command.new", ""},
    {"view", "", "", true},
    {"show", "command.show", ""},
    {"theme", "command.theme", "", true},
    {"language", "command.language", "", true},
};

struct Whole {
    std::vector<Command> all; // of views, of windows, keys
    std::size_t ofViews = 0, ofWindows = 0;
};

const Whole& whole() {
    static const Whole made = [] {
        Whole table;
        const auto add = [&](std::vector<Command> more) {
            std::move(more.begin(), more.end(), std::back_inserter(table.all));
        };
        add(commandTable());
        add(personaTable());
        add(interviewTable());
        add(planTable());
        add(loopTable());
        table.ofViews = table.all.size();
        add(windowTable());
        table.ofWindows = table.all.size() - table.ofViews;
        add(keyTable());
        return table;
    }();
    return made;
}

} // namespace

Selected whatIsSelected(const Selection& selection) {
    const Target& current = selection.current;
    if (std::holds_alternative<std::monostate>(current)) return selectedNothing;
    if (std::holds_alternative<StageId>(current)) return selectedStage;
    if (std::holds_alternative<RowId>(current)) return selectedRow;
    if (std::holds_alternative<CardId>(current)) return selectedCard;
    if (std::holds_alternative<CellTarget>(current)) return selectedCell;
    if (std::holds_alternative<PersonaId>(current)) return selectedPersona;
    if (std::holds_alternative<InterviewId>(current) || std::holds_alternative<InterviewFieldTarget>(current))
        return selectedInterview;
    if (std::holds_alternative<QuoteId>(current)) return selectedQuote;
    if (std::holds_alternative<TransitionId>(current)) return selectedTransition;
    if (std::holds_alternative<StepTarget>(current)) return selectedStep;
    const bool isText = std::holds_alternative<MapFieldTarget>(current) ||
                        std::holds_alternative<PhaseTarget>(current) ||
                        std::holds_alternative<StageSubtitleTarget>(current) ||
                        std::holds_alternative<StoryId>(current) || std::holds_alternative<StoryWhyTarget>(current);
    return isText ? selectedTitle : selectedNothing;
}

std::span<const Command> allCommands() { return whole().all; }

std::span<const Command> viewCommands() { return allCommands().first(whole().ofViews); }

std::span<const Command> windowCommands() { return allCommands().subspan(whole().ofViews, whole().ofWindows); }

std::span<const Command> keyCommands() { return allCommands().subspan(whole().ofViews + whole().ofWindows); }

const CommandGroup& findGroup(std::string_view id) {
    const auto* found =
        std::find_if(std::begin(groups), std::end(groups), [&](const CommandGroup& group) { return group.id == id; });
    expects(found != std::end(groups));
    return *found;
}

bool canRun(const Command& command, const Map& map, const Selection& selection) {
    return (command.on & whatIsSelected(selection)) != 0 && (!command.can || command.can(map, selection));
}

MaybeEdit runCommand(const Command& command, const Map& map, const Selection& selection, CommandTools& tools) {
    if (!command.run || !canRun(command, map, selection)) return std::nullopt;
    return command.run(map, selection, tools);
}

Message wordsOf(const Command& command, const Map& map) {
    if (!command.count) return {command.words, {}};
    return {command.words, {{"n", command.count(map)}}};
}

} // namespace cjm
