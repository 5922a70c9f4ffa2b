#pragma once
#include <cjm/model/map.hpp>
#include <cjm/model/validate.hpp>

#include <QByteArray>

#include <optional>

class QImage;

namespace cjm {

// Bytes that a picture of a map may have: base64 makes four of three.
inline constexpr qsizetype largestPictureBytes = qsizetype{maxPictureLength} / 4 * 3;

// The bytes of a picture as a record; nothing when they are none that a map can hold.
[[nodiscard]] std::optional<Image> imageRecord(const QByteArray& bytes);
// A file as a picture of a map; nothing when it is none that a map can hold.
[[nodiscard]] std::optional<Image> pictureFromFile(const QString& path);
// A picture that has no bytes yet: packed, and made smaller when it is very large.
[[nodiscard]] std::optional<Image> imageRecord(const QImage& picture);

// As the bytes of a file; `quality` is that of Qt. Empty when it cannot be written.
[[nodiscard]] QByteArray packedPicture(const QImage& image, const char* format, int quality);

} // namespace cjm
