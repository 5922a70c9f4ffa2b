#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/method/check.hpp>

#include <string>
#include <vector>

namespace cjm {

/// The edit that hides findings, with the reason that the map keeps. One step of undo; there has to be a finding.
[[nodiscard]] Edit withMutes(const std::vector<Finding>& findings, const std::string& reason, IdSource& ids);

} // namespace cjm
