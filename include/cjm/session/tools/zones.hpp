#pragma once
#include <cjm/layout/grid/places.hpp>

#include <optional>
#include <vector>

namespace cjm {

/// What a point of the board is good for: what a press there takes hold of.
struct Zone {
    enum class Kind {
        nothing, ///< The page around the grid.
        title,   ///< The map's title or subtitle.
        cell,    ///< An empty part of a cell.
        curve,   ///< A curve between two faces; `persona` tells whose.
        card,
        cardLeft, ///< The left edge of a card.
        cardRight,
        face,
        stage,
        stageBorder, ///< The right border of a stage's header.
        row,
        curveSwitch, ///< Shows and hides the curve of `persona`.
        addStage,    ///< A «+»; the new one gets the rank `place`.
        addRow,
    };
    Kind kind = Kind::nothing;
    Target target; ///< What a click selects.
    PersonaId persona;
    StageId stage; ///< Of a border: the stage on its left.
    int place = 0;
    bool operator==(const Zone&) const = default;
};

/// What stands at a point of a map drawn at `zoom`. Edges are as wide as a hand needs at any zoom.
[[nodiscard]] Zone zoneAt(const GridLayout& layout, Point point, double zoom);

/// A «+» between two headers, before the first or after the last.
struct PlusSign {
    Zone zone;
    Point centre;
    double radius = 0; ///< Of the layout: the same on the screen at any zoom.
    bool operator==(const PlusSign&) const = default;
};
/// The sign to show while the pointer is at a point: that of the nearest gap, when it is near one.
[[nodiscard]] std::optional<PlusSign> plusNear(const GridLayout& layout, Point point, double zoom);

} // namespace cjm
