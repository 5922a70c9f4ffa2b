#pragma once
#include <cjm/layout/text.hpp>

// The measures of the comparison, read off the design picture. Pixels.
namespace cjm::compare {

inline constexpr double margin = 60, titleTop = 33, summaryGap = 3, nameHeight = 28, namePadding = 12, nameGap = 9,
                        nameArrow = 16, namesTop = 44, headGap = 30, pageEnd = 18;
// Figures.
inline constexpr double figuresGap = 22, barWidth = 3, barGap = 11, figureGap = 56, mostFigureGap = 84, valueGap = 8,
                        noteGap = 1, narrowestNote = 150;
// Stages.
inline constexpr double titleColumn = 148, narrowestStage = 190, stagesGap = 26, chevronGap = 4, chevronPoint = 14,
                        chevronHeight = 54, chevronAir = 9, chevronLeft = 18, chevronFirstLeft = 18, chevronRight = 20,
                        chevronBelow = 8, markHeight = 18, markPadding = 8;
// Rows.
inline constexpr double rowTop = 10, rowEnd = 10, signLeft = 14, signSize = 16, rowTitleLeft = 38, rowTitleRight = 4,
                        leastRow = 46, cellPadding = 9;
// Cards.
inline constexpr double cardGap = 6, cardX = 10, cardTop = 7, cardEnd = 7, cardRadius = 8, lineGap = 1, tickSize = 13,
                        tickGap = 5, pillHeight = 26, pillX = 10, pillSign = 15, pillSignGap = 6, pillGap = 8,
                        chipHeight = 18, chipX = 8, pillEnd = 4, dot = 7, dotGap = 4, dotRing = 1.5, dotsGap = 10;
// Emotions.
inline constexpr double unit = 40, afterFace = 12, beforeFace = 9, chartAir = 9, wordsGap = 5, widestWords = 200,
                        differenceLeft = 16, differenceHeight = 21, differencePadding = 9, lineSample = 23,
                        lineGapX = 8, namesAbove = 14, namesGap = 4;
// The foot.
inline constexpr double footGap = 10, footBetween = 40;

inline constexpr Font titleFont{Face::bold, 29}, summaryFont{Face::regular, 15}, nameFont{Face::semiBold, 12};
inline constexpr Font valueFont{Face::bold, 21}, labelFont{Face::semiBold, 13}, noteFont{Face::regular, 13};
inline constexpr Font stageFont{Face::semiBold, 14.5}, stageNoteFont{Face::regular, 12.5}, markFont{Face::semiBold, 12};
inline constexpr Font rowFont{Face::semiBold, 13}, wordsFont{Face::regular, 12.5}, strongFont{Face::medium, 12.5},
    chipFont{Face::semiBold, 12}, differenceFont{Face::semiBold, 12.5};
inline constexpr Font lineFont{Face::regular, 12.5}, feelingFont{Face::semiBold, 12.5}, footFont{Face::regular, 12.5};
inline constexpr double smallestFont = 12; // of all that stand on a page

} // namespace cjm::compare
