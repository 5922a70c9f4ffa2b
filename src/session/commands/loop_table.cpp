#include "session/commands/command_table.hpp"

#include <cjm/session/commands/loop_edit.hpp>

// What is done to touchpoints and transitions, in the loop.

namespace cjm {
namespace {

// Top to bottom in menus.
enum LoopSection { loopAdding, loopPlaces, loopRemoval };

std::shared_ptr<const Transition> chosenTransition(const Map& map, const Selection& selection) {
    const auto* id = std::get_if<TransitionId>(&selection.current);
    return id ? map.transitions.find(*id) : nullptr;
}

template <TransitionKind kind> void addKind(std::vector<Command>& list, int section) {
    Command& command = addCommand(list, {}, "loop.kind:" + std::string(nameOf(kind)), "", section, selectedTransition,
                                  selectedTransition);
    command.words = "value.transition-" + std::string(nameOf(kind));
    command.isOn = [](const Map& map, const Selection& selection) {
        const auto transition = chosenTransition(map, selection);
        return transition && transition->kind == kind;
    };
    // A way out leads nowhere: it becomes nothing else before it is drawn to a group.
    command.can = [](const Map& map, const Selection& selection) {
        const auto transition = chosenTransition(map, selection);
        return transition && (kind == TransitionKind::leaves || !transition->to.empty());
    };
    command.run = [](const Map& map, const Selection& selection, CommandTools&) -> MaybeEdit {
        const auto transition = chosenTransition(map, selection);
        if (transition->kind == kind) return std::nullopt;
        return EditAndSelection{withTransitionKind(map, {transition}, kind), selection};
    };
}

} // namespace

void addTransitionKinds(std::vector<Command>& list, int section) {
    addKind<TransitionKind::next>(list, section);
    addKind<TransitionKind::good>(list, section);
    addKind<TransitionKind::bad>(list, section);
    addKind<TransitionKind::forgets>(list, section);
    addKind<TransitionKind::trigger>(list, section);
    addKind<TransitionKind::leaves>(list, section);
}

std::vector<Command> loopTable() {
    constexpr unsigned either = selectedCard | selectedTransition;
    std::vector<Command> list;
    Command& fresh = addCommand(list, "loop", "loop.add", "plus", loopAdding, selectedCard | selectedStage,
                                selectedCard | selectedStage);
    fresh.keys = {"Ins"};
    fresh.menu = CommandMenu::insert;
    Command& show = addCommand(list, "loop", "loop.on-map", "table", loopPlaces, selectedCard | selectedStage,
                               selectedCard | selectedStage);
    show.words = "command.plan.on-map";
    show.keys = {"Ctrl+Return"};
    show.menu = CommandMenu::edit;
    show.onlyReads = true;
    Command& gone = addCommand(list, "loop", "loop.delete", "trash-2", loopRemoval, either, either);
    gone.words = "command.plan.delete";
    gone.keys = {"Del"};
    gone.menu = CommandMenu::edit;
    return list;
}

} // namespace cjm
