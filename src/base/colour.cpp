#include <cjm/base/colour.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

} // namespace

std::optional<Colour> parseColour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    std::uint8_t channels[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = hexDigit(text[1 + 2 * i]), low = hexDigit(text[2 + 2 * i]);
        if (high < 0 || low < 0) return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Colour{channels[0], channels[1], channels[2], 255};
}

std::string colourText(Colour c) { return fmt::format("#{:02X}{:02X}{:02X}", c.red, c.green, c.blue); }

Colour mix(Colour bottom, Colour top, double amount) {
    const auto channel = [amount](std::uint8_t b, std::uint8_t t) {
        return static_cast<std::uint8_t>(std::lround(b + (t - b) * amount));
    };
    return {channel(bottom.red, top.red), channel(bottom.green, top.green), channel(bottom.blue, top.blue),
            channel(bottom.alpha, top.alpha)};
}

double contrast(Colour a, Colour b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Colour darkenedFor(Colour colour, Colour text, double ratio) {
    for (int step = 0; step < 64 && contrast(colour, text) < ratio; ++step)
        colour = mix(colour, Colour{0, 0, 0, colour.alpha}, 0.04);
    return colour;
}

} // namespace cjm
