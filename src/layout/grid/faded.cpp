#include "layout/grid/paint.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/method/evidence.hpp>

// Only one persona counts: what concerns others alone is drawn faded, so that it is still seen where it stands.

namespace cjm {
namespace {

constexpr double fadedStrength = 0.35; // of what is faded

// On the page, which is under everything in the cells, that is what a group of this opacity would look like.
Colour faded(Colour colour, Colour page) { return colour.alpha == 0 ? colour : mix(page, colour, fadedStrength); }

void fade(Paint& paint, Colour page) {
    if (auto* colour = std::get_if<Colour>(&paint))
        *colour = faded(*colour, page);
    else
        for (auto& [at, stop] : std::get<Gradient>(paint).stops)
            stop = faded(stop, page);
}

void fade(BoxShape& box, Colour page) {
    fade(box.fill, page);
    fade(box.pen.paint, page);
}

void fade(PathShape& path, Colour page) {
    fade(path.fill, page);
    fade(path.pen.paint, page);
}

void fade(TextShape& text, Colour page) { text.colour = faded(text.colour, page); }

void fade(IconShape& icon, Colour page) {
    if (isFaceName(icon.name))
        icon.colour.alpha = static_cast<std::uint8_t>(icon.colour.alpha * fadedStrength);
    else
        icon.colour = faded(icon.colour, page);
}

void fade(ImageShape& picture, Colour) { picture.opacity *= fadedStrength; }

} // namespace

bool isFaded(const GridLayout& layout, const Card& card) {
    return concernsOthers(card, layout.options.onlyPersona) || isOfOtherStatus(layout, card);
}

bool isOfOtherStatus(const GridLayout& layout, const Card& card) {
    const auto& only = layout.options.onlyStatus;
    return only && (card.status != *only || !takesEvidence(card.kind));
}

bool isFaded(const GridLayout& layout, const EmotionCurve& curve) {
    const PersonaId& only = layout.options.onlyPersona;
    return !only.empty() && curve.persona && curve.persona->id != only;
}

void fadeFrom(std::size_t first, const Theme& theme, Scene& scene) {
    for (std::size_t i = first; i < scene.shapes.size(); ++i)
        std::visit([&](auto& shape) { fade(shape, theme.page); }, scene.shapes[i]);
}

} // namespace cjm
