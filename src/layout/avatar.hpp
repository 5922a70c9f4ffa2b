#pragma once
#include <cjm/layout/scene.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cjm {

// How a persona looks in a circle, in every view: its picture, its face, or an icon.

// The picture of a persona, when it has one that can be drawn.
std::shared_ptr<const Image> pictureOf(const Map& map, const Persona& persona);

// What tells the personas of a map apart in a circle or before words: initials, with a number where one before has the
// same. As many as there are personas, in their order.
std::vector<std::string> personaSigns(const std::vector<std::shared_ptr<const Persona>>& personas);

// The sign of a persona for whom nobody chose an icon or face, in type for a circle of this width; none when it is
// empty.
TextPtr avatarInitials(const TextMeasure& measure, const Persona& persona, const std::string& sign, double width);

struct AvatarBox {
    Rect circle;
    double icon;      // its width
    TextPtr initials; // in its place, or none
    std::shared_ptr<const Image> image;
};
// The picture, else initials, else a face that fills most of the circle, else an icon in `ink`.
void paintAvatar(const AvatarBox& box, const Persona& persona, Colour fill, Colour ink, Scene& scene);

} // namespace cjm
