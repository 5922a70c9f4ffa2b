#pragma once
#include "cli/command.hpp"

#include <set>
#include <string>
#include <vector>

namespace cjm::test {

/// What a call such as `cjm export` says with --help.
[[nodiscard]] std::string helpOf(const Shell& shell, std::vector<std::string> command);
/// The subcommands that `cjm --help` names.
[[nodiscard]] std::vector<std::string> commandsOf(const Shell& shell);
/// The options ("--size", "-o") that the help of `program` names; `command` is a subcommand or empty.
[[nodiscard]] std::set<std::string> optionsOf(const Shell& shell, const std::string& program,
                                              const std::string& command = {});
/// True when a text names an option as a word of its own, so that "--help" is not found in "--help-all".
[[nodiscard]] bool names(const std::string& text, const std::string& word);

/// A file of resources/.
[[nodiscard]] std::filesystem::path resourceFile(const std::string& path);
/// Says visibly that a test is skipped; true when it is.
[[nodiscard]] bool isMissing(const std::string& tool);

} // namespace cjm::test
