#include "session/commands/command_table.hpp"

#include <cjm/session/commands/loop_edit.hpp>

// What is done to touchpoints and transitions, in the loop.

namespace cjm {
namespace {

// Top to bottom in menus.
enum LoopSection { loopAdding, loopPlaces, loopKinds, loopRemoval };

std::shared_ptr<const Transition> chosenTransition(const Map& map, const Selection& selection) {
    const auto* id = std::get_if<TransitionId>(&selection.current);
    return id ? map.transitions.find(*id) : nullptr;
}

template <TransitionKind kind> void addKind(std::vector<Command>& list) {
    Command& command = addCommand(list, "loop", "loop.kind:" + std::string(nameOf(kind)), "", loopKinds,
                                  selectedTransition, selectedTransition);
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
    addKind<TransitionKind::next>(list);
    addKind<TransitionKind::good>(list);
    addKind<TransitionKind::bad>(list);
    addKind<TransitionKind::forgets>(list);
    addKind<TransitionKind::trigger>(list);
    addKind<TransitionKind::leaves>(list);
    Command& gone = addCommand(list, "loop", "loop.delete", "trash-2", loopRemoval, either, either);
    gone.words = "command.plan.delete";
    gone.keys = {"Del"};
    gone.menu = CommandMenu::edit;
    return list;
}

} // namespace cjm
