#pragma once
#include <cjm/model/map.hpp>

#include <optional>
#include <string_view>

namespace cjm {

/// Pixels of a picture.
struct PictureSize {
    int width = 0, height = 0;
    bool operator==(const PictureSize&) const = default;
};

/// Limits of what is drawn (research: hostile input): a picture of a few bytes can unpack to gigabytes.
inline constexpr int longestPictureSide = 16'384;
inline constexpr long long mostPicturePixels = 40'000'000;

/// How large a picture says to be, read from its first bytes without unpacking it. Nothing for one that says nothing,
/// or that is too large to be drawn. Looks at a few bytes only.
[[nodiscard]] std::optional<PictureSize> pictureSize(const Image& image);

/// What unpacking may cost. A JPEG may go over all its pixels again and again: a small file can take a processor for an
/// hour (research: hostile input).
inline constexpr int mostPictureScans = 100;
inline constexpr long long mostScannedPixels = 1'000'000'000;

/// True when unpacking a picture of this size costs no more than it may, by the marks in its bytes (as they are in a
/// file). Where it is not clear what is a mark of a scan, it is one.
[[nodiscard]] bool mayBeUnpacked(const PictureSize& size, std::string_view bytes);

} // namespace cjm
