#pragma once
#include "layout/grid/card_box.hpp"

#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

struct CardColours;

// Importance and rating of a touchpoint; owner, due date and state of a solution. Null where nothing of it is shown.
std::shared_ptr<CardFields> fieldsOf(const TextMeasure& measure, const Card& card, const CardLook& look);

// How much of a pill's line its star, bars and rating take, with the air before them, and what is left free after them.
double tailWidth(const Card& card, const CardFields& fields);
double tailEnd(const CardFields& fields);
inline constexpr double tailHeight = 18, tailAir = 2;
inline constexpr Size ratingChip{19, tailHeight};
TextPtr ratingDigit(const TextMeasure& measure, int rating);
// At the right end of the pill, in the middle of its words or below them.
void placeTail(CardBox& box, const Card& card, const std::shared_ptr<CardFields>& fields);

// The line under the words of a solution, which makes its box higher.
void placeOwner(CardBox& box, const TextMeasure& measure, const Card& card, const CardLook& look,
                const std::shared_ptr<CardFields>& fields);

// `detail`: of a small map the signs that are told by their shape are left.
void paintFields(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene, Detail detail);
// A rating in its chip; `isFirst`: of a touchpoint that is to be mended first.
struct RatingSign {
    int rating = 0;
    bool isFirst = false;
    TextPtr digit{};
};
void paintRating(const RatingSign& sign, const Rect& chip, const Theme& theme, Scene& scene);
// The edge of a touchpoint that is to be mended first.
Colour fixFirstEdge(const Theme& theme);

} // namespace cjm
