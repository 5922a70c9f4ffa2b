#include <cjm/layout/theme.hpp>

namespace cjm {
namespace {

constexpr double readable = 4.5;
constexpr Colour white{255, 255, 255, 255};

constexpr Colour rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value), 255};
}

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
    t.onFill = white;
    t.barrierFill = rgb(0xFDF0EF);
    t.barrierInk = rgb(0x7E211C);
    t.solutionFill = rgb(0xEDF8F2);
    t.solutionInk = rgb(0x1E5A3C);
    t.plainFill = rgb(0xF1F3F7);
    t.hues = {Hue{rgb(0x228276), rgb(0xE3F4F1), rgb(0x16665D)}, Hue{rgb(0x2575D1), rgb(0xE4EFFC), rgb(0x1B4F8C)},
              Hue{rgb(0x6C5CE7), rgb(0xECEAFD), rgb(0x43379C)}, Hue{rgb(0xBF4796), rgb(0xFAE8F3), rgb(0x83316A)},
              Hue{rgb(0xBD571D), rgb(0xFDEDE3), rgb(0x9A4A1C)}, Hue{rgb(0x258456), rgb(0xE6F6ED), rgb(0x1E5A3C)}};
    t.curves = {rgb(0x228276), rgb(0xBF4796), rgb(0x6C5CE7), rgb(0x1B4F8C)};
    return t;
}

} // namespace

const std::vector<std::string_view>& themeNames() {
    static const std::vector<std::string_view> names{"light"};
    return names;
}

std::optional<Theme> findTheme(std::string_view name) {
    if (name == "light") return lightTheme();
    return std::nullopt;
}

const Theme& lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

Hue stageHue(const Theme& theme, const Stage& stage, int place) {
    const auto custom = parseColour(stage.colour);
    if (!custom) return theme.hues[static_cast<std::size_t>(place) % theme.hues.size()];
    const Colour fill = darkenedFor(*custom, theme.onFill, readable);
    const Colour tint = mix(theme.page, *custom, 0.12);
    return {fill, tint, darkenedFor(fill, tint, readable)};
}

Colour cardTint(const Theme& theme, Colour custom) { return mix(theme.page, custom, 0.18); }

Colour emotionColour(const Theme& theme, double value) {
    // The ends of the scale are rarely reached; the colour is full a little before them.
    const double strength = std::min(std::abs(value) / 1.2, 1.0);
    return mix(theme.neutral, value < 0 ? theme.bad : theme.good, strength);
}

} // namespace cjm
