#include "app/avatar/picture_source.hpp"

#include "app/widgets/patience.hpp"
#include "app/widgets/picture_record.hpp"
#include "app/widgets/svg_picture.hpp"

#include <cjm/model/picture.hpp>
#include <cjm/render/picture.hpp>

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <cstdint>

namespace cjm {
namespace {

constexpr QSize largestRead{4'096, 4'096};
constexpr int svgSide = 512;

tl::unexpected<Error> noPicture() { return failure({"edit.avatar-not-a-picture", {}}); }

tl::unexpected<Error> tooLarge() {
    constexpr std::int64_t megabytes = largestPictureBytes / 1024 / 1024;
    return failure({"edit.avatar-too-large", {{"limit", megabytes}}}, {}, ErrorKind::tooLarge);
}

QImage madeToFit(const QImage& picture) {
    if (picture.width() <= largestRead.width() && picture.height() <= largestRead.height()) return picture;
    return resized(picture, picture.size().scaled(largestRead, Qt::KeepAspectRatio).expandedTo({1, 1}));
}

Result<QImage> pictureOfBytes(const QByteArray& bytes) {
    if (bytes.size() > largestPictureBytes) return tooLarge();
    Image image;
    image.data = bytes.toBase64().toStdString();
    image.type = pictureType(image.data);
    if (image.type.empty()) return svgPicture(bytes, svgSide);
    QImage picture = unpacked(image, largestRead, Turned::asTheCameraSays);
    if (picture.isNull()) return failure({"edit.avatar-damaged", {}});
    return picture;
}

} // namespace

Result<QImage> pictureAt(const QString& path) {
    const auto bytes = readPatiently(path, largestPictureBytes);
    if (!bytes && bytes.error().kind == ErrorKind::tooLarge) return tooLarge();
    if (!bytes)
        return failure({"edit.avatar-not-read", {{"name", QFileInfo(path).fileName().toStdString()}}}, {},
                       bytes.error().kind == ErrorKind::cancelled ? ErrorKind::cancelled : ErrorKind::unreachable);
    return pictureOfBytes(QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size())));
}

Result<QImage> pictureOf(const QMimeData& data) {
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) return pictureAt(url.toLocalFile());
    // The bytes as another program wrote them tell how large they are before they are unpacked: what is refused here
    // is not asked for as an image.
    for (const char* type : {"image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"})
        if (const QByteArray bytes = data.data(QString::fromLatin1(type)); !bytes.isEmpty())
            return pictureOfBytes(bytes);
    const auto picture = qvariant_cast<QImage>(data.imageData());
    if (picture.isNull()) return noPicture();
    return madeToFit(picture);
}

} // namespace cjm
