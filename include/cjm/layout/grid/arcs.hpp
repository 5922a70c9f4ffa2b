#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/spots.hpp>

#include <optional>
#include <string>

namespace cjm {

// Transitions above the stages, for hands: where they are, and how they look in them.

/// The one at a point, or a little beside its line; null where there is none. O(arcs).
[[nodiscard]] const PlacedArc* arcAt(const GridLayout& layout, Point point);
/// Null where it is not drawn. O(arcs).
[[nodiscard]] const PlacedArc* arcOf(const GridLayout& layout, const TransitionId& transition);
/// Its line with its words.
[[nodiscard]] Rect boundsOf(const PlacedArc& arc);
/// Its words, for an editor and a frame.
[[nodiscard]] TextSpot spotOf(const PlacedArc& arc);

/// The stage at whose upper edge a point is, where transitions are shown: one is drawn from there. The edge is as wide
/// as a hand needs at any zoom.
[[nodiscard]] const PlacedStage* arcEdgeAt(const GridLayout& layout, Point point, double zoom);
/// Where one that is drawn would end: at the header of a stage, or on the sheet above all of them, which leaves.
struct ArcLanding {
    const PlacedStage* stage = nullptr;
    bool leaves = false;
};
[[nodiscard]] ArcLanding arcLandingAt(const GridLayout& layout, Point point);

/// One that is selected: lit along its whole length, over what is drawn already.
[[nodiscard]] Scene chosenArc(const PlacedArc& arc, const Theme& theme);
/// One that is being drawn, with the arrow of its kind: over the stages, or up to where it is held above them.
[[nodiscard]] Scene drawnArc(Point from, Point to, TransitionKind kind, const Theme& theme);

} // namespace cjm
