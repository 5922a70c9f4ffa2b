#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/model/target.hpp>

namespace cjm {

/// What stands at a point. O(rows + stages + cards of the row).
[[nodiscard]] Target hit(const GridLayout& layout, Point point);
/// The text at a point, for who wants to edit it: as `hit`, but a stage's second line is one of its own.
[[nodiscard]] Target hitText(const GridLayout& layout, Point point);

/// Where the text of a target stands and how it is set: the place for an editor, and for a selection frame.
struct TextSpot {
    Rect frame; ///< The card, chevron or title as a whole.
    Rect text;  ///< Its text box.
    Font font;
    Align align = Align::left;
};
[[nodiscard]] std::optional<TextSpot> spotOf(const GridLayout& layout, const Target& target);

/// The colours that text at a target stands in: for an editor over it.
struct Surface {
    Colour fill, ink, selection, selectionInk;
};
[[nodiscard]] Surface surfaceOf(const GridLayout& layout, const Theme& theme, const Target& target);

} // namespace cjm
