#include "layout/avatar.hpp"

#include "layout/words.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/picture.hpp>

#include <cmath>
#include <unordered_map>

namespace cjm {

std::shared_ptr<const Image> pictureOf(const Map& map, const Persona& persona) {
    auto image = persona.image.empty() ? nullptr : map.images.find(persona.image);
    return image && pictureSize(*image) ? image : nullptr;
}

std::vector<std::string> personaSigns(const std::vector<std::shared_ptr<const Persona>>& personas) {
    std::unordered_map<std::string, int> seen;
    std::vector<std::string> signs;
    for (const auto& persona : personas) {
        std::string sign = initialsOf(persona->name);
        if (const int count = sign.empty() ? 1 : ++seen[sign]; count > 1) sign += std::to_string(count);
        signs.push_back(std::move(sign));
    }
    return signs;
}

TextPtr avatarInitials(const TextMeasure& measure, const Persona& persona, const std::string& sign, double width) {
    constexpr double share = 0.34; // of the circle
    if (personaIcon(persona) != "user" || persona.avatar == "user" || sign.empty()) return nullptr;
    return wrap(measure, sign, {Face::semiBold, std::floor(width * share * 2) / 2}, width);
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
