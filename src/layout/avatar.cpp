#include "layout/avatar.hpp"

#include "layout/words.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/picture.hpp>

#include <cmath>

namespace cjm {

std::shared_ptr<const Image> pictureOf(const Map& map, const Persona& persona) {
    auto image = persona.image.empty() ? nullptr : map.images.find(persona.image);
    return image && pictureSize(*image) ? image : nullptr;
}

TextPtr avatarInitials(const TextMeasure& measure, const Persona& persona, double width) {
    constexpr double share = 0.34; // of the circle
    if (personaIcon(persona) != "user" || persona.avatar == "user") return nullptr;
    const std::string initials = initialsOf(persona.name);
    if (initials.empty()) return nullptr;
    return wrap(measure, initials, {Face::semiBold, std::floor(width * share * 2) / 2}, width);
}

void paintAvatar(const AvatarBox& box, const Persona& persona, Colour fill, Colour ink, Scene& scene) {
    const Rect& circle = box.circle;
    const double radius = circle.width / 2;
    scene.shapes.emplace_back(BoxShape{circle, radius, fill, {}});
    if (box.image) {
        scene.shapes.emplace_back(ImageShape{box.image, circle, radius});
    } else if (box.initials) {
        const double y = circle.y + (circle.height - box.initials->height()) / 2;
        scene.shapes.emplace_back(
            TextShape{box.initials, {circle.x, y}, circle.width, readableOn(fill, ink), Align::centre});
    } else {
        const std::string name(personaIcon(persona));
        const double half = isFaceName(name) ? radius * 0.72 : box.icon / 2;
        scene.shapes.emplace_back(IconShape{name, circle.inset(radius - half), ink});
    }
}

} // namespace cjm
