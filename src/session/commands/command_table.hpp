#pragma once
#include <cjm/session/commands/commands.hpp>

namespace cjm {

// All commands of views, of document and window, and of keys alone, made anew.
[[nodiscard]] std::vector<Command> commandTable();
[[nodiscard]] std::vector<Command> personaTable();
[[nodiscard]] std::vector<Command> windowTable();
[[nodiscard]] std::vector<Command> keyTable();

} // namespace cjm
