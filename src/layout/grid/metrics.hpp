#pragma once
#include <cjm/layout/text.hpp>

// The measures of the grid, read off the design pictures (1:1). Pixels.
namespace cjm::metrics {

// The column of row titles is as wide as its longest word asks for, within limits.
inline constexpr double widestRowTitle = 260, rowTitleRoom = 14, rowTitleEnd = 8, rowIconBefore = 25;
inline constexpr double titleBand = 26; // of a title above its cells
// A column grows for a word of at most so much.
inline constexpr double widestFreeWord = 240;
inline constexpr double cellPadding = 9;
inline constexpr double cardGap = 6;
inline constexpr double cardRadius = 8;
inline constexpr double cardPaddingX = 10, cardPaddingY = 8;
inline constexpr double lowestPicture = 48, tallestPicture = 120, pictureInset = 5, pictureGap = 7;
inline constexpr double pictureRadius = 5, pictureCardRadius = 6, pillPictureRadius = 9.5;
inline constexpr double barHeight = 4, barGap = 5, noteGap = 5;
inline constexpr double plainPaddingX = 4, plainPaddingY = 6;
// A full cell of a page sets its cards side by side.
inline constexpr double narrowestFlow = 140;
inline constexpr std::size_t fullCell = 8, mostFlows = 3;
inline constexpr double minimumRow = 48, collapsedRow = 36, collapsedPadding = 8;

inline constexpr double pillPaddingX = 11, pillPaddingY = 5, pillIcon = 14, pillIconGap = 6, pillIconOut = 2;
inline constexpr double emptyPill = 44; // room for a hand to find it, and to begin to type
inline constexpr double pillGapX = 7, pillGapY = 6;
inline constexpr double starSize = 13, starGap = 5, faceStar = 12;

inline constexpr double dot = 8, dotGap = 3, dotsGap = 8, dotRing = 1.5;
inline constexpr double solutionIcon = 14, solutionIndent = 20;

inline constexpr double chevronGap = 3, chevronPoint = 14, chevronBelow = 5, badgeHeight = 18, badgePaddingX = 8;

inline constexpr double phasePaddingY = 4, phaseBelow = 6, phaseRadius = 6;

inline constexpr double faceRadius = 12, smallFaceRadius = 9, emotionUnit = 30, chartPadding = 14;
// Words of an emotion are wider than usual for a word that asks for it.
inline constexpr double labelGap = 4, usualLabel = 140, widestLabel = 200, labelAir = 16, smallestLabel = 70;
inline constexpr double listIndent = 18;                        // room of the number before words in a list
inline constexpr double smallestLabelType = 11, nearLabel = 12; // nearer words need no line to their face

inline constexpr Font subtitle{Face::regular, 15};
inline constexpr Font personaName{Face::semiBold, 13.5};
inline constexpr Font personaNote{Face::regular, 12.5};
inline constexpr Font state{Face::semiBold, 12};
inline constexpr Font phase{Face::semiBold, 12};
inline constexpr Font stageTitle{Face::semiBold, 14.5};
inline constexpr Font stageSubtitle{Face::regular, 12.5};
inline constexpr Font badge{Face::bold, 10.5};
inline constexpr Font rowTitle{Face::semiBold, 13};
inline constexpr Font goal{Face::medium, 13.5};
inline constexpr Font card{Face::regular, 13};
inline constexpr Font quote{Face::italic, 13};
inline constexpr Font pill{Face::regular, 12.5};
inline constexpr Font emotion{Face::regular, 12.5};
inline constexpr Font otherEmotion{Face::italic, 12.5};
inline constexpr Font faceNumber{Face::semiBold, 11.5};
inline constexpr Font number{Face::semiBold, 20};
inline constexpr Font small{Face::regular, 12};
inline constexpr Font smallTitle{Face::semiBold, 12};
inline constexpr Font noteName{Face::semiBold, 12.5};
inline constexpr Font note{Face::regular, 13};
inline constexpr Font footValue{Face::medium, 13};

} // namespace cjm::metrics
