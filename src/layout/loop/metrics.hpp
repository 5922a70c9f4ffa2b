#pragma once
#include <cjm/layout/text.hpp>

// The measures of the loop, read off the design picture. Pixels.
namespace cjm::loop {

inline constexpr double margin = 60, headTop = 36, loopTop = 100, pageEnd = 40;
inline constexpr double avatarSize = 44, stateHeight = 27, statePadding = 12;

// Columns.
inline constexpr double narrowestNode = 240, widestNode = 320, widestLower = 640, narrowestGutter = 88,
                        widestGutter = 220, mostGutter = 184, mostLowGutter = 264, lowGutter = 166, lowGutterAir = 64,
                        twoColumns = 440;
// A node.
inline constexpr double padding = 10, headHeight = 40, titleLeft = 44, circleLeft = 10, circleSize = 24,
                        nodeRadius = 12, badgeHeight = 18, badgePadding = 8, badgeRight = 12, whatGap = 8;
inline constexpr double pillInset = 9, pillRadius = 13.5, pillPadding = 5, pillGap = 6, pillColumnGap = 8,
                        iconSize = 14, iconGap = 6, noteGap = 2, chipWidth = 18, chipHeight = 17, barsGap = 6,
                        starSize = 13, starGap = 8, wordsGap = 8, noneHeight = 27;
inline constexpr double footGap = 9, footPadding = 6, emotionHeight = 26, faceRadius = 10, valueLeft = 28,
                        feelingLeft = 64, markGap = 12;
// Ways.
inline constexpr double laneHeight = 30, nearest = 26, betweenRows = 48, narrowBetween = 26, labelHeight = 26,
                        labelLeft = 10, labelGap = 5, labelRight = 11, bareLabel = 8, emptyLabel = 80, labelAir = 7,
                        gutterLabel = 150, gutterAir = 32, overLabel = 360, middleLabel = 230, lowLabel = 200,
                        wordsAboveLine = 10, tailGap = 4, headGap = 6, cornerInset = 18, portInset = 36, portStep = 56;
// The legend.
inline constexpr double legendAbove = 20, legendLine = 28, legendFirst = 262, legendKinds = 556, legendKind = 164,
                        legendSigns = 1052, legendSign = 214, legendColumnAir = 24;
inline constexpr double legendArrow = 30, arrowGap = 10, legendKindAir = 2 * arrowGap; // words stand by their own arrow

inline constexpr Font titleFont{Face::bold, 29}, subtitleFont{Face::regular, 15};
inline constexpr Font personaFont{Face::semiBold, 13.5}, personaNoteFont{Face::regular, 12.5};
inline constexpr Font stateFont{Face::semiBold, 12};
inline constexpr Font nodeFont{Face::semiBold, 15}, numberFont{Face::bold, 13}, badgeFont{Face::bold, 11.5};
inline constexpr Font wordsFont{Face::regular, 12.5}, strongFont{Face::semiBold, 12.5}, valueFont{Face::bold, 12.5};
inline constexpr Font noteFont{Face::medium, 11.5}, markFont{Face::semiBold, 11.5};
inline constexpr Font chipFont{Face::semiBold, 12}, strongChipFont{Face::bold, 12};
inline constexpr Font wayFont{Face::semiBold, 12.5};
inline constexpr Font ringFont{Face::bold, 13.5};
inline constexpr Font captionFont{Face::bold, 11.5}, smallNumberFont{Face::bold, 11.5};
inline constexpr double smallestFont = 11.5; // of all that stand on a page

} // namespace cjm::loop
