#pragma once
#include <cjm/base/error.hpp>

#include <QByteArray>
#include <QImage>
#include <QString>

class QMimeData;

namespace cjm {

/// What was dropped or pasted and may be a picture: the first file of this computer, or else bytes as another program
/// wrote them, or else the image itself. Only fetched, not looked into.
struct OfferedPicture {
    QString path;
    QByteArray bytes;
    QImage image;
    [[nodiscard]] bool isEmpty() const { return path.isEmpty() && bytes.isEmpty() && image.isNull(); }
};
[[nodiscard]] OfferedPicture offeredPicture(const QMimeData& data);

/// The picture of it: PNG, JPEG, WebP or GIF, upright as the camera was held, or an SVG. Too large a one comes smaller;
/// a wrong one is told from its first bytes, without unpacking it. A file may lie on a share that does not answer: not
/// for the thread of the window.
[[nodiscard]] Result<QImage> pictureOf(const OfferedPicture& offered);
[[nodiscard]] Result<QImage> pictureAt(const QString& path);

} // namespace cjm
