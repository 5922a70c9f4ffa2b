#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <memory>

namespace cjm {

// Puts a picture into the box of a card that is measured: above the words; into a pill in the place of its icon.
void addPicture(CardBox& box, const Card& card, const std::shared_ptr<const Image>& picture);

} // namespace cjm
