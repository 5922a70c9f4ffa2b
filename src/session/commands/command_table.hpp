#pragma once
#include <cjm/session/commands/commands.hpp>

namespace cjm {

// All commands of the board, made anew.
[[nodiscard]] std::vector<Command> commandTable();

} // namespace cjm
