#pragma once

namespace cjm {

/// A place in the sources. (Clang 14 has no std::source_location.)
struct SourcePlace {
    const char* file = __builtin_FILE();
    int line = __builtin_LINE();
    const char* function = __builtin_FUNCTION();
};

/// States what only a bug can break. Prints the place and stops the program when `holds` is false.
/// Errors that come from outside (files, users, other programs) are `Result` values, never contracts.
void expects(bool holds, SourcePlace where = {});

} // namespace cjm
