#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cjm {

/// An sRGB colour, 8 bits a channel; alpha 255 is opaque.
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    bool operator==(const Colour&) const = default;
};

/// "#RRGGBB" in hexadecimal, either case; nothing else is a colour.
[[nodiscard]] std::optional<Colour> parseColour(std::string_view text);
/// "#RRGGBB", upper case; alpha is left out.
[[nodiscard]] std::string colourText(Colour colour);
/// `amount` of `top` over `bottom`: 0 gives `bottom`, 1 gives `top`.
[[nodiscard]] Colour mix(Colour bottom, Colour top, double amount);
/// Contrast ratio of two opaque colours, 1 … 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(Colour a, Colour b);
/// `colour` darkened in small steps until white text on it has a contrast of at least `ratio`.
[[nodiscard]] Colour darkenedFor(Colour colour, Colour text, double ratio);

} // namespace cjm
