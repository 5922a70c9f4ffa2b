#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"

namespace cjm {

namespace {

const HeadStyle& fullHead() {
    static const HeadStyle style{.title = {Face::bold, 29},
                                 .subtitle = metrics::subtitle,
                                 .personas = {{{44, 11, 24}, {32, 9, 20}, {28, 8, 12}, {28, 8, 12, false}}},
                                 .badgeAir = 6,
                                 .below = 26,
                                 .notesAbove = 15,
                                 .notesBelow = 20,
                                 .mostNoteLines = 4,
                                 .legendAbove = 16,
                                 .legendLineGap = 18,
                                 .ruleAbove = 18,
                                 .rowAbove = 16,
                                 .legendGroupGap = 30,
                                 .legendEntryGap = 14,
                                 .hasNamesBefore = false,
                                 .hasOwnerInLegend = false,
                                 .chevronHeight = 70,
                                 .chevronPadding = {18, 14},
                                 .rowTitleIndent = 42,
                                 .rowTitleRoom = metrics::rowTitleRoom,
                                 .narrowestRowTitle = 150};
    return style;
}

const HeadStyle& paperHead() {
    static const HeadStyle style{.title = {Face::bold, 24},
                                 .subtitle = {Face::regular, 14},
                                 .personas = {{{36, 9, 20}, {28, 8, 16}, {28, 8, 12}, {28, 8, 12, false}}},
                                 .badgeAir = 4,
                                 .below = 16,
                                 .notesAbove = 6,
                                 .notesBelow = 10,
                                 .mostNoteLines = 2,
                                 .legendAbove = 8,
                                 .legendLineGap = 5,
                                 .ruleAbove = 8,
                                 .rowAbove = 8,
                                 .legendGroupGap = 30,
                                 .legendEntryGap = 14,
                                 .hasNamesBefore = true,
                                 .hasOwnerInLegend = true,
                                 .chevronHeight = 54,
                                 .chevronPadding = {10, 8},
                                 .rowTitleIndent = 25,
                                 .rowTitleRoom = metrics::rowTitleRoom,
                                 .narrowestRowTitle = 90};
    return style;
}

const HeadStyle& lowHead() {
    static const HeadStyle style{.title = {Face::bold, 22},
                                 .subtitle = {Face::regular, 13.5},
                                 .personas = {{{32, 9, 20}, {28, 8, 12}, {28, 8, 12, false}, {28, 8, 12, false}}},
                                 .badgeAir = 4,
                                 .below = 16,
                                 .notesAbove = 8,
                                 .notesBelow = 12,
                                 .mostNoteLines = 2,
                                 .legendAbove = 16,
                                 .legendLineGap = 10,
                                 .ruleAbove = 14,
                                 .rowAbove = 14,
                                 .legendGroupGap = 30,
                                 .legendEntryGap = 14,
                                 .hasNamesBefore = true,
                                 .hasOwnerInLegend = false,
                                 .chevronHeight = 70,
                                 .chevronPadding = {18, 14},
                                 .rowTitleIndent = 42,
                                 .rowTitleRoom = metrics::rowTitleRoom,
                                 .narrowestRowTitle = 150};
    return style;
}

} // namespace

const HeadStyle& headStyle(HeadSize size) {
    static const HeadStyle dense = [] {
        HeadStyle style = paperHead();
        style.title = {Face::bold, 22};
        style.subtitle = {Face::regular, 13.5};
        style.below = 12;
        style.notesAbove = 4;
        style.notesBelow = 8;
        style.legendAbove = 6;
        style.legendLineGap = 4;
        style.legendGroupGap = 22;
        style.legendEntryGap = 10;
        style.chevronHeight = 48;
        style.chevronPadding = {10, 5};
        style.rowTitleRoom = 9;
        return style;
    }();
    switch (size) {
    case HeadSize::full: return fullHead();
    case HeadSize::paper: return paperHead();
    case HeadSize::dense: return dense;
    default: return lowHead();
    }
}

} // namespace cjm
