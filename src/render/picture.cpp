#include <cjm/model/picture.hpp>
#include <cjm/render/picture.hpp>

#include <QBuffer>
#include <QImageReader>

namespace cjm {

QImage unpacked(const Image& image, QSize atMost) {
    const auto says = pictureSize(image);
    if (!says || atMost.isEmpty()) return {};
    QByteArray bytes =
        QByteArray::fromBase64(QByteArray::fromRawData(image.data.data(), static_cast<qsizetype>(image.data.size())));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, QByteArray::fromStdString(image.type));
    reader.setAutoDetectImageFormat(false);
    const QSize whole = reader.size();
    if (whole != QSize(says->width, says->height)) return {};
    if (whole.width() > atMost.width() || whole.height() > atMost.height())
        reader.setScaledSize(whole.scaled(atMost, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace cjm
