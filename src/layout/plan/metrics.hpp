#pragma once
#include <cjm/layout/text.hpp>

// The measures of the plan, read off the design picture (1:1). Pixels.
namespace cjm::plan {

inline constexpr double margin = 24, narrow = 1100, panelWidth = 380, panelPadding = 20;
inline constexpr double titleTop = 15, barTop = 13, barHeight = 30, titleGap = 18, switchPadding = 24, chipGap = 8,
                        chipPadding = 10, arrowSize = 14;
inline constexpr double tableTop = 58, headHeight = 34, headingHeight = 27, headingLeft = 16, tableRadius = 12,
                        tableEnd = 24;
inline constexpr double solutionHeight = 42, touchpointHeight = 29, rowPadding = 4, cellEnd = 10, leastFlexible = 200;
inline constexpr double barrierHeight = 22, barrierGap = 2, barrierPadding = 8, dotSize = 6, dotGap = 3, dotRing = 1.25,
                        dotsGap = 7, dotsWidth = 3 * dotSize + 2 * dotGap, crossSize = 16;
inline constexpr double squareSize = 10, squareGap = 18, signSize = 14, signGap = 21, iconSize = 15, iconGap = 22;
inline constexpr double freshHeight = 28, freshPadding = 10;
inline constexpr double barsWidth = 19, barsGap = 27, ratingWidth = 22, ratingHeight = 20, tagPadding = 7,
                        starSize = 14;
inline constexpr double firstTop = 16, reasonPitch = 22, reasonIcon = 16, reasonText = 25, stageHeight = 26,
                        ringSize = 14, nameLeft = 40, barLeft = 152, barWidth = 146, barThickness = 5;
inline constexpr std::size_t fewStages = 7;
inline constexpr double matrixLeft = 55, matrixWidth = 300, matrixHeight = 312, matrixTop = 41, stepAcross = 60,
                        stepUp = 55.25, firstAcross = 30, firstUp = 45.5;
inline constexpr double pointSize = 20, smallPoint = 14;

inline constexpr Font titleFont{Face::bold, 20};
inline constexpr Font switchFont{Face::semiBold, 13};
inline constexpr Font chipFont{Face::medium, 13};
inline constexpr Font captionFont{Face::regular, 13};
inline constexpr Font headFont{Face::semiBold, 11};
inline constexpr Font headingFont{Face::semiBold, 13};
inline constexpr Font countFont{Face::regular, 13};
inline constexpr Font numberFont{Face::semiBold, 12.5};
inline constexpr Font nameFont{Face::medium, 13};
inline constexpr Font strongFont{Face::semiBold, 13};
inline constexpr Font cellFont{Face::regular, 13};
inline constexpr Font barrierFont{Face::regular, 12.5};
inline constexpr Font smallFont{Face::regular, 12};
inline constexpr Font stageFont{Face::bold, 17};
inline constexpr Font quadrantFont{Face::semiBold, 11};
inline constexpr Font scaleFont{Face::regular, 11.5};

} // namespace cjm::plan
