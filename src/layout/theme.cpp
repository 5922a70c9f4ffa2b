#include <cjm/layout/theme.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr Colour white{255, 255, 255, 255};
constexpr Colour black{0, 0, 0, 255};

constexpr Colour rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value), 255};
}

constexpr Colour darkInk = rgb(0x14171F); // of words on a light colour of the user's own

// DESIGN, section 4: fill, tint and deep of the six stage hues.
constexpr std::array<Hue, 6> lightHues{
    Hue{rgb(0x228276), rgb(0xE3F4F1), rgb(0x16665D), white}, Hue{rgb(0x2575D1), rgb(0xE4EFFC), rgb(0x1B4F8C), white},
    Hue{rgb(0x6C5CE7), rgb(0xECEAFD), rgb(0x43379C), white}, Hue{rgb(0xBF4796), rgb(0xFAE8F3), rgb(0x83316A), white},
    Hue{rgb(0xBD571D), rgb(0xFDEDE3), rgb(0x9A4A1C), white}, Hue{rgb(0x258456), rgb(0xE6F6ED), rgb(0x1E5A3C), white}};

Theme makeLight() {
    Theme t;
    t.name = "light";
    t.canvas = rgb(0xF3F4F7);
    t.page = rgb(0xFFFFFF);
    t.panel = rgb(0xFBFBFD);
    t.ink = rgb(0x1B2333);
    t.muted = rgb(0x5F687B);
    t.line = rgb(0xE3E6ED);
    t.accent = rgb(0x2B6DEF);
    t.accentInk = white;
    t.good = rgb(0x258456);
    t.neutral = rgb(0xE2A72E);
    t.bad = rgb(0xE0524D);
    t.badText = rgb(0xB3261E);
    t.barrierFill = rgb(0xFDF0EF);
    t.barrierInk = rgb(0x7E211C);
    t.solutionFill = rgb(0xEDF8F2);
    t.solutionInk = rgb(0x1E5A3C);
    t.plainFill = rgb(0xF1F3F7);
    t.pillFill = t.page;
    t.hues = lightHues;
    t.curves = {rgb(0x228276), rgb(0xBF4796), rgb(0x6C5CE7), rgb(0x1B4F8C)};
    return t;
}

Theme makeDark() {
    Theme t = makeLight();
    t.name = "dark";
    t.canvas = rgb(0x14171F);
    t.page = rgb(0x1C202B);
    t.panel = rgb(0x191D27);
    t.ink = rgb(0xE8EBF2);
    t.muted = rgb(0x97A0B5);
    t.line = rgb(0x2C3242);
    t.accent = rgb(0x6EA0FF);
    t.accentInk = rgb(0x0E1420);
    t.badText = rgb(0xFF8A84);
    t.barrierFill = mix(t.page, t.bad, 0.19);
    t.barrierInk = rgb(0xFFD9D6);
    t.solutionFill = mix(t.page, t.good, 0.24);
    t.solutionInk = rgb(0xCDEBDA);
    t.plainFill = mix(t.page, t.muted, 0.14);
    t.pillFill = rgb(0x242937);
    for (Hue& hue : t.hues) {
        hue.tint = mix(t.page, hue.fill, 0.13);
        hue.deep = readableOn(hue.tint, hue.fill);
    }
    for (Colour& curve : t.curves)
        curve = readableOn(t.page, curve);
    return t;
}

Theme makePrint() {
    Theme t = makeLight();
    t.name = "print";
    t.canvas = rgb(0xFFFFFF);
    t.muted = rgb(0x4B5364);
    t.line = rgb(0xC9CED9);
    t.barrierFill = t.solutionFill = t.plainFill = t.page;
    t.outline = 0.8;
    t.outlineInk = rgb(0xB4BBC9);
    for (Hue& hue : t.hues)
        hue = {t.page, t.page, hue.deep, hue.deep};
    return t;
}

Theme makeHighContrast() {
    Theme t = makeLight();
    t.name = "high-contrast";
    t.canvas = rgb(0xFFFFFF);
    t.panel = rgb(0xFFFFFF);
    t.ink = t.muted = t.line = black;
    t.accent = rgb(0x0037B3);
    t.good = rgb(0x00582B);
    t.neutral = rgb(0x6B4A00);
    t.bad = t.badText = rgb(0xA30000);
    t.barrierFill = t.solutionFill = t.plainFill = t.page;
    t.barrierInk = t.solutionInk = black;
    t.hasAreas = false;
    t.curveWidth = 2.5;
    t.textContrast = 7;
    t.outline = 2;
    t.outlineInk = black;
    for (Hue& hue : t.hues)
        hue = {mix(hue.deep, black, 0.35), t.page, mix(hue.deep, black, 0.35), white};
    t.curves = {rgb(0x00493F), rgb(0x7A1257), rgb(0x2F1FA0), rgb(0x0A2E5C)};
    return t;
}

} // namespace

const std::vector<std::string_view>& themeNames() {
    static const std::vector<std::string_view> names{"light", "dark", "print", "high-contrast"};
    return names;
}

std::optional<Theme> findTheme(std::string_view name) {
    for (const Theme* theme : {&lightTheme(), &darkTheme(), &printTheme(), &highContrastTheme()})
        if (theme->name == name) return *theme;
    return std::nullopt;
}

const Theme& lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& printTheme() {
    static const Theme theme = makePrint();
    return theme;
}

const Theme& highContrastTheme() {
    static const Theme theme = makeHighContrast();
    return theme;
}

Colour readableOn(Colour background, Colour colour, double ratio) {
    const Colour end = contrast(background, white) > contrast(background, black) ? white : black;
    for (int step = 0; step < 64 && contrast(colour, background) < ratio; ++step)
        colour = mix(colour, end, 0.06);
    return contrast(colour, background) < ratio ? end : colour; // the last steps are too small for whole numbers
}

Hue stageHue(const Theme& theme, const Stage& stage, int place) {
    const Hue& usual = theme.hues[static_cast<std::size_t>(place) % theme.hues.size()];
    const auto custom = parseColour(stage.colour);
    if (!custom) return usual;
    const Colour strong = darkenedFor(*custom, white, theme.textContrast);
    // A theme whose chevrons are as white as its page keeps them so and takes the colour for lines and text.
    if (usual.fill == theme.page) return {theme.page, theme.page, strong, strong};
    const Colour tint = usual.tint == theme.page ? theme.page : ownTint(theme, *custom, 0.12);
    const Colour deep = readableOn(tint, strong, theme.textContrast);
    if (!(strong == *custom) && contrast(*custom, darkInk) >= theme.textContrast) return {*custom, tint, deep, darkInk};
    return {strong, tint, deep, white};
}

Colour ownTint(const Theme& theme, Colour own, double share) {
    const Colour& page = theme.page;
    const double light = 0.2126 * page.red + 0.7152 * page.green + 0.0722 * page.blue;
    const auto grey = static_cast<std::uint8_t>(std::lround(light));
    return mix({grey, grey, grey, 255}, own, share);
}

Colour cardTint(const Theme& theme, Colour custom) { return ownTint(theme, custom, 0.18); }

Colour emotionColour(const Theme& theme, double value) {
    // The ends of the scale are rarely reached; the colour is full a little before them.
    const double strength = std::min(std::abs(value) / 1.2, 1.0);
    return mix(theme.neutral, value < 0 ? theme.bad : theme.good, strength);
}

} // namespace cjm
