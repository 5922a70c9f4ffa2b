#pragma once
#include <cjm/layout/grid/places.hpp>

#include <optional>
#include <variant>
#include <vector>

namespace cjm {

// What a point of the grid is good for, each with what a hand needs to know of it.

/// A text of the map: its title or subtitle, a band.
struct TextZone {
    Target text;
    bool operator==(const TextZone&) const = default;
};
/// An empty part of a cell.
struct CellZone {
    CellTarget cell;
    /// A curve runs there between two faces: whose; the empty id is nobody's.
    std::optional<PersonaId> curve;
    bool operator==(const CellZone&) const = default;
};
struct CardZone {
    enum class Part { body, left, right }; ///< The edges are there to be pulled.
    CardId card;
    Part part = Part::body;
    bool operator==(const CardZone&) const = default;
};
/// The handle of a barrier or solution, from which a link is drawn.
struct LinkZone {
    CardId card;
    bool operator==(const LinkZone&) const = default;
};
struct FaceZone {
    CardId card;
    bool operator==(const FaceZone&) const = default;
};
struct StageZone {
    StageId stage;
    bool operator==(const StageZone&) const = default;
};
struct RowZone {
    RowId row;
    bool operator==(const RowZone&) const = default;
};
/// The right border of a stage's header.
struct BorderZone {
    StageId stage;
    bool operator==(const BorderZone&) const = default;
};
/// Shows and hides the curve of a persona.
struct CurveSwitchZone {
    RowId row;
    PersonaId persona;
    bool operator==(const CurveSwitchZone&) const = default;
};
/// A «+» between two headers.
struct PlusZone {
    enum class Adds { stage, row };
    Adds adds = Adds::stage;
    int rank = 0; ///< Of the new one.
    bool operator==(const PlusZone&) const = default;
};
/// A transition above the stages.
struct ArcZone {
    TransitionId transition;
    bool operator==(const ArcZone&) const = default;
};
/// The upper edge of a stage, where transitions are shown: one is drawn from there.
struct ArcEdgeZone {
    StageId stage;
    bool operator==(const ArcEdgeZone&) const = default;
};
/// What a press takes hold of; the empty one is the page around the grid.
using HitZone = std::variant<std::monostate, TextZone, CellZone, CardZone, FaceZone, StageZone, RowZone, BorderZone,
                             CurveSwitchZone, PlusZone, LinkZone, ArcZone, ArcEdgeZone>;

/// What a click there selects.
[[nodiscard]] Target targetOf(const HitZone& zone);

/// What stands at a point of a map drawn at `zoom`. Edges are as wide as a hand needs at any zoom.
[[nodiscard]] HitZone zoneAt(const GridLayout& layout, Point point, double zoom);

/// A «+» between two headers, before the first or after the last.
struct PlusSign {
    PlusZone zone;
    Point centre;
    double radius = 0; ///< Of the layout: the same on the screen at any zoom.
    bool operator==(const PlusSign&) const = default;
};
/// The sign to show while the pointer is at a point: that of the nearest gap, when it is near one.
[[nodiscard]] std::optional<PlusSign> plusNear(const GridLayout& layout, Point point, double zoom);

} // namespace cjm
