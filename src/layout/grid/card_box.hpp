#pragma once
#include <cjm/layout/grid/layout_cache.hpp>

namespace cjm {

using CardLook = LayoutCache::Look;
// What cards are measured for on a map whose words are in this language.
CardLook lookOf(Language language, const GridOptions& options);

// Measures a card for a cell whose inner width is `width`, with the picture it shows or none. Pills come out as narrow
// as their text.
std::shared_ptr<const CardBox> measureCard(const TextMeasure& measure, const Card& card,
                                           const std::shared_ptr<const Image>& picture, double width,
                                           const CardLook& look);

// How wide a column has to be for the widest word of a card, by its box of whatever width.
double wordRoom(const Card& card, const CardBox& box);

// A goal is words on the page alone, unless it shows how far it reaches or has a colour of its own.
bool isBare(const Card& card);

// Touchpoints and channels stand beside each other; all other cards stand below each other.
bool isPill(const Card& card);

} // namespace cjm
