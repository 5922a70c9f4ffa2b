#pragma once
#include <cjm/base/error.hpp>

#include <QImage>
#include <QString>

class QMimeData;

namespace cjm {

/// The picture of a file: PNG, JPEG, WebP or GIF, upright as the camera was held, or an SVG. Too large a one comes
/// smaller; a wrong one is told from its first bytes, without unpacking it.
[[nodiscard]] Result<QImage> pictureAt(const QString& path);
/// The picture that was dropped or pasted: the first file of this computer, or else the image itself.
[[nodiscard]] Result<QImage> pictureOf(const QMimeData& data);

} // namespace cjm
