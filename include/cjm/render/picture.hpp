#pragma once
#include <cjm/model/map.hpp>

#include <QImage>
#include <QSize>

namespace cjm {

/// Whether a picture is turned as its camera says, or stays as its pixels lie.
enum class Turned { no, asTheCameraSays };

/// A picture of a map, unpacked no larger than `atMost` (its shape is kept). Null when it is damaged or too large: its
/// size and what unpacking costs are read before anything is unpacked, and its type is the one it says, never guessed.
[[nodiscard]] QImage unpacked(const Image& image, QSize atMost, Turned turned = Turned::no);

/// A picture in exactly this size, in all its colours: one that had only a few would be left with those few, and what
/// lies between them would be noise.
[[nodiscard]] QImage resized(const QImage& picture, QSize size);

} // namespace cjm
