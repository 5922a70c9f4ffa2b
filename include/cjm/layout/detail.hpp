#pragma once
#include <algorithm>

namespace cjm {

/// How much is drawn. `calm`: of what cards show beside their text only severity, ratings and states. `bars`: too small
/// to read, so lines of text are bars and small signs but severity are left out. `blocks`: lines thinner than a pixel,
/// so a card is one block.
enum class Detail { full, calm, bars, blocks };
/// Words are drawn.
[[nodiscard]] constexpr bool hasWords(Detail detail) { return detail <= Detail::calm; }
/// The small marks of cards fade out from the one zoom to the other, below which they are left out.
inline constexpr double fadingZoom = 0.65, calmZoom = 0.55;
/// How strong they are, 0 to 1.
[[nodiscard]] constexpr double markStrength(double zoom) {
    return std::clamp((zoom - calmZoom) / (fadingZoom - calmZoom), 0.0, 1.0);
}
/// Zoom below which text cannot be read.
inline constexpr double readableZoom = 0.4;
/// The same for the titles of stages and rows, which help to find one's way longer.
inline constexpr double readableTitleZoom = 0.28;
/// Zoom below which a line of text is thinner than a pixel.
inline constexpr double blockZoom = 0.14;
/// How much of the cells, and of the titles around them, a view at this zoom draws.
[[nodiscard]] constexpr Detail cellDetail(double zoom) {
    if (zoom >= readableZoom) return zoom < calmZoom ? Detail::calm : Detail::full;
    return zoom < blockZoom ? Detail::blocks : Detail::bars;
}
[[nodiscard]] constexpr Detail titleDetail(double zoom) {
    return zoom < readableTitleZoom ? Detail::bars : Detail::full;
}

} // namespace cjm
