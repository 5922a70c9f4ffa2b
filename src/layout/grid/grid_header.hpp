#pragma once
#include "layout/grid/legend.hpp"

#include <cjm/layout/grid/grid_layout.hpp>

#include <array>
#include <vector>

namespace cjm {

// How large the personas of a head are.
struct PersonaSize {
    double avatar, textGap, gap;
    bool hasNote = true;
};

// How a head of one size is set.
struct HeadStyle {
    Font title, subtitle;
    std::array<PersonaSize, 4> personas; // the first is the usual; the first that fits stands in one line
    double badgeAir, below;
    double notesAbove, notesBelow; // below them instead of `below`
    std::size_t mostNoteLines;
    double legendAbove, legendLineGap, ruleAbove, rowAbove; // of the foot
    double legendGroupGap, legendEntryGap;
    bool hasNamesBefore;   // notes, and not above them
    bool hasOwnerInLegend; // and the others of the foot, unless there is a logo
    double chevronHeight;
    Point chevronPadding;
    double rowTitleIndent, rowTitleRoom, narrowestRowTitle; // of the column with the titles of rows
};
const HeadStyle& headStyle(HeadSize size);

// Title, subtitle, personas, state badge and notes above the grid; returns the y below them. `width` is the page's.
double placeHeader(GridLayout& layout, const Map& map, const TextMeasure& measure, double width);

// Audience and scenario side by side below the title and personas, which end at `above`; returns the y where the grid
// begins.
double placeNotes(GridLayout& layout, const TextMeasure& measure, double width, double above);

// Of the words that the program adds to a map, and of its numbers: the map's own, or as the options say.
Language languageOf(const Passport& passport, const GridOptions& options);

inline bool shows(const GridLayout& layout, MapPart part) { return !layout.options.hiddenParts.contains(part); }

// How wide a column has to be for the widest word of its head.
double stageWordRoom(const TextMeasure& measure, const Stage& stage, HeadSize head, bool isFirst);

// All of a map, hidden ones too, in order.
using StagesInOrder = std::vector<std::shared_ptr<const Stage>>;

// Bands over neighbouring stages of one phase, from `top`; returns the y below them. `columns`: the widths of the shown
// stages.
double placePhases(GridLayout& layout, const StagesInOrder& stages, const TextMeasure& measure,
                   const std::vector<double>& columns, double top);

// Chevrons from `top`; sets their height alike and returns the y below them.
double placeStages(GridLayout& layout, const StagesInOrder& stages, const Theme& theme, const TextMeasure& measure,
                   const std::vector<double>& columns, double top);

// What the signs of the map mean, from `top`, then these; `last` stands at the end. Returns the y below it, or `top`
// when there is nothing to tell.
double placeLegend(GridLayout& layout, const Theme& theme, const TextMeasure& measure, double top,
                   const std::vector<LegendGroup>& more, const TextPtr& last);

// The legend, and under a line whose the map is, below the grid that ends at `gridBottom`; returns the y below them.
double placeFooter(GridLayout& layout, const Map& map, const Theme& theme, const TextMeasure& measure,
                   double gridBottom);

} // namespace cjm
