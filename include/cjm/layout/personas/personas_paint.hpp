#pragma once
#include <cjm/layout/personas/personas_hit.hpp>

#include <optional>

namespace cjm {

/// Where the hands are: what shows itself to them alone.
struct PersonasHands {
    PersonaZone hovered;           ///< Its sheet shows headings and «+» of lists without entries.
    std::optional<Target> focused; ///< The same for the sheet that holds it.
    Target edited;                 ///< Open in an editor, which stands over it: its words are left out.
};

/// Adds the view to a scene, on a background that is painted already; only sheets that `clip` touches, when given.
void paintPersonas(const PersonasLayout& layout, const Theme& theme, Scene& scene,
                   const std::optional<Rect>& clip = std::nullopt, const PersonasHands& hands = {});

/// The whole view as one scene.
[[nodiscard]] Scene personasScene(const PersonasLayout& layout, const Theme& theme, const PersonasHands& hands = {});

/// One sheet once more, for a hand to carry, where it stands. Empty when there is none of this persona.
[[nodiscard]] Scene liftedSheet(const PersonasLayout& layout, const Theme& theme, const PersonaId& lifted);

} // namespace cjm
