#pragma once
#include <source_location>

namespace cjm {

/// States what only a bug can break. Prints the place and stops the program when `holds` is false.
/// Errors that come from outside (files, users, other programs) are `Result` values, never contracts.
void expects(bool holds, std::source_location where = std::source_location::current());

} // namespace cjm
