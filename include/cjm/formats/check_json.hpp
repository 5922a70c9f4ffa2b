#pragma once
#include <cjm/method/check.hpp>

#include <string>
#include <vector>

namespace cjm {

/// Findings about a map as JSON for scripts: the shape of `cjm check --json`, which never loses a field
/// (docs/checks.md).
[[nodiscard]] std::string checkJson(const Map& map, const std::vector<Finding>& findings, Language language);

} // namespace cjm
