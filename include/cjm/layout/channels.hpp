#pragma once
#include <cjm/model/records.hpp>

#include <string_view>

namespace cjm {

/// The icon of a channel ("site" → "globe"); channels of the user's own get a plain one.
[[nodiscard]] std::string_view channelIcon(std::string_view channel);
/// The icon of a row: its own, or its kind's.
[[nodiscard]] std::string_view rowIcon(const Row& row);
/// The icon of a persona: its avatar when it is a bundled icon, else a person.
[[nodiscard]] std::string_view personaIcon(const Persona& persona);

} // namespace cjm
