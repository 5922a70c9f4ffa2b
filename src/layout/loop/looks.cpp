#include "layout/loop/looks.hpp"

#include "layout/parts.hpp"
#include "layout/value_signs.hpp"

namespace cjm::loop {

void paintRating(const Rect& chip, const SheetText& digit, int rating, bool isFirst, const Theme& theme, Scene& scene) {
    const RatingLook look = ratingLook(rating, isFirst, theme);
    const bool hasEdge = look.edge.alpha > 0;
    scene.shapes.emplace_back(BoxShape{hasEdge ? chip.inset(0.5) : chip, 5, look.fill, {look.edge, 1, {}}});
    addWords(digit, look.ink, scene);
}

} // namespace cjm::loop
