#pragma once
#include <cjm/edit/file_size.hpp>
#include <cjm/model/map.hpp>
#include <cjm/model/validate.hpp>

#include <QByteArray>

#include <optional>

class QImage;

namespace cjm {

// Bytes of a picture that is taken in: base64 makes four of three. One of more than mostPictureBytes is made smaller.
inline constexpr qsizetype largestPictureBytes = qsizetype{maxPictureLength} / 4 * 3;

// The bytes of a picture as a record, as they are when a map may have so many; nothing when they are no picture.
[[nodiscard]] std::optional<Image> imageRecord(const QByteArray& bytes);
// The same, and a drawing (SVG) becomes a picture.
[[nodiscard]] std::optional<Image> pictureOrDrawing(const QByteArray& bytes);
// A file as a picture of a map; nothing when it is none that a map can hold. It may lie on a share that does not
// answer: not for the thread of the window.
[[nodiscard]] std::optional<Image> pictureFromFile(const QString& path);
// A picture that has no bytes yet: packed, and made smaller until a map may have it.
[[nodiscard]] std::optional<Image> imageRecord(const QImage& picture);

// As the bytes of a file; `quality` is that of Qt. Empty when it cannot be written.
[[nodiscard]] QByteArray packedPicture(const QImage& image, const char* format, int quality);

} // namespace cjm
