#pragma once
#include <cjm/edit/diff.hpp>

#include <cstddef>
#include <cstdint>

namespace cjm {

/// What an edit may let a map grow to: less than what is read (validate.hpp), so that what is written can be read even
/// when another program or a repair has added to it. A map that came larger may be edited, but not grow.
inline constexpr std::size_t mostFileBytes = 64U * 1024U * 1024U;
inline constexpr std::size_t mostPictureBytes = 8U * 1024U * 1024U;              ///< Of one picture …
inline constexpr std::size_t mostPictureLength = (mostPictureBytes + 2) / 3 * 4; ///< … and the base64 of so many.
inline constexpr std::size_t mostPictures = 48U * 1024U * 1024U;                 ///< Base64 of all together.

/// Bytes that a map takes in its file: what `encode` makes, or a little more. O(map).
[[nodiscard]] std::size_t fileBytes(const Map& map);
/// How many bytes more than `before` a map takes, which differs by this. O(what differs).
[[nodiscard]] std::int64_t fileGrowth(const Map& before, const Map& after, const Diff& diff);

} // namespace cjm
