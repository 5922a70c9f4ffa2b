#include "app/widgets/picture_record.hpp"

#include <cjm/model/picture.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/hash.hpp>

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>

namespace cjm {
namespace {

constexpr int longestSide = 4'096;                         // of a picture that is packed here
constexpr qsizetype smallPicture = qsizetype{1024} * 1024; // a photo beyond it is better off as JPEG

} // namespace

QByteArray packedPicture(const QImage& image, const char* format, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

std::optional<Image> imageRecord(const QByteArray& bytes) {
    if (bytes.size() > largestPictureBytes) return std::nullopt;
    Image image;
    image.data = bytes.toBase64().toStdString();
    image.type = pictureType(image.data);
    if (image.type.empty() || !pictureSize(image)) return std::nullopt;
    image.id = {contentHash({bytes.constData(), static_cast<std::size_t>(bytes.size())})};
    return image;
}

std::optional<Image> pictureFromFile(const QString& path) {
    if (QFileInfo(path).size() > largestPictureBytes) return std::nullopt;
    const auto bytes = readFile(path.toStdString());
    if (!bytes) return std::nullopt;
    return imageRecord(QByteArray::fromRawData(bytes->data(), static_cast<qsizetype>(bytes->size())));
}

std::optional<Image> imageRecord(const QImage& picture) {
    if (picture.isNull()) return std::nullopt;
    QImage image = picture;
    if (image.width() > longestSide || image.height() > longestSide)
        image = image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(1);
    constexpr int quick = 70, good = 88;
    QByteArray bytes = packedPicture(image, "png", quick);
    if (bytes.size() > smallPicture && !image.hasAlphaChannel())
        if (const QByteArray jpeg = packedPicture(image, "jpeg", good); !jpeg.isEmpty() && jpeg.size() < bytes.size())
            bytes = jpeg;
    return imageRecord(bytes);
}

} // namespace cjm
