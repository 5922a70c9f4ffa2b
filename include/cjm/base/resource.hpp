#pragma once
#include <string_view>
#include <vector>

namespace cjm {

/// The bytes of an embedded file, by its path below resources/ ("fonts/Inter-Regular.ttf").
/// Empty when there is none. They live as long as the program.
[[nodiscard]] std::string_view resource(std::string_view path);

/// Paths of all embedded files that start with `prefix`, in the order of the build list.
[[nodiscard]] std::vector<std::string_view> resourcePaths(std::string_view prefix);

} // namespace cjm
