#pragma once
#include "layout/grid/card_box.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

// What a card shows at the end of its words: votes, that it is an assumption, how one knows what it says, a link, that
// there are details. Null for a card with nothing of it.
std::shared_ptr<CardMarks> marksOf(const TextMeasure& measure, const Card& card, const CardLook& look);

// Text whose last line leaves so much free: by one line more at most, or else as it is without.
TextPtr wrapBefore(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& room,
                   double atEnd);

// How wide the words are with signs and marks.
double widthWithMarks(const CardBox& box, double signs, double marks);

// Whether marks of a pill with bars have no room beside its last line.
bool standBelowWords(const CardBox& box, double marks);

// Puts marks at the end of the last line of a box, under its dots, or on a line of their own that makes it higher.
void placeMarks(CardBox& box, const Card& card, const std::shared_ptr<CardMarks>& marks);

struct CardColours;
// A mark without a card, for a legend: from the corner of its room.
CardMark markInSmall(const TextMeasure& measure, CardMark::Kind kind);
void paintMark(const CardMark& mark, const Rect& rect, const Theme& theme, Scene& scene);
// Marks where they stand on a card that is drawn here.
void paintMarks(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene, Detail detail);

} // namespace cjm
