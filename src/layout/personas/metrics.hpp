#pragma once
#include <cjm/layout/text.hpp>

// The measures of the view of personas, read off the design picture (1:1). Pixels.
namespace cjm::personas {

inline constexpr double titleGap = 10, audienceBelow = 16;
inline constexpr double audienceHeight = 56, audienceIndent = 235, audiencePadding = 20, audienceAbove = 19;
inline constexpr double sheetWidth = 440, sheetGap = 20, sheetPadding = 20, sheetRadius = 12;
inline constexpr double narrowestSheet = 400, widestSheet = 520; // where a window is not as wide as the design's
inline constexpr double usualContent = sheetWidth - 2 * sheetPadding;

inline constexpr double headHeight = 122, avatarTop = 15, avatarSize = 58, avatarGap = 14, avatarIcon = 28;
inline constexpr double chipsTop = 84, chipHeight = 24, chipGap = 4, chipPadding = 9, chipsBelow = 14;
inline constexpr double tickSize = 14, tickGap = 2;

inline constexpr double factsAbove = 12, factsHeight = 36, factGap = 14, factRowGap = 8;
inline constexpr double usualFacts[] = {49, 156, 71, 82}; // age, education, company, role

inline constexpr double quoteAbove = 14, quoteHeight = 58, quoteBar = 3, quoteIndent = 15, quotePadding = 2;
inline constexpr double linkGap = 4;

inline constexpr double listsAbove = 12, listsGap = 20, listIndent = 20, listBelow = 10;
inline constexpr double headingGap = 4, plusSize = 16;
inline constexpr double emptyAbove = 8, emptyGap = 14, emptyRowGap = 8, plusGap = 2; // lists without entries

inline constexpr double curveAbove = 10, curveHeight = 126, curveBelow = 3;
inline constexpr double footHeight = 56, footPadding = 11, footLineGap = 1, squarePitch = 10, squareGap = 2;

inline constexpr double tileWidth = 164, tileHeight = 122, tilePadding = 24, rolesAbove = 20, rolesGap = 10,
                        roleGap = 8, roleIndent = 22;

inline constexpr Font titleFont{Face::bold, 20};
inline constexpr Font headingFont{Face::semiBold, 13};
inline constexpr Font bodyFont{Face::regular, 13};
inline constexpr Font smallFont{Face::regular, 12};
inline constexpr Font nameFont{Face::bold, 18};
inline constexpr Font chipFont{Face::regular, 12};
inline constexpr Font chipOnFont{Face::semiBold, 12};
inline constexpr Font labelFont{Face::medium, 12};
inline constexpr Font quoteFont{Face::regular, 14};
inline constexpr Font listHeadingFont{Face::semiBold, 12};
inline constexpr Font itemFont{Face::regular, 13};
inline constexpr Font footFont{Face::regular, 13};
inline constexpr Font tileFont{Face::medium, 13};
inline constexpr Font roleFont{Face::medium, 13};

} // namespace cjm::personas
