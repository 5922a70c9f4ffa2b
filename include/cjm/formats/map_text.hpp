#pragma once
#include <cjm/model/map.hpp>

#include <string>

namespace cjm {

/// A map in words, a line a field, for programs that compare lines: the same lines in every language and on every
/// machine. Fields have their names in a file; references are told by name; what is as in a fresh record is left out.
/// A record begins at the edge of a line, its fields are indented; cards stand under their cell.
[[nodiscard]] std::string mapText(const Map& map);

} // namespace cjm
