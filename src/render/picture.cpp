#include <cjm/model/picture.hpp>
#include <cjm/render/picture.hpp>

#include <QBuffer>
#include <QImageReader>

namespace cjm {
namespace {

// Its own colours are not enough for what comes between them.
bool hasFewColours(QImage::Format format) {
    return format == QImage::Format_Indexed8 || format == QImage::Format_Mono || format == QImage::Format_MonoLSB;
}

} // namespace

QImage unpacked(const Image& image, QSize atMost, Turned turned) {
    const auto says = pictureSize(image);
    if (!says || atMost.isEmpty()) return {};
    QByteArray bytes =
        QByteArray::fromBase64(QByteArray::fromRawData(image.data.data(), static_cast<qsizetype>(image.data.size())));
    if (!mayBeUnpacked(*says, {bytes.constData(), static_cast<std::size_t>(bytes.size())})) return {};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, QByteArray::fromStdString(image.type));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(turned == Turned::asTheCameraSays);
    const QSize whole = reader.size();
    if (whole != QSize(says->width, says->height)) return {};
    QSize size = whole;
    if (whole.width() > atMost.width() || whole.height() > atMost.height())
        size = whole.scaled(atMost, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (size == whole) return reader.read();
    if (!hasFewColours(reader.imageFormat())) {
        reader.setScaledSize(size);
        return reader.read();
    }
    const QImage picture = reader.read();
    if (picture.isNull()) return {};
    return resized(picture, picture.size() == whole ? size : size.transposed()); // the camera may have turned it
}

QImage resized(const QImage& picture, QSize size) {
    const auto format = picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    return picture.convertToFormat(format).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace cjm
