#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/layout/spots.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace cjm::test {

/// What a scene draws, and where.
using DrawnShapes = std::multimap<std::string, Rect>;
[[nodiscard]] inline DrawnShapes drawnShapes(const Scene& scene) {
    DrawnShapes all;
    for (const Shape& shape : scene.shapes) {
        Scene one;
        one.shapes = {shape};
        all.emplace(sceneText(one), boundsOf(shape));
    }
    return all;
}

/// Whatever looks different in one of two scenes lies where something is damaged. What is as wide as the page is its
/// ground, of another height.
inline void checkDamage(const DrawnShapes& old, const DrawnShapes& now, const Damage& damage, double pageWidth) {
    for (const auto* each : {&old, &now})
        for (const auto& [text, rect] : *each) {
            const auto& other = each == &old ? now : old;
            if (damage.everything || other.count(text) == each->count(text)) continue;
            if (rect.width >= pageWidth) continue;
            INFO(text);
            CHECK(std::any_of(damage.rects.begin(), damage.rects.end(),
                              [&, r = rect](const Rect& d) { return d.intersects(r); }));
        }
}

} // namespace cjm::test
