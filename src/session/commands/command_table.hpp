#pragma once
#include <cjm/session/commands/commands.hpp>

namespace cjm {

// All commands of views, of document and window, and of keys alone, made anew.
[[nodiscard]] std::vector<Command> commandTable();
[[nodiscard]] std::vector<Command> personaTable();
[[nodiscard]] std::vector<Command> interviewTable();
[[nodiscard]] std::vector<Command> planTable();
[[nodiscard]] std::vector<Command> loopTable();
[[nodiscard]] std::vector<Command> windowTable();
[[nodiscard]] std::vector<Command> keyTable();

// A command for each kind of transition, of whatever view can select one.
void addTransitionKinds(std::vector<Command>& list, int section);

// One more command of a view.
inline Command& addCommand(std::vector<Command>& list, std::string_view view, std::string_view id,
                           std::string_view icon, int section, unsigned on, unsigned context) {
    Command& command = list.emplace_back();
    command.id = id;
    command.words = "command." + command.id;
    command.icon = icon;
    command.section = section;
    command.view = view;
    command.on = on;
    command.context = context;
    return command;
}

} // namespace cjm
