#pragma once

#include <cjm/layout/sheet_text.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace cjm::test {

// What laws of drawn pages hold: parts with a name lie apart from each other, and within what they belong to.

inline constexpr double boxTolerance = 0.5;

struct NamedBox {
    std::string name;
    Rect rect;
};

/// Where the letters of a text stand, not its whole room.
inline Rect inkOf(const SheetText& text) {
    const double width = text.block->width, spare = text.rect.width - width;
    const double x = text.align == Align::centre ? text.rect.x + spare / 2 : text.rect.x;
    return {x, text.rect.y, width, text.block->height()};
}

inline bool isWithin(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - boxTolerance && inner.y >= outer.y - boxTolerance &&
           inner.right() <= outer.right() + boxTolerance && inner.bottom() <= outer.bottom() + boxTolerance;
}

inline void checkApart(const std::vector<NamedBox>& boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            if (boxes[i].rect.inset(boxTolerance).intersects(boxes[k].rect.inset(boxTolerance)))
                FAIL_CHECK(boxes[i].name << " meets " << boxes[k].name);
}

} // namespace cjm::test
