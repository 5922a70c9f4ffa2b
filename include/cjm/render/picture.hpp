#pragma once
#include <cjm/model/map.hpp>

#include <QImage>
#include <QSize>

namespace cjm {

/// A picture of a map, unpacked no larger than `atMost` (its shape is kept). Null when it is damaged or too large: its
/// size is read before anything is unpacked, and its type is the one it says, never guessed.
[[nodiscard]] QImage unpacked(const Image& image, QSize atMost);

} // namespace cjm
