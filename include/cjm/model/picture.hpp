#pragma once
#include <cjm/model/map.hpp>

#include <optional>

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

} // namespace cjm
