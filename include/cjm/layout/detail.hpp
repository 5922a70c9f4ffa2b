#pragma once

namespace cjm {

/// How much is drawn. `bars`: too small to read, so lines of text are bars and small signs are left out. `blocks`:
/// lines thinner than a pixel, so a card is one block.
enum class Detail { full, bars, blocks };
/// Zoom below which text cannot be read.
inline constexpr double readableZoom = 0.4;
/// The same for the titles of stages and rows, which help to find one's way longer.
inline constexpr double readableTitleZoom = 0.28;
/// Zoom below which a line of text is thinner than a pixel.
inline constexpr double blockZoom = 0.14;
/// How much of the cells, and of the titles around them, a view at this zoom draws.
[[nodiscard]] constexpr Detail cellDetail(double zoom) {
    return zoom < blockZoom ? Detail::blocks : zoom < readableZoom ? Detail::bars : Detail::full;
}
[[nodiscard]] constexpr Detail titleDetail(double zoom) {
    return zoom < readableTitleZoom ? Detail::bars : Detail::full;
}

} // namespace cjm
