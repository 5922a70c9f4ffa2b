#pragma once
#include <cjm/model/records.hpp>

#include <string_view>
#include <vector>

namespace cjm {

/// The icon of a channel ("site" → "globe"); channels of the user's own get a plain one.
[[nodiscard]] std::string_view channelIcon(std::string_view channel);
/// The channels that the program knows by name, in the order of its lists.
[[nodiscard]] const std::vector<std::string_view>& channelNames();
/// The icon of a row: its own, or its kind's.
[[nodiscard]] std::string_view rowIcon(const Row& row);
/// What an avatar begins with that is a face in colours and no icon: "face:woman-teacher-light".
inline constexpr std::string_view faceMark = "face:";
/// True for the name of a face, which has colours of its own.
[[nodiscard]] inline bool isFaceName(std::string_view name) { return name.substr(0, faceMark.size()) == faceMark; }
/// The icon of a persona: its avatar when it is a bundled icon or face, else a person.
[[nodiscard]] std::string_view personaIcon(const Persona& persona);

} // namespace cjm
