#include "layout/avatar.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/model/picture.hpp>

namespace cjm {

std::shared_ptr<const Image> pictureOf(const Map& map, const Persona& persona) {
    auto image = persona.image.empty() ? nullptr : map.images.find(persona.image);
    return image && pictureSize(*image) ? image : nullptr;
}

void paintAvatar(const Rect& circle, double icon, const Persona& persona, const std::shared_ptr<const Image>& image,
                 Colour fill, Colour ink, Scene& scene) {
    const double radius = circle.width / 2;
    scene.shapes.emplace_back(BoxShape{circle, radius, fill, {}});
    const std::string name(personaIcon(persona));
    const bool isFace = isFaceName(name);
    if (image)
        scene.shapes.emplace_back(ImageShape{image, circle, radius});
    else
        scene.shapes.emplace_back(IconShape{name, circle.inset(radius - (isFace ? radius * 0.72 : icon / 2)), ink});
}

} // namespace cjm
