#include "layout/grid/paint.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/method/evidence.hpp>

// Only one persona counts: what concerns others alone is drawn faded, so that it is still seen where it stands.

namespace cjm {
namespace {

constexpr double fadedStrength = 0.35; // of what is faded

// How strong something stays on its ground: on it, that is what a group of this opacity would look like.
struct Fading {
    Colour ground;
    double strength;
};

Colour faded(Colour colour, const Fading& by) {
    return colour.alpha == 0 ? colour : mix(by.ground, colour, by.strength);
}

void fade(Paint& paint, const Fading& by) {
    if (auto* colour = std::get_if<Colour>(&paint))
        *colour = faded(*colour, by);
    else
        for (auto& [at, stop] : std::get<Gradient>(paint).stops)
            stop = faded(stop, by);
}

void fade(BoxShape& box, const Fading& by) {
    fade(box.fill, by);
    fade(box.pen.paint, by);
}

void fade(PathShape& path, const Fading& by) {
    fade(path.fill, by);
    fade(path.pen.paint, by);
}

void fade(TextShape& text, const Fading& by) { text.colour = faded(text.colour, by); }

void fade(IconShape& icon, const Fading& by) {
    if (isFaceName(icon.name))
        icon.colour.alpha = static_cast<std::uint8_t>(icon.colour.alpha * by.strength);
    else
        icon.colour = faded(icon.colour, by);
}

void fade(ImageShape& picture, const Fading& by) { picture.opacity *= by.strength; }

void fadeAll(std::size_t first, const Fading& by, Scene& scene) {
    for (std::size_t i = first; i < scene.shapes.size(); ++i)
        std::visit([&](auto& shape) { fade(shape, by); }, scene.shapes[i]);
}

} // namespace

bool isFaded(const GridLayout& layout, const Card& card) {
    return concernsOthers(card, countedPersona(layout)) || isOfOtherStatus(layout, card);
}

bool isOfOtherStatus(const GridLayout& layout, const Card& card) {
    const auto& only = layout.options.onlyStatus;
    return only && (card.status != *only || !takesEvidence(card.kind));
}

bool isFaded(const GridLayout& layout, const EmotionCurve& curve) {
    const PersonaId& only = countedPersona(layout);
    return !only.empty() && curve.persona && curve.persona->id != only;
}

void fadeFrom(std::size_t first, const Theme& theme, Scene& scene) {
    fadeAll(first, {theme.page, fadedStrength}, scene); // the page is under everything in the cells
}

void fadeFrom(std::size_t first, const SmallMarks& marks, Scene& scene) {
    if (marks.strength < 1) fadeAll(first, {marks.ground, marks.strength}, scene);
}

} // namespace cjm
