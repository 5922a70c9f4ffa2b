#pragma once
#include <cjm/layout/scene.hpp>

namespace cjm::report {

// A scene made smaller or larger, and moved: type, pens and corners with it. What is set once stays one block. O(shapes
// + letters).
Scene scaled(const Scene& scene, double scale);
// Puts a scene into another, from a point on.
void addScene(const Scene& scene, Point at, Scene& to);

} // namespace cjm::report
