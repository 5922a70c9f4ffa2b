#pragma once
#include <cjm/layout/scene.hpp>

#include <memory>

namespace cjm {

// How a persona looks in a circle, in every view: its picture, its face, or an icon.

// The picture of a persona, when it has one that can be drawn.
std::shared_ptr<const Image> pictureOf(const Map& map, const Persona& persona);

// The picture, else a face that fills most of the circle, else an icon of this size in `ink`.
void paintAvatar(const Rect& circle, double icon, const Persona& persona, const std::shared_ptr<const Image>& image,
                 Colour fill, Colour ink, Scene& scene);

} // namespace cjm
