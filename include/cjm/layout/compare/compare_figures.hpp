#pragma once
#include <cjm/edit/compare.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cjm {

/// A figure that differs between two maps.
struct CompareFigure {
    enum class Of { barriers, lowest, toMend, touchpoints, solutions } of = Of::barriers;
    std::string value; ///< "10 → 1".
    std::string label; ///< What it counts.
    std::string note;  ///< A line under it, or none.
    bool isWorse = false;
};

/// Tenths: from there on a rise or fall of an emotion is told.
inline constexpr int tellingRise = 3;

/// Of the five figures, in their order, those that differ: barriers (of each map those that none of its done solutions
/// removes), the lowest emotion, whosever it is, touchpoints to mend, new touchpoints, solutions done. O(cards).
[[nodiscard]] std::vector<CompareFigure> compareFigures(const MapComparison& comparison, Language language);

/// A line that sums up what differs; says so where nothing does. `persona`: whose emotions; the first one's when empty.
[[nodiscard]] std::string comparedInALine(const MapComparison& comparison, Language language,
                                          const PersonaId& persona = {});

} // namespace cjm
