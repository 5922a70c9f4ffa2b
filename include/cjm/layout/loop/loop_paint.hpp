#pragma once
#include <cjm/layout/loop/loop_hit.hpp>

#include <optional>
#include <vector>

namespace cjm {

/// Where the hands are: what shows itself to them alone.
struct LoopHands {
    LoopZone hovered;
    std::vector<TransitionId> chosen{}; ///< Lit along their whole length.
    Target edited;                      ///< Open in an editor, which stands over it.
    CardId lifted;                      ///< A touchpoint that is dragged: faded where it stands.
};

/// The whole loop as one scene, on a background that is painted already; only touchpoints that `clip` touches, when
/// given.
[[nodiscard]] Scene loopScene(const LoopLayout& layout, const Theme& theme, const LoopHands& hands = {},
                              const std::optional<Rect>& clip = std::nullopt);
/// A touchpoint as a hand carries it, from the origin.
[[nodiscard]] Scene carriedPill(const LoopPill& pill, const Hue& hue, const Theme& theme);
/// A way that is being drawn, with the arrow of its kind.
[[nodiscard]] Scene drawnWay(Point from, Point to, TransitionKind kind, const Theme& theme);

} // namespace cjm
