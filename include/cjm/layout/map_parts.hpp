#pragma once
#include <cjm/model/map.hpp>

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace cjm {

/// What stands above and below the grid beside the title of the map, and can be left out; in the order of menus.
enum class MapPart { personas, state, audience, scenario, legend, logo, owner, team, date, version, details };
inline constexpr std::array mapParts{MapPart::personas, MapPart::state,   MapPart::audience, MapPart::scenario,
                                     MapPart::legend,   MapPart::logo,    MapPart::owner,    MapPart::team,
                                     MapPart::date,     MapPart::version, MapPart::details};
/// "personas", …: the name in settings and among messages ("part.personas").
[[nodiscard]] std::string_view nameOf(MapPart part);

/// Those that are left out: all are shown before anybody has chosen. Belongs to whoever looks at a map and not to it.
using HiddenParts = std::set<MapPart>;

/// Their names, with commas between them.
[[nodiscard]] std::string namesOf(const HiddenParts& parts);
/// Reads them; what is no name is nothing.
[[nodiscard]] HiddenParts partsFromNames(std::string_view names);

/// True when a map has something that can be shown there.
[[nodiscard]] bool hasPart(const Map& map, MapPart part);

} // namespace cjm
