#pragma once
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

// How one knows what a card says: how many quotes it has, or that nobody said it. Null for a card without a status and
// without quotes, and for those that take neither.
std::shared_ptr<CardMarks> marksOf(const TextMeasure& measure, const Card& card, Language language);

// Text whose last line leaves so much free: by one line more at most, or else as it is without.
TextPtr wrapBefore(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& room,
                   double atEnd);

// How wide the words are with signs and marks.
double widthWithMarks(const CardBox& box, double signs, double marks);

// Puts marks at the end of the last line of a box, or on one of their own that makes it higher.
void placeMarks(CardBox& box, const Card& card, const std::shared_ptr<CardMarks>& marks);

struct CardColours;
// Marks where they stand on a card that is drawn here.
void paintMarks(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene);

} // namespace cjm
