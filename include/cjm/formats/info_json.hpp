#pragma once
#include <cjm/model/map.hpp>

#include <string>

namespace cjm {

/// What a map holds, as JSON for scripts: the shape of `cjm info --json`, which never loses a field.
/// `version` is the format version that the file was written with.
[[nodiscard]] std::string infoJson(const Map& map, int version);

} // namespace cjm
