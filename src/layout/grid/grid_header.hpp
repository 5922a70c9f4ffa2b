#pragma once
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
    double chevronHeight;
    Point chevronPadding;
    double rowTitleIndent, narrowestRowTitle; // of the column with the titles of rows
};
const HeadStyle& headStyle(HeadSize size);

// Title, subtitle, personas and state badge above the grid; returns the y below them. `width` is the page's.
double placeHeader(GridLayout& layout, const Map& map, const TextMeasure& measure, double width);

// Of the words that the program adds to a map, and of its numbers: the map's own, or as the options say.
Language languageOf(const Passport& passport, const GridOptions& options);

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

// Legend on the left, date and version on the right, from `top`; returns the y below them.
double placeFooter(GridLayout& layout, const Theme& theme, const TextMeasure& measure, double top);

} // namespace cjm
