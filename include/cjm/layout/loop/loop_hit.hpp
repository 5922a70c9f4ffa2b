#pragma once
#include <cjm/layout/loop/loop_layout.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>

namespace cjm {

/// What a point of the loop is good for.
struct LoopZone {
    enum class Kind : std::uint8_t {
        ground,
        above, ///< The empty sheet over the upper row, and under the lower: where a way out may end.
        node,
        edge,  ///< Of a node: a way is drawn from here.
        fresh, ///< «+»: a touchpoint for a node.
        pill,
        emotion,
        way,
        label,
        first, ///< Of the legend: leads to its touchpoint.
    };
    Kind kind = Kind::ground;
    Group group = Group::none; ///< Of the node.
    Target target;             ///< The card or the transition.
    bool operator==(const LoopZone&) const = default;
};
[[nodiscard]] LoopZone hit(const LoopLayout& layout, Point point);

/// Over all nodes or under them, whatever way runs there.
[[nodiscard]] bool isOpenSheet(const LoopLayout& layout, Point point);
/// The node at a point, or null.
[[nodiscard]] const LoopNode* nodeAt(const LoopLayout& layout, Point point);
/// The node that a touchpoint stands in.
[[nodiscard]] Group groupOfPill(const LoopLayout& layout, const CardId& card);

/// The «+» of a node, in its head: adds a touchpoint.
[[nodiscard]] Rect freshSignOf(const LoopNode& node);

/// The place of a touchpoint, an emotion or the words of a transition, for an editor and a frame.
[[nodiscard]] std::optional<TextSpot> spotOf(const LoopLayout& layout, const Target& target);

/// What a reader of the screen says of it.
[[nodiscard]] std::string spokenOf(const LoopLayout& layout, const Target& target);

} // namespace cjm
