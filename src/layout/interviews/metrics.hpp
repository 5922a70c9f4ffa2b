#pragma once
#include <cjm/layout/text.hpp>

// The measures of the view of interviews, read off the design picture (1:1). Pixels.
namespace cjm::interviews {

inline constexpr double margin = 24, columnGap = 16, narrowestColumn = 280, widestColumn = 560;
inline constexpr double titleTop = 15, summaryGap = 12;
inline constexpr double headsTop = 50, headTitleTop = 3, headNoteTop = 27, headEnd = 6, pillHeight = 18, pillGap = 8,
                        plusSize = 16, plusRoom = 28;

inline constexpr double sheetPadding = 16, sheetRadius = 12, sheetGap = 10, sheetEnd = 24;
inline constexpr double headPaddingTop = 12, headPaddingBottom = 10, lineGap = 5, chipHeight = 22, chipIcon = 14,
                        chipPadding = 9, dateGap = 10;
inline constexpr double quotePadding = 10, numberLeft = 13, numberWidth = 18, wordsLeft = 39;
inline constexpr double cardGap = 4, cardPaddingY = 4, cardPaddingRight = 8, cardBar = 3, cardBarLeft = 5,
                        cardIcon = 14, cardIconLeft = 13, cardWordsLeft = 33, cardRadius = 6, dotSize = 6, dotGap = 3,
                        dotRing = 1.25, dotsGap = 6, valueGap = 7, crossSize = 16;
inline constexpr double freshHeight = 33, tileHeight = 40, questionTop = 8;

inline constexpr Font titleFont{Face::bold, 20};
inline constexpr Font summaryFont{Face::regular, 13};
inline constexpr Font headFont{Face::semiBold, 15};
inline constexpr Font noteFont{Face::regular, 12.5};
inline constexpr Font countFont{Face::semiBold, 12};
inline constexpr Font whoFont{Face::semiBold, 13.5};
inline constexpr Font dateFont{Face::regular, 12};
inline constexpr Font chipFont{Face::medium, 12};
inline constexpr Font notesFont{Face::regular, 12.5};
inline constexpr Font numberFont{Face::regular, 12};
inline constexpr Font quoteFont{Face::regular, 13};
inline constexpr Font cardFont{Face::regular, 12};
inline constexpr Font freshFont{Face::regular, 12.5};

} // namespace cjm::interviews
