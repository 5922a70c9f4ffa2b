#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/layout/personas/personas_zones.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// The place of a text that is edited in place: the audience, and of a persona's fields all texts and lists; a list
/// without entries too. «decisionRoles» has a frame around its chips and no text; a persona itself, its sheet and name.
/// A quote's first line begins behind its quotation mark. Lines of a list stand `personaListGap` apart.
[[nodiscard]] std::optional<TextSpot> spotOf(const PersonasLayout& layout, const Target& target);
[[nodiscard]] Surface surfaceOf(const PersonasLayout& layout, const Theme& theme, const Target& target);
/// What is said in the place of a text that is empty, as the layout says it; empty for a list.
[[nodiscard]] std::string emptyWords(const PersonasLayout& layout, const Target& target);
/// Between two entries of a list, in addition to the height of a line.
inline constexpr double personaListGap = 4;

/// Where Tab goes from a text: audience, then sheet by sheet name, segment, roles, age, education, company, role,
/// quote, responsibilities, needs, motives, pains. Nothing behind the last and before the first.
[[nodiscard]] std::optional<Target> nextField(const PersonasLayout& layout, const Target& target, bool backwards);

/// Where a sheet comes to stand when it is let go.
struct PersonaGap {
    int place = 0; ///< Rank among those that are not dragged.
    Rect mark;     ///< A bar between two of them.
};
/// The gap nearest to a point; nothing when there is no other sheet.
[[nodiscard]] std::optional<PersonaGap> personaGapAt(const PersonasLayout& layout, Point point,
                                                     const PersonaId& lifted);

/// An entry of one of a persona's lists.
struct ListEntry {
    Target list;
    int index = 0;
};
[[nodiscard]] std::optional<ListEntry> listEntryAt(const PersonasLayout& layout, Point point);
/// Where an entry comes to stand among the others of its list when it is let go at a point; nothing when it is the only
/// one, or not there, or the point is outside its list.
[[nodiscard]] std::optional<PersonaGap> listGapAt(const PersonasLayout& layout, const ListEntry& dragged, Point point);

/// Rectangles that hold whatever `before` and `after` draw differently, in one theme and without hovering. Costs no
/// comparing of what was not changed.
[[nodiscard]] Damage damageBetween(const PersonasLayout& before, const PersonasLayout& after);
/// False when nothing of what differs is drawn or counted on the sheets, so that their layout is as it was. O(1).
[[nodiscard]] bool changesPersonas(const Diff& diff);

} // namespace cjm
