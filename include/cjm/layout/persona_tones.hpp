#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/records.hpp>

namespace cjm {

/// The colours of one persona. Words in `deep` can be read on `tint` and on the page, words in `onStrong` on `strong`.
struct PersonaTones {
    Colour strong, onStrong, tint, deep;
    Colour edge; ///< Of a chip that is off.
    bool operator==(const PersonaTones&) const = default;
};
/// The tones of a persona's own colour, or of the hue of its place. One of the six hues keeps its tint; any other is
/// darkened until white can be read on it.
[[nodiscard]] PersonaTones personaTones(const Theme& theme, const Persona& persona);

} // namespace cjm
