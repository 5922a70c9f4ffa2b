#pragma once
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

// How the words of a card are set: beside a sign before them, and around what stands at the end of the first line.
struct CardSetting {
    Font font = metrics::card;
    Point padding{metrics::cardPaddingX, metrics::cardPaddingY};
    double before = 0, onFirstLine = 0;
};

// `hasSign`: of a pill, whose sign is looked for once.
CardSetting settingOf(const Card& card, bool hasSign = false);

// A barrier whose severity is known.
bool hasDots(const Card& card);

// The star and the dots of a card take `signs` of a line: of the first, or, where a word needs all of that, of the
// last. Without room there, too, they have one of their own below.
bool areSignsBelow(const CardBox& box, double signs);
// How wide the words are with them.
double widthWithSigns(const CardBox& box, double signs);
// The line that they take: the number of lines where that is one below them all.
std::size_t lineOfSigns(const CardBox& box, double signs);
// At the end of their line, which is on the left where that is written from right to left; `reach` is how far from
// where the words begin.
void placeSigns(CardBox& box, const Card& card, double reach);

} // namespace cjm
