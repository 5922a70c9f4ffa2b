#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <memory>

namespace cjm {

// Puts a picture above the words of a card that is measured; a pill becomes as wide as its cell.
void addPicture(CardBox& box, const Card& card, const std::shared_ptr<const Image>& picture, double width);

} // namespace cjm
