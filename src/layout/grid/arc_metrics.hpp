#pragma once
#include <cjm/layout/text.hpp>

// The measures of the transitions above the stages. Pixels.
namespace cjm::arcs {

inline constexpr double laneHeight = 26, pillHeight = 22; // of one line; more lines grow
inline constexpr double labelLeft = 8, labelGap = 5, labelRight = 10, bareLabel = 8, iconSize = 13, emptyLabel = 80;
inline constexpr double leastWords = 12, leastWithSign = 84; // room of a label
inline constexpr double widestLabel = 320;
// Between the stages and the lowest lane: arrowheads; over the gap of two chevrons an arrow with its words above it.
inline constexpr double nearest = 16, tailGap = 2, headGap = 4;
inline constexpr double shortArrow = 17, shortArrowAbove = 9, shortWordsAbove = 16, shortWordsAir = 2;
inline constexpr double portStep = 44, portInset = 0.1, portInsetBesideWords = 0.24;
inline constexpr double hintHeight = 24;
inline constexpr double drawnOver = 20; // the stages: one that is being drawn

inline constexpr Font arcFont{Face::semiBold, 12};
inline constexpr Font hintFont{Face::regular, 12};

} // namespace cjm::arcs
