#pragma once
#include <cjm/edit/compare.hpp>

#include <string>

namespace cjm {

/// What differs between two maps as JSON for scripts: the shape of `cjm diff --json`, which never loses a field
/// (docs/compare.md). Ids are those of the map that has the record, of both the earlier one's.
[[nodiscard]] std::string diffJson(const MapComparison& comparison, Language language);

} // namespace cjm
