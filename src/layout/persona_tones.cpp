#include <cjm/layout/persona_tones.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr Colour whiteInk{255, 255, 255, 255};
constexpr double leastContrast = 4.5;

// The hue of this fill, one of the six, as the theme has it.
const Hue* hueOfFill(const Theme& theme, Colour fill) {
    const auto& hues = lightTheme().hues;
    const auto it = std::find_if(hues.begin(), hues.end(), [&](const Hue& hue) { return hue.fill == fill; });
    return it == hues.end() ? nullptr : &theme.hues[static_cast<std::size_t>(it - hues.begin())];
}

// A theme whose chevrons are as white as its page has the colour in its words alone.
PersonaTones tonesOf(const Theme& theme, const Hue& hue) {
    const Colour strong = hue.fill == theme.page ? hue.deep : hue.fill;
    return {strong, whiteInk, hue.tint, hue.deep, mix(hue.tint, strong, 0.4)};
}

} // namespace

PersonaTones personaTones(const Theme& theme, const Persona& persona) {
    const auto own = parseColour(persona.colour);
    const auto place = static_cast<std::size_t>(std::max(persona.rank, 0));
    const Hue& usual = theme.hues[place % theme.hues.size()];
    const Hue* hue = own ? hueOfFill(theme, *own) : &usual;
    if (hue) return tonesOf(theme, *hue);
    const Colour strong = darkenedFor(*own, whiteInk, leastContrast);
    const Colour tint = usual.tint == theme.page ? theme.page : ownTint(theme, *own, 0.13);
    // Words stand on the tint and on the page: the last is the lighter of the two, or in the dark the darker.
    return {strong, whiteInk, tint, readableOn(theme.page, readableOn(tint, strong)), mix(tint, strong, 0.4)};
}

} // namespace cjm
