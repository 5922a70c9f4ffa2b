#include "app/widgets/picture_record.hpp"

#include "app/widgets/svg_picture.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/model/picture.hpp>
#include <cjm/render/picture.hpp>
#include <cjm/storage/safe_write.hpp>

#include <QBuffer>
#include <QImage>
#include <QImageWriter>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace cjm {
namespace {

constexpr int drawingSide = 1'024;                         // of a drawing that is made a picture
constexpr int longestSide = 4'096;                         // of a picture that is packed here
constexpr qsizetype smallPicture = qsizetype{1024} * 1024; // a photo beyond it is better off as JPEG

std::string_view bytesOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool fits(const QByteArray& bytes) { return static_cast<std::size_t>(bytes.size()) <= mostPictureBytes; }

// In the format that takes less room and loses nothing that is seen.
QByteArray packedWell(const QImage& image) {
    constexpr int quick = 70, good = 88;
    QByteArray png = packedPicture(image, "png", quick);
    if (png.size() <= smallPicture || image.hasAlphaChannel()) return png;
    QByteArray jpeg = packedPicture(image, "jpeg", good);
    return !jpeg.isEmpty() && jpeg.size() < png.size() ? jpeg : png;
}

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
    const auto size = pictureSize(image);
    if (image.type.empty() || !size || !mayBeUnpacked(*size, bytesOf(bytes))) return std::nullopt;
    if (!fits(bytes)) return imageRecord(unpacked(image, {longestSide, longestSide}));
    image.id = {contentHash(bytesOf(bytes))};
    return image;
}

std::optional<Image> pictureOrDrawing(const QByteArray& bytes) {
    if (bytes.isEmpty()) return std::nullopt;
    if (auto image = imageRecord(bytes)) return image;
    if (bytes.size() > largestPictureBytes) return std::nullopt;
    const auto drawn = svgPicture(bytes, drawingSide);
    return drawn ? imageRecord(*drawn) : std::nullopt;
}

std::optional<Image> pictureFromFile(const QString& path) {
    const auto bytes = readFile(systemFiles(), path.toStdString(), largestPictureBytes);
    if (!bytes) return std::nullopt;
    return pictureOrDrawing(QByteArray::fromRawData(bytes->data(), static_cast<qsizetype>(bytes->size())));
}

std::optional<Image> imageRecord(const QImage& picture) {
    if (picture.isNull()) return std::nullopt;
    QImage image = picture;
    if (image.width() > longestSide || image.height() > longestSide)
        image = resized(image, image.size().scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    image.setDevicePixelRatio(1);
    QByteArray bytes = packedWell(image);
    while (!fits(bytes)) {
        // Bytes go with the area, about; a step of a tenth at least comes to an end soon.
        const double part = std::sqrt(static_cast<double>(mostPictureBytes) / static_cast<double>(bytes.size()));
        image = resized(image, image.size() * std::min(part, 0.9));
        bytes = packedWell(image);
    }
    return imageRecord(bytes);
}

} // namespace cjm
