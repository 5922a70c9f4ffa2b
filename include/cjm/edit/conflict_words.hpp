#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

namespace cjm {

/// A conflict of this map in one sentence: the record and where it stands, the field, what the map shows and what the
/// other version had. Long texts are cut so that what differs is in view.
[[nodiscard]] Message conflictInWords(const Map& map, const Conflict& conflict);

} // namespace cjm
