#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>

namespace cjm {

/// The text that stands at a target, if it is one that can be typed into and is still on the map.
[[nodiscard]] std::optional<std::string> textAt(const Map& map, const Target& target);

/// The edit that puts another text there. A phase is the same on all its stages, so it is renamed on all of them.
[[nodiscard]] std::optional<Edit> withText(const Map& map, const Target& target, const std::string& text);

/// True for targets whose text is one line (titles), where a pasted line break becomes a space.
[[nodiscard]] bool isSingleLine(const Target& target);

} // namespace cjm
